/** Pages that move by themselves: server events while the page is looked at, polling when they do not come. */
import { onBeforeUnmount, onMounted, watch } from 'vue'

import { prompting } from './prompting'
import { standingQuery } from './standing'

export interface Change {
  application: string
  fact: string
}
type Listener = (change: Change | null) => void

const POLL_MS = 15_000
const listeners = new Set<Listener>()
let source: EventSource | null = null
let timer = 0
/** The door said that nobody is signed in: nothing is asked until somebody looks, or signs in. */
let deaf = false
let present: () => string | undefined = () => undefined

/** Calls back on a change to `application` (or to any), and now and then with null when events are away. */
export function onChange(application: () => string | null, changed: Listener): void {
  const listener: Listener = (change) => {
    const mine = application()
    if (change === null || mine === null || change.application === mine) changed(change)
  }
  onMounted(() => {
    listeners.add(listener)
    listen()
  })
  onBeforeUnmount(() => {
    listeners.delete(listener)
    if (listeners.size === 0) hush()
  })
}

function listen(): void {
  // A visitor has nothing to hear of, and the door would refuse.
  if (document.visibilityState === 'hidden' || listeners.size === 0 || deaf || !present()) return
  if (!timer) timer = window.setInterval(poll, POLL_MS)
  if (source || typeof EventSource === 'undefined') return
  source = new EventSource(`/events${standingQuery()}`)
  // What changed before the stream stood, or while it was cut, is announced to nobody.
  source.onopen = () => tell(null)
  source.addEventListener('changed', (event) => tell(read(event.data as string)))
  source.onerror = () => {
    // A closed source does not come back by itself; the next poll opens it again.
    if (source?.readyState !== EventSource.CLOSED) return
    source = null
    void signedOut().then((out) => {
      if (!out) return
      deaf = true
      hush()
    })
  }
}

/** A source does not say why it was closed. */
async function signedOut(): Promise<boolean> {
  const enough = new AbortController()
  try {
    const { status } = await fetch(`/events${standingQuery()}`, { credentials: 'same-origin', signal: enough.signal })
    return status === 401
  } catch {
    return false
  } finally {
    enough.abort()
  }
}

function hearAgain(): void {
  deaf = false
  listen()
}

function poll(): void {
  if (source?.readyState === EventSource.OPEN) return
  tell(null)
  listen()
}

function hush(): void {
  source?.close()
  source = null
  window.clearInterval(timer)
  timer = 0
}

/** As if something had changed: every page that follows something loads it again. */
export function lookAgain(): void {
  tell(null)
  hearAgain()
}

function tell(change: Change | null): void {
  for (const listener of [...listeners]) listener(change)
}

function read(data: string): Change | null {
  try {
    const change = JSON.parse(data) as Partial<Change>
    return change.application ? { application: change.application, fact: change.fact ?? '' } : null
  } catch {
    return null
  }
}

/** Says who is here, once per page: events are for them, and for whom they act; else they start anew. */
export function listenFor(who: () => string | undefined): void {
  present = who
  deaf = false
  watch([who, standingQuery], () => {
    hush()
    hearAgain()
  })
  watch(() => prompting.now, (now) => !now && hearAgain())
}

/** A browser holds one person. Once another tab has somebody else, or nobody, this page is not theirs to read: it starts anew. */
export function inEveryTab(who: () => { id: string } | null | undefined): void {
  if (typeof BroadcastChannel === 'undefined') return
  const tabs = new BroadcastChannel('who')
  watch(() => who()?.id ?? who(), (now) => now !== undefined && tabs.postMessage(now), { flush: 'sync' })
  tabs.onmessage = ({ data }) => who() && who()!.id !== data && location.reload()
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return hush()
    lookAgain()
  })
}
