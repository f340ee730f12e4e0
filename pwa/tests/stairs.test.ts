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
    expect(at('SUPPLEMENTING')).toBe('receive') // nobody saw the originals yet
    expect(at('AWAITING_ORIGINAL')).toBe('originals')
    expect(at('SUBMITTED', { originalCheck: { agreedAt: '2026-11-23T01:30:00Z' } })).toBe('accept')
    expect(at('SUBMITTED', { item: { stages: STAGES, originalCheck: false, deliveryWays: ['COURIER'] } })).toBe('accept')
    expect(at('SUPPLEMENTING', { item: { stages: STAGES, originalCheck: false, deliveryWays: ['COURIER'] } })).toBe('accept')
    expect(at('IN_REVIEW')).toBe('review')
    expect(at('PENDING_APPROVAL')).toBe('approve')
    expect(at('AWAITING_PAYMENT')).toBe('pay')
    expect(at('ISSUING')).toBe('issue')
    expect(at('DISPATCHED')).toBe('door')
    expect(at('CLOSED')).toBe('')
  })

  it('say of an item that is done in person whether the time is booked, and then that it is accepted there', () => {
    const item = { stages: STAGES, originalCheck: true, onlineDepth: 'booking', deliveryWays: ['COURIER'] }
    expect(at('SUBMITTED', { item })).toBe('receive')
    expect(at('SUBMITTED', { item, appointment: { state: 'MISSED' } })).toBe('receive')
    expect(at('SUBMITTED', { item, appointment: { state: 'BOOKED' } })).toBe('accept')
    expect(at('SUBMITTED', { item, homeVisit: { state: 'planned' } })).toBe('accept')
    expect(at('AWAITING_ORIGINAL', { item })).toBe('accept')
    const keys = stairsOf({ status: 'SUBMITTED', item, delivery: null, originalCheck: null } as never).map((one) => one.key)
    expect(keys).not.toContain('originals')
  })

  it('call nothing done that nobody says was done', () => {
    const stages = ['receive', 'accept', 'investigate', 'publicise', 'review', 'approve', 'issue'].map((key) => ({ key, title: key }))
    const item = { stages, originalCheck: true, feeFen: 0, deliveryWays: ['COURIER'] }
    const stairs = stairsOf({ status: 'IN_REVIEW', item, delivery: null, originalCheck: null } as never)
    expect(stairs.filter((one) => one.state === 'done').map((one) => one.key)).toEqual(['you', 'receive', 'accept'])
    expect(stairs.find((one) => one.state === 'now')?.key).toBe('investigate')
  })

  it('follow who has it now within the review', () => {
    const stages = ['receive', 'accept', 'investigate', 'publicise', 'review', 'approve', 'issue'].map((key) => ({ key, title: key }))
    const item = { stages, originalCheck: true, feeFen: 0, deliveryWays: ['COURIER'] }
    expect(at('IN_REVIEW', { item, withOffice: '青禾县民政局 · review' })).toBe('review')
    expect(at('IN_SPECIAL', { item, withOffice: '杏花村村民委员会 · publicise' })).toBe('publicise')
    expect(at('AWAITING_PAYMENT', { item, withOffice: '青禾县民政局 · review' })).toBe('issue')
  })

  it('are not drawn where the way ended before the door', () => {
    for (const status of ['REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'REVOKED'] as const) {
      expect(stairsOf({ status, item: { stages: STAGES }, delivery: null, originalCheck: null } as never)).toEqual([])
    }
  })
})
