import 'fake-indexeddb/auto'

import { beforeEach, describe, expect, it, vi } from 'vitest'

import { answer, choose, flush, openDraft } from '../src/journeys/file/draft'
import type { Draft } from '../src/journeys/file/draft'
import { forgetEverything, names } from '../src/offline/vault'

/** One draft at the door, behind a fetch that speaks the persisted documents by name. */
const server = { version: 1, answers: {} as Record<string, unknown>, down: false, saves: 0 }
const ID = '00000000-0000-4000-8000-000000000001'
const FORM = {
  'x-order': ['g'],
  properties: {
    g: {
      title: 'G', 'x-order': ['a', 'b'], required: ['a'],
      properties: {
        a: { type: 'string', title: 'A', 'x-widget': 'text' },
        b: { type: 'string', title: 'B', 'x-widget': 'text' },
      },
    },
  },
}

function application(): Record<string, unknown> {
  const { version, answers } = server
  const item = { title: 'T', form: FORM, materials: [], deliveryWays: [] }
  return { __typename: 'Application', id: ID, version, answers, status: 'DRAFT', item, materials: [], delivery: null }
}

function reply(name: string, variables: Record<string, unknown>): unknown {
  if (name === 'Draft') return { application: application() }
  if (name !== 'SaveAnswers') throw new Error(name)
  server.saves++
  if (variables.version !== server.version) {
    const saveAnswers = { __typename: 'DraftConflict', code: 'DraftConflict', message: '', theirs: application() }
    return { saveAnswers }
  }
  server.version++
  server.answers = variables.answers as Record<string, unknown>
  return { saveAnswers: application() }
}

async function opened(): Promise<Draft> {
  return (await openDraft(ID))!
}

beforeEach(async () => {
  Object.assign(server, { version: 1, answers: {}, down: false, saves: 0 })
  await forgetEverything()
  const documents = (await import('../src/hall/generated/persisted-documents.json')).default as Record<string, string>
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    if (server.down) throw new TypeError('Failed to fetch')
    const { documentId, variables } = JSON.parse(String(init.body))
    const name = /(?:query|mutation) (\w+)/.exec(documents[documentId] ?? '')?.[1] ?? ''
    return Response.json({ data: reply(name, variables) })
  })
})

describe('a draft', () => {
  it('is at the door after a flush, and saved once', async () => {
    const draft = await opened()
    answer(draft, '/g/a', '一')
    answer(draft, '/g/a', '一二')
    expect(await flush(draft)).toBe(true)
    expect(server.answers).toEqual({ g: { a: '一二' } })
    expect(server.saves).toBe(1)
    expect(draft.saved).toBe('saved')
  })

  it('keeps what is typed without a network, and sends it later', async () => {
    const draft = await opened()
    await flush(draft)
    server.down = true
    answer(draft, '/g/a', '离线')
    expect(await flush(draft)).toBe(false)
    expect(draft.answers).toMatchObject({ g: { a: '离线' } })
    server.down = false
    expect(await flush(draft)).toBe(true)
    expect(server.answers).toMatchObject({ g: { a: '离线' } })
  })

  it('takes a version that moved without its answers for no conflict', async () => {
    const draft = await opened()
    await flush(draft)
    server.version += 5
    answer(draft, '/g/b', '改了')
    expect(await flush(draft)).toBe(true)
    expect(draft.theirs).toBeNull()
    expect(server.answers).toMatchObject({ g: { b: '改了' } })
  })

  it('shows both when another device changed it, and keeps the one chosen', async () => {
    const draft = await opened()
    await flush(draft)
    server.version++
    server.answers = { g: { a: '另一台' } }
    answer(draft, '/g/a', '这台')
    expect(await flush(draft)).toBe(false)
    expect(draft.theirs?.answers).toEqual({ g: { a: '另一台' } })
    expect(draft.answers).toMatchObject({ g: { a: '这台' } })
    choose(draft, false)
    expect(await flush(draft)).toBe(true)
    expect(draft.answers).toMatchObject({ g: { a: '另一台' } })
  })

  it('stays gone when its person signed out before it was saved', async () => {
    const draft = await opened()
    await flush(draft)
    const before = server.saves
    answer(draft, '/g/a', '还没保存')
    await forgetEverything()
    await new Promise((later) => setTimeout(later, 1200)) // it would have been saved by now
    expect(server.saves).toBe(before)
    expect(await names('draft:')).toEqual([])
  })

  it('overwrites the other only when told to', async () => {
    const draft = await opened()
    await flush(draft)
    server.version++
    server.answers = { g: { a: '另一台又改' } }
    answer(draft, '/g/a', '还是这台')
    await flush(draft)
    choose(draft, true)
    expect(await flush(draft)).toBe(true)
    expect(server.answers).toEqual({ g: { a: '还是这台' } })
  })
})
