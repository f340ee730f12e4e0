/** Acting on a draft: the draft as it is then, or the sentence of why not. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { act, isRefused } from '../../hall/acting'
import { Broken, Unreachable } from '../../hall/client'
import { d } from '../words'

export const MOST_BYTES = 200_000

export async function told<R extends object, V>(
  document: TypedDocumentNode<R, V>,
  variables: V,
): Promise<object | string> {
  try {
    const answer = (await act(document, variables)) as unknown as object
    return isRefused(answer) ? answer.message : answer
  } catch (error) {
    if (error instanceof Unreachable) return d('unreachable')
    if (error instanceof Broken) return error.message || d('broken')
    throw error
  }
}

/** The commented template, as `doorstep catalog template` prints it. */
export async function template(): Promise<string> {
  const { default: text } = await import('../../../../api/catalog/definitions/_template.yaml?raw')
  return text
}
