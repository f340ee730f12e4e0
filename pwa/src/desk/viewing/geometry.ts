/** Where a point of the screen lies on a page that was turned and enlarged. Shares of the page, 0 to 1. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}
export interface Point {
  x: number
  y: number
}
export interface Size {
  width: number
  height: number
}

export const CLOSEST = 8
/** Less cannot be seen, and the door refuses it. */
export const SMALLEST = 0.01

export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** How large the page is drawn so that it fits its place, lying as it was turned. */
export function fitted(picture: Size, place: Size, turn: number): Size {
  const lies = turn % 180 !== 0
  const across = lies ? picture.height : picture.width
  const down = lies ? picture.width : picture.height
  const scale = Math.min(place.width / across, place.height / down)
  return { width: picture.width * scale, height: picture.height * scale }
}

/** A point of the screen on the page. `middle` is the page's own middle on the screen: turning leaves it. */
export function onPage(at: Point, middle: Point, page: Size, turn: number, zoom: number): Point {
  const angle = (-turn * Math.PI) / 180
  const dx = at.x - middle.x
  const dy = at.y - middle.y
  const x = (dx * Math.cos(angle) - dy * Math.sin(angle)) / (page.width * zoom)
  const y = (dx * Math.sin(angle) + dy * Math.cos(angle)) / (page.height * zoom)
  return { x: within(x + 0.5, 0, 1), y: within(y + 0.5, 0, 1) }
}

export function between(one: Point, other: Point): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return { x, y, w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y) }
}

export const isSeen = (box: Box): boolean => box.w >= SMALLEST && box.h >= SMALLEST

/** As many places as the door keeps, and never over the edge. */
export function rounded({ x, y, w, h }: Box): Box {
  const down = (value: number): number => Math.floor(value * 10_000) / 10_000
  const left = down(x)
  const top = down(y)
  return { x: left, y: top, w: Math.min(down(w), down(1 - left)), h: Math.min(down(h), down(1 - top)) }
}

const STEP = 0.02
const WAYS: Record<string, Point> = {
  ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP },
}

/** The box after an arrow key, seen as the page lies now: moved, or with Shift made larger and smaller. */
export function nudged(box: Box, key: string, larger: boolean, turn: number): Box {
  const way = WAYS[key]
  if (!way) return box
  const quarter = (((turn % 360) + 360) % 360) / 90
  let step = way
  for (let n = 0; n < quarter; n++) step = { x: step.y, y: -step.x } // the screen's way on the turned page
  if (!larger) {
    return { ...box, x: within(box.x + step.x, 0, 1 - box.w), y: within(box.y + step.y, 0, 1 - box.h) }
  }
  const grow = way.x + way.y
  const w = within(box.w + (step.x ? grow : 0), STEP, 1 - box.x)
  const h = within(box.h + (step.y ? grow : 0), STEP, 1 - box.y)
  return { ...box, w, h }
}
