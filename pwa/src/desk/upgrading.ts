/** A desk stays open for days: once the server has a newer page, this one says so. */
import { ref } from 'vue'

export const outdated = ref(false)
const LOOK_AGAIN_MS = 5 * 60_000
const mine = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.split('/').pop()
let looked = Date.now()

/** What this page would load now lies no longer there, or another page does. */
async function look(): Promise<void> {
  if (!mine || outdated.value || document.visibilityState === 'hidden' || Date.now() - looked < LOOK_AGAIN_MS) return
  looked = Date.now()
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' })
    if (answer.ok && !(await answer.text()).includes(mine)) outdated.value = true
  } catch {
    // Without a network nothing is newer.
  }
}

window.addEventListener('vite:preloadError', () => (outdated.value = navigator.onLine))
document.addEventListener('visibilitychange', () => void look())
window.setInterval(() => void look(), LOOK_AGAIN_MS)
