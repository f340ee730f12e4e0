/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope

// Only the hashed shell is kept. Everything a door answers is personal or live, and is never cached.
const LIVE = [
  /^\/graphql/, /^\/uploads/, /^\/files/, /^\/events/, /^\/certificates/, /^\/c\//, /^\/sandbox/,
  /^\/webhooks/, /^\/config\.json/, /^\/desk/, /^\/healthz/, /^\/readyz/, /^\/metrics/,
]

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: LIVE }))

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
