import type { Figure } from './closingFigures'

/** The closing card as a picture: what was done and its figures, nobody's name and no number. */
const WIDE = 1080
const HIGH = 720
const EDGE = 80
const DOOR = { left: 750, top: 64, scale: 2.1, wide: 120 } as const
const COLUMN = 320
const SANS = 'system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif'
const PALE = '#cfe3da'
/** The open door of the card on the page: a way and its colour, the hindmost first. */
const PARTS = [
  ['M0 132V60a60 60 0 0 1 120 0v72z', '#235c4c'],
  ['M26 112V62a34 34 0 0 1 68 0v50z', '#f6d58c'],
  ['M26 112V62c0-16 10-28 22-32v92z', '#a8400c'],
  ['M40.6 82a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z', '#f6d58c'],
  ['M16 112h88v9H16zM4 121h112v11H4z', '#cdd8d1'],
  ['M62 92h26v20H62z', '#8a5a2b'],
  ['M73 92h4v20h-4z', '#f6d58c'],
] as const

export interface Told {
  done: string
  title: string
  figures: Figure[]
  foot: string
}

export async function picture(told: Told): Promise<File | null> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDE
  canvas.height = HIGH
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#17493c'
  pen.fillRect(0, 0, WIDE, HIGH)
  door(pen)
  write(pen, told.done, EDGE, 170, 84, '#ffffff')
  pen.font = `40px ${SANS}`
  lines(pen, told.title, DOOR.left - EDGE - 40).forEach((line, place) => write(pen, line, EDGE, 244 + place * 56, 40, PALE))
  told.figures.forEach((one, place) => figure(pen, one, EDGE + place * COLUMN))
  write(pen, told.foot, EDGE, 668, 30, '#f6d58c')
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'))
  return blob && new File([blob], 'doorstep.png', { type: 'image/png' })
}

function door(pen: CanvasRenderingContext2D): void {
  pen.save()
  pen.translate(DOOR.left, DOOR.top)
  pen.scale(DOOR.scale, DOOR.scale)
  for (const [way, colour] of PARTS) {
    pen.fillStyle = colour
    pen.fill(new Path2D(way))
  }
  pen.restore()
}

function figure(pen: CanvasRenderingContext2D, { label, value, unit, note }: Figure, left: number): void {
  if (left > EDGE) {
    pen.fillStyle = 'rgba(255, 255, 255, 0.25)'
    pen.fillRect(left - 32, 420, 2, 180)
  }
  write(pen, label, left, 450, 32, PALE)
  write(pen, String(value), left, 532, 76, '#ffffff')
  const beside = left + pen.measureText(String(value)).width + 14
  write(pen, unit, beside, 532, 36, '#ffffff', left + COLUMN - 48 - beside)
  if (note) write(pen, note, left, 588, 30, PALE, COLUMN - 48)
}

/** From 60 upwards it is meant to be seen first. */
function write(
  pen: CanvasRenderingContext2D, text: string, left: number, foot: number, size: number, colour: string, wide?: number,
): void {
  pen.font = `${size >= 60 ? '700 ' : ''}${size}px ${SANS}`
  pen.fillStyle = colour
  pen.fillText(text, left, foot, wide)
}

/** At most three lines; the rest of a very long name is three dots. */
function lines(pen: CanvasRenderingContext2D, text: string, wide: number): string[] {
  const found = ['']
  for (const sign of text) {
    const now = found[found.length - 1] + sign
    if (pen.measureText(now).width <= wide) found[found.length - 1] = now
    else if (found.length < 3) found.push(sign)
    else return [...found.slice(0, 2), `${found[2]!.slice(0, -1)}…`]
  }
  return found
}
