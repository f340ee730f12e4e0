import { describe, expect, it } from 'vitest'

import { areaOf, isConvex, sheetIn } from '../src/camera/edges'
import type { Quad } from '../src/camera/edges'
import { greyOf } from '../src/camera/grey'
import type { Grey, Pixels } from '../src/camera/grey'
import { guide, kindFor } from '../src/camera/kinds'
import { finding as found, sharpness } from '../src/camera/legibility'
import { hasCorners } from '../src/camera/looking'
import { placing, sizeOf, straighten, turned } from '../src/camera/straightening'
import { lightened } from '../src/device/photos'

/** The same noise every time. */
function noise(seed = 7): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

function drawn(width: number, height: number, tone: (x: number, y: number) => number): Grey {
  const light = new Uint8Array(width * height)
  for (let place = 0; place < light.length; place++) light[place] = tone(place % width, Math.floor(place / width))
  return { width, height, light }
}

const finding = (grey: Grey) => found(grey, 'page')
const quad = (...flat: number[]): Quad => [0, 1, 2, 3].map((n) => ({ x: flat[2 * n]!, y: flat[2 * n + 1]! })) as Quad

function inside(corners: Quad, x: number, y: number): boolean {
  return corners.every((a, n) => {
    const b = corners[(n + 1) % 4]!
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0
  })
}

/** A sheet with lines of print, lying on a table. */
function sheetOn(corners: Quad, table: number, paper: number): Grey {
  const chance = noise()
  return drawn(200, 150, (x, y) => {
    if (!inside(corners, x / 200, y / 150)) return table + 14 * chance()
    return y % 9 < 3 && x % 5 < 3 ? paper - 90 : paper - 10 * chance()
  })
}

/** Lines of print, 1,000 points across, on paper of this tone with ink of that. */
function printed(paper = 225, ink = 40): Grey {
  const chance = noise(3)
  const rows = Array.from({ length: 120 }, () => Array.from({ length: 260 }, () => chance() < 0.45))
  return drawn(800, 600, (x, y) => {
    const isInk = y % 16 < 9 && rows[Math.floor(y / 16)]![Math.floor(x / 3)]
    return Math.round((isInk ? ink : paper) + 4 * chance())
  })
}

function softened({ width, height, light }: Grey, reach: number): Grey {
  return drawn(width, height, (x, y) => {
    let [sum, count] = [0, 0]
    for (let down = -reach; down <= reach; down++) {
      for (let across = -reach; across <= reach; across++) {
        const [i, j] = [x + across, y + down]
        if (i >= 0 && j >= 0 && i < width && j < height) [sum, count] = [sum + light[j * width + i]!, count + 1]
      }
    }
    return sum / count
  })
}

describe('what is said of a photograph', () => {
  it('is nothing when the print is sharp', () => {
    expect(finding(printed())).toBeNull()
    expect(finding(printed(250, 20))).toBeNull() // White paper in the sun is no glare.
  })

  it('is that it is blurred, the more the surer', () => {
    const scores = [0, 1, 2].map((reach) => sharpness(reach ? softened(printed(), reach) : printed()))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores[0]).toBeGreaterThan(0.5)
    expect(finding(softened(printed(), 2))).toBe('blur')
    expect(found(softened(printed(), 2), 'scene')).toBeNull() // A room has softer edges than print.
  })

  it('is that it is dark, that there is a lamp in it, or that nothing is on it', () => {
    expect(finding(printed(70, 10))).toBe('dark')
    const page = printed(180, 30)
    const lamp = drawn(800, 600, (x, y) => ((x - 300) ** 2 + (y - 200) ** 2 < 80 ** 2 ? 255 : page.light[y * 800 + x]!))
    expect(finding(lamp)).toBe('glare')
    const chance = noise()
    expect(finding(drawn(800, 600, (x) => 120 + x / 20 + 5 * chance()))).toBe('empty')
  })
})

describe('a sheet on a table', () => {
  const vectors: [string, Quad, number, number][] = [
    ['lying straight', quad(0.2, 0.15, 0.8, 0.15, 0.8, 0.85, 0.2, 0.85), 60, 220],
    ['at a slant', quad(0.25, 0.2, 0.78, 0.12, 0.85, 0.8, 0.15, 0.88), 60, 220],
    ['turned', quad(0.5, 0.1, 0.85, 0.5, 0.5, 0.9, 0.15, 0.5), 60, 220],
    ['dark on a bright table', quad(0.15, 0.2, 0.85, 0.25, 0.8, 0.8, 0.2, 0.78), 215, 110],
  ]
  it.each(vectors)('is found %s', (_, corners, table, paper) => {
    const found = sheetIn(sheetOn(corners, table, paper))!
    const off = corners.map((p) => Math.min(...found.map((q) => Math.hypot(p.x - q.x, p.y - q.y))))
    expect(Math.max(...off)).toBeLessThan(0.03)
    expect(isConvex(found)).toBe(true)
  })

  it('is not imagined where none lies', () => {
    const chance = noise()
    expect(sheetIn(drawn(200, 150, () => 120 + 40 * chance()))).toBeNull()
    expect(sheetIn(printed())).toBeNull()
    expect(sheetIn(drawn(200, 150, (x, y) => ((x - 100) ** 2 + (y - 75) ** 2 < 900 ? 220 : 40)))).toBeNull()
    expect(sheetIn(sheetOn(quad(0.4, 0.4, 0.55, 0.4, 0.55, 0.55, 0.4, 0.55), 60, 220))).toBeNull()
  })
})

