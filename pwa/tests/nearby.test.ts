import { describe, expect, it } from 'vitest'

import { byDistance, far, nowOpen } from '../src/journeys/file/nearby'
import type { Site } from '../src/journeys/file/nearby'

const site = (code: string, latitude: number | null, more: Partial<Site> = {}): Site => ({
  code, name: code, kindName: '', address: '', hours: '', phone: '', openNow: null, closes: null, opens: null,
  metres: null, latitude, longitude: latitude === null ? null : 83.2104, chosen: false, ...more,
})

describe('places near the phone', () => {
  it('are sorted by the phone’s position, those on no map last', () => {
    const there = [site('far', 45.7), site('nowhere', null), site('near', 45.61)]
    const sorted = byDistance(there, { latitude: 45.6, longitude: 83.2104 })
    expect(sorted.map((one) => one.code)).toEqual(['near', 'far', 'nowhere'])
    expect(sorted[0]?.metres).toBe(1112)
  })

  it('stay as the door sorted them while no position is known', () => {
    const there = [site('one', 45.7), site('two', 45.61)]
    expect(byDistance(there, null).map((one) => one.code)).toEqual(['one', 'two'])
  })

  it('tell the distance as people say it', () => {
    expect([far(null), far(0), far(447), far(1112), far(23_400)]).toEqual(['', '0 米', '450 米', '1.1 公里', '23 公里'])
  })

  it('say whether the door is open only where the hours say so', () => {
    expect(nowOpen(site('a', 1))).toBe('')
    expect(nowOpen(site('a', 1, { openNow: true, closes: '12:00' }))).toContain('12:00')
    expect(nowOpen(site('a', 1, { openNow: false, opens: '13:30' }))).toContain('13:30')
    expect(nowOpen(site('a', 1, { openNow: false }))).toBe('现在没开门')
  })
})
