/** The filled sample, line by line, in words. */
import { at, groupsOf } from '../file/form'
import type { Answers } from '../file/form'
import { isFilled } from '../file/checking'
import { said } from '../file/reading'

export interface SamplePage {
  title: string
  lines: { title: string; text: string }[]
}

/** What stays empty in the sample is not shown: there is nothing to learn from it. */
export function sampleOf(form: unknown, sample: unknown): SamplePage[] {
  const answers = (sample ?? {}) as Answers
  return groupsOf(form)
    .map((group) => ({
      title: group.title.text,
      lines: group.fields
        .map((field) => [field, at(answers, field.pointer)] as const)
        .filter(([, value]) => isFilled(value))
        .map(([field, value]) => ({ title: field.title, text: said(field, value) })),
    }))
    .filter((page) => page.lines.length > 0)
}
