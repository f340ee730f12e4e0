/** What everybody may read, as it was last seen here: without an answer that is shown. Sealed like the rest, because what somebody read says something of them. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ref } from 'vue'

import { Unreachable, ask } from '../../hall/client'
import type { Hashed } from '../../hall/client'
import { online } from '../../offline/network'
import { language } from '../../text'
import { t } from '../../text/shelf'
import { say } from '../../ui/saying'

const vault = (): Promise<typeof import('../../offline/vault')> => import('../../offline/vault')
/** What is shown is not fresh. */
export const fromHere = ref(false)

/** Throws Unreachable for what was not opened before. */
export async function askOrSeen<R extends object, V extends object>(
  document: TypedDocumentNode<R, V>, variables: V, until?: AbortSignal, quietly = false,
): Promise<R> {
  const name = `seen:${language.value}:${(document as Hashed).__meta__?.hash}:${JSON.stringify(variables)}`
  try {
    const answer = await ask(document, variables, until)
    fromHere.value = false
    // Words that were looked for are nobody's business.
    if (!('search' in variables)) void vault().then(({ keep }) => keep(name, answer)).catch(() => undefined)
    return answer
  } catch (error) {
    const before = error instanceof Unreachable && !until?.aborted && (await (await vault()).kept<R>(name))
    if (!before) throw error
    fromHere.value = true
    if (online.value && !quietly) say(t('seen'))
    return before
  }
}
