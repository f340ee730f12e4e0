/** What the program works out from other answers. The door writes it; here it is only shown as it will be. */
import { idNumberProblem, tidy } from '../enter/idNumber'
import type { Json } from './form'

export type Computed =
  | { sum: string }
  | { count: string }
  | { age: string }
  | { add: (string | number)[] }
  | { subtract: (string | number)[] }
  | { multiply: (string | number)[] }

type Value = (pointer: string) => Json | undefined

export function worked(rule: Computed, value: Value, whole: boolean, today: string): number | undefined {
  const found = reckoned(rule, value, today)
  if (found === undefined) return undefined
  const exact = Number(found.toPrecision(15)) // 0.1 + 0.2 is 0.3, as the door reckons.
  return whole ? Math.floor(exact + 0.5) : exact
}

function reckoned(rule: Computed, value: Value, today: string): number | undefined {
  if ('sum' in rule) return total(numbers(rule.sum, value))
  if ('count' in rule) return entries(value(rule.count)).length
  if ('age' in rule) return yearsSince(value(rule.age), today)
  const terms = 'add' in rule ? rule.add : 'subtract' in rule ? rule.subtract : rule.multiply
  const given = terms.flatMap((one) => (typeof one === 'number' ? one : (numbers(one, value)[0] ?? [])))
  if ('add' in rule) return given.length > 0 ? total(given) : undefined
  if (given.length < terms.length) return undefined
  return given.reduce((so, one) => ('subtract' in rule ? so - one : so * one))
}

/** What `/list/*\/name` finds in every entry; what is no number counts for nothing. */
function numbers(pointer: string, value: Value): number[] {
  const place = pointer.indexOf('/*')
  if (place < 0) {
    const found = value(pointer)
    return typeof found === 'number' ? [found] : []
  }
  const [list, rest] = [pointer.slice(0, place), pointer.slice(place + 2)]
  return entries(value(list)).flatMap((_, index) => numbers(`${list}/${index}${rest}`, value))
}

function entries(found: Json | undefined): Json[] {
  return Array.isArray(found) ? found : []
}

function total(given: number[]): number {
  return given.reduce((so, one) => so + one, 0)
}

/** Since a day, or since the birthday an identity number holds. */
function yearsSince(given: Json | undefined, today: string): number | undefined {
  const born = typeof given === 'string' && !idNumberProblem(given) ? birthday(tidy(given)) : given
  if (typeof born !== 'string' || !isDay(born) || born > today) return undefined
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

function birthday(number: string): string {
  return number.replace(/^.{6}(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
}

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
