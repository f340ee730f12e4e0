import { isFilled, problemOf } from './checking'
import { fieldsOf, isShown } from './form'
import type { Answers, Field, Group, Json } from './form'

/** The answers a draft at the door may hold: half an identity number stays on this device until it is whole. */
export function sendable(groups: Group[], answers: Answers): Answers {
  return Object.fromEntries(
    groups.map((group) => [group.key, kept(group.fields, answers[group.key] ?? {}, answers)]),
  )
}

function kept(fields: Field[], given: Record<string, Json>, answers: Answers): Record<string, Json> {
  const whole: Record<string, Json> = {}
  for (const field of fields) {
    const value = given[field.key]
    if (!isFilled(value) || value === undefined || !isShown(field, answers)) continue
    if (field.widget === 'list' && Array.isArray(value)) whole[field.key] = entries(field, value, answers)
    else if (field.known || isWhole(field, value)) whole[field.key] = value
  }
  return whole
}

function entries(field: Field, value: Json[], answers: Answers): Json[] {
  const inner = fieldsOf(field.schema.items ?? {}, field.pointer)
  return value.map((entry) => kept(inner, (entry ?? {}) as Record<string, Json>, answers))
}

/** Too short is not wrong yet. */
function isWhole(field: Field, value: Json): boolean {
  const schema = { ...field.schema, minLength: undefined, minItems: undefined }
  return problemOf({ ...field, schema }, value) === null
}
