/** Who is here. `session.me` is null for a visitor and undefined until the first answer. */
import { reactive } from 'vue'

import { ask } from './client'
import { MeDocument } from './generated/graphql'
import type { MeQuery } from './generated/graphql'
import { inEveryTab, listenFor } from './live'
import { standOnlyFor } from './standing'

export type Me = NonNullable<MeQuery['me']>

export const session = reactive<{ me: Me | null | undefined; unread: number }>({
  me: undefined,
  unread: 0,
})
listenFor(() => session.me?.id)
inEveryTab(() => session.me)

export async function meet(): Promise<Me | null> {
  const { me } = await ask(MeDocument, {})
  welcome(me ?? null)
  return me ?? null
}

/** `phone` is the number just signed in with, where there was one. */
export function welcome(me: Me | null, phone?: string): void {
  const isNew = me !== null && me.id !== session.me?.id
  session.me = me
  standOnlyFor(me?.id)
  session.unread = me?.unread ?? 0
  if (isNew) void import('../offline/vault').then(({ ownedBy }) => ownedBy(me.id)).catch(() => undefined)
  if (isNew || phone)
    void import('../device/pushing')
      .then(({ introduceDevice }) => introduceDevice(me!.id, phone))
      .catch(() => undefined)
}
