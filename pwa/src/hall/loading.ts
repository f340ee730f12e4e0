/** What a page shows while it waits, and when the answer does not come. */
import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'

import { t } from '../text/shell'
import { Broken, SignedOut, Unreachable } from './client'

export type Trouble =
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'absent' }
  | { kind: 'broken'; message: string }

export interface Loaded<T> {
  value: ShallowRef<T | null>
  trouble: Ref<Trouble | null>
  load: () => Promise<void>
}

/** A reload that did not come through is tried again, so that nobody reads what is over. */
const AGAIN_MS = [2_000, 6_000, 18_000]

/** `read` gives null for what does not exist. A reload that fails keeps what is shown. */
export function loaded<T>(read: () => Promise<T | null>): Loaded<T> {
  const value = shallowRef<T | null>(null)
  const trouble = ref<Trouble | null>(null)
  let asked = 0

  async function load(missed = 0): Promise<void> {
    const turn = ++asked
    try {
      const answer = await read()
      if (turn !== asked) return
      value.value = answer
      trouble.value = answer === null ? { kind: 'absent' } : null
    } catch (error) {
      if (turn !== asked) return
      const met = troubleOf(error)
      if (value.value === null || met.kind === 'signed-out') trouble.value = met
      else if (missed < AGAIN_MS.length) setTimeout(() => turn === asked && load(missed + 1), AGAIN_MS[missed])
    }
  }
  return { value, trouble, load: () => load() }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof SignedOut) return { kind: 'signed-out' }
  if (error instanceof Unreachable) return { kind: 'unreachable' }
  if (error instanceof Broken) return { kind: 'broken', message: error.message }
  throw error
}

/** The sentence for a trouble met while doing something; a refusal's own words are read elsewhere. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Broken && error.code === 'WITHHELD') return t('withheld')
  const { kind } = troubleOf(error)
  if (kind === 'unreachable') return t('unreachable')
  return t(kind === 'signed-out' ? 'signedOut' : 'broken')
}
