/** What lets a visit go on where the page was closed and there is no network: the page, and whose visits they are. */
import { canKeepShell } from '../../device/host'
import { keepWorker } from '../../device/shell'
import { ask, Unreachable } from '../../hall/client'
import { forget, keep, kept } from '../../offline/vault'
import { HomeVisitsDocument } from '../generated/graphql'
import type { StaffPartsFragment, VisitRowFragment } from '../generated/graphql'
import { here } from '../here'

const WHO = 'visitor'
const mineOf = (id: string): string => `visits:${id}`
const FILES = 'desk'

/** All there are; without a network those this person has planned, as they were last read here. */
export async function visits(): Promise<readonly VisitRowFragment[]> {
  const me = here.me
  try {
    const { homeVisits } = await ask(HomeVisitsDocument, {})
    const mine = homeVisits.filter((one) => one.mine)
    if (me && mine.length === 0) await goneHome()
    else if (me) {
      await Promise.all([keep(WHO, me), keep(mineOf(me.id), mine)])
      void keepPage().catch(() => undefined) // the visit works without it, as long as the page stays open
    }
    return homeVisits
  } catch (error) {
    const known = error instanceof Unreachable && me ? await kept<VisitRowFragment[]>(mineOf(me.id)) : null
    if (known) return known
    throw error
  }
}

/** Who visits with this phone; null: nobody has planned anything with it, or they signed out. */
export function whoVisits(): Promise<StaffPartsFragment | null> {
  return kept<StaffPartsFragment>(WHO)
}

/** Somebody sits here now: whom another one visits is not theirs to read, on line or off. */
export async function sitsHere(id: string): Promise<void> {
  const who = await whoVisits()
  if (who && who.id !== id) await goneHome()
}

/** Signed out, or all visits made: who it was and whom they visit is gone. What was filled in waits, sealed, for the same person. */
export async function goneHome(): Promise<void> {
  const who = await whoVisits()
  await Promise.all([forget(WHO), who ? forget(mineOf(who.id)) : null])
}

/** The page and every file it has loaded; files of an older page go. */
async function keepPage(): Promise<void> {
  if (!canKeepShell() || !import.meta.env.PROD) return
  await keepWorker('/desk-sw.js')
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  const wanted = new Set(['/', ...files.map(({ pathname }) => pathname)])
  const cache = await caches.open(FILES)
  const there = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await Promise.all(there.filter((path) => !wanted.has(path)).map((path) => cache.delete(path)))
  await cache.addAll([...wanted].filter((path) => path === '/' || !there.includes(path)))
}
