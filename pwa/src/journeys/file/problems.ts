/** What is wrong with the answers, in the order they are read. */
import { isFilled, problemOf } from './checking'
import { settle } from './conditions'
import type { Settled } from './conditions'
import { at, innerFields } from './form'
import type { Answers, Field, Group, Json } from './form'

export interface Problem {
  pointer: string
  title: string
  message: string
}

/** In the whole form, or on some of its pages. */
export function problemsIn(groups: Group[], answers: Answers, within = groups): Problem[] {
  const settled = settle(groups, answers)
  return within.flatMap((group) =>
    group.fields.flatMap((field) => problemsAt(field, at(answers, field.pointer), settled)),
  )
}

export function problemsAt(field: Field, value: Json | undefined, settled: Settled): Problem[] {
  if (!isTyped(field) || !settled.isShown(field)) return []
  const inner = innerFields(field, value)
  const required = settled.isNeeded(field)
  if (field.widget === 'person' && (required || isFilled(value))) return inner.flatMap(within)
  const message = problemOf({ ...field, required }, value)
  if (message) return [{ pointer: field.pointer, title: field.title, message }]
  return isFilled(value) ? inner.flatMap(within) : []

  function within([one, given]: [Field, Json | undefined]): Problem[] {
    return problemsAt(one, given, settled)
  }
}

/** Neither known to the platform, nor worked out, nor a picture that goes up by itself. */
export function isTyped({ known, schema }: Field): boolean {
  return !known && !schema['x-computed'] && !schema['x-material']
}
