/** What this page knows: the people, who sits where, and what both frames show. */
import { computed, reactive } from 'vue'

import { headers } from '../hall/client'

export interface DemoPerson {
  key: string
  role: string
  name: string
  phone: string
  number: string
  device: string
  door: 'citizen' | 'desk'
  place: string
}

export const stage = reactive({
  people: [] as DemoPerson[],
  deskOrigin: '',
  citizen: null as DemoPerson | null,
  staff: null as DemoPerson | null,
  /** Where each frame stands; `turn` rises when it must load anew. */
  phone: { path: '/', turn: 0 },
  desk: { path: '/#/', turn: 0 },
  locked: true,
  becoming: '',
  wrong: '',
  away: false,
})

export const shownCase = computed(() => /\/case\/([0-9a-f-]{36})/.exec(stage.desk.path)?.[1] ?? '')

export class SaidNo extends Error {}

export async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: headers(body ? { 'content-type': 'application/json' } : {}),
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => null)
  const said = (await answer?.json().catch(() => null)) as { message?: string; code?: string } | null | undefined
  if (!answer?.ok || !said) throw new SaidNo(said?.message || said?.code || '')
  return said as T
}

export async function open(): Promise<void> {
  try {
    const known = await ask<{ people: DemoPerson[]; doors: { desk: string } }>('/sandbox/stage')
    stage.people = known.people
    stage.deskOrigin = onThisHost(known.doors.desk)
    stage.away = false
  } catch {
    stage.away = true
  }
}

/** Sign in as someone: the door's cookie comes back, the frame on their side opens anew. */
export async function be(person: DemoPerson): Promise<void> {
  if (stage.becoming) return
  stage.becoming = person.key
  stage.wrong = ''
  try {
    await ask(`/sandbox/people/${encodeURIComponent(person.key)}`, {})
    seat(person)
    if (person.door === 'citizen') show('phone', '/', true)
    else show('desk', stage.desk.path, true)
  } catch (error) {
    stage.wrong = (error as Error).message
  } finally {
    stage.becoming = ''
  }
}

/** The browser holds this person's cookie now. */
export function seat(person: DemoPerson): void {
  if (person.door === 'desk') {
    stage.staff = person
    return
  }
  stage.citizen = person
}

export function show(side: 'phone' | 'desk', path: string, anew = false): void {
  if (stage[side].path === path && !anew) return
  stage[side].path = path
  stage[side].turn += anew ? 1 : 0
  if (side === 'phone') stage.locked = false
}

/** On a phone in the network the doors have that machine's name, not localhost. */
function onThisHost(origin: string): string {
  const { port } = new URL(origin)
  return `${location.protocol}//${location.hostname}:${port}`
}
