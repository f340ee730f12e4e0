/** Making a key: what the door asks, what the key answers, and the sentence when it did not. */
import { PasskeyNotUsed } from '../../device/passkeys'
import type { Refused } from '../../hall/acting'
import { sentenceOf } from '../../hall/loading'
import { DemoKeyAway } from '../key'
import { d } from '../words'
import { k } from './words'

export interface ToMake {
  options: unknown
  waiting?: { label: string; fingerprint: string } | null
}

/** Why the door did not take a key; the citizens' sentence about passkeys would mislead here. */
export const notTaken = (answer: Refused): string => (answer.code === 'PasskeyInvalid' ? k('notTaken') : answer.message)

/** Null when it was done. */
export async function tried(step: () => Promise<string | null>): Promise<string | null> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof PasskeyNotUsed) return d('keyNotUsed')
    if (error instanceof DemoKeyAway) return error.message || d('unreachable')
    return sentenceOf(error)
  }
}
