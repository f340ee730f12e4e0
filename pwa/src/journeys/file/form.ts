/** The form of an item version as pages of fields. Pure: no document, no network. */
import { isFilled, problemOf } from './checking'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Answers = { [group: string]: { [field: string]: Json } }

export type Widget =
  | 'text' | 'longtext' | 'number' | 'money' | 'date' | 'id-number' | 'phone' | 'credit-code'
  | 'choice' | 'choices' | 'yesno' | 'region' | 'list'

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
  'x-purpose'?: string
  'x-basis'?: string
  'x-show-if'?: Record<string, Json>
  'x-item-title'?: string
}

export interface Field {
  pointer: string
  key: string
  title: string
  hint: string
  purpose: string
  widget: Widget
  required: boolean
  /** Which of the person's known particulars fills it; then it is not typed. */
  known: string | null
  options: { value: string; label: string }[]
  schema: Schema
}

export interface Group {
  key: string
  title: string
  description: string
  fields: Field[]
}

export interface Problem {
  pointer: string
  title: string
  message: string
}

export function groupsOf(form: unknown): Group[] {
  const schema = form as Schema
  return inOrder(schema).map(([key, group]) => ({
    key,
    title: group.title ?? '',
    description: group.description ?? '',
    fields: fieldsOf(group, `/${key}`),
  }))
}

/** The fields of a page, or of one entry of a list. */
export function fieldsOf(schema: Schema, path: string): Field[] {
  const required = new Set(schema.required)
  return inOrder(schema).map(([key, field]) => ({
    pointer: `${path}/${key}`,
    key,
    title: field.title ?? '',
    hint: field.description ?? '',
    purpose: field['x-purpose'] ?? '',
    widget: field['x-widget'] ?? 'text',
    required: required.has(key),
    known: field['x-known'] ?? null,
    options: optionsOf(field),
    schema: field,
  }))
}

function optionsOf(schema: Schema): Field['options'] {
  const values = schema.enum ?? schema.items?.enum ?? []
  return values.map((value) => ({ value, label: schema['x-labels']?.[value] ?? value }))
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

export function isShown(field: Field, answers: Answers): boolean {
  return Object.entries(field.schema['x-show-if'] ?? {}).every(
    ([pointer, value]) => at(answers, pointer) === value,
  )
}

/** Every known field set to what the platform knows, whatever was there. */
export function withKnown(groups: Group[], answers: Answers, known: Record<string, string>): Answers {
  return groups
    .flatMap((group) => group.fields)
    .filter((field) => field.known && known[field.known])
    .reduce((so, field) => put(so, field.pointer, known[field.known!]!), answers)
}

/** What is wrong on one page, or in the whole form, in the order it is read. */
export function problemsIn(groups: Group[], answers: Answers): Problem[] {
  return groups.flatMap((group) =>
    group.fields.flatMap((field) => problemsAt(field, at(answers, field.pointer), answers)),
  )
}

function problemsAt(field: Field, value: Json | undefined, answers: Answers): Problem[] {
  if (!isShown(field, answers) || field.known) return []
  const message = problemOf(field, value)
  if (message) return [{ pointer: field.pointer, title: field.title, message }]
  if (field.widget !== 'list' || !Array.isArray(value)) return []
  return value.flatMap((entry, place) =>
    fieldsOf(field.schema.items ?? {}, `${field.pointer}/${place}`).flatMap((inner) =>
      problemsAt(inner, (entry as Record<string, Json> | null)?.[inner.key], answers),
    ),
  )
}

/** How far the form is: pages on which nothing is missing. */
export function isDone(group: Group, answers: Answers): boolean {
  const touched = group.fields.some((field) => isFilled(at(answers, field.pointer)))
  const asksNothing = group.fields.every((field) => !field.required || !isShown(field, answers))
  return (touched || asksNothing) && problemsIn([group], answers).length === 0
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
