/** What an identity card can fill among the fields of a page, a person or an entry; and asking what stands on it. */
import { headers } from '../../hall/client'
import { t } from '../../text/cards'
import { fieldsOf } from './form'
import type { Field } from './form'

/** As the door names what it reads. */
type Read = 'name' | 'idNumber' | 'birthDate' | 'sex' | 'nation' | 'address'
/** Where a form asks what stands on the card as 住址; the register's comes first. */
const ADDRESSES = ['registered', 'hukou', 'address', 'home']

export interface Targets {
  /** The applicant's own particulars stand here: only their own card fits. */
  own: boolean
  fields: Partial<Record<Read, Field>>
}

export interface Card {
  own: boolean
  fields: Partial<Record<Read, { value: string; confidence: number }>>
}

/** Null where a card has nothing to fill. */
export function targetsIn(fields: Field[]): Targets | null {
  const number = fields.find((field) => field.widget === 'id-number')
  if (!number) return null
  const named = (key: string): Field | undefined => fields.find((field) => field.key === key)
  const all: Targets['fields'] = {
    name: fields.find((field) => field.schema['x-mask'] === 'name'),
    idNumber: number,
    birthDate: named('birthDate'),
    sex: named('sex'),
    nation: named('nation'),
    address: detailIn(ADDRESSES.map(named).find((field) => field?.widget === 'address')),
  }
  const open = Object.entries(all).filter(([, field]) => field && !field.known && !field.schema['x-computed'])
  return open.length > 0 ? { own: Boolean(number.known), fields: Object.fromEntries(open) } : null
}

/** The region is chosen; the card tells the house. */
function detailIn(address: Field | undefined): Field | undefined {
  return address && fieldsOf(address.schema, address.pointer).find(({ key }) => key === 'detail')
}

/** As the field keeps it: 男 is an option's key where there are options. */
export function valueFor({ schema }: Field, value: string): string {
  return Object.entries(schema['x-labels'] ?? {}).find(([, label]) => label === value)?.[0] ?? value
}

/** What stands on a photo: one that is not kept, or one that lies in the case. A sentence where it cannot be read. */
export async function readCard(applicationId: string, photo: Blob | string, fields: Targets['fields']): Promise<Card | string> {
  const places = Object.entries(fields).map(([name, field]) => `&${name}=${field.pointer}`).join('')
  const handedIn = typeof photo === 'string'
  const answer = await fetch(`/card-readings?application=${applicationId}${places}`, {
    method: 'POST',
    headers: headers({ 'content-type': handedIn ? 'application/json' : 'application/octet-stream' }),
    body: handedIn ? JSON.stringify({ fileId: photo }) : photo,
  }).catch(() => null)
  const said = (await answer?.json().catch(() => null)) as (Card & { message?: string }) | null
  return answer?.ok && said ? said : said?.message || t('away')
}
