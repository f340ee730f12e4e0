import { describe, expect, it } from 'vitest'

import { Broken, SignedOut, Unreachable, door } from '../src/hall/client'
import { match } from '../src/routing'
import { fill, speak } from '../src/text'
import { day, money, phone } from '../src/text/formats'

const DOCUMENT = { __meta__: { hash: 'abc' } } as never
const answering = (body: unknown, sent: RequestInit[] = []) =>
  door('/graphql', async (_path, init) => {
    sent.push(init!)
    return new Response(typeof body === 'string' ? body : JSON.stringify(body))
  })

describe('asking the door', () => {
  it('names the document and never sends its text', async () => {
    const sent: RequestInit[] = []
    expect(await answering({ data: { me: null } }, sent)(DOCUMENT, { a: 1 })).toEqual({ me: null })
    expect(JSON.parse(String(sent[0]?.body))).toEqual({ documentId: 'abc', variables: { a: 1 } })
    expect(sent[0]?.headers).toMatchObject({ 'x-doorstep': '1', 'accept-language': 'zh-CN' })
  })

  it('tells the three troubles apart', async () => {
    const error = (code: string) => ({ data: null, errors: [{ message: 'm', extensions: { code } }] })
    await expect(answering(error('NOT_SIGNED_IN'))(DOCUMENT, {})).rejects.toBeInstanceOf(SignedOut)
    await expect(answering(error('INTERNAL'))(DOCUMENT, {})).rejects.toBeInstanceOf(Broken)
    await expect(answering(error('UNAVAILABLE'))(DOCUMENT, {})).rejects.toBeInstanceOf(Unreachable)
    await expect(answering('<html>proxy</html>')(DOCUMENT, {})).rejects.toBeInstanceOf(Unreachable)
    const dead = door('/graphql', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(dead(DOCUMENT, {})).rejects.toBeInstanceOf(Unreachable)
  })
})

describe('addresses', () => {
  it('find their page and its parameters', () => {
    expect(match('/', '/')).toEqual({})
    expect(match('/items/:code', '/items/9907')).toEqual({ code: '9907' })
    expect(match('/applications/:id/file/:step?', '/applications/1/file')).toEqual({ id: '1', step: undefined })
    expect(match('/applications/:id/file/:step?', '/applications/1/file/check/')).toEqual({ id: '1', step: 'check' })
    expect(match('*', '/anything/at/all')).toEqual({})
  })

  it('do not fit a longer or a shorter one', () => {
    expect(match('/applications', '/applications/1')).toBeNull()
    expect(match('/applications/:id', '/applications')).toBeNull()
    expect(match('/items/:code', '/me/9907')).toBeNull()
    expect(match('/', '/me')).toBeNull()
  })
})

describe('words', () => {
  it('take their numbers', () => {
    expect(fill('{n} {n|paper|papers}', { n: 1 })).toBe('1 paper')
    expect(fill('{n} {n|paper|papers}', { n: 3 })).toBe('3 papers')
    expect(fill('{missing}', {})).toBe('{missing}')
  })

  it('say money and days in the language chosen', async () => {
    expect(money(0)).toBe('免费')
    expect(money(8050)).toBe('¥80.50')
    expect(day('2026-11-27', new Date('2026-11-22'))).toContain('11月27日')
    await speak('en')
    expect(money(0)).toBe('Free')
    expect(day('2026-11-27', new Date('2026-11-22'))).toContain('27 Nov')
    expect(document.documentElement.lang).toBe('en')
    expect(document.cookie).toContain('lang=en')
    await speak('zh-CN')
  })
})

describe('a phone number as it is said', () => {
  it('has no country code and stands in three parts', () => {
    expect(phone('+8613912345678')).toBe('139 1234 5678')
    expect(phone('139****5678')).toBe('139 **** 5678')
    expect(phone('+85291234567')).toBe('+85291234567')
  })
})
