/** What the department often writes, to start an opinion from. Without an answer there is none. */
import { shallowRef } from 'vue'

import { ask } from '../../hall/client'
import { OfferedTemplatesDocument } from '../generated/graphql'
import type { OfferedTemplatesQuery } from '../generated/graphql'

export type Template = OfferedTemplatesQuery['opinionTemplates'][number]
export type Use = Template['uses'][number]

export const LONGEST = 500
export const templates = shallowRef<Template[]>([])

export async function refresh(): Promise<void> {
  const answer = await ask(OfferedTemplatesDocument, {}).catch(() => null)
  if (answer) templates.value = answer.opinionTemplates
}

/** Takes the place of ready-made words; what somebody wrote stays, and it comes after. */
export function startedFrom(chosen: string, written: string, ready: readonly string[]): string {
  const before = written.trim()
  if (!before || ready.includes(before)) return chosen
  const both = `${before}\n${chosen}`
  return both.length > LONGEST ? written : both
}

/** Which of them a key means: Alt and its number in the own field, the number alone outside of any. */
export function meant(event: KeyboardEvent, own: boolean, first: boolean): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)
  if (!digit || event.ctrlKey || event.metaKey) return null
  const target = event.target as HTMLElement | null
  const writes = !!target?.closest?.('textarea, select, input:not([type=checkbox]):not([type=radio])')
  if (event.altKey ? !own : writes || !first) return null
  return Number(digit[1]) - 1
}
