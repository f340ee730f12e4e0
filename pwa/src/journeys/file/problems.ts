/** What is wrong with the answers, in the order they are read. */
import { t } from '../../text/fields'
import { isFilled, problemOf } from './checking'
import { settle } from './conditions'
import type { Settled } from './conditions'
import { at, innerFields } from './form'
import type { Answers, Field, Group, Json } from './form'
import { worded } from './wording'

export interface Problem {
  pointer: string
  title: string
  message: string
  /** Whose it is, where several have the same: a family member, a guardian. */
  inside?: string
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
    return problemsAt(one, given, settled).map((problem) => ({ inside: whose(field, one), ...problem }))
  }
}

function whose({ title, schema, pointer }: Field, one: Field): string {
  const place = one.pointer.slice(pointer.length + 1).split('/')
  const item = worded(schema['x-item-title'], schema['x-item-title-en']).text || title
  return t('whose', { title: place.length > 1 ? t('nth', { title: item, n: Number(place[0]) + 1 }) : title })
}

/** Neither known to the platform, nor worked out, nor a picture that goes up by itself. */
export function isTyped({ known, schema }: Field): boolean {
  return !known && !schema['x-computed'] && !schema['x-material']
}
