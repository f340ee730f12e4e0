import { afterEach, describe, expect, it } from 'vitest'

import { settle } from '../src/journeys/file/conditions'
import type { Draft } from '../src/journeys/file/draft'
import { groupsOf } from '../src/journeys/file/form'
import type { Answers } from '../src/journeys/file/form'
import { isMissing, lookedUp, missingIn, missingWords, toHandIn } from '../src/journeys/file/papers'
import type { Spec } from '../src/journeys/file/papers'
import { stepsOf } from '../src/journeys/file/steps'
import { uploads } from '../src/offline/uploads'

const FORM = {
  'x-order': ['home', 'sign'],
  properties: {
    home: { title: '家', 'x-order': ['disabled'], properties: { disabled: { type: 'boolean', title: '残疾', 'x-widget': 'yesno' } } },
    sign: {
      title: '签名', 'x-order': ['mine'],
      properties: {
        mine: { type: 'null', title: '签名', 'x-widget': 'signature', 'x-material': 'signed', 'x-show-if': { '/home/disabled': true } },
      },
    },
  },
}
const spec = (id: string, more: Partial<Spec> = {}): Spec => ({
  id, title: id, hint: '', required: true, need: 'required', lookup: null, form: 'original', copies: 1,
  minPages: 2, maxPages: 3, example: null, field: null, askedIf: null, ...more,
})
const SPECS = [
  spec('card'),
  spec('certificate', { askedIf: { '/home/disabled': true } }),
  spec('marriage', { lookup: '婚姻登记' }),
  spec('signed', { field: '/sign/mine', minPages: 1 }),
]
const file = (id: string, mime = 'image/jpeg') => ({ id, ready: true, scan: 'CLEAN' as const, size: 1, mime, previewUrl: '', uploadedAt: '' })

function draft(answers: Answers, materials: Draft['application']['materials'] = []): Draft {
  const item = { materials: SPECS, deliveryWays: [] }
  return { id: 'a', groups: groupsOf(FORM), answers, application: { item, materials } } as unknown as Draft
}
const settled = (answers: Answers) => settle(groupsOf(FORM), answers)
const ids = (specs: Spec[]): string[] => specs.map((one) => one.id)

afterEach(() => uploads.splice(0))

describe('the papers asked for', () => {
  it('are those of these answers, without what the form collects or the platform looks up', () => {
    expect(ids(toHandIn(SPECS, settled({})))).toEqual(['card'])
    expect(ids(toHandIn(SPECS, settled({ home: { disabled: true } })))).toEqual(['card', 'certificate'])
    expect(ids(lookedUp(SPECS, settled({})))).toEqual(['marriage'])
  })

  it('are complete with their pages, or with one PDF', () => {
    const card = SPECS[0]!
    const holding = (...files: ReturnType<typeof file>[]) => ({ specId: 'card', grade: 'C', declined: false, held: null, files })
    expect(isMissing(card, undefined)).toBe(true)
    expect(isMissing(card, holding(file('1')))).toBe(true)
    expect(isMissing(card, holding(file('1')), 1)).toBe(false)
    expect(isMissing(card, holding(file('1', 'application/pdf')))).toBe(false)
    expect(isMissing({ ...card, required: false }, undefined)).toBe(false)
    expect(isMissing(SPECS[2]!, undefined)).toBe(false)
    expect([missingWords(card, undefined), missingWords(card, holding(file('1')))]).toEqual(['请拍card', 'card还差 1 页'])
  })

  it('that the form collects are missed on its page, while it is shown', () => {
    const fields = groupsOf(FORM)[1]!.fields
    const missed = (one: Draft): string[] => missingIn(fields, one, settled(one.answers)).map((found) => found.spec.id)
    const shown = { home: { disabled: true } }
    expect(missed(draft({}))).toEqual([])
    expect(missed(draft(shown))).toEqual(['signed'])
    expect(missed(draft(shown, [{ specId: 'signed', grade: 'D', declined: false, held: null, files: [file('1')] }]))).toEqual([])
    uploads.push({ key: 'k', applicationId: 'a', materialId: 'signed', state: 'sending', size: 1, sent: 0, preview: '', message: '' })
    expect(missed(draft(shown))).toEqual([])
  })
})

describe('the steps', () => {
  it('leave out a page on which nothing is asked', () => {
    expect(stepsOf(draft({})).map((one) => one.key)).toEqual(['form-home', 'materials', 'check'])
    expect(stepsOf(draft({ home: { disabled: true } })).map((one) => one.key)).toEqual(['form-home', 'form-sign', 'materials', 'check'])
  })
})
