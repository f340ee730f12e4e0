import type { FollowedPartsFragment } from '../../hall/generated/graphql'
import { t } from '../../text/receive'

export type Receipt = NonNullable<FollowedPartsFragment['receipt']>

export interface Figure {
  label: string
  value: number
  unit: string
  note?: string
}

/** What it took: the same on the page and on the picture that is shared. */
export function figuresOf(receipt: Receipt): Figure[] {
  const { trips, photos, workingDays, reused, legalDays } = receipt
  return [
    { label: t('trips'), value: trips, unit: t('tripsUnit', { n: trips }) },
    {
      label: t('photos'), value: photos, unit: t('photosUnit', { n: photos }),
      ...(reused > 0 && { note: t('reused', { n: reused }) }),
    },
    {
      label: t('days'), value: workingDays, unit: t('daysUnit', { n: workingDays }),
      ...(legalDays !== null && { note: t('legal', { n: legalDays }) }),
    },
  ]
}
