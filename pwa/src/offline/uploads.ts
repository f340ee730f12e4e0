/** The photographs on their way, for every page to see. They survive a reload where the device can seal them. */
import { reactive, ref, watchEffect } from 'vue'

import { freshKey } from '../device/identifiers'
import { NotAPhoto, lightened } from '../device/photos'
import { headers } from '../hall/client'
import { prompt } from '../hall/prompting'
import { awaiting, networkOrAfter, online } from './network'
import { LineLost, UploadCancelled, UploadRefused, sendFile } from './sending'
import type { Parcel } from './sending'
import { forget, forgetting, keep, keepBytes, kept, keptBytes, names } from './vault'

export interface Upload {
  key: string
  applicationId: string
  materialId: string
  state: 'preparing' | 'sending' | 'waiting' | 'refused'
  size: number
  sent: number
  preview: string
  message: string
}

/** Why a photograph stopped, when no server sentence says it. */
export type Stopped = 'not-a-photo' | 'line-lost'

type Waiting = Omit<Parcel, 'data'> & { uploadId?: string }

export const uploads = reactive<Upload[]>([])
const LATER_MS = 60_000
const cancelled = new Set<string>()
type Finished = (applicationId: string, fileId: string) => void
const finishedFor = new Set<Finished>()
let turn: Promise<unknown> = Promise.resolve()
/** The line broke, and did not come back yet. */
const stalled = ref(false)
watchEffect(() => {
  const idle = stalled.value || !online.value
  awaiting.value = idle ? uploads.filter((one) => one.state === 'waiting').length : 0
})

forgetting.add(() => uploads.splice(0).forEach(({ key }) => cancelled.add(key)))

/** One sitting at one application: what is photographed in it belongs together. */
const sessions = new Map<string, string>()

function sessionFor(applicationId: string): string {
  if (!sessions.has(applicationId)) sessions.set(applicationId, freshKey())
  return sessions.get(applicationId)!
}

/** Calls back when a photograph of some application is in. */
export function onFinished(listener: Finished): () => void {
  finishedFor.add(listener)
  return () => finishedFor.delete(listener)
}

/** `intact`: as it is, see `lightened`. `replaces`: the page whose place it takes; that one stays until it is in.
 * `sealed`: from here on it lies on the device. */
export async function upload(
  applicationId: string, materialId: string, file: Blob, intact = false, replaces?: string, sealed?: () => void,
): Promise<void> {
  const one = shown({ key: freshKey(), applicationId, materialId, preview: URL.createObjectURL(file) })
  try {
    const { data, mime } = await lightened(file, intact)
    one.size = data.length
    if (cancelled.has(one.key)) return // Whoever took it signed out meanwhile.
    await keepBytes(`photo:${one.key}`, data)
    const waiting: Waiting = { applicationId, materialId, mime, replaces, sessionId: sessionFor(applicationId) }
    if (cancelled.has(one.key)) return forget(`photo:${one.key}`)
    await keep(`upload:${one.key}`, waiting)
    sealed?.()
    await go(one, { ...waiting, data })
  } catch (error) {
    if (!(error instanceof NotAPhoto)) throw error
    stop(one, 'not-a-photo')
  }
}

let resuming: Promise<void> | null = null

/** Takes up what a reload interrupted, or that the page was closed. */
export function resumeUploads(): Promise<void> {
  resuming ??= takeUp().finally(() => (resuming = null))
  return resuming
}

async function takeUp(): Promise<void> {
  for (const name of await names('upload:')) {
    const key = name.slice('upload:'.length)
    if (uploads.some((one) => one.key === key)) continue
    const waiting = await kept<Waiting>(name)
    const data = await keptBytes(`photo:${key}`)
    if (!waiting || !data) continue
    const preview = URL.createObjectURL(new Blob([data], { type: waiting.mime }))
    const one = shown({ ...waiting, key, preview })
    one.size = data.length
    void again(one, waiting, data)
  }
}

export async function retry(one: Upload): Promise<void> {
  one.message = ''
  const waiting = await kept<Waiting>(`upload:${one.key}`)
  const data = await keptBytes(`photo:${one.key}`)
  if (waiting && data) await again(one, waiting, data)
  else stop(one, 'line-lost')
}

function again(one: Upload, { uploadId, ...about }: Waiting, data: Parcel['data']): Promise<void> {
  return go(one, { ...about, data }, uploadId)
}

export async function drop(one: Upload): Promise<void> {
  cancelled.add(one.key)
  await leave(one)
}

/** One photograph at a time: on a thin line two at once are both slower. */
function go(one: Upload, parcel: Parcel, resume?: string): Promise<void> {
  one.state = 'waiting'
  one.message = ''
  const mine = turn.then(() => (cancelled.has(one.key) ? undefined : travel(one, parcel, resume)))
  turn = mine.catch(() => undefined)
  return mine
}

async function travel(one: Upload, parcel: Parcel, resume?: string): Promise<void> {
  one.state = 'sending'
  try {
    const fileId = await sendFile(parcel, wayOf(one, parcel), resume)
    await leave(one)
    finishedFor.forEach((listener) => listener(one.applicationId, fileId))
  } catch (error) {
    if (error instanceof UploadCancelled) return
    if (error instanceof UploadRefused) return stop(one, error.message)
    if (error instanceof LineLost) return giveUp(one)
    throw error
  }
}

function wayOf(one: Upload, { data: _, ...about }: Parcel): Parameters<typeof sendFile>[1] {
  return {
    send: (...call) => fetch(...call),
    headers,
    pause(ms) {
      one.state = 'waiting'
      stalled.value = true
      return networkOrAfter(ms).then(() => void (one.state = 'sending'))
    },
    cure: (code) =>
      code === 'SignInNeeded' ? prompt('sign-in') : code === 'FreshProofNeeded' ? prompt('fresh') : Promise.resolve(false),
    progress(sent) {
      one.sent = sent
      stalled.value = false
    },
    cancelled: () => cancelled.has(one.key),
    began: (uploadId) =>
      void (cancelled.has(one.key) || keep(`upload:${one.key}`, { ...about, uploadId } satisfies Waiting)),
  }
}

function shown(about: Pick<Upload, 'key' | 'applicationId' | 'materialId' | 'preview'>): Upload {
  const { key, applicationId, materialId, preview } = about
  uploads.push({
    key, applicationId, materialId, preview, state: 'preparing', size: 0, sent: 0, message: '',
  })
  return uploads[uploads.length - 1]!
}

function stop(one: Upload, message: Stopped | string): void {
  one.state = 'refused'
  one.message = message
}

/** For now: who does not tap is served all the same, when the network is back or in a while. */
function giveUp(one: Upload): void {
  stop(one, 'line-lost')
  void networkOrAfter(LATER_MS).then(() => void (one.message === 'line-lost' && retry(one)))
}

async function leave(one: Upload): Promise<void> {
  const place = uploads.findIndex((other) => other.key === one.key)
  if (place >= 0) uploads.splice(place, 1)
  URL.revokeObjectURL(one.preview)
  await forget(`photo:${one.key}`)
  await forget(`upload:${one.key}`)
}
