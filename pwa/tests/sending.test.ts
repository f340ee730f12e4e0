import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'

import { LineLost, UploadCancelled, UploadRefused, sendFile } from '../src/offline/sending'
import type { Parcel, Way } from '../src/offline/sending'

/** The door's upload protocol, with a line that can be cut. */
class Door {
  uploads = new Map<string, { size: number; sha256: string; bytes: Buffer }>()
  cuts: ('before' | 'after')[] = []
  refusal: { status: number; code: string; message: string } | null = null
  puts = 0

  send = async (path: string | URL | Request, init?: RequestInit): Promise<Response> => {
    if (this.refusal) {
      const { status, ...body } = this.refusal
      return Response.json(body, { status })
    }
    const [, , id, verb, offset] = String(path).split('/')
    if (!id) return this.begin(JSON.parse(String(init?.body)))
    const upload = this.uploads.get(id)
    if (!upload) return Response.json({ code: 'NotFound', message: '' }, { status: 404 })
    if (verb === 'parts') return this.receive(upload, Number(offset), init!)
    if (verb === 'finish') return this.finish(upload)
    return Response.json({ id, partSize: 4, received: upload.bytes.length })
  }

  begin({ size, sha256 }: { size: number; sha256: string }): Response {
    const id = `u${this.uploads.size + 1}`
    this.uploads.set(id, { size, sha256, bytes: Buffer.alloc(0) })
    return Response.json({ id, partSize: 4, received: 0 })
  }

  receive(upload: { bytes: Buffer }, offset: number, init: RequestInit): Response {
    this.puts++
    const cut = this.cuts.shift()
    if (cut === 'before') throw new TypeError('Failed to fetch')
    const part = Buffer.from(init.body as Uint8Array)
    const digest = `sha-256=${createHash('sha256').update(part).digest('base64')}`
    expect((init.headers as Record<string, string>).digest).toBe(digest)
    expect(offset).toBe(upload.bytes.length)
    upload.bytes = Buffer.concat([upload.bytes, part])
    if (cut === 'after') throw new TypeError('Failed to fetch')
    return Response.json({ received: upload.bytes.length })
  }

  finish(upload: { size: number; sha256: string; bytes: Buffer }): Response {
    const whole = createHash('sha256').update(upload.bytes).digest('hex') === upload.sha256
    if (!whole || upload.bytes.length !== upload.size) {
      return Response.json({ code: 'UploadTruncated', message: '没有传完' }, { status: 422 })
    }
    return Response.json({ fileId: 'f1' })
  }
}

let door: Door
let pauses: number
let progress: number[]
const parcel: Parcel = {
  applicationId: 'a', materialId: 'm', mime: 'image/jpeg',
  data: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
}

function way(more: Partial<Way> = {}): Way {
  return {
    send: door.send as typeof fetch,
    headers: () => ({ 'x-doorstep': '1' }),
    pause: async () => void pauses++,
    cure: async () => false,
    progress: (sent) => progress.push(sent),
    cancelled: () => false,
    began: () => undefined,
    ...more,
  }
}

beforeEach(() => {
  door = new Door()
  pauses = 0
  progress = []
})

describe('a photograph on its way', () => {
  it('arrives whole, part by part', async () => {
    expect(await sendFile(parcel, way())).toBe('f1')
    expect([...door.uploads.get('u1')!.bytes]).toEqual([...parcel.data])
    expect(progress).toEqual([0, 4, 8, 10])
  })

  it('goes on after the line was cut before a part arrived', async () => {
    door.cuts = ['before', 'before']
    expect(await sendFile(parcel, way())).toBe('f1')
    expect(pauses).toBe(2)
    expect(door.uploads.size).toBe(1)
  })

  it('does not send again a part whose answer was lost', async () => {
    door.cuts = ['after']
    expect(await sendFile(parcel, way())).toBe('f1')
    expect(door.puts).toBe(3)
  })

  it('takes up an earlier upload where it stopped', async () => {
    const first = sendFile(parcel, way({ cancelled: () => progress.includes(4) }))
    await expect(first).rejects.toBeInstanceOf(UploadCancelled)
    progress = []
    expect(await sendFile(parcel, way(), 'u1')).toBe('f1')
    expect(progress).toEqual([4, 8, 10])
    expect(door.uploads.size).toBe(1)
  })

  it('begins anew when the earlier upload is gone', async () => {
    expect(await sendFile(parcel, way(), 'forgotten')).toBe('f1')
  })

  it('gives up when the line stays dead, and says so', async () => {
    door.cuts = Array<'before'>(20).fill('before')
    await expect(sendFile(parcel, way())).rejects.toBeInstanceOf(LineLost)
  })

  it('hands on the door’s own sentence', async () => {
    door.refusal = { status: 422, code: 'PhotoUnreadable', message: '这张照片打不开' }
    await expect(sendFile(parcel, way())).rejects.toEqual(new UploadRefused('PhotoUnreadable', '这张照片打不开'))
    expect(pauses).toBe(0)
  })

  it('waits and tries again while the door is ailing', async () => {
    door.refusal = { status: 503, code: 'Unavailable', message: '' }
    const pause = async (): Promise<void> => void (door.refusal = null)
    expect(await sendFile(parcel, way({ pause }))).toBe('f1')
  })

  it('goes on after the person signed in again', async () => {
    door.refusal = { status: 401, code: 'SignInNeeded', message: '' }
    const cure = async (code: string): Promise<boolean> => {
      door.refusal = null
      return code === 'SignInNeeded'
    }
    expect(await sendFile(parcel, way({ cure }))).toBe('f1')
  })
})
