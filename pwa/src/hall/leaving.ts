/** Signing out wipes this device and silences it: drafts, photographs not yet sent, and the key they were sealed with. */
import { inApp } from '../device/host'
import { keepGoingHeight } from '../journeys/find/going'
import { act } from './acting'
import { SignOutDocument } from './generated/graphql'
import { welcome } from './session'

export async function leave(): Promise<void> {
  if (inApp()) await (await import('../device/hosts/app')).unintroduce().catch(() => undefined)
  await act(SignOutDocument, {})
  const [{ forgetEverything }, { browser }] = await Promise.all([
    import('../offline/vault'), import('../device/hosts/browser'),
  ])
  await Promise.all([forgetEverything(), browser.silence().catch(() => undefined)])
  keepGoingHeight(0)
  welcome(null)
}
