import { describe, expect, it } from 'vitest'

import type { Status } from '../src/hall/generated/graphql'
import { stairsOf } from '../src/journeys/follow/stairs'

const STAGES = ['receive', 'accept', 'review', 'approve', 'issue'].map((key) => ({ key, title: key }))

function at(status: Status, more: object = {}): string {
  const item = { stages: STAGES, originalCheck: true, feeFen: 8000, deliveryWays: ['COURIER'] }
  const stairs = stairsOf({ status, item, delivery: null, originalCheck: null, ...more } as never)
  return stairs.find((stair) => stair.state === 'now')?.key ?? ''
}

describe('the stairs down to the door', () => {
  it('put what the citizen does between the offices’ stages', () => {
    const item = { stages: STAGES, originalCheck: true, feeFen: 8000, deliveryWays: ['COURIER'] }
    const keys = stairsOf({ status: 'SUBMITTED', item, delivery: null, originalCheck: null } as never).map((one) => one.key)
    expect(keys).toEqual(['you', 'receive', 'originals', 'accept', 'review', 'approve', 'pay', 'issue', 'door'])
  })

  it('show where an application stands', () => {
    expect(at('SUBMITTED')).toBe('receive')
    expect(at('AWAITING_ORIGINAL')).toBe('originals')
    expect(at('SUBMITTED', { originalCheck: { agreedAt: '2026-11-23T01:30:00Z' } })).toBe('accept')
    expect(at('IN_REVIEW')).toBe('review')
    expect(at('PENDING_APPROVAL')).toBe('approve')
    expect(at('AWAITING_PAYMENT')).toBe('pay')
    expect(at('ISSUING')).toBe('issue')
    expect(at('DISPATCHED')).toBe('door')
    expect(at('CLOSED')).toBe('')
  })

  it('are not drawn where the way ended before the door', () => {
    for (const status of ['REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'REVOKED'] as const) {
      expect(stairsOf({ status, item: { stages: STAGES }, delivery: null, originalCheck: null } as never)).toEqual([])
    }
  })
})
