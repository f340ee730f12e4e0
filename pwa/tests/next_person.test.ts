import 'fake-indexeddb/auto'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { act } from '../src/hall/acting'
import { SignOutDocument } from '../src/hall/generated/graphql'
import { prompting } from '../src/hall/prompting'
import { welcome } from '../src/hall/session'
import { blank, remember } from '../src/journeys/village/beside'
import { send } from '../src/journeys/village/sendBeside'
import { upload, uploads } from '../src/offline/uploads'
import { forgetEverything, keep, kept, names, ownedBy } from '../src/offline/vault'

const person = (id: string): never => ({ id, unread: 0 }) as never
const photo = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], { type: 'image/jpeg' })

afterEach(async () => {
  await forgetEverything()
  vi.unstubAllGlobals()
  welcome(null)
})

describe('whoever uses the phone next', () => {
  it('finds no neighbour who was on the way when the agent signed out', async () => {
    let cut: (reason: Error) => void = () => undefined
    const asked = vi.fn(() => new Promise<Response>((_, fail) => (cut = fail)))
    vi.stubGlobal('fetch', asked)
    const one = { ...blank(), agent: 'chen', name: '李奶奶', content: '{}', state: 'waiting' as const }
    await remember(one)
    const going = send(one)
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await forgetEverything()
    cut(new TypeError('Failed to fetch'))
    await going
    expect(await names('beside')).toEqual([])
  })

  it('finds no photograph that was still being made lighter', async () => {
    const going = upload('case', 'paper', photo, true)
    await forgetEverything()
    await going
    expect(uploads).toEqual([])
    expect([...(await names('photo:')), ...(await names('upload:'))]).toEqual([])
  })

  it('finishes nothing that somebody else began', async () => {
    const refused = { data: { signOut: { __typename: 'SignInNeeded', code: 'SignInNeeded', message: '请登录' } } }
    const asked = vi.fn((_to: string) => Promise.resolve(Response.json(refused)))
    vi.stubGlobal('fetch', asked)
    welcome(person('anna'))
    const doing = act(SignOutDocument, {})
    await vi.waitFor(() => expect(prompting.now).not.toBeNull())
    welcome(person('bo'))
    prompting.now!.settle(true)
    expect(await doing).toMatchObject({ code: 'SignInNeeded' })
    expect(asked.mock.calls.filter(([to]) => String(to) === '/graphql')).toHaveLength(1)
  })

  it('finds nothing of who went without signing out, and their own stays', async () => {
    await ownedBy('anna')
    await keep('draft:1', { name: '张芳' })
    await ownedBy('anna')
    expect(await kept('draft:1')).toEqual({ name: '张芳' })
    welcome(person('bo')) // as any sign-in does
    await vi.waitFor(async () => expect(await kept('owner')).toBe('bo'))
    expect(await names('draft:')).toEqual([])
  })
})
