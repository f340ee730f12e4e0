/** Where an application stands on its way down to the door. */
import type { FollowedPartsFragment, Status } from '../../hall/generated/graphql'
import type { Stair } from '../../ui/StairsPicture.vue'
import { FIRST, LAST, routeOf } from '../find/route'

type Followed = Pick<FollowedPartsFragment, 'status' | 'item' | 'delivery' | 'originalCheck' | 'withOffice' | 'appointment' | 'homeVisit'>

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

/** Done in person: the papers are looked at while it is accepted, in one visit. */
const inPerson = ({ item }: Followed): boolean => item.onlineDepth === 'booking'

/** When one comes, or who comes to them, is settled. */
function isSettled({ appointment, homeVisit }: Followed): boolean {
  return appointment?.state === 'BOOKED' || appointment?.state === 'KEPT' || homeVisit?.state === 'planned' || homeVisit?.state === 'done'
}

/** Once the originals were seen, or need not be, the window's next step is to accept. */
function atWork(application: Followed): string[] {
  const { status, originalCheck, item, withOffice } = application
  const seen = inPerson(application) ? isSettled(application) : !item.originalCheck || Boolean(originalCheck?.agreedAt)
  if ((status === 'SUBMITTED' || status === 'SUPPLEMENTING') && seen) return ['accept', 'receive']
  // 青禾县民政局 · 县里复核: the office, and the stage as this version calls it.
  const named = AT[status] === REVIEWED ? item.stages.find(({ title }) => withOffice?.endsWith(` · ${title}`)) : undefined
  return named ? [named.key] : (AT[status] ?? [])
}

/** A window may accept without having seen them: then nobody says that they were. */
function looksAtOriginals(application: Followed): boolean {
  const { status, item, originalCheck } = application
  const open = ['DRAFT', 'SUBMITTED', 'SUPPLEMENTING', 'AWAITING_ORIGINAL'].includes(status)
  return item.originalCheck && !inPerson(application) && (open || Boolean(originalCheck?.agreedAt))
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
