import { isPhone } from '../enter/phone'
import { isFilled, problemOf } from './checking'
import { settle } from './conditions'
import type { Settled } from './conditions'
import { fieldsOf } from './form'
import type { Answers, Field, Group, Json } from './form'
import { tidied } from './tidying'

/** The answers a draft at the door may hold: half an identity number stays on this device until it is whole. */
export function sendable(groups: Group[], answers: Answers): Answers {
  const settled = settle(groups, answers)
  return Object.fromEntries(
    groups.map((group) => [group.key, kept(group.fields, answers[group.key] ?? {}, settled)]),
  )
}

function kept(fields: Field[], given: Record<string, Json>, settled: Settled): Record<string, Json> {
  const whole: Record<string, Json> = {}
  for (const field of fields) {
    const value = given[field.key]
    // What the door works out, or has as a picture, is not the page's to send.
    if (field.schema['x-computed'] || field.schema['x-material']) continue
    if (!isFilled(value) || value === undefined || !settled.isShown(field)) continue
    const inner = holding(field, value, settled)
    if (inner) whole[field.key] = inner
    else if (field.known || isWhole(field, value)) whole[field.key] = asKept(field, value)
  }
  return whole
}

/** A list, person or address with what may go of its inside. */
function holding({ widget, schema, pointer }: Field, value: Json, settled: Settled): Json | null {
  if (widget === 'list' && Array.isArray(value)) {
    return value.map((entry, place) =>
      kept(fieldsOf(schema.items ?? {}, `${pointer}/${place}`), (entry ?? {}) as Record<string, Json>, settled),
    )
  }
  if (widget !== 'person' && widget !== 'address') return null
  return kept(fieldsOf(schema, pointer), value as Record<string, Json>, settled)
}

/** As the door keeps it: else it would take its own tidying for another device's change. */
function asKept({ widget }: Field, value: Json): Json {
  if (typeof value !== 'string') return value
  const tidy = tidied(widget, value.trim())
  return widget === 'phone' && isPhone(tidy) ? `+86${tidy}` : tidy
}

/** Too short is not wrong yet. */
function isWhole(field: Field, value: Json): boolean {
  const schema = { ...field.schema, minLength: undefined, minItems: undefined }
  return problemOf({ ...field, schema }, value) === null
}
