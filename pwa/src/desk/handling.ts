/** One case in hand: reading it, acting on it, and keeping what was typed when it moves meanwhile. */
import { inject, reactive, ref } from 'vue'
import type { InjectionKey } from 'vue'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { act, isRefused } from '../hall/acting'
import type { Refused } from '../hall/acting'
import { ask, Broken, Unreachable } from '../hall/client'
import { loaded } from '../hall/loading'
import type { Loaded } from '../hall/loading'
import { CaseDocument } from './generated/graphql'
import type { CasePartsFragment } from './generated/graphql'
import { d } from './words'

export type Case = CasePartsFragment

/** No day runs any more: a closed case has no light. */
export const isOver = (status: Case['status']): boolean =>
  ['CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'REVOKED'].includes(status)

export interface Handling {
  case: Loaded<Case>
  /** The sentence to show, or null when it was done and the case is up to date. */
  change<R extends object, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<string | null>
  /** The answer, or the sentence of why not. */
  tell<R extends object, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<object | string>
}

export const HANDLING: InjectionKey<Handling> = Symbol('handling')

/** Rises with everything done here: the list and its numbers are old then, whatever the door tells. */
export const done = ref(0)

export function handled(): Handling {
  const found = inject(HANDLING)
  if (!found) throw new Error('outside of a case')
  return found
}

export function handling(id: () => string): Handling {
  const it = loaded(async () => (await ask(CaseDocument, { id: id() })).case ?? null)

  const tell: Handling['tell'] = async (document, variables) => {
    try {
      const answer = (await act(document, variables)) as unknown as object
      return isRefused(answer) ? await explained(answer) : answer
    } catch (error) {
      if (error instanceof Unreachable) return d('unreachable')
      if (error instanceof Broken) return error.message || d('broken')
      throw error
    }
  }

  async function explained(refusal: Refused): Promise<string> {
    if (!['VersionChanged', 'WrongStatus', 'ClaimedByOther', 'NotClaimed'].includes(refusal.code)) {
      return refusal.message
    }
    await it.load() // what is on the page is old
    return refusal.code === 'VersionChanged' ? d('versionChanged') : refusal.message
  }

  const change: Handling['change'] = async (document, variables) => {
    const answer = await tell(document, variables)
    if (typeof answer === 'string') return answer
    it.value.value = answer as unknown as Case
    done.value += 1
    return null
  }
  return { case: it, change, tell }
}

/** What was typed into a sheet, kept by case and purpose until the act is done. */
const kept = new Map<string, object>()

export function typed<T extends object>(caseId: string, purpose: string, blank: () => T): T & { key: string } {
  const name = `${caseId} ${purpose}`
  if (!kept.has(name)) kept.set(name, reactive({ ...blank(), key: newKey() }))
  return kept.get(name) as T & { key: string }
}

export function forgetTyped(caseId: string, purpose: string): void {
  kept.delete(`${caseId} ${purpose}`)
}

/** An idempotency key is born with the intent: a second tap or a retry carries the same one. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
