/** The way of an application from the person's hand to the person's door. */
import type { DeliveryWay } from '../../hall/generated/graphql'
import { t } from '../../text/route'
import type { Stair } from '../../ui/StairsPicture.vue'

export interface Routed {
  stages: readonly { key: string; title: string; kind?: string; beside?: boolean }[]
  originalCheck: boolean
  feeFen: number
}

export const FIRST = 'you'
export const LAST = 'door'
const LAST_TITLES = { COURIER: 'stepDoor', PICKUP: 'stepPickup', ELECTRONIC: 'stepElectronic' } as const

/** What the citizen does stands between the offices' stages, where it happens. */
export function routeOf(item: Routed, way: DeliveryWay | undefined): Stair[] {
  const line = item.stages.filter(({ beside }) => !beside) // what is done meanwhile is no step of its own
  const kinds = line.map(({ key, kind }) => kind ?? key)
  const stages: Stair[] = line.map(({ key, title }) => ({ key, title }))
  // From behind, so that the places before are still right.
  if (item.feeFen > 0) before(stages, kinds.indexOf('issue'), { key: 'pay', title: t('stepPay') })
  if (item.originalCheck) before(stages, kinds.indexOf('accept'), { key: 'originals', title: t('stepCheck') })
  const last = t(LAST_TITLES[way ?? 'ELECTRONIC'])
  return [{ key: FIRST, title: t('stepYou') }, ...stages, { key: LAST, title: last }]
}

function before(stages: Stair[], place: number, stair: Stair): void {
  stages.splice(place < 0 ? stages.length : place, 0, stair)
}
