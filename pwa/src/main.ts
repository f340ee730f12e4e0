import './ui/tokens.css'
import './ui/base.css'

import { createApp } from 'vue'

import App from './App.vue'
import { keepShell } from './device/shell'
import { routes } from './routes'
import { RouterLink, RouterView, startRouting } from './routing'
import { spoken } from './text'
import LostPage from './ui/LostPage.vue'

const SETTLE_MS = 1_500

const app = createApp(App).component('RouterLink', RouterLink).component('RouterView', RouterView)

// The shell's bones stay until the first page is there to take their place.
const routed = startRouting(routes, LostPage)
void Promise.all([routed, spoken]).then(() => {
  app.mount('#app')
  window.setTimeout(settle, SETTLE_MS)
})

/** What nobody sees waits until what is seen has come: on a village's line they would share it. */
async function settle(): Promise<void> {
  keepShell()
  const { forgetOld, names } = await import('./offline/vault')
  await forgetOld()
  // A newer version brings an agent's room anew, before they are out of reach.
  if ((await names('helping')).length > 0) void import('./journeys/village/VillageDoor.vue').catch(() => undefined)
  if ((await names('upload:')).length > 0) await (await import('./offline/uploads')).resumeUploads()
}
