/** A photograph made light enough for a village network and still legible.
 *
 * What cannot be opened here (an HEIC on Android, say) goes up as it is; the door decides.
 */
import { LARGEST } from './limits'

export interface Photo {
  data: Uint8Array<ArrayBuffer>
  mime: string
}

export type Picture = ImageBitmap | HTMLImageElement | HTMLCanvasElement

export class NotAPhoto extends Error {}

const LIGHT_ENOUGH = 300_000
/** Tried in turn until it is light. A4 is 150 dots to the inch at 1754: 8-point print is 17 dots high. */
const STEPS: [longest: number, quality: number][] = [[2000, 0.82], [2000, 0.7], [1754, 0.7], [1754, 0.55], [1600, 0.5]]
const TAKEN_AS_IS = /^(image\/(heic|heif|webp)|application\/pdf)$/
const SIGNATURES: [mime: string, bytes: number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** `intact`: what bears a stamp travels byte for byte, in its own colours, unless the door would not take it. */
export async function lightened(file: Blob, intact = false): Promise<Photo> {
  const data = await bytesOf(file)
  const original: Photo = { data, mime: kindOf(file, data) }
  if (intact && original.mime && file.size <= LARGEST) return original
  const picture = await opened(file)
  if (!picture) {
    if (TAKEN_AS_IS.test(original.mime)) return original
    throw new NotAPhoto()
  }
  const isSmall = Math.max(picture.width, picture.height) <= STEPS[0]![0]
  if (isSmall && file.size <= LIGHT_ENOUGH && original.mime !== '') return original
  const smaller = await pressed(picture)
  return smaller && smaller.size < file.size
    ? { data: await bytesOf(smaller), mime: 'image/jpeg' }
    : original
}

/** The first that is light enough, or else the last. */
export async function pressed(picture: Picture): Promise<Blob | null> {
  let found: Blob | null = null
  for (const [longest, quality] of STEPS) {
    const sheet = drawn(picture, longest)
    found = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/jpeg', quality))
    if (!found || found.size <= LIGHT_ENOUGH) break
  }
  return found
}

export async function opened(file: Blob): Promise<Picture | null> {
  if (typeof createImageBitmap === 'function') {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
    if (bitmap) return bitmap
  }
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  const decoded = await image.decode().then(
    () => true,
    () => false,
  )
  URL.revokeObjectURL(url)
  return decoded && image.width > 0 ? image : null
}

/** On a sheet of its own, no longer than that. */
export function drawn(picture: Picture, longest: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#ffffff' // A transparent scan would turn black.
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Some Android pickers give no type: the first bytes tell. */
function kindOf(file: Blob, data: Uint8Array): string {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, place) => data[place] === byte))
  return found?.[0] ?? file.type
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob).arrayBuffer())
}
