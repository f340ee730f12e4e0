import { describe, expect, it } from 'vitest'

import { isBankAccount } from '../src/journeys/file/bankAccount'
import { isSigned, lengthOf, trace } from '../src/journeys/file/signing'
import type { Stroke } from '../src/journeys/file/signing'

const line = (...places: [number, number][]): Stroke => places.map(([x, y]) => ({ x, y }))

describe('a signature', () => {
  it('is as long as all its strokes', () => {
    expect(lengthOf([line([0, 0], [3, 4]), line([0, 0], [0, 5], [0, 10])])).toBe(15)
    expect(lengthOf([])).toBe(0)
  })

  it('is more than a slip of the finger', () => {
    expect(isSigned([line([0, 0], [10, 0])])).toBe(false)
    expect(isSigned([line([0, 0], [40, 0]), line([0, 0], [40, 0])])).toBe(true)
  })

  it('bends through the middles between its points, and ends where the hand ended', () => {
    const drawn: unknown[] = []
    const note = (name: string) => (...where: unknown[]): void => void drawn.push([name, ...where])
    trace({
      beginPath: note('begin'), moveTo: note('move'), lineTo: note('line'), quadraticCurveTo: note('curve'), stroke: note('stroke'),
    }, line([0, 0], [10, 0], [10, 10]))
    expect(drawn).toEqual([['begin'], ['move', 0, 0], ['curve', 10, 0, 10, 5], ['line', 10, 10], ['stroke']])
  })
})

describe('a card number', () => {
  it('is checked by its last digit', () => {
    expect(isBankAccount('6222020000000000000')).toBe(true)
    expect(isBankAccount('6222020000000000001')).toBe(false)
    expect(isBankAccount('4111111111111111')).toBe(true)
    expect(isBankAccount('4111111111111112')).toBe(false)
  })

  it('has 12 to 19 digits', () => {
    expect(['00000000000', '00000000000000000000', '', '411111111111111a'].map(isBankAccount)).toEqual([false, false, false, false])
  })
})
