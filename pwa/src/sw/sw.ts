/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

import { RegisterDeviceDocument } from '../hall/generated/graphql'
import { SHARE, received } from './sharing'

declare const self: ServiceWorkerGlobalScope

// Only the hashed shell is kept. Everything a door answers is personal or live, and is never cached.
const LIVE = [
  /^\/graphql/, /^\/uploads/, /^\/files/, /^\/mandates/, /^\/events/, /^\/certificates/, /^\/c\//, /^\/n\//, /^\/check/, /^\/progress/, /^\/decisions\//, /^\/notices/, /^\/policy/, /^\/sandbox/, /^\/sharing/, /^\/kiosk/, /^\/wall/, /^\/public(\/|$)/,
  /^\/webhooks/, /^\/config\.json/, /^\/desk/, /^\/healthz/, /^\/readyz/, /^\/metrics/,
]

/** The door shows its page at every address of ours and at no file's name: `/index.html` is a 404 there. */
const SHELL = '/'
const kept = self.__WB_MANIFEST.map((entry) =>
  typeof entry !== 'string' && entry.url === 'index.html' ? { ...entry, url: SHELL } : entry,
)

precacheAndRoute(kept)
cleanupOutdatedCaches()

/** Pages that are not kept from the beginning stay once they were opened, until the next version comes. */
const OPENED = 'opened'
const opened = async ({ request }: { request: Request }): Promise<Response> => {
  const cache = await caches.open(OPENED)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), opened)
self.addEventListener('activate', (event) => event.waitUntil(caches.delete(OPENED)))
registerRoute(new NavigationRoute(createHandlerBoundToURL(SHELL), { denylist: LIVE }))

registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === SHARE, received, 'POST')

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

/** What the hall pushes. Nothing personal travels in it: who wants to know taps. */
interface Told {
  id: string
  title: string
  text: string
  link: string
}
self.addEventListener('push', (event) => {
  const { id, title, text, link } = event.data!.json() as Told
  // The same one again takes its own place.
  const showing = self.registration.showNotification(title, { body: text, tag: id, icon: '/icon.svg', data: link })
  event.waitUntil(showing.then(() => shown(id)))
})
/** The hall learns that it is on the screen, and by nothing else: an SMS that waits for it stays away. Lost is lost. */
async function shown(id: string): Promise<void> {
  await fetch('/pushes/shown', {
    method: 'POST',
    credentials: 'omit', // it is no visit of the person's
    headers: { 'content-type': 'application/json', 'x-doorstep': '1' },
    body: JSON.stringify({ id }),
  }).catch(() => undefined)
}
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(show(String(event.notification.data)))
})
async function show(link: string): Promise<void> {
  const page = new URL(link, self.location.origin)
  const address = page.origin === self.location.origin ? page.href : self.location.origin
  const [open] = await self.clients.matchAll({ type: 'window' })
  if (!open) return void (await self.clients.openWindow(address))
  await open.focus()
  await open.navigate(address)
}

/** The push service gave this browser another address: the hall learns it without anybody opening the page. */
interface Renewed extends ExtendableEvent {
  oldSubscription?: PushSubscription | null
  newSubscription?: PushSubscription | null
}
self.addEventListener('pushsubscriptionchange', (event) => (event as Renewed).waitUntil(renew(event as Renewed)))
async function renew({ oldSubscription, newSubscription }: Renewed): Promise<void> {
  const made = newSubscription ?? (await subscribe(oldSubscription?.options.applicationServerKey ?? (await pushKey())))
  const { endpoint, keys } = made.toJSON()
  await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-doorstep': '1' },
    body: JSON.stringify({
      documentId: (RegisterDeviceDocument as { __meta__?: { hash?: string } }).__meta__?.hash,
      variables: { kind: 'web', token: JSON.stringify({ endpoint, keys }) },
    }),
  })
}
const subscribe = (applicationServerKey: BufferSource | string): Promise<PushSubscription> =>
  self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
const pushKey = async (): Promise<string> => ((await (await fetch('/config.json')).json()) as { pushKey: string }).pushKey
