/** Provinces, cities, counties, townships, villages, asked for level by level. Names are never sent. */
import { shallowReactive } from 'vue'

import { Unreachable, headers } from '../../hall/client'
import { keep, kept } from '../../offline/vault'
import { language } from '../../text'
import { COUNTY } from './county'

export interface Region {
  code: string
  name: string
  nameEn?: string
  /** Nothing below it. */
  last?: boolean
}

const RECENT = 'regions'
const MOST_RECENT = 3
const below = new Map<string, Promise<Region[]>>()
const paths = shallowReactive(new Map<string, Region[] | null>())

/** What lies in a region; without one, the provinces. Throws Unreachable. */
export function regionsIn(parent: string): Promise<Region[]> {
  const found = below.get(parent) ?? got<{ regions: Region[] }>(parent ? `?parent=${parent}` : '').then((it) => it.regions)
  below.set(parent, found)
  found.catch(() => below.delete(parent))
  return found
}

/** From the province down to the region itself. Throws Unreachable. */
export async function pathTo(code: string): Promise<Region[]> {
  const known = paths.get(code)
  if (known) return known
  const { path } = await got<{ path: Region[] }>(`?code=${code}`).catch(async (error: unknown) => ({ path: await walked(code, error) }))
  paths.set(code, path)
  return path
}

/** The way that was tapped down to here, where nothing answers. */
async function walked(code: string, error: unknown): Promise<Region[]> {
  for (const [parent, level] of below) {
    const here = (await level.catch(() => [])).find((one) => one.code === code)
    if (here) return [...(parent ? await pathTo(parent) : []), here]
  }
  throw error
}

/** The whole name in one go, from the county down where it is ours; the code until the name has come. */
export function placeName(code: string): string {
  const path = paths.get(code)
  if (path === undefined) {
    paths.set(code, null)
    void recentPlaces().then(() => pathTo(code)).catch(() => undefined)
  }
  return path && path.length > 0 ? joined(path) : code
}

export function joined(path: Region[]): string {
  const home = path.findIndex((one) => one.code === COUNTY)
  const near = home >= 0 ? path.slice(home) : path
  return language.value === 'en' ? near.map(nameOf).reverse().join(', ') : near.map(nameOf).join('')
}

export function nameOf({ name, nameEn }: Region): string {
  return language.value === 'en' && nameEn ? nameEn : name
}

/** The places last chosen on this device, the newest first; their names are known without a network. */
export async function recentPlaces(): Promise<string[]> {
  const known = (await kept<Region[][]>(RECENT)) ?? []
  known.forEach((path) => paths.set(codeOf(path), path))
  return known.map(codeOf)
}

/** The county's own places are on the phone before an address is asked for without a network. */
export function fetchPlaces(): void {
  void Promise.all([regionsIn(COUNTY), pathTo(COUNTY)]).catch(() => undefined)
}

export async function chose(code: string): Promise<void> {
  const path = await pathTo(code)
  const before = ((await kept<Region[][]>(RECENT)) ?? []).filter((one) => codeOf(one) !== code)
  await keep(RECENT, [path, ...before].slice(0, MOST_RECENT))
}

function codeOf(path: Region[]): string {
  return path[path.length - 1]?.code ?? ''
}

async function got<T>(query: string): Promise<T> {
  const name = `places:${query}`
  const answer = await fetch(`/api/regions${query}`, { headers: headers() }).catch(() => null)
  if (answer?.ok) {
    const found = (await answer.json()) as T
    void keep(name, found)
    return found
  }
  const before = await kept<T>(name)
  if (!before) throw new Unreachable()
  return before
}
