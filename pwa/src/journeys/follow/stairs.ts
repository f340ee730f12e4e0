/** Where an application stands on its way down to the door. */
import type { FollowedPartsFragment, Status } from '../../hall/generated/graphql'
import { t } from '../../text/find'
import type { Stair } from '../../ui/StairsPicture.vue'

type Followed = Pick<FollowedPartsFragment, 'status' | 'item' | 'delivery'>
const LAST = 'door'

/** The stage of the route that is at work in each status. */
const AT: Partial<Record<Status, string[]>> = {
  DRAFT: ['you'],
  SUBMITTED: ['receive', 'accept'],
  SUPPLEMENTING: ['receive', 'accept'],
  AWAITING_ORIGINAL: ['originals', 'accept', 'receive'],
  ACCEPTED: ['review', 'approve'],
  IN_REVIEW: ['review', 'approve'],
  IN_SPECIAL: ['review', 'approve'],
  PENDING_APPROVAL: ['approve'],
  APPROVED: ['pay', 'issue'],
  AWAITING_PAYMENT: ['pay', 'issue'],
  ISSUING: ['issue', LAST],
  DISPATCHED: [LAST],
  READY_FOR_PICKUP: [LAST],
}
const NO_WAY_ON = new Set<Status>(['REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'REVOKED'])

/** Empty when the way has ended before the door. */
export function stairsOf(application: Followed): Stair[] {
  if (NO_WAY_ON.has(application.status)) return []
  const stairs = route(application)
  const now = (AT[application.status] ?? []).map((key) => stairs.findIndex((one) => one.key === key))
  const here = application.status === 'CLOSED' ? stairs.length : (now.find((place) => place >= 0) ?? 0)
  return stairs.map((stair, place) => ({
    ...stair,
    state: place < here ? 'done' : place === here ? 'now' : 'next',
  }))
}

function route({ item, delivery }: Followed): Stair[] {
  const stages: Stair[] = item.stages.map(({ key, title }) => ({ key, title }))
  const accept = stages.findIndex((one) => one.key === 'accept')
  if (item.originalCheck) stages.splice(Math.max(0, accept), 0, { key: 'originals', title: t('stepCheck') })
  const issue = stages.findIndex((one) => one.key === 'issue')
  if (item.feeFen > 0) stages.splice(issue < 0 ? stages.length : issue, 0, { key: 'pay', title: t('stepPay') })
  const way = delivery?.way ?? item.deliveryWays[0]
  const last = way === 'COURIER' ? 'stepDoor' : way === 'PICKUP' ? 'stepPickup' : 'stepElectronic'
  return [{ key: 'you', title: t('stepYou') }, ...stages, { key: LAST, title: t(last) }]
}
