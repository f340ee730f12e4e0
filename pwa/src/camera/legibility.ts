/** Whether a photograph can be read, and if not, why. Thresholds were set on printed pages and cards, see the tests. */
import { histogram } from './grey'
import type { Grey } from './grey'
import type { Kind } from './kinds'

export type Finding = 'dark' | 'empty' | 'blur' | 'glare'

const DARK = 95
const FAINT = 48
/** 8-point print is lost at 0.36; a card's larger letters later, and a face or a room has softer edges. */
const SHARP: Partial<Record<Kind, number>> = { card: 0.28, portrait: 0.2, scene: 0.2 }
const SHARP_PRINT = 0.36
const WHITE = 250
const TILE = 16

/** The one thing most worth saying; null when it reads well. Made for a picture about 1,000 points long. */
export function finding(grey: Grey, kind: Kind): Finding | null {
  if (percentile(histogram(grey.light), 0.95) < DARK) return 'dark'
  if (Math.max(contrast(grey, 1, 6), contrast(grey, grey.width, 6)) < FAINT) return 'empty'
  if (sharpness(grey) < (SHARP[kind] ?? SHARP_PRINT)) return 'blur'
  return hasGlare(grey) ? 'glare' : null
}

/**
 * How much of the way from paper to ink the hardest edges go within one point: over a half when sharp, a sixth
 * when there is no edge at all. Whatever the picture shows, and hardly moved by the sensor's noise.
 */
export function sharpness(grey: Grey): number {
  const along = (step: number): number => contrast(grey, step, 1) / Math.max(FAINT, contrast(grey, step, 6))
  return Math.min(along(1), along(grey.width)) // A hand that moved blurs one way only.
}

/** The difference between points `reach` apart that one in two hundred exceeds. */
function contrast({ light }: Grey, step: number, reach: number): number {
  const counts = new Uint32Array(256)
  for (let place = reach * step; place < light.length; place++) {
    counts[Math.abs(light[place]! - light[place - reach * step]!)]!++
  }
  return percentile(counts, 0.995)
}

/** A lamp in a glossy face: spots without any drawing in a picture that is not white itself. */
function hasGlare(grey: Grey): boolean {
  const { width, height, light } = grey
  if (percentile(histogram(light), 0.5) > 225) return false
  let white = 0
  let tiles = 0
  for (let top = 0; top + TILE <= height; top += TILE) {
    for (let left = 0; left + TILE <= width; left += TILE) {
      tiles++
      let burnt = 0
      for (let place = 0; place < TILE * TILE; place++) {
        if (light[(top + (place >> 4)) * width + left + (place & 15)]! >= WHITE) burnt++
      }
      if (burnt > 0.95 * TILE * TILE) white++
    }
  }
  return white / tiles > 0.008 && white / tiles < 0.4
}

function percentile(counts: Uint32Array, part: number): number {
  let left = part * counts.reduce((sum, count) => sum + count, 0)
  let value = 0
  while (value < 255 && (left -= counts[value]!) > 0) value++
  return value
}
