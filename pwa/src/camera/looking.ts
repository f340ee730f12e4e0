/** A photograph as it is looked at before it goes: what is wrong with it, where the sheet lies, how it comes out. */
import { drawn, opened, pressed } from '../device/photos'
import type { Picture } from '../device/photos'
import { sheetIn } from './edges'
import type { Quad } from './edges'
import { greyOf } from './grey'
import type { Pixels } from './grey'
import type { Kind } from './kinds'
import { finding } from './legibility'
import type { Finding } from './legibility'
import { sizeOf, straighten, turned } from './straightening'

/** One photograph under the eye. Corners of null: the whole picture goes. */
export interface Shot {
  from: Blob
  sheet: HTMLCanvasElement
  shown: string
  corners: Quad | null
  said: Finding | null
  isTurned: boolean
}

const LONGEST = 2400
const SEEN = 1000
const SEARCHED = 200
export const WHOLE: Quad = [{ x: 0.06, y: 0.06 }, { x: 0.94, y: 0.06 }, { x: 0.94, y: 0.94 }, { x: 0.06, y: 0.94 }]

/** What bears a stamp travels as it is; a face and a room have no corners. */
export const hasCorners = (kind: Kind): boolean => !['stamped', 'portrait', 'scene'].includes(kind)

export function pixelsOf(picture: Picture, longest: number): Pixels {
  const sheet = drawn(picture, longest)
  return sheet.getContext('2d')!.getImageData(0, 0, sheet.width, sheet.height)
}

/** Null for what cannot be drawn here: a PDF, or an HEIC. */
export async function look(from: Blob, kind: Kind): Promise<Shot | null> {
  const picture = from.type === 'application/pdf' ? null : await opened(from)
  if (!picture) return null
  const sheet = drawn(picture, LONGEST)
  return { ...seen(sheet, kind), from, sheet, corners: cornersIn(sheet, kind), isTurned: false }
}

export const cornersIn = (picture: Picture, kind: Kind): Quad | null =>
  hasCorners(kind) ? sheetIn(greyOf(pixelsOf(picture, SEARCHED))) : null

function seen(sheet: HTMLCanvasElement, kind: Kind): Pick<Shot, 'shown' | 'said'> {
  const small = drawn(sheet, SEEN)
  const said = finding(greyOf(small.getContext('2d')!.getImageData(0, 0, small.width, small.height)), kind)
  return { shown: small.toDataURL('image/jpeg', 0.8), said }
}

/** Whether any of these is shown to the person first: one hard to read, or one to lay straight. */
export async function worthALook(files: readonly Blob[], kind: Kind): Promise<boolean> {
  for (const file of files) {
    const shot = await look(file, kind)
    if (shot && (shot.said || shot.corners)) return true
  }
  return false
}

/** A quarter to the right. */
export function turn(shot: Shot, kind: Kind): Shot {
  const sheet = document.createElement('canvas')
  sheet.width = shot.sheet.height
  sheet.height = shot.sheet.width
  const pen = sheet.getContext('2d')!
  pen.translate(sheet.width, 0)
  pen.rotate(Math.PI / 2)
  pen.drawImage(shot.sheet, 0, 0)
  return { ...shot, ...seen(sheet, kind), sheet, corners: shot.corners && turned(shot.corners), isTurned: true }
}

/** What goes up: the camera's own file where nothing was changed. */
export async function developed({ from, sheet, corners, isTurned }: Shot): Promise<Blob> {
  if (!corners && !isTurned) return from
  return (await pressed(corners ? straightened(sheet, corners) : sheet)) ?? from
}

function straightened(sheet: HTMLCanvasElement, corners: Quad): HTMLCanvasElement {
  const laid = document.createElement('canvas')
  Object.assign(laid, sizeOf(corners, sheet.width, sheet.height))
  const pen = laid.getContext('2d')!
  const to = pen.createImageData(laid.width, laid.height)
  straighten(pixelsOf(sheet, LONGEST), corners, to)
  pen.putImageData(to, 0, 0)
  return laid
}
