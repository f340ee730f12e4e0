import { describe, expect, it } from 'vitest'

import { settle } from '../src/journeys/file/conditions'
import type { Settled } from '../src/journeys/file/conditions'
import { at, groupsOf, innerFields } from '../src/journeys/file/form'
import type { Answers, Field } from '../src/journeys/file/form'
import written from '../../tests/vectors/conditions.json'

/** The same file is read by the door's own tests: the two cannot drift. */
const vectors = written as unknown as {
  today: string
  forms: Record<string, unknown>
  cases: {
    name: string
    form: string
    answers: Answers
    shown: string[]
    required: string[]
    computed: Record<string, number>
  }[]
}

function shownIn(fields: Field[], answers: Answers, settled: Settled): Field[] {
  return fields.flatMap((field) => {
    if (!settled.isShown(field)) return []
    const value = at(answers, field.pointer)
    const isInside = field.widget === 'list' || (field.widget === 'person' && value)
    return [field, ...shownIn(isInside ? innerFields(field, value).map(([one]) => one) : [], answers, settled)]
  })
}

describe('the door and the page agree:', () => {
  it.each(vectors.cases)('$name', ({ form, answers, shown, required, computed }) => {
    const groups = groupsOf(vectors.forms[form])
    const settled = settle(groups, answers, vectors.today)
    const found = shownIn(groups.flatMap((group) => group.fields), answers, settled)
    expect(found.map((field) => field.pointer)).toEqual(shown)
    expect(found.filter(settled.isNeeded).map((field) => field.pointer)).toEqual(required)
    const worked = found.filter((field) => field.schema['x-computed']).map(({ pointer }) => [pointer, settled.value(pointer)])
    expect(Object.fromEntries(worked.filter(([, value]) => value !== undefined))).toEqual(computed)
  })
})
