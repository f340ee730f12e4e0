/** Doing something, and being asked who one is on the way.
 *
 * A refusal that a sign-in or a fresh code can cure opens that sheet and then asks again with the same
 * variables, so the idempotency key is the same too. Anything else comes back to be read.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { ask } from './client'
import { prompt } from './prompting'
import type { Need } from './prompting'
import { session } from './session'

export interface Refused {
  __typename?: string
  code: string
  message: string
}
type Root<R> = Exclude<R[Exclude<keyof R, '__typename'>], undefined | null>

const CURES: Record<string, Need> = {
  SignInNeeded: 'sign-in',
  FreshProofNeeded: 'fresh',
  IdentityNeeded: 'identity',
}

export async function act<R extends object, V>(
  document: TypedDocumentNode<R, V>,
  variables: V,
): Promise<Root<R>> {
  const began = session.me?.id
  for (;;) {
    const data: R = await ask<R, V>(document, variables)
    const answer = root(data)
    const name = (answer as { __typename?: string }).__typename ?? ''
    const cured =
      name === 'ConsentNeeded'
        ? await (await import('./consenting')).agreed((answer as { purpose?: string }).purpose ?? '')
        : CURES[name] && (await prompt(CURES[name]))
    // What one began nobody else finishes.
    if (!cured || (began && session.me?.id !== began)) return answer
  }
}

export function isRefused(answer: object): answer is Refused {
  return 'code' in answer && 'message' in answer
}

function root<R extends object>(data: R): Root<R> {
  const name = Object.keys(data).find((key) => key !== '__typename') as keyof R
  return data[name] as Root<R>
}
