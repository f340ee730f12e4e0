import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { act, isRefused } from '../../hall/acting'
import { sentenceOf } from '../../hall/loading'

/** Does it; the sentence of why not, or null. */
export async function done<R extends object, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<string | null> {
  try {
    const answer = (await act(document, variables)) as unknown as object
    return isRefused(answer) ? answer.message : null
  } catch (error) {
    return sentenceOf(error)
  }
}
