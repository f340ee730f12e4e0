import { afterEach, describe, expect, it } from 'vitest'

import { headers } from '../src/hall/client'
import { prompting } from '../src/hall/prompting'
import { standFor, standOnlyFor, standing } from '../src/hall/standing'

const MOTHER = { mandate: 'm-1', name: '张*', by: 'daughter' }

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
