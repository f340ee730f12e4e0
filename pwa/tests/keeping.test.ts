import 'fake-indexeddb/auto'

import { createHash, randomBytes } from 'node:crypto'
import { get, createStore, keys } from 'idb-keyval'
import { describe, expect, it } from 'vitest'

import { digest, hex } from '../src/offline/sha256'
import { forget, forgetEverything, forgetOld, keep, keepBytes, kept, keptBytes, names } from '../src/offline/vault'

describe('SHA-256 of our own', () => {
  it('agrees with the platform’s at every length around a block', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_000]) {
      const data = new Uint8Array(randomBytes(length))
      expect(hex(digest(data))).toBe(createHash('sha256').update(data).digest('hex'))
    }
  })
})

describe('what is kept on the device', () => {
  it('comes back as it was', async () => {
    await keep('draft:1', { name: '欧阳·吐尔逊' })
    expect(await kept('draft:1')).toEqual({ name: '欧阳·吐尔逊' })
    await keepBytes('photo:1', new Uint8Array([1, 2, 3]))
    expect([...(await keptBytes('photo:1'))!]).toEqual([1, 2, 3])
    expect((await names('draft:')).sort()).toEqual(['draft:1'])
  })

  it('lies there sealed, under a key that cannot be read out', async () => {
    await keep('draft:2', { name: '张芳' })
    const store = createStore('doorstep', 'vault')
    const sealed = (await get('draft:2', store)) as { data: ArrayBuffer }
    expect(Buffer.from(sealed.data).toString('utf8')).not.toContain('张芳')
    const key = (await get('key', store)) as CryptoKey
    expect(key.extractable).toBe(false)
  })

  it('is gone after signing out, and so is the key', async () => {
    await keep('draft:3', 1)
    await forgetEverything()
    expect(await keys(createStore('doorstep', 'vault'))).toEqual([])
    expect(await kept('draft:3')).toBeNull()
  })

  it('is forgotten one by one, and by itself after seven days', async () => {
    await keep('draft:4', 4)
    await keep('draft:5', 5)
    await forget('draft:4')
    expect(await kept('draft:4')).toBeNull()
    await forgetOld(Date.now() + 8 * 24 * 3600 * 1000)
    expect(await kept('draft:5')).toBeNull()
  })
})
