/** What the system administrator keeps: a region, a department or a site, as a sheet edits it. */
import { SaveDepartmentDocument, SaveRegionDocument, SaveSiteDocument } from '../generated/graphql'
import type { PlacesPartsFragment as Kept } from '../generated/graphql'
import { done } from './doing'

export type Lane = 'regions' | 'departments' | 'sites'

/** One of them; what its kind does not have stays empty. `id` null: a new one. */
export interface Written {
  lane: Lane
  id: string | null
  code: string
  name: string
  region: string
  address: string
  kind: string
  hours: string
  phone: string
  latitude: number | null
  longitude: number | null
}

export const fresh = (lane: Lane, region: string, kind: string): Written => ({
  lane, id: null, code: '', name: '', region, address: '', kind, hours: '', phone: '', latitude: null, longitude: null,
})

/** As it stands, ready to be changed or to be put back. */
export function written(lane: Lane, one: Kept[Lane][number]): Written {
  const region = 'region' in one ? one.region : one.within
  return { ...fresh(lane, region, ''), ...one, region, lane }
}

/** The sentence of why not, or null when it was done. */
export function save(one: Written): Promise<string | null> {
  const { id, code, name, region, address, kind, hours, phone, latitude, longitude } = one
  if (one.lane === 'regions') return done(SaveRegionDocument, { id, code, name })
  if (one.lane === 'departments') return done(SaveDepartmentDocument, { id, code, name, region })
  return done(SaveSiteDocument, { id, code, site: { name, region, address, kind, hours, phone, latitude, longitude } })
}

/** How deep a region lies: the county, a township, a village. */
export const depth = (code: string): number => Math.max(0, code.length / 3 - 2)
