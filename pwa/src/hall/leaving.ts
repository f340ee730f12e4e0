/** Signing out wipes this device and silences it, with or without a network: drafts, photographs not yet sent, and the key they were sealed with. */
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
  void import('../device/hosts/browser').then(({ browser }) => browser.silence()).catch(() => undefined)
  return end()
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
  return document.cookie.includes('sid_left=1')
}
