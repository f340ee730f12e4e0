/** The service worker that lets the page open without a network, and the newer version it may hold. */
import { ref } from 'vue'

import { canKeepShell } from './host'

export const newerShell = ref<(() => void) | null>(null)

export function keepShell(): void {
  if (!canKeepShell() || !import.meta.env.PROD) return
  keepWorker('/sw.js')
    .then((registration) => {
      registration.addEventListener('updatefound', () => watch(registration))
      if (registration.waiting) offer(registration.waiting)
    })
    .catch(() => undefined) // The page works without it.
}

export function keepWorker(path: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl(path))
}

function watch(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker)
  })
}

function offer(worker: ServiceWorker): void {
  newerShell.value = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    worker.postMessage({ type: 'SKIP_WAITING' })
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): {
    createScriptURL(url: string): unknown
  }
}

/** Under `require-trusted-types-for 'script'` a bare string is refused. */
function scriptUrl(path: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes
  if (!types) return path
  const policy = types.createPolicy('doorstep-shell', { createScriptURL: (url) => url })
  return policy.createScriptURL(path) as string
}
