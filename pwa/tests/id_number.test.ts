import { describe, expect, it } from 'vitest'

import { idNumberProblem, tidy } from '../src/journeys/enter/idNumber'
import { isPhone, tidyPhone } from '../src/journeys/enter/phone'
import { isCreditCode } from '../src/journeys/file/creditCode'

const TODAY = new Date('2026-11-22T00:00:00Z')

describe('an identity number', () => {
  it('with the right check digit is taken, however it is spaced', () => {
    expect(idNumberProblem('11010519491231002X', TODAY)).toBeNull()
    expect(idNumberProblem(' 110105 19491231 002x ', TODAY)).toBeNull()
    expect(tidy('110105-19491231-002x')).toBe('11010519491231002X')
  })

  it('is told what is wrong with it', () => {
    expect(idNumberProblem('1101051949123100', TODAY)).toBe('length')
    expect(idNumberProblem('11010519491231X02X', TODAY)).toBe('letters')
    expect(idNumberProblem('110105194902300021', TODAY)).toBe('date')
    expect(idNumberProblem('110105209912310021', TODAY)).toBe('future')
    expect(idNumberProblem('110105194912310021', TODAY)).toBe('checksum')
  })

  it('with one digit changed or two neighbours swapped is never taken', () => {
    const right = '11010519491231002X'
    for (let place = 0; place < 17; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const wrong = right.slice(0, place) + digit + right.slice(place + 1)
        if (wrong !== right) expect(idNumberProblem(wrong, TODAY)).not.toBeNull()
      }
    }
    for (let place = 0; place < 16; place++) {
      const wrong = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2)
      if (wrong !== right) expect(idNumberProblem(wrong, TODAY)).not.toBeNull()
    }
  })
})

describe('a phone number', () => {
  it('is taken with spaces and a country code', () => {
    expect(isPhone('+86 138 0013 8000')).toBe(true)
    expect(tidyPhone('+86 138 0013 8000')).toBe('13800138000')
  })

  it('that is short, long or a landline is not', () => {
    for (const wrong of ['1380013800', '138001380000', '12800138000', '0990126001', '']) {
      expect(isPhone(wrong)).toBe(false)
    }
  })
})

describe('a credit code', () => {
  it('is checked by its last letter', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
    expect(isCreditCode('91350100M000100Y44')).toBe(false)
    expect(isCreditCode('91350100I000100Y43')).toBe(false)
  })
})
