/** The four corners of a paper that lies on something of another brightness. */
import { histogram } from './grey'
import type { Grey } from './grey'

export interface Point {
  x: number
  y: number
}
/** From the upper left, clockwise; 0 to 1 across the picture. */
export type Quad = [Point, Point, Point, Point]

const LEAST = 0.12
const MOST = 0.94
const FILLED = 0.88

/** Null when no clear sheet stands out. Made for a picture of about 200 points. */
export function sheetIn(grey: Grey): Quad | null {
  const found = largest(standingOut(grey), grey.width, grey.height)
  if (found.length < LEAST * grey.light.length) return null
  const quad = corners(found.map((place) => ({ x: place % grey.width, y: Math.floor(place / grey.width) })))
  const area = areaOf(quad)
  const isSheet = area < MOST * grey.light.length && found.length > FILLED * area && isConvex(quad)
  if (!isSheet) return null
  return quad.map(({ x, y }) => ({ x: (x + 0.5) / grey.width, y: (y + 0.5) / grey.height })) as Quad
}

/** What is as far from the rim's brightness as the sheet is. */
function standingOut({ width, height, light }: Grey): Uint8Array {
  const rim: number[] = []
  for (let x = 0; x < width; x++) rim.push(light[x]!, light[(height - 1) * width + x]!)
  for (let y = 0; y < height; y++) rim.push(light[y * width]!, light[y * width + width - 1]!)
  const ground = rim.sort((a, b) => a - b)[rim.length >> 1]!
  const far = light.map((value) => Math.abs(value - ground))
  const least = Math.max(18, parting(histogram(far), far.length))
  return far.map((value) => (value > least ? 1 : 0))
}

/** Where two heaps of values part best (Otsu). */
function parting(counts: Uint32Array, all: number): number {
  let total = 0
  counts.forEach((count, value) => (total += count * value))
  let [below, sumBelow, best, at] = [0, 0, 0, 0]
  for (let value = 0; value < 256; value++) {
    below += counts[value]!
    sumBelow += counts[value]! * value
    if (below === 0 || below === all) continue
    const apart = sumBelow / below - (total - sumBelow) / (all - below)
    const worth = below * (all - below) * apart * apart
    if (worth > best) [best, at] = [worth, value]
  }
  return at
}

/** The points of the largest connected part, print and portrait within it filled in. */
function largest(mask: Uint8Array, width: number, height: number): number[] {
  const whole = filled(mask, width, height)
  let best: number[] = []
  for (let start = 0; start < whole.length; start++) {
    if (whole[start] !== 1) continue
    const part = flood(whole, start, width, 1, 2)
    if (part.length > best.length) best = part
  }
  return best
}

/** What the ground does not reach from the rim belongs to the sheet. */
function filled(mask: Uint8Array, width: number, height: number): Uint8Array {
  const seen = mask.slice()
  for (let place = 0; place < seen.length; place++) {
    const x = place % width
    const atRim = x === 0 || x === width - 1 || place < width || place >= width * (height - 1)
    if (atRim && seen[place] === 0) flood(seen, place, width, 0, 3)
  }
  return seen.map((value) => (value === 3 ? 0 : 1))
}

function flood(mask: Uint8Array, start: number, width: number, from: number, to: number): number[] {
  const found = [start]
  mask[start] = to
  for (let next = 0; next < found.length; next++) {
    const place = found[next]!
    const x = place % width
    for (const near of [x > 0 ? place - 1 : -1, x < width - 1 ? place + 1 : -1, place - width, place + width]) {
      if (mask[near] !== from) continue
      mask[near] = to
      found.push(near)
    }
  }
  return found
}

/** The far point, the one farthest from it, and the farthest on either side of the line between. */
function corners(points: Point[]): Quad {
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
  const apart = (a: Point) => (b: Point) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2
  const one = most(points, apart(middle))
  const other = most(points, apart(one))
  const side = (p: Point): number => (other.x - one.x) * (p.y - one.y) - (other.y - one.y) * (p.x - one.x)
  const four = [one, most(points, side), other, most(points, (p) => -side(p))]
  return clockwise(four, middle)
}

function clockwise(four: Point[], middle: Point): Quad {
  const angle = ({ x, y }: Point): number => Math.atan2(y - middle.y, x - middle.x)
  const around = [...four].sort((a, b) => angle(a) - angle(b))
  const first = around.indexOf(most(around, ({ x, y }) => -x - y))
  return [...around.slice(first), ...around.slice(0, first)] as Quad
}

function most(points: Point[], worth: (point: Point) => number): Point {
  let best = points[0]!
  let highest = -Infinity
  for (const point of points) {
    const value = worth(point)
    if (value > highest) [best, highest] = [point, value]
  }
  return best
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Every turn goes the same way round. */
export function isConvex(quad: Quad): boolean {
  return quad.every((a, place) => {
    const [b, c] = [quad[(place + 1) % 4]!, quad[(place + 2) % 4]!]
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0
  })
}

export function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, a, place) => {
    const b = quad[(place + 1) % 4]!
    return sum + a.x * b.y - b.x * a.y
  }, 0)
  return Math.abs(twice) / 2
}
