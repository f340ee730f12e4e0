/** What is filled in at somebody's door: kept sealed on the phone, sent when there is a network. */
import { freshKey } from '../../device/identifiers'
import { drawn, opened } from '../../device/photos'
import { act, isRefused } from '../../hall/acting'
import { forget, keep, kept } from '../../offline/vault'
import { FinishVisitDocument, KeepVisitPhotoDocument } from '../generated/graphql'
import { here } from '../here'

export interface TakenPhoto {
  id: string
  jpeg: string // base64
  sent: boolean
}

export interface Filled {
  id: string
  findings: string
  photos: TakenPhoto[]
  signature: number[][]
  filledAt: string | null // set: done, and to be sent
  key: string
}

const MOST_BYTES = 70_000
const WIDEST = 4000
const SIZES = [1280, 960, 720, 540]
/** Of whoever sits here: the next one on this phone neither reads nor sends it. */
const place = (id: string): string => `visit:${here.me?.id}:${id}`

export function blank(id: string): Filled {
  return { id, findings: '', photos: [], signature: [], filledAt: null, key: freshKey() }
}

export async function filledFor(id: string): Promise<Filled> {
  return (await kept<Filled>(place(id))) ?? blank(id)
}

export async function remember(one: Filled): Promise<void> {
  await keep(place(one.id), one)
}

const going = new Map<string, Promise<string | null>>()

/** Null when all of it arrived, or the sentence of why not. Throws when there is no network: it stays kept.
 * Once at a time: the list sends it as well as the visit's own page, and what has arrived is not kept again.
 */
export function send(one: Filled): Promise<string | null> {
  const sent = going.get(one.id) ?? sendOne(one).finally(() => going.delete(one.id))
  going.set(one.id, sent)
  return sent
}

async function sendOne(one: Filled): Promise<string | null> {
  for (const photo of one.photos) {
    if (photo.sent) continue
    const answer = await act(KeepVisitPhotoDocument, { id: one.id, photoId: photo.id, jpeg: photo.jpeg })
    if (isRefused(answer)) return answer.message
    photo.sent = true
    await remember(one)
  }
  const { id, findings, signature, filledAt, key } = one
  const answer = await act(FinishVisitDocument, { id, findings, signature, filledAt: filledAt!, key })
  if (isRefused(answer)) return answer.message
  await forget(place(one.id))
  return null
}

/** Sends what was done at these doors and is still kept here; what cannot go stays. */
export async function sendKept(ids: readonly string[]): Promise<{ sent: number; left: string[] }> {
  const left: string[] = []
  let sent = 0
  for (const id of ids) {
    const one = await filledFor(id)
    if (one.filledAt === null) continue
    if ((await send(one).catch(() => '')) === null) sent++
    else left.push(id)
  }
  return { sent, left }
}

/** Small enough to be sent from a mountain; null: no picture. */
export async function taken(file: Blob): Promise<TakenPhoto | null> {
  const picture = await opened(file)
  if (!picture) return null
  for (const size of SIZES) {
    const blob = await new Promise<Blob | null>((resolve) => drawn(picture, size).toBlob(resolve, 'image/jpeg', 0.6))
    if (blob && blob.size <= MOST_BYTES) return { id: crypto.randomUUID?.() ?? freshId(), jpeg: await base64(blob), sent: false }
  }
  return null
}

/** Strokes of x, y, x, y …, whole points. */
export function strokesOf(strokes: { x: number; y: number }[][]): number[][] {
  const whole = (n: number): number => Math.max(0, Math.min(WIDEST, Math.round(n)))
  return strokes.map((stroke) => stroke.flatMap(({ x, y }) => [whole(x), whole(y)]))
}

/** Where the page is not on HTTPS there is no randomUUID. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
