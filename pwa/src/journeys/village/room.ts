/** The room of a village's agent, as it was last seen: it opens without a network, on an agent's own phone only. */
import { Unreachable, ask } from '../../hall/client'
import { HelpingDocument } from '../../hall/generated/graphql'
import type { HelpedPartsFragment, HelpingQuery } from '../../hall/generated/graphql'
import { meet, session } from '../../hall/session'
import { standFor } from '../../hall/standing'
import { forget, keep, kept } from '../../offline/vault'

type Room = HelpingQuery['helping']
/** `me`: whose room it is; `stale`: nothing answered, this is the kept one. */
export type Seen = Room & { me: string; stale: boolean }

const ROOM = 'helping'
export const HOME = '/me/village'

export async function room(): Promise<Seen> {
  const before = await kept<Seen>(ROOM)
  try {
    const { helping } = await ask(HelpingDocument, {})
    const me = (session.me ?? (await meet()))?.id ?? ''
    const seen = { ...helping, me, stale: false }
    if (helping.villages.length > 0) await keep(ROOM, seen)
    else await forget(ROOM)
    return seen
  } catch (error) {
    if (error instanceof Unreachable && before) return { ...before, stale: true }
    throw error
  }
}

/** From here on everything is done for them, until one comes back to the room. */
export function standForNeighbour(one: HelpedPartsFragment, { me }: Seen): void {
  standFor({ by: 'mandate', id: one.mandateId, name: one.name, me: session.me?.id ?? me, home: HOME })
}
