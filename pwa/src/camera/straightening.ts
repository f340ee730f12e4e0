/** A sheet photographed at a slant, laid straight. */
import type { Point, Quad } from './edges'
import type { Pixels } from './grey'

/** How large the sheet comes out: as long as its longer sides in the photograph. */
export function sizeOf(quad: Quad, width: number, height: number): { width: number; height: number } {
  const [a, b, c, d] = quad
  const length = (p: Point, q: Point): number => Math.hypot((p.x - q.x) * width, (p.y - q.y) * height)
  return {
    width: Math.max(1, Math.round(Math.max(length(a, b), length(d, c)))),
    height: Math.max(1, Math.round(Math.max(length(a, d), length(b, c)))),
  }
}

/** From a place on the sheet (0 to 1) to its place in the photograph (Heckbert 1989). */
export function placing([a, b, c, d]: Quad): (u: number, v: number) => Point {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const [x1, x2, y1, y2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y]
  const scale = x1 * y2 - x2 * y1
  const g = (sx * y2 - x2 * sy) / scale
  const h = (x1 * sy - sx * y1) / scale
  return (u, v) => {
    const w = g * u + h * v + 1
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / w,
    }
  }
}

/** Fills `to` with the sheet; between points of `from` the four nearest are mixed. */
export function straighten(from: Pixels, quad: Quad, to: Pixels): void {
  const place = placing(quad)
  for (let y = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++) {
      const at = place((x + 0.5) / to.width, (y + 0.5) / to.height)
      mix(from, at.x * from.width - 0.5, at.y * from.height - 0.5, to.data, 4 * (y * to.width + x))
    }
  }
}

function mix({ width, height, data }: Pixels, x: number, y: number, to: Uint8ClampedArray, place: number): void {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)))
  const across = Math.max(0, Math.min(1, x - left))
  const down = Math.max(0, Math.min(1, y - top))
  const first = 4 * (top * width + left)
  for (let band = 0; band < 4; band++) {
    const here = first + band
    const upper = data[here]! + across * (data[here + 4]! - data[here]!)
    const below = here + 4 * width
    const lower = data[below]! + across * (data[below + 4]! - data[below]!)
    to[place + band] = upper + down * (lower - upper)
  }
}

/** The same corners when the picture is turned a quarter to the right. */
export function turned(quad: Quad): Quad {
  const [a, b, c, d] = quad.map(({ x, y }) => ({ x: 1 - y, y: x })) as Quad
  return [d, a, b, c]
}
