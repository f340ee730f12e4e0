/** The pages of an application, in order: its groups, papers, delivery, the last look. */
import { t } from '../../text/file'
import { settle } from './conditions'
import type { Draft } from './draft'
import { lookedUp, toHandIn } from './papers'

export interface Step {
  key: string
  title: string
}

export const MATERIALS = 'materials'
export const DELIVERY = 'delivery'
export const CHECK = 'check'

/** The papers' page is there for what is handed in on it, or looked up; a page whose fields are all hidden is not.
 * What only comes to the phone comes by itself: there is nothing to choose. */
export function stepsOf({ groups, application, answers }: Draft): Step[] {
  const { materials, deliveryWays } = application.item
  const settled = settle(groups, answers)
  const papers = [...toHandIn(materials, settled), ...lookedUp(materials, settled)]
  return [
    ...groups
      .filter((group) => group.fields.some(settled.isShown))
      .map(({ key, title }) => ({ key: `form-${key}`, title: title.text })),
    ...(papers.length > 0 ? [{ key: MATERIALS, title: t('stepMaterials') }] : []),
    ...(deliveryWays.some((way) => way !== 'ELECTRONIC') ? [{ key: DELIVERY, title: t('stepDelivery') }] : []),
    { key: CHECK, title: t('stepCheck') },
  ]
}
