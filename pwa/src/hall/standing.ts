/** For whom this page acts. One tab may stand in for a relative while another is one's own.
 *
 * Everything asked names the mandate; what proves who one is (the sheet that rises) never does.
 */
import { reactive } from 'vue'

import { prompting } from './prompting'

interface Standing {
  mandate: string
  name: string
  /** Who acts: a mandate is no use to whoever signs in next. */
  by: string
}

const KEY = 'standing'
export const standing = reactive<{ now: Standing | null }>({ now: remembered() })

export function standFor(now: Standing | null): void {
  standing.now = now
  try {
    if (now) sessionStorage.setItem(KEY, JSON.stringify(now))
    else sessionStorage.removeItem(KEY)
  } catch {
    // Without storage it lasts until the page is loaded again.
  }
}

/** Whoever is here now is not who stood in. */
export function standOnlyFor(me: string | undefined): void {
  if (standing.now && standing.now.by !== me) standFor(null)
}

/** What lies under /me is always one's own. */
export function mandateHeader(): Record<string, string> {
  const own = prompting.now || location.pathname.startsWith('/me')
  return standing.now && !own ? { 'x-doorstep-mandate': standing.now.mandate } : {}
}

function remembered(): Standing | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Standing | null
  } catch {
    return null
  }
}
