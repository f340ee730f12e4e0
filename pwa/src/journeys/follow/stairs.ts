/** Where an application stands on its way down to the door. */
import type { FollowedPartsFragment, Status } from '../../hall/generated/graphql'
import type { Stair } from '../../ui/StairsPicture.vue'
import { FIRST, LAST, routeOf } from '../find/route'

type Followed = Pick<FollowedPartsFragment, 'status' | 'item' | 'delivery' | 'originalCheck' | 'withOffice'>

/** A visit and a notice are part of the review: no status tells them apart, but who has it now does. */
const REVIEWED = ['investigate', 'publicise', 'review', 'approve']
/** The stage of the route that is at work in each status. */
const AT: Partial<Record<Status, string[]>> = {
  DRAFT: [FIRST],
  SUBMITTED: ['receive', 'accept'],
  SUPPLEMENTING: ['receive', 'accept'],
  AWAITING_ORIGINAL: ['originals', 'accept', 'receive'],
  ACCEPTED: REVIEWED,
  IN_REVIEW: REVIEWED,
  IN_SPECIAL: REVIEWED,
  PENDING_APPROVAL: ['approve'],
  APPROVED: ['pay', 'issue'],
  AWAITING_PAYMENT: ['pay', 'issue'],
  ISSUING: ['issue', LAST],
  DISPATCHED: [LAST],
  READY_FOR_PICKUP: [LAST],
}
const NO_WAY_ON = new Set<Status>(['REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'REVOKED'])

/** Once the originals were seen, or need not be, the window's next step is to accept. */
function atWork({ status, originalCheck, item, withOffice }: Followed): string[] {
  const seen = !item.originalCheck || Boolean(originalCheck?.agreedAt)
  if (status === 'SUBMITTED' && seen) return ['accept', 'receive']
  // 青禾县民政局 · 县里复核: the office, and the stage as this version calls it.
  const named = AT[status] === REVIEWED ? item.stages.find(({ title }) => withOffice?.endsWith(` · ${title}`)) : undefined
  return named ? [named.key] : (AT[status] ?? [])
}

/** A window may accept without having seen them: then nobody says that they were. */
function looksAtOriginals({ status, item, originalCheck }: Followed): boolean {
  const open = ['DRAFT', 'SUBMITTED', 'SUPPLEMENTING', 'AWAITING_ORIGINAL'].includes(status)
  return item.originalCheck && (open || Boolean(originalCheck?.agreedAt))
}

/** Empty when the way has ended before the door. */
export function stairsOf(application: Followed): Stair[] {
  if (NO_WAY_ON.has(application.status)) return []
  const { item, delivery } = application
  const stairs = routeOf({ ...item, originalCheck: looksAtOriginals(application) }, delivery?.way ?? item.deliveryWays[0])
  const now = atWork(application).map((key) => stairs.findIndex((one) => one.key === key))
  const here = application.status === 'CLOSED' ? stairs.length : (now.find((place) => place >= 0) ?? 0)
  return stairs.map((stair, place) => ({
    ...stair,
    state: place < here ? 'done' : place === here ? 'now' : 'next',
  }))
}