describe('straightening', () => {
  const slanted = quad(0.25, 0.2, 0.78, 0.12, 0.85, 0.8, 0.15, 0.88)

  it('takes each corner of the sheet to its corner of the photograph', () => {
    const place = placing(slanted)
    for (const [n, [u, v]] of [[0, 0], [1, 0], [1, 1], [0, 1]].entries()) {
      expect(place(u!, v!).x).toBeCloseTo(slanted[n]!.x, 9)
      expect(place(u!, v!).y).toBeCloseTo(slanted[n]!.y, 9)
    }
    expect(placing(quad(0, 0, 1, 0, 1, 1, 0, 1))(0.3, 0.7)).toEqual({ x: 0.3, y: 0.7 })
  })

  it('keeps straight lines straight and gets the sheet’s own colours', () => {
    const place = placing(slanted)
    const [a, b, c] = [place(0.1, 0.1), place(0.5, 0.5), place(0.9, 0.9)] as const
    expect((b.x - a.x) * (c.y - a.y)).toBeCloseTo((b.y - a.y) * (c.x - a.x), 9)
    const from: Pixels = { width: 100, height: 80, data: new Uint8ClampedArray(100 * 80 * 4).fill(255) }
    for (let n = 0; n < 8000; n++) {
      from.data[4 * n] = inside(slanted, ((n % 100) + 0.5) / 100, (Math.floor(n / 100) + 0.5) / 80) ? 200 : 0
    }
    const to: Pixels = { width: 50, height: 50, data: new Uint8ClampedArray(50 * 50 * 4) }
    straighten(from, slanted, to)
    const red = Array.from({ length: 2500 }, (_, n) => to.data[4 * n]!)
    expect(red.filter((value) => value === 200).length).toBeGreaterThan(2300)
    expect(to.data[3]).toBe(255)
  })

  it('says how large it comes out, and turns with the picture', () => {
    expect(sizeOf(quad(0.1, 0.1, 0.9, 0.1, 0.9, 0.6, 0.1, 0.6), 1000, 1000)).toEqual({ width: 800, height: 500 })
    const once = turned(slanted)
    expect(areaOf(once)).toBeCloseTo(areaOf(slanted), 9)
    expect(isConvex(once)).toBe(true)
    turned(turned(turned(once))).forEach((p, n) => {
      expect(p.x).toBeCloseTo(slanted[n]!.x, 9)
      expect(p.y).toBeCloseTo(slanted[n]!.y, 9)
    })
  })
})

describe('the frame', () => {
  it('has the shape of what is photographed', () => {
    expect(guide('card', 1000, 1000)).toBe('M70 229h860v543h-860Z')
    expect(guide('page', 1000, 1000)).toBe('M196 70h608v860h-608Z')
    expect(guide('portrait', 1000, 1000)).toContain('a349.5 430')
    expect(guide('scene', 1000, 1000)).toBe('')
  })

  it('follows the example of the line', () => {
    expect(['id_card', 'household_register', 'proof', 'portrait', 'contract', null].map(kindFor)).toEqual(
      ['card', 'booklet', 'stamped', 'portrait', 'page', 'page'])
  })

  it('sees brightness as an eye does', () => {
    const data = new Uint8ClampedArray([255, 255, 255, 255, 0, 255, 0, 255, 0, 0, 255, 255])
    expect([...greyOf({ width: 3, height: 1, data }).light]).toEqual([255, 149, 28])
  })
})

describe('a stamped form', () => {
  it('goes byte for byte, in its own colours, however large', async () => {
    const bytes = new Uint8Array(2_000_000).fill(77)
    bytes.set([0xff, 0xd8, 0xff])
    const { data, mime } = await lightened(new Blob([bytes], { type: 'image/jpeg' }), true)
    expect(mime).toBe('image/jpeg')
    expect(Buffer.compare(data, bytes)).toBe(0)
    expect(hasCorners('stamped')).toBe(false) // nothing is cut from it either
  })
})
