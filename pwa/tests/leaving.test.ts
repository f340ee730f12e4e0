import 'fake-indexeddb/auto'

import { beforeEach, describe, expect, it, vi } from 'vitest'

import { hasLeft, leave } from '../src/hall/leaving'
import { session, welcome } from '../src/hall/session'
import { networkOrAfter, online } from '../src/offline/network'
import { upload, uploads } from '../src/offline/uploads'
import { keep, kept, names } from '../src/offline/vault'

const server = { down: true, asked: 0 }

beforeEach(() => {
  server.asked = 0
  document.cookie = 'sid_left=; path=/; max-age=0'
  vi.stubGlobal('fetch', async (path: string) => {
    if (server.down) throw new TypeError('Failed to fetch')
    if (path === '/graphql') server.asked++
    return Response.json({ data: { signOut: { ok: true } } })
  })
})

describe('signing out where there is no network', () => {
  it('wipes the device at once, and tells the door when the network is back', async () => {
    server.down = true
    welcome({ id: 'anna', unread: 0 } as never)
    await keep('draft:1', { name: '张芳' })
    expect(await leave()).toBe(false)
    expect(await kept('draft:1')).toBeNull()
    expect(session.me).toBeNull()
    expect(hasLeft()).toBe(true) // whatever is asked next ends the session
    server.down = false
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(server.asked).toBe(1))
  })

  it('leaves no photograph behind that was still on its way', async () => {
    server.down = true
    const jpeg = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], { type: 'image/jpeg' })
    void upload('case', 'paper', jpeg, true)
    await vi.waitFor(async () => expect(await names('upload:')).toHaveLength(1))
    await leave()
    expect(uploads).toEqual([])
    expect([...(await names('photo:')), ...(await names('upload:'))]).toEqual([])
  })
})

describe('a photograph that waits', () => {
  it('does not count the hours without a network against its tries', async () => {
    const tried: string[] = []
    online.value = false
    void networkOrAfter(1).then(() => tried.push('away'))
    await new Promise((later) => setTimeout(later, 30))
    expect(tried).toEqual([])
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(tried).toEqual(['away']))
    expect(online.value).toBe(true)
    void networkOrAfter(1).then(() => tried.push('slow'))
    await vi.waitFor(() => expect(tried).toEqual(['away', 'slow']))
  })
})
