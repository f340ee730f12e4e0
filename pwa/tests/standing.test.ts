import { afterEach, describe, expect, it } from 'vitest'

import { headers } from '../src/hall/client'
import { prompting } from '../src/hall/prompting'
import { standFor, standOnlyFor, standing, standingQuery } from '../src/hall/standing'

const MOTHER = { by: 'mandate', id: 'm-1', name: '张*', me: 'daughter' } as const

describe('acting for somebody', () => {
  afterEach(() => {
    standFor(null)
    prompting.now = null
    history.replaceState(null, '', '/')
  })

  it('names the mandate with everything that is asked', () => {
    expect(headers()).not.toHaveProperty('x-doorstep-mandate')
    standFor(MOTHER)
    expect(headers()['x-doorstep-mandate']).toBe('m-1')
    standFor(null)
    expect(headers()).not.toHaveProperty('x-doorstep-mandate')
  })

  it('names the organisation instead where one is filed for, in headers and in addresses', () => {
    standFor({ by: 'organisation', id: 'o-1', name: '青禾县惠民小超市', me: 'owner' })
    expect(headers()['x-doorstep-organisation']).toBe('o-1')
    expect(headers()).not.toHaveProperty('x-doorstep-mandate')
    expect(standingQuery()).toBe('?organisation=o-1')
    standFor(MOTHER)
    expect(headers()).not.toHaveProperty('x-doorstep-organisation')
    expect(standingQuery()).toBe('?mandate=m-1')
    standFor(null)
    expect(standingQuery()).toBe('')
  })

  it('proves who one is as oneself', () => {
    standFor(MOTHER)
    prompting.now = { need: 'fresh', settle: () => undefined }
    expect(headers()).not.toHaveProperty('x-doorstep-mandate')
  })

  it('shows what is one’s own under /me', () => {
    standFor(MOTHER)
    history.replaceState(null, '', '/me/devices')
    expect(headers()).not.toHaveProperty('x-doorstep-mandate')
  })

  it('ends when somebody else is here, and survives a reload by the same person', () => {
    standFor(MOTHER)
    expect(JSON.parse(sessionStorage.getItem('standing') ?? 'null')).toEqual(MOTHER)
    standOnlyFor('daughter')
    expect(standing.now).toEqual(MOTHER)
    standOnlyFor('somebody else')
    expect(standing.now).toBeNull()
    expect(sessionStorage.getItem('standing')).toBeNull()
  })
})
