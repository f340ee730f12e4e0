/** The form of an item version as pages of fields, in the language chosen. */
import { standing } from '../../hall/standing'
import { isFilled } from './checking'
import type { Computed } from './computing'
import { worded } from './wording'
import type { Worded } from './wording'

/** Where a value comes from that is known of the organisation. */
export const ORGANISATION = 'organisation/'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Answers = { [group: string]: { [field: string]: Json } }

export type Widget =
  | 'text' | 'longtext' | 'number' | 'money' | 'date' | 'id-number' | 'phone' | 'credit-code'
  | 'choice' | 'choices' | 'yesno' | 'region' | 'list' | 'bank-account' | 'address' | 'person'
  | 'photo' | 'signature' | 'declaration'

export interface Schema {
  title?: string
  description?: string
  type?: string
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  'x-order'?: string[]
  'x-widget'?: Widget
  'x-labels'?: Record<string, string>
  'x-known'?: string
  'x-mask'?: string
  /** What the organisation it is filed for is known by. */
  'x-organisation'?: 'name' | 'creditCode'
  'x-purpose'?: string
  'x-purpose-en'?: string
  'x-basis'?: string
  'x-show-if'?: Record<string, Json>
  'x-require-if'?: Record<string, Json>
  'x-computed'?: Computed
  'x-item-title'?: string
  /** The material spec under which a photograph or a signature goes up. */
  'x-material'?: string
  /** How deep a region must go at least. */
  'x-depth'?: 'county' | 'township' | 'village'
  'x-text'?: string
  'x-text-en'?: string
  'x-title-en'?: string
  'x-description-en'?: string
  'x-labels-en'?: Record<string, string>
  'x-item-title-en'?: string
}

export interface Field {
  pointer: string
  key: string
  title: string
  /** Set where the title's language is not the page's. */
  titleLang?: Worded['lang']
  hint: string
  hintLang?: Worded['lang']
  purpose: string
  widget: Widget
  required: boolean
  /** Which of the person's known particulars fills it; then it is not typed. */
  known: string | null
  options: { value: string; label: string; lang?: Worded['lang'] }[]
  schema: Schema
}

export interface Group {
  key: string
  title: Worded
  description: Worded
  fields: Field[]
  schema: Schema
}

export function groupsOf(form: unknown): Group[] {
  const schema = form as Schema
  return inOrder(schema).map(([key, group]) => ({
    key,
    title: worded(group.title, group['x-title-en']),
    description: worded(group.description, group['x-description-en']),
    fields: fieldsOf(group, `/${key}`),
    schema: group,
  }))
}

/** The fields of a page, of one entry of a list, of a person. */
export function fieldsOf(schema: Schema, path: string): Field[] {
  const required = new Set(schema.required)
  return inOrder(schema).map(([key, field]) => {
    const title = worded(field.title, field['x-title-en'])
    const hint = worded(field.description, field['x-description-en'])
    return {
      pointer: `${path}/${key}`,
      key,
      title: title.text,
      titleLang: title.lang,
      hint: hint.text,
      hintLang: hint.lang,
      purpose: worded(field['x-purpose'], field['x-purpose-en']).text,
      widget: field['x-widget'] ?? 'text',
      required: required.has(key),
      known: field['x-known'] ?? ofOrganisation(field),
      options: optionsOf(field),
      schema: field,
    }
  })
}

/** Nobody types what is known of the organisation this page files for. */
function ofOrganisation({ 'x-organisation': part }: Schema): string | null {
  return part && standing.now?.by === 'organisation' ? `${ORGANISATION}${part}` : null
}

/** What stands inside a field's value: a list's entries, a person's particulars, an address's parts. */
export function innerFields({ widget, schema, pointer }: Field, value: Json | undefined): [Field, Json | undefined][] {
  if (widget === 'person' || widget === 'address') return given(fieldsOf(schema, pointer), value)
  if (widget !== 'list' || !Array.isArray(value)) return []
  return value.flatMap((entry, place) => given(fieldsOf(schema.items ?? {}, `${pointer}/${place}`), entry))
}

/** What all of them are asked for: said once, above them, rather than at each. */
export function sharedPurpose(fields: Field[]): string {
  const [first, ...rest] = new Set(fields.flatMap(({ purpose }) => purpose || []))
  return first && rest.length === 0 && fields.filter(({ purpose }) => purpose).length > 1 ? first : ''
}

export function withoutPurpose(fields: Field[], shared: string): Field[] {
  return shared ? fields.map((field) => ({ ...field, purpose: '' })) : fields
}

function given(fields: Field[], value: Json | undefined): [Field, Json | undefined][] {
  return fields.map((field) => [field, inside(value, field.key)])
}

export function inside(value: Json | undefined, key: string): Json | undefined {
  return value && typeof value === 'object' && !Array.isArray(value) ? value[key] : undefined
}

function optionsOf(schema: Schema): Field['options'] {
  const values = schema.enum ?? schema.items?.enum ?? []
  return values.map((value) => {
    const { text, lang } = worded(schema['x-labels']?.[value] ?? value, schema['x-labels-en']?.[value])
    return { value, label: text, lang }
  })
}

function inOrder(schema: Schema): [string, Schema][] {
  const properties = schema.properties ?? {}
  const order = schema['x-order'] ?? Object.keys(properties)
  return order.flatMap((key) => {
    const found = properties[key]
    return found ? [[key, found] as [string, Schema]] : []
  })
}

export function at(answers: Json | Answers | undefined, pointer: string): Json | undefined {
  let value = answers as Json | undefined
  for (const step of pointer.split('/').slice(1)) {
    if (value === null || typeof value !== 'object') return undefined
    value = Array.isArray(value) ? value[Number(step)] : value[step]
  }
  return value
}

/** A copy with one value changed; everything beside the path is the same object. */
export function put(answers: Answers, pointer: string, value: Json | undefined): Answers {
  return placed(answers as Json, pointer.split('/').slice(1), value) as Answers
}

function placed(whole: Json | undefined, path: string[], value: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  if (Array.isArray(whole)) {
    const copy = [...whole]
    copy[Number(step)] = placed(copy[Number(step)], rest, value)
    return copy
  }
  const copy = { ...(whole && typeof whole === 'object' ? whole : {}) } as Record<string, Json>
  if (rest.length === 0 && value === undefined) delete copy[step]
  else copy[step] = placed(copy[step], rest, value)
  return copy
}

/** Every known field set to what the platform knows, whatever was there. */
export function withKnown(groups: Group[], answers: Answers, known: Record<string, string>): Answers {
  return groups
    .flatMap((group) => group.fields)
    .filter((field) => field.known && known[field.known])
    .reduce((so, field) => put(so, field.pointer, known[field.known!]!), answers)
}

export function groupOf(groups: Group[], pointer: string): Group | undefined {
  return groups.find((group) => pointer.split('/')[1] === group.key)
}

export function fieldAt(groups: Group[], pointer: string): Field | undefined {
  const top = pointer.split('/').slice(0, 3).join('/')
  return groups.flatMap((group) => group.fields).find((field) => field.pointer === top)
}

export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** Blank answers count as none, and the order of keys as nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || inner === '') return undefined
    if (typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(
      Object.entries(inner as object)
        .filter(([, one]) => isFilled(one as Json))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  })
}
