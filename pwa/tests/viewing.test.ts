import { describe, expect, it } from 'vitest'

import { between, fitted, isSeen, nudged, onPage, rounded } from '../src/desk/viewing/geometry'
import { besides } from '../src/desk/viewing/photo'
import type { Photo } from '../src/desk/viewing/photo'

const page = { width: 300, height: 400 }
const middle = { x: 500, y: 500 }

/** Where a point of the page is seen once it was turned and enlarged. */
function seen(x: number, y: number, turn: number, zoom: number): { x: number; y: number } {
  const angle = (turn * Math.PI) / 180
  const dx = (x - 0.5) * page.width * zoom
  const dy = (y - 0.5) * page.height * zoom
  return { x: middle.x + dx * Math.cos(angle) - dy * Math.sin(angle), y: middle.y + dx * Math.sin(angle) + dy * Math.cos(angle) }
}

describe('a mark on a page', () => {
  it('is where the finger was, however the page lies and however near it is', () => {
    for (const turn of [0, 90, 180, 270]) {
      for (const zoom of [1, 2.5, 8]) {
        const found = onPage(seen(0.2, 0.7, turn, zoom), middle, page, turn, zoom)
        expect(found.x).toBeCloseTo(0.2)
        expect(found.y).toBeCloseTo(0.7)
      }
    }
  })

  it('never leaves the page', () => {
    expect(onPage({ x: -900, y: 9000 }, middle, page, 0, 1)).toEqual({ x: 0, y: 1 })
    const box = rounded(between({ x: 1, y: 1 }, { x: 0.33333333, y: 0.00001 }))
    expect(box.x + box.w).toBeLessThanOrEqual(1)
    expect(box.y + box.h).toBeLessThanOrEqual(1)
  })

  it('is drawn from either corner, and a slip of the finger is none', () => {
    expect(between({ x: 0.8, y: 0.6 }, { x: 0.5, y: 0.7 })).toEqual(between({ x: 0.5, y: 0.7 }, { x: 0.8, y: 0.6 }))
    expect(isSeen(between({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 }))).toBe(false)
  })

  it('follows the arrow keys as the page is seen', () => {
    const box = { x: 0.4, y: 0.4, w: 0.2, h: 0.2 }
    expect(nudged(box, 'ArrowRight', false, 0).x).toBeGreaterThan(box.x)
    const turned = nudged(box, 'ArrowRight', false, 90) // to the right of the screen is up the page's own height
    expect(turned.x).toBe(box.x)
    expect(turned.y).toBeLessThan(box.y)
    expect(nudged(box, 'ArrowDown', true, 0).h).toBeGreaterThan(box.h)
    expect(nudged({ ...box, x: 0.8 }, 'ArrowRight', false, 0).x).toBe(0.8)
  })
})

describe('the viewing room', () => {
  it('fits a page that lies on its side', () => {
    expect(fitted({ width: 100, height: 200 }, { width: 400, height: 400 }, 0)).toEqual({ width: 200, height: 400 })
    expect(fitted({ width: 100, height: 200 }, { width: 400, height: 200 }, 90)).toEqual({ width: 200, height: 400 })
  })

  it("compares with the person's picture first, else with another paper", () => {
    const photo = (id: string, specId: string): Photo => ({ id, specId, viewUrl: '', scan: 'CLEAN', title: '', n: 1, of: 1 })
    const [card, back, face] = [photo('1', 'id_card'), photo('2', 'id_card'), photo('3', 'photo')]
    expect(besides(card, [card, back, face])).toBe(face)
    expect(besides(face, [card, back, face])).toBe(card)
    expect(besides(card, [card, back])).toBe(back)
    expect(besides(card, [card])).toBeUndefined()
  })
})
