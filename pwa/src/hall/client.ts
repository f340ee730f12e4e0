/** Talks to a door. A question either gets its answer or throws one of the three troubles below. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { language } from '../text'
import { standingHeader } from './standing'

/** No answer came: no network, or the door is away. What was typed is still here. */
export class Unreachable extends Error {}
/** The door wants to know who asks. */
export class SignedOut extends Error {}
/** The door answered with a coded error. */
export class Broken extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface Hashed {
  __meta__?: { hash?: string }
}
interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}
export type Ask = <R, V>(document: TypedDocumentNode<R, V>, variables: V, until?: AbortSignal) => Promise<R>

const PATIENCE_MS = 20_000

export function door(path: string, send: typeof fetch = (...call) => fetch(...call)): Ask {
  return async (document, variables, until) => {
    const documentId = (document as Hashed).__meta__?.hash
    const answer = await post(send, path, JSON.stringify({ documentId, variables }), until)
    const error = answer.errors?.[0]
    if (error) {
      const code = error.extensions?.code ?? 'INTERNAL'
      if (code === 'NOT_SIGNED_IN') throw new SignedOut(error.message)
      if (code === 'UNAVAILABLE') throw new Unreachable(error.message)
      throw new Broken(code, error.message)
    }
    return answer.data as never
  }
}

/** `until` calls the question off: a newer one took its place. */
async function post(send: typeof fetch, path: string, body: string, until?: AbortSignal): Promise<Answer> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  until?.addEventListener('abort', () => patience.abort())
  try {
    const response = await send(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: headers({ 'content-type': 'application/json' }),
      body,
      signal: patience.signal,
    })
    const answer = (await response.json()) as Answer
    if (!answer || (answer.data === undefined && !answer.errors)) throw new Error('not an answer')
    return answer
  } catch {
    // A proxy's page, a cut line and a silent server look alike from here.
    throw new Unreachable()
  } finally {
    clearTimeout(timer)
  }
}

export function headers(more: Record<string, string> = {}): Record<string, string> {
  return { 'x-doorstep': '1', 'accept-language': language.value, ...standingHeader(), ...more }
}

export const ask = door('/graphql')
