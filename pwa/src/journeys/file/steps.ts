/** The pages of an application, in order: its groups, papers, delivery, the last look. */
import { t } from '../../text/file'
import type { Draft } from './draft'

export interface Step {
  key: string
  title: string
}

export const MATERIALS = 'materials'
export const DELIVERY = 'delivery'
export const CHECK = 'check'

export function stepsOf({ groups, application }: Draft): Step[] {
  const { materials, deliveryWays } = application.item
  return [
    ...groups.map(({ key, title }) => ({ key: `form-${key}`, title })),
    ...(materials.length > 0 ? [{ key: MATERIALS, title: t('stepMaterials') }] : []),
    ...(deliveryWays.length > 0 ? [{ key: DELIVERY, title: t('stepDelivery') }] : []),
    { key: CHECK, title: t('stepCheck') },
  ]
}
