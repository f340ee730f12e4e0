/** Signing out wipes this device, with or without a network, and silences it as soon as that can be said: drafts, photographs not yet sent, and the key they were sealed with. */
import { inApp } from '../device/host'
import { keepGoingHeight } from '../journeys/find/going'
import { Unreachable, ask } from './client'
import { SignOutDocument } from './generated/graphql'
import { welcome } from './session'

/** False: the door could not be told. The cookie tells it with whatever is asked next, and it ends the session then. */
export async function leave(): Promise<boolean> {
  // What talks to the phone may not lie on it: nothing of the wiping waits for that.
  if (inApp()) await import('../device/hosts/app').then(({ unintroduce }) => unintroduce()).catch(() => undefined)
  const { forgetEverything } = await import('../offline/vault')
  document.cookie = 'sid_left=1; path=/; max-age=31536000; samesite=lax'
  await forgetEverything()
  keepGoingHeight(0)
  welcome(null)
  void silence()
  return end()
}

/** Where its script is not on the phone it is fetched when the network is back. */
function silence(): Promise<unknown> {
  return import('../device/hosts/browser').then(({ browser }) => browser.silence()).catch(() =>
    window.addEventListener('online', () => void (hasLeft() && silence()), { once: true }))
}

async function end(): Promise<boolean> {
  try {
    await ask(SignOutDocument, {})
    return true
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    window.addEventListener('online', () => void (hasLeft() && end().catch(() => undefined)), { once: true })
    return false
  }
}

export function hasLeft(): boolean {
  return /(^|; )sid_left=1/.test(document.cookie)
}
