/** A photograph made light enough for a village network and still legible.
 *
 * What cannot be opened here (an HEIC on Android, say) goes up as it is; the door decides.
 */
export interface Photo {
  data: Uint8Array<ArrayBuffer>
  mime: string
}

export class NotAPhoto extends Error {}

const LONGEST_SIDE = 2400
const LIGHT_ENOUGH = 900_000
const QUALITY = 0.86
const TAKEN_AS_IS = /^(image\/(heic|heif|webp)|application\/pdf)$/
const SIGNATURES: [mime: string, bytes: number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
]

export async function lightened(file: Blob): Promise<Photo> {
  const original: Photo = { data: await bytesOf(file), mime: kindOf(file, await bytesOf(file)) }
  const picture = await opened(file)
  if (!picture) {
    if (TAKEN_AS_IS.test(original.mime)) return original
    throw new NotAPhoto()
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  if (scale === 1 && file.size <= LIGHT_ENOUGH && original.mime !== '') return original
  const smaller = await drawn(picture, scale)
  return smaller && smaller.size < file.size
    ? { data: await bytesOf(smaller), mime: 'image/jpeg' }
    : original
}

async function opened(file: Blob): Promise<ImageBitmap | HTMLImageElement | null> {
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

function drawn(picture: ImageBitmap | HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  pen.fillStyle = '#ffffff' // A transparent scan would turn black.
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

/** Some Android pickers give no type: the first bytes tell. */
function kindOf(file: Blob, data: Uint8Array): string {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, place) => data[place] === byte))
  return found?.[0] ?? file.type
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob).arrayBuffer())
}
