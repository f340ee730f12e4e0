import { describe, expect, it } from 'vitest'

import { settle } from '../src/journeys/file/conditions'
import { at, fieldAt, groupsOf, put, same, withKnown } from '../src/journeys/file/form'
import type { Answers } from '../src/journeys/file/form'
import { problemsIn } from '../src/journeys/file/problems'
import { asTyped, asValue } from '../src/journeys/file/numbers'
import { said } from '../src/journeys/file/reading'
import { sendable } from '../src/journeys/file/sendable'

const FORM = {
  'x-order': ['applicant', 'home'],
  properties: {
    home: {
      title: '房子',
      'x-order': ['address', 'price', 'mortgaged', 'bank', 'people'],
      required: ['address', 'price', 'mortgaged', 'bank', 'people'],
      properties: {
        bank: { type: 'string', title: '哪家银行', 'x-widget': 'text', 'x-show-if': { '/home/mortgaged': true } },
        mortgaged: { type: 'boolean', title: '有抵押吗', 'x-widget': 'yesno' },
        price: { type: 'integer', title: '成交价', 'x-widget': 'money', minimum: 1 },
        address: { type: 'string', title: '地址', 'x-widget': 'text', minLength: 4, maxLength: 10 },
        people: {
          type: 'array', title: '当事人', 'x-widget': 'list', minItems: 1,
          items: {
            type: 'object', 'x-order': ['role', 'idNumber'], required: ['role', 'idNumber'],
            properties: {
              role: { type: 'string', title: '是', 'x-widget': 'choice', enum: ['s', 'b'], 'x-labels': { s: '卖方', b: '买方' } },
              idNumber: { type: 'string', title: '身份证号', 'x-widget': 'id-number' },
            },
          },
        },
      },
    },
    applicant: {
      title: '您',
      'x-order': ['name'],
      required: ['name'],
      properties: { name: { type: 'string', title: '姓名', 'x-widget': 'text', 'x-known': 'name' } },
    },
  },
}
const groups = groupsOf(FORM)
const COMPLETE: Answers = {
  applicant: { name: '张芳' },
  home: {
    address: '迎春路 1 号', price: 8000, mortgaged: false,
    people: [{ role: 's', idNumber: '11010519491231002X' }],
  },
}
const pointersOf = (answers: Answers): string[] => problemsIn(groups, answers).map((one) => one.pointer)

describe('a form', () => {
  it('is read in its own order, not the order of its keys', () => {
    expect(groups.map((group) => group.key)).toEqual(['applicant', 'home'])
    expect(groups[1]?.fields.map((field) => field.key)).toEqual(['address', 'price', 'mortgaged', 'bank', 'people'])
  })

  it('that is complete has no problems', () => {
    expect(problemsIn(groups, COMPLETE)).toEqual([])
  })

  it('names every missing field, in reading order, and never a known one', () => {
    expect(pointersOf({})).toEqual(['/home/address', '/home/price', '/home/mortgaged', '/home/people'])
  })

  it('asks for a field only while it is shown', () => {
    const bank = fieldAt(groups, '/home/bank')!
    expect(settle(groups, COMPLETE).isShown(bank)).toBe(false)
    const mortgaged = put(COMPLETE, '/home/mortgaged', true)
    expect(pointersOf(mortgaged)).toEqual(['/home/bank'])
    expect(pointersOf(put(mortgaged, '/home/bank', '农商行'))).toEqual([])
  })

  it('looks into every entry of a list', () => {
    const two = put(COMPLETE, '/home/people/1', { role: 'b', idNumber: '110105194912310021' })
    expect(pointersOf(two)).toEqual(['/home/people/1/idNumber'])
  })

  it('says a length in characters, also of rare ones', () => {
    expect(pointersOf(put(COMPLETE, '/home/address', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷'))).toEqual([])
    expect(pointersOf(put(COMPLETE, '/home/address', '一二三四五六七八九十一'))).toEqual(['/home/address'])
    expect(pointersOf(put(COMPLETE, '/home/address', '三个字'))).toEqual(['/home/address'])
  })
})

describe('answers', () => {
  it('change in one place only', () => {
    const changed = put(COMPLETE, '/home/people/0/role', 'b')
    expect(at(changed, '/home/people/0/role')).toBe('b')
    expect(at(COMPLETE, '/home/people/0/role')).toBe('s')
    expect(changed.applicant).toBe(COMPLETE.applicant)
  })

  it('are filled with what is known, over whatever was there', () => {
    const filled = withKnown(groups, put(COMPLETE, '/applicant/name', '别人'), { name: '张芳' })
    expect(at(filled, '/applicant/name')).toBe('张芳')
  })

  it('are the same whatever the order of keys, and blank is no answer', () => {
    expect(same({ a: 1, b: '' }, { b: null, a: 1 })).toBe(true)
    expect(same({ a: 1 }, { a: 2 })).toBe(false)
    expect(same({ g: {} }, {})).toBe(true)
  })

  it('that are not whole yet stay on the device', () => {
    const half = put(put(COMPLETE, '/home/people/0/idNumber', '1101'), '/home/price', '12.')
    expect(sendable(groups, half)).toEqual({
      applicant: { name: '张芳' },
      home: { address: '迎春路 1 号', mortgaged: false, people: [{ role: 's' }] },
    })
    expect(at(sendable(groups, put(COMPLETE, '/home/address', '迎')), '/home/address')).toBe('迎')
  })

  it('of hidden fields are not sent', () => {
    const answers = put(COMPLETE, '/home/bank', '农商行')
    expect(at(sendable(groups, answers), '/home/bank')).toBeUndefined()
  })

  it('are read back in words', () => {
    expect(said(fieldAt(groups, '/home/price')!, 8050)).toBe('¥80.50')
    expect(said(fieldAt(groups, '/home/mortgaged')!, false)).toBe('否')
    expect(said(fieldAt(groups, '/home/people')!, [{ role: 's' }])).toBe('卖方')
    expect(said(fieldAt(groups, '/home/address')!, '')).toBe('未填')
  })
})

describe('a sum of money', () => {
  it('is typed in yuan and kept in fen, without rounding', () => {
    expect(asValue('money', '19.99')).toBe(1999)
    expect(asValue('money', '1,200')).toBe(120000)
    expect(asValue('money', '0.1')).toBe(10)
    expect(asTyped('money', 120000)).toBe('1200')
    expect(asTyped('money', 1990)).toBe('19.90')
  })

  it('stays as typed while it cannot be read', () => {
    expect(asValue('money', '12.345')).toBe('12.345')
    expect(asValue('money', '一百')).toBe('一百')
    expect(asValue('number', '')).toBeUndefined()
  })
})
