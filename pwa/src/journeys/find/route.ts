/** The way of an application from the person's hand to the person's door. */
import type { DeliveryWay } from '../../hall/generated/graphql'
import { t } from '../../text/find'
import type { Stair } from '../../ui/StairsPicture.vue'

export interface Routed {
  stages: readonly { key: string; title: string }[]
  originalCheck: boolean
  feeFen: number
}

export const FIRST = 'you'
export const LAST = 'door'
const LAST_TITLES = { COURIER: 'stepDoor', PICKUP: 'stepPickup', ELECTRONIC: 'stepElectronic' } as const

/** What the citizen does stands between the offices' stages, where it happens. */
export function routeOf(item: Routed, way: DeliveryWay | undefined): Stair[] {
  const stages: Stair[] = item.stages.map(({ key, title }) => ({ key, title }))
  if (item.originalCheck) before(stages, 'accept', { key: 'originals', title: t('stepCheck') })
  if (item.feeFen > 0) before(stages, 'issue', { key: 'pay', title: t('stepPay') })
  const last = t(LAST_TITLES[way ?? 'ELECTRONIC'])
  return [{ key: FIRST, title: t('stepYou') }, ...stages, { key: LAST, title: last }]
}

function before(stages: Stair[], key: string, stair: Stair): void {
  const place = stages.findIndex((one) => one.key === key)
  stages.splice(place < 0 ? stages.length : place, 0, stair)
}
