/** The part of JSON Schema that a condition may use; the checker of definitions refuses the rest. */
import type { Json } from './form'

export type Rule = Json
type Keyword = (asked: never, value: Json) => boolean

const KEYWORDS: Record<string, Keyword> = {
  const: (asked: Json, value) => equal(asked, value),
  enum: (asked: Json[], value) => asked.some((one) => equal(one, value)),
  not: (asked: Json, value) => !fits(asked, value),
  allOf: (asked: Json[], value) => asked.every((one) => fits(one, value)),
  anyOf: (asked: Json[], value) => asked.some((one) => fits(one, value)),
  minimum: (asked: number, value) => typeof value !== 'number' || value >= asked,
  maximum: (asked: number, value) => typeof value !== 'number' || value <= asked,
  exclusiveMinimum: (asked: number, value) => typeof value !== 'number' || value > asked,
  exclusiveMaximum: (asked: number, value) => typeof value !== 'number' || value < asked,
  minLength: (asked: number, value) => typeof value !== 'string' || [...value].length >= asked,
  maxLength: (asked: number, value) => typeof value !== 'string' || [...value].length <= asked,
  pattern: (asked: string, value) => typeof value !== 'string' || new RegExp(asked, 'u').test(value),
  contains: (asked: Json, value) => !Array.isArray(value) || value.some((one) => fits(asked, one)),
  minItems: (asked: number, value) => !Array.isArray(value) || value.length >= asked,
  maxItems: (asked: number, value) => !Array.isArray(value) || value.length <= asked,
}

/** A bare value means: equal to it. */
export function fits(rule: Rule, value: Json): boolean {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) return equal(rule, value)
  return Object.entries(rule).every(([name, asked]) => KEYWORDS[name]?.(asked as never, value) ?? false)
}

function equal(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
