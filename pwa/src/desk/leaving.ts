/** Signing out at the desk. */
import { ask, Unreachable } from '../hall/client'
import { DeskSignOutDocument } from './generated/graphql'
import { here } from './here'
import { goneHome } from './visits/atDoor'

/** What is kept here goes at once. False: the door did not hear of it yet; the cookie tells it with whatever is asked next. */
export async function leave(): Promise<boolean> {
  document.cookie = 'desk_sid_left=1; path=/; samesite=lax'
  await goneHome()
  try {
    await ask(DeskSignOutDocument, {})
  } catch (error) {
    if (error instanceof Unreachable) return false
  }
  here.me = null
  return true
}
