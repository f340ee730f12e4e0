/** A county's own app around the page (`docs/app-shell.md`): it hands over its JPush registration id. */
import { act } from '../../hall/acting'
import { RegisterDeviceDocument, SilenceDeviceDocument } from '../../hall/generated/graphql'
import { browser } from './browser'
import type { HostBridge, Rang, Ring } from './contract'

/** As Android's `addWebMessageListener` injects it; on iOS a script of the app's puts the same there. */
interface AppShell {
  postMessage(text: string): void
  addEventListener(name: 'message', hear: (event: { data: string }) => void): void
}
interface Registration {
  registration: string
  allowed: boolean
}

const KIND = 'jpush'
const OFF = 'app:silent' // turned off by hand: arriving again does not turn it on
const AT_ONCE = 5_000
const ASKS_THE_PERSON = 120_000

const waiting = new Map<number, (answer: { ok?: unknown }) => void>()
let heard: AppShell | undefined
let last = 0

function shell(): AppShell {
  const found = (window as unknown as { doorstepApp: AppShell }).doorstepApp
  if (found !== heard) {
    heard = found
    found.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(data) as { id: number; ok?: unknown }
      waiting.get(answer.id)?.(answer)
    })
  }
  return found
}

/** What the app answers; undefined if it refuses, knows no such call, or is silent for so long. */
function call(name: string, given: object, within: number): Promise<unknown> {
  const id = ++last
  return new Promise<unknown>((told) => {
    const late = setTimeout(() => told(undefined), within)
    waiting.set(id, (answer) => (clearTimeout(late), told(answer.ok)))
    shell().postMessage(JSON.stringify({ id, call: name, ...given }))
  }).finally(() => waiting.delete(id))
}

async function registration(name: 'push.registration' | 'push.allow'): Promise<Registration | undefined> {
  const within = name === 'push.allow' ? ASKS_THE_PERSON : AT_ONCE
  return (await call(name, {}, within)) as Registration | undefined
}

async function keep(found: Registration): Promise<Rang> {
  if (!found.allowed) return { now: 'blocked' }
  const answer = await act(RegisterDeviceDocument, { kind: KIND, token: found.registration })
  if (answer.__typename !== 'DeviceRegistered')
    return { now: 'off', message: 'message' in answer ? answer.message : undefined }
  localStorage.removeItem(OFF)
  return { now: 'on' }
}

export const app: HostBridge = {
  ...browser,
  kind: 'app',

  async rings(): Promise<Ring> {
    const found = await registration('push.registration')
    if (!found) return 'impossible'
    if (!found.allowed) return 'blocked'
    return localStorage.getItem(OFF) ? 'off' : 'on'
  },

  async ring() {
    const found = await registration('push.allow')
    return found ? keep(found) : { now: 'impossible' }
  },

  async silence() {
    const found = await registration('push.registration')
    if (!found) return 'impossible'
    await act(SilenceDeviceDocument, { kind: KIND, token: found.registration })
    localStorage.setItem(OFF, '1')
    return 'off'
  },

  async share(card) {
    return (await call('share', card, ASKS_THE_PERSON)) === 'shared' ? 'shared' : 'not'
  },

  badge: (unread) => void call('badge', { unread }, AT_ONCE),
}

/** Who signs in on an app that may ring is rung there, unless they turned it off on this phone. */
export async function introduce(): Promise<void> {
  const found = await registration('push.registration')
  if (found?.allowed && !localStorage.getItem(OFF)) await keep(found)
}

/** Signing out. The next who signs in here is rung again. */
export async function unintroduce(): Promise<void> {
  const found = await registration('push.registration')
  if (found) await act(SilenceDeviceDocument, { kind: KIND, token: found.registration })
  localStorage.removeItem(OFF)
}
