/** For whom this page acts. One tab may stand in for a relative or an employer while another is one's own.
 *
 * Everything asked names the mandate or the organisation; what proves who one is (the sheet that rises) never does.
 */
import { reactive } from 'vue'

import { prompting } from './prompting'

interface Standing {
  /** By a mandate, or for an organisation; its id. */
  by: 'mandate' | 'organisation'
  id: string
  name: string
  /** Who acts: neither is of use to whoever signs in next. */
  me: string
  /** Where to when it is done, if not to the list of mandates. */
  home?: string
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
  if (standing.now && standing.now.me !== me) standFor(null)
}

/** What lies under /me is always one's own. */
export function standingHeader(): Record<string, string> {
  const own = prompting.now || location.pathname.startsWith('/me')
  return standing.now && !own ? { [`x-doorstep-${standing.now.by}`]: standing.now.id } : {}
}

/** The same for addresses that are opened without headers. */
export function standingQuery(): string {
  return standing.now ? `?${standing.now.by}=${standing.now.id}` : ''
}

/** A picture for a list: the same, small, and marked and noted alike. */
export function small(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}small=1`
}

function remembered(): Standing | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Standing | null
  } catch {
    return null
  }
}
