/// <reference lib="webworker" />
/** Lets the desk's page open at somebody's door, where there may be no network. Only files are kept, never an answer. */
export {} // a module: what it declares is its own
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { mode, url, method } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(known(event.request))
  else if (mode === 'navigate' && pathname === '/') event.respondWith(page(event.request))
})

/** A file's name holds its hash: the kept one is the right one. */
async function known(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** The newest page there is; without a network the one that was kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw error
  }
}
