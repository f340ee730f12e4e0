import { describe, expect, it } from 'vitest'

import { isBankAccount } from '../src/journeys/file/bankAccount'
import { flat, isSigned, lengthOf, pathOf, trace } from '../src/journeys/file/signing'
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

  it('travels as whole numbers from the corner, no larger and no more than the door takes', () => {
    expect(flat([line([10.4, 20], [12.6, 25])])).toEqual([[0, 0, 2, 5]])
    const wide = flat([line([0, 0], [8000, 10])])
    expect(wide).toEqual([[0, 0, 4000, 5]])
    const slow = flat([Array.from({ length: 20000 }, (_, x) => ({ x, y: 0 }))])
    expect(slow[0]!.length).toBeLessThanOrEqual(8000)
    expect(slow[0]!.slice(-2)).toEqual([4000, 0])
  })

  it('is shown as a path in its box', () => {
    expect(pathOf([[0, 0, 40, 20], [7, 7]])).toEqual({ path: 'M0 0 40 20M7 7 l1 0', box: '-8 -8 56 36' })
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
