/** How far places are, and whether they are open. The phone's own position is worked with here and goes nowhere. */
import type { SitesForQuery } from '../../hall/generated/graphql'
import { t } from '../../text/sites'

export type Site = SitesForQuery['sitesFor'][number]
export interface Spot {
  latitude: number
  longitude: number
}

const EARTH_METRES = 6_371_000

/** From here if that is known, else from where the applicant lives, as the door sorted them. */
export function byDistance(sites: readonly Site[], here: Spot | null): Site[] {
  if (!here) return [...sites]
  return sites
    .map((site) => ({ ...site, metres: metresTo(here, site) }))
    .sort((one, two) => (one.metres ?? Infinity) - (two.metres ?? Infinity))
}

export function far(metres: number | null | undefined): string {
  if (metres === null || metres === undefined) return ''
  if (metres < 1000) return t('metres', { n: Math.round(metres / 10) * 10 })
  return t('kilometres', { n: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) })
}

export function nowOpen({ openNow, closes, opens }: Site): string {
  if (openNow === null || openNow === undefined) return ''
  if (openNow) return closes ? t('openUntil', { time: closes }) : t('open')
  return opens ? t('opensAt', { time: opens }) : t('closed')
}

function metresTo(here: Spot, { latitude, longitude }: Site): number | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (a: number, b: number): number => Math.sin((rad(b) - rad(a)) / 2) ** 2
  const bow =
    half(here.latitude, latitude) +
    Math.cos(rad(here.latitude)) * Math.cos(rad(latitude)) * half(here.longitude, longitude)
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(bow)))
}
