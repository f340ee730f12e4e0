/** A signature as strokes, and the picture that goes up: black on white, cut to what was written. */
export interface Point {
  x: number
  y: number
}
export type Stroke = Point[]

const MARGIN = 24
/** Room at the foot, where the door prints what a picture may be used for. */
const FOOT = 72
const WIDEST = 1200
const PEN = 4
/** Less than this is a slip of the finger. */
const SHORTEST = 60

/** How much was written, in points. */
export function lengthOf(strokes: Stroke[]): number {
  return strokes.reduce(
    (sum, stroke) =>
      sum + stroke.slice(1).reduce((so, point, place) => so + Math.hypot(point.x - stroke[place]!.x, point.y - stroke[place]!.y), 0),
    0,
  )
}

export function isSigned(strokes: Stroke[]): boolean {
  return lengthOf(strokes) >= SHORTEST
}

/** Through the middles between points, so that the line bends as the hand did. */
export function trace(pen: Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'stroke'>, stroke: Stroke): void {
  const [first, ...rest] = stroke
  if (!first) return
  pen.beginPath()
  pen.moveTo(first.x, first.y)
  if (rest.length === 0) pen.lineTo(first.x + 0.1, first.y)
  rest.forEach((point, place) => {
    const next = rest[place + 1]
    if (!next) pen.lineTo(point.x, point.y)
    else pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  })
  pen.stroke()
}

export function drawStrokes(canvas: HTMLCanvasElement, strokes: Stroke[], scale: number): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  Object.assign(pen, { lineWidth: PEN, lineCap: 'round', lineJoin: 'round', strokeStyle: '#101010' })
  strokes.forEach((stroke) => trace(pen, stroke))
}

/** What was written, whole and with a margin; null where the browser gives no picture. */
export function pictureOf(strokes: Stroke[]): Promise<Blob | null> {
  const points = strokes.flat()
  const [left, right] = reach(points.map((point) => point.x))
  const [top, bottom] = reach(points.map((point) => point.y))
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + MARGIN + FOOT]
  const scale = Math.min(2, WIDEST / Math.max(width, height))
  const canvas = sheet(width * scale, height * scale)
  const moved = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x - left + MARGIN, y: y - top + MARGIN })))
  drawStrokes(canvas, moved, scale)
  return asPng(canvas)
}

/** A name from the keyboard, and beneath it that it was not written by hand. */
export function typedPicture(name: string, note: string): Promise<Blob | null> {
  const canvas = sheet(1000, 400)
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#101010'
  pen.textAlign = 'center'
  const family = getComputedStyle(document.body).fontFamily
  const size = Math.min(130, 900 / Math.max([...name].length, 1))
  pen.font = `600 ${size}px ${family}`
  pen.fillText(name, 500, 170, 960)
  pen.font = `34px ${family}`
  pen.fillText(note, 500, 265, 960)
  return asPng(canvas)
}

function reach(places: number[]): [number, number] {
  return [Math.min(...places), Math.max(...places)]
}

function sheet(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  return canvas
}

function asPng(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
