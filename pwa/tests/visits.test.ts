import 'fake-indexeddb/auto'

import { createStore, keys } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { here } from '../src/desk/here'
import { leave } from '../src/desk/leaving'
import { goneHome, sitsHere, visits, whoVisits } from '../src/desk/visits/atDoor'
import { blank, filledFor, remember, send, sendKept } from '../src/desk/visits/filled'
import { forgetEverything } from '../src/offline/vault'

/** The door, behind a fetch that speaks the desk's persisted documents by name. */
const server = { down: false, mine: true, finished: 0, late: [] as (() => void)[], slow: false }
const VISIT = { id: 'v1', name: '李**', mine: true }
const ANNA = { id: 'anna', name: '安', seats: [] } as never
const BO = { id: 'bo', name: '博', seats: [] } as never
const lying = async (): Promise<string[]> => (await keys(createStore('doorstep', 'vault'))).map(String)

function reply(name: string): object {
  if (name === 'HomeVisits') return { homeVisits: [{ ...VISIT, mine: server.mine }] }
  if (name === 'FinishVisit') server.finished++
  return { [name]: { __typename: 'VisitSettled', id: VISIT.id } }
}

beforeEach(async () => {
  Object.assign(server, { down: false, mine: true, finished: 0, late: [], slow: false })
  here.me = ANNA
  await forgetEverything()
  const documents = (await import('../src/desk/generated/persisted-documents.json')).default as Record<string, string>
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    if (server.down) throw new TypeError('Failed to fetch')
    const { documentId } = JSON.parse(String(init.body))
    const name = /(?:query|mutation) (\w+)/.exec(documents[documentId] ?? '')?.[1] ?? ''
    if (server.slow) await new Promise<void>((go) => server.late.push(go))
    return Response.json({ data: reply(name) })
  })
})

describe('a phone at somebody’s door', () => {
  it('knows without a network who visits with it, and whom', async () => {
    await visits()
    server.down = true
    expect(await whoVisits()).toMatchObject({ id: 'anna' })
    expect(await visits()).toMatchObject([{ id: 'v1' }])
  })

  it('is nobody’s once another one sits there, and shows them nothing of the first one’s', async () => {
    await visits()
    await sitsHere('bo')
    here.me = BO
    server.down = true
    expect(await whoVisits()).toBeNull()
    await expect(visits()).rejects.toThrow()
    expect((await lying()).filter((name) => name !== 'key')).toEqual([])
  })

  it('stays the first one’s while they sit there', async () => {
    await visits()
    await sitsHere('anna')
    expect(await whoVisits()).toMatchObject({ id: 'anna' })
  })

  it.each([['nothing is left to visit', async () => ((server.mine = false), visits())], ['they sign out', goneHome]])(
    'keeps no list when %s',
    async (_, end) => {
      await visits()
      await end()
      expect((await lying()).filter((name) => name !== 'key')).toEqual([])
    },
  )
})

describe('signing out', () => {
  it('is said to have failed without a network; what is kept goes all the same', async () => {
    await visits()
    server.down = true
    expect(await leave()).toBe(false)
    expect(here.me).toEqual(ANNA)
    expect(await whoVisits()).toBeNull()
    server.down = false
    expect(await leave()).toBe(true)
    expect(here.me).toBeNull()
  })
})

describe('what was filled in', () => {
  it('is sent once, though two pages send it, and is gone when it arrived', async () => {
    await remember({ ...blank('v1'), findings: '在家', photos: [{ id: 'p', jpeg: 'x', sent: false }], signature: [[1, 2]], filledAt: 'now' })
    server.slow = true
    const both = [send(await filledFor('v1')), sendKept(['v1'])]
    const answered = Promise.all(both)
    const turn = setInterval(() => server.late.splice(0).forEach((go) => go()), 1)
    expect(await answered).toEqual([null, { sent: 1, left: [] }])
    clearInterval(turn)
    expect(server.finished).toBe(1)
    expect((await lying()).filter((name) => name.startsWith('visit:'))).toEqual([])
  })
})
