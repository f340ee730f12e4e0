/** One photograph, part by part, over a line that may break: what arrived is asked for and not sent again. */
import { base64, hex, sha256 } from './sha256'

export interface Parcel {
  applicationId: string
  materialId: string
  mime: string
  replaces?: string
  data: Uint8Array<ArrayBuffer>
  /** What was taken together, portrait and papers, and by which camera. */
  sessionId?: string
  device?: string
  /** At a counter: who stands there agreed to a portrait. */
  agreed?: true
}

export interface Way {
  send: typeof fetch
  headers: () => Record<string, string>
  /** Waits before a retry; resolves early when the network returns. */
  pause: (ms: number) => Promise<void>
  /** True when the person did what the refusal asked for (signed in again). */
  cure: (code: string) => Promise<boolean>
  progress: (sent: number) => void
  cancelled: () => boolean
  began: (uploadId: string) => void
}

export class UploadRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
export class UploadCancelled extends Error {}
/** The line stayed dead through every retry. */
export class LineLost extends Error {}

interface Begun {
  id: string
  partSize: number
  received: number
}

const TRIES = 6
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 20_000
const GONE = new Set(['NotFound', 'UploadExpired', 'UploadGone'])

/** Gives the file's id. `resume` is an upload begun earlier, perhaps before a reload. */
export async function sendFile(parcel: Parcel, way: Way, resume?: string): Promise<string> {
  const digest = hex(await sha256(parcel.data))
  let begun = resume ? await found(resume, way) : null
  begun ??= await began(parcel, digest, way)
  let { received } = begun
  way.progress(received)
  while (received < parcel.data.length) {
    if (way.cancelled()) throw new UploadCancelled()
    received = await sendPart(parcel.data, begun, received, way)
    way.progress(received)
  }
  const finished = await patiently(way, () => call<{ fileId: string }>(way, 'POST', `/uploads/${begun.id}/finish`))
  return finished.fileId
}

async function began({ data, ...about }: Parcel, digest: string, way: Way): Promise<Begun> {
  const declared = { ...about, size: data.length, sha256: digest }
  const begun = await patiently(way, () =>
    call<Begun>(way, 'POST', '/uploads', JSON.stringify(declared), { 'content-type': 'application/json' }),
  )
  way.began(begun.id)
  return begun
}

async function found(id: string, way: Way): Promise<Begun | null> {
  try {
    const begun = await patiently(way, () => call<Begun>(way, 'GET', `/uploads/${id}`))
    return { ...begun, id }
  } catch (error) {
    if (error instanceof UploadRefused && GONE.has(error.code)) return null
    throw error
  }
}

/** After a broken line the door is asked how much it has: the part may have arrived all the same. */
async function sendPart(data: Uint8Array<ArrayBuffer>, begun: Begun, offset: number, way: Way): Promise<number> {
  const part = data.slice(offset, offset + begun.partSize)
  const digest = `sha-256=${base64(await sha256(part))}`
  return patiently(way, async (attempt) => {
    if (attempt > 0) {
      const { received } = await call<Begun>(way, 'GET', `/uploads/${begun.id}`)
      if (received !== offset) return received
    }
    const path = `/uploads/${begun.id}/parts/${offset}`
    await call(way, 'PUT', path, part, { 'content-type': 'application/octet-stream', digest })
    return offset + part.length
  })
}

async function patiently<T>(way: Way, attempt: (count: number) => Promise<T>): Promise<T> {
  for (let count = 0; ; count++) {
    try {
      return await attempt(count)
    } catch (error) {
      if (way.cancelled()) throw new UploadCancelled()
      if (error instanceof UploadRefused) {
        if (await way.cure(error.code)) continue
        throw error
      }
      if (count + 1 >= TRIES) throw new LineLost()
      await way.pause(Math.min(FIRST_PAUSE_MS * 2 ** count, LONGEST_PAUSE_MS))
    }
  }
}

async function call<T>(
  way: Way,
  method: string,
  path: string,
  body?: BodyInit,
  more: Record<string, string> = {},
): Promise<T> {
  const answer = await way.send(path, {
    method,
    credentials: 'same-origin',
    headers: { ...way.headers(), ...more },
    body,
  })
  const said: unknown = await answer.json().catch(() => null)
  if (answer.ok) return said as T
  const refusal = said as { code?: string; message?: string } | null
  // A busy or ailing door is a broken line; a refusal with a sentence is final.
  if (answer.status >= 500 || answer.status === 429 || !refusal?.code) throw new Error(`${answer.status}`)
  throw new UploadRefused(refusal.code, refusal.message ?? '')
}
