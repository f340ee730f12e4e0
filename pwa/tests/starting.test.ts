import { describe, expect, it } from 'vitest'

import { LONGEST, meant, startedFrom } from '../src/desk/sheets/starting'

const key = (code: string, target: HTMLElement, alt = false): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { code, altKey: alt })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

describe('opinion templates', () => {
  it('take the place of ready words and never of what somebody wrote', () => {
    expect(startedFrom('同意受理。', '', ['同意。'])).toBe('同意受理。')
    expect(startedFrom('同意受理。', ' 同意。 ', ['同意。'])).toBe('同意受理。')
    expect(startedFrom('同意受理。', '原件已看。', ['同意。'])).toBe('原件已看。\n同意受理。')
    const long = '长'.repeat(LONGEST - 2)
    expect(startedFrom('同意受理。', long, [])).toBe(long)
  })

  it('are meant by a number outside of a field, and by Alt and the number inside the own one', () => {
    const [area, button, tick] = [document.createElement('textarea'), document.createElement('button'), document.createElement('input')]
    tick.type = 'checkbox'
    expect(meant(key('Digit2', button), false, true)).toBe(1)
    expect(meant(key('Numpad1', tick), false, true)).toBe(0)
    expect(meant(key('Digit2', button), false, false)).toBeNull()
    expect(meant(key('Digit2', area), true, true)).toBeNull()
    expect(meant(key('Digit2', area, true), true, false)).toBe(1)
    expect(meant(key('Digit2', area, true), false, true)).toBeNull()
    expect(meant(key('Digit0', button), false, true)).toBeNull()
  })
})
