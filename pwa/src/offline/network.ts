/** Whether there is a network. The browser's word is only a hint: a failed question says more. */
import { ref } from 'vue'

export const online = ref(typeof navigator === 'undefined' || navigator.onLine !== false)
/** How many photographs wait for it. */
export const awaiting = ref(0)

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => (online.value = true))
  window.addEventListener('offline', () => (online.value = false))
}

/** Resolves when the network returns; where the browser knows of none missing, after `atMostMs` to try anyway. */
export function networkOrAfter(atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = online.value ? setTimeout(done, atMostMs) : undefined
    window.addEventListener('online', done)
  })
}
