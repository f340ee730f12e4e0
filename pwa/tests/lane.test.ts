import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'

import { here } from '../src/desk/here'
import { queueing } from '../src/desk/lane'

const seated = (id: string): never => ({ id, name: id, seats: [] }) as never

describe('which cases the queue shows', () => {
  it('is kept while the list comes and goes, and begins anew with the next person', async () => {
    here.me = seated('anna')
    await nextTick()
    Object.assign(queueing, { lane: 'MINE', search: 'QH1' })
    await nextTick()
    expect(queueing).toEqual({ lane: 'MINE', written: '', search: 'QH1' })
    here.me = seated('bo')
    await nextTick()
    expect(queueing).toEqual({ lane: 'OPEN', written: '', search: '' })
  })
})
