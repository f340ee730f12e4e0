import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { LARGEST } from '../src/device/limits'
import { MOST, forgetShared, pictureOf, receive, sharedWith } from '../src/offline/shared'
import { forgetEverything } from '../src/offline/vault'
import { received } from '../src/sw/sharing'

vi.stubGlobal('crypto', webcrypto)

const photo = (name = 'a.jpg', type = 'image/jpeg', size = 3) => new File([new Uint8Array(size).fill(7)], name, { type })

/** What a phone's share sheet posts, as a worker sees it. */
function posted(files: File[], referrer = ''): { request: Request } {
  const form = new FormData()
  files.forEach((file) => form.append('pictures', file))
  return { request: { referrer, formData: async () => form } as unknown as Request }
}

function hall(me: { id: string } | null | undefined): void {
  vi.stubGlobal('fetch', async () => {
    if (me === undefined) throw new TypeError('no network')
    return new Response(JSON.stringify({ data: { me } }))
  })
}

const query = async (files: File[], referrer?: string) =>
  new URL((await received(posted(files, referrer))).headers.get('location')!, 'https://hall.example').search

beforeEach(() => vi.stubGlobal('Response', class extends Response {
  static override redirect = (to: string, status: number) => new Response(null, { status, headers: { location: to } })
}))
afterEach(() => forgetEverything())

describe('a picture shared from the album', () => {
  it('is sealed for whoever is signed in, and read by nobody else', async () => {
    hall({ id: 'ann' })
    expect(await query([photo('a.jpg'), photo('b.pdf', 'application/pdf')])).toBe('?got=2')
    const mine = await sharedWith('ann')
    expect(mine.map(({ name }) => name).sort()).toEqual(['a.jpg', 'b.pdf'])
    expect([...new Uint8Array(await (await pictureOf(mine[0]!))!.arrayBuffer())]).toEqual([7, 7, 7])
    expect(await sharedWith('bea')).toEqual([])
    expect(await sharedWith('ann')).toEqual([]) // somebody else was here: it is gone
  })

  it('is not kept where nobody is signed in, or nobody can tell', async () => {
    hall(null)
    expect(await query([photo()])).toBe('?got=0&refused=out')
    hall(undefined)
    expect(await query([photo()])).toBe('?got=0&refused=offline')
    expect(await sharedWith('ann')).toEqual([])
  })

  it('is gone with everything when its person signs out, and the next seal is a new one', async () => {
    hall({ id: 'ann' })
    await query([photo()])
    await forgetEverything()
    expect(await sharedWith('ann')).toEqual([])
    await query([photo()])
    expect(await sharedWith('ann')).toHaveLength(1)
  })

  it('is refused for what it is: each reason once', async () => {
    hall({ id: 'ann' })
    const large = photo('large.jpg')
    Object.defineProperty(large, 'size', { value: LARGEST + 1 })
    const told = await receive([photo('x.exe', 'application/x-msdownload'), photo('y.svg', 'image/svg+xml'), large, photo()], 'ann')
    expect(told).toEqual({ got: 1, refused: ['kind', 'big'] })
    expect(await query([])).toBe('?got=0&refused=none')
  })

  it('is one of few: what was shared before counts', async () => {
    await receive(Array.from({ length: MOST - 1 }, () => photo()), 'ann')
    expect(await receive([photo(), photo()], 'ann')).toEqual({ got: 1, refused: ['many'] })
    const [first] = await sharedWith('ann')
    await forgetShared(first!.key)
    expect(await receive([photo()], 'ann')).toEqual({ got: 1, refused: [] })
  })

  it('is not taken from a page elsewhere that says where it is', async () => {
    hall({ id: 'ann' })
    expect(await query([photo()], 'https://elsewhere.example/')).toBe('?got=0&refused=none')
    expect(await sharedWith('ann')).toEqual([])
  })
})
