/** Which fields there are for these answers, which must be filled, and what the program works out.
 *
 * The door says the same: tests/vectors/conditions.json holds both to it.
 */
import { isFilled } from './checking'
import { worked } from './computing'
import { at } from './form'
import type { Answers, Field, Group, Json, Schema } from './form'
import { fits } from './rules'

export interface Settled {
  isShown: (field: Pick<Field, 'pointer'>) => boolean
  isNeeded: (field: Field) => boolean
  /** What stands there, blank and hidden being nothing; what is computed is worked out. */
  value: (pointer: string) => Json | undefined
}

interface Place {
  pointer: string
  schema: Schema
}

export function settle(groups: Group[], answers: Answers, today = countyDay()): Settled {
  const shown = new Map<string, boolean>()
  const values = new Map<string, Json | undefined>()

  function isShown({ pointer }: Pick<Field, 'pointer'>): boolean {
    // In a circle nothing has a value: whoever asks while it is being found out is told so.
    return once(shown, pointer, false, () =>
      wayTo(groups, pointer).every((place) => holds(place.schema['x-show-if'], place.pointer)),
    )
  }

  function value(pointer: string): Json | undefined {
    return once(values, pointer, undefined, () => {
      if (!isShown({ pointer })) return undefined
      const schema = wayTo(groups, pointer).pop()?.schema
      const rule = schema?.['x-computed']
      if (rule) return worked(rule, (target) => value(resolved(target, pointer)), schema?.type === 'integer', today)
      const given = at(answers, pointer)
      if (!isFilled(given)) return undefined
      return typeof given === 'string' ? given.trim() : given
    })
  }

  function holds(condition: Schema['x-show-if'], from: string): boolean {
    return Object.entries(condition ?? {}).every(([target, rule]) => {
      const found = value(resolved(target, from))
      return found !== undefined && fits(rule, found)
    })
  }

  function isNeeded(field: Field): boolean {
    const also = field.schema['x-require-if']
    return field.required || (also !== undefined && holds(also, field.pointer))
  }

  return { isShown, isNeeded, value }
}

function once<T>(found: Map<string, T>, pointer: string, meanwhile: T, find: () => T): T {
  if (found.has(pointer)) return found.get(pointer) as T
  found.set(pointer, meanwhile)
  const value = find()
  found.set(pointer, value)
  return value
}

/** The fields on the way to a place, the outermost first: a list before what stands in its entries. */
function wayTo(groups: Group[], pointer: string): Place[] {
  const [, page = '', ...steps] = pointer.split('/')
  let here = groups.find((group) => group.key === page)?.schema
  let path = `/${page}`
  const way: Place[] = []
  for (const step of steps) {
    path += `/${step}`
    const isEntry = here?.items !== undefined
    here = isEntry ? here?.items : here?.properties?.[step]
    if (here && !isEntry) way.push({ pointer: path, schema: here })
  }
  return way
}

/** `./name` is beside the field: in its entry, its person, its page. */
function resolved(target: string, from: string): string {
  return target.startsWith('./') ? from.replace(/[^/]*$/, target.slice(2)) : target
}

/** Ages are counted in the county's day, wherever the phone is. */
export function countyDay(now = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
