/** What a person wants to know before starting, out of the published item. */
import type { GuideQuery } from '../../hall/generated/graphql'
import { t } from '../../text/find'
import { day, money } from '../../text/formats'
import type { IconName } from '../../ui/icons'

export type Guide = NonNullable<GuideQuery['item']>

export interface Fact {
  icon: IconName
  label: string
  value: string
  unit?: string
  note?: string
}

export function facts(item: Guide): Fact[] {
  return [howLong(item), papers(item), fee(item), trips(item), latest(item)]
}

function howLong({ howLong: long, instant }: Guide): Fact {
  const name = long.unit.startsWith('c') ? 'unitCalendar' : 'unitWorking'
  const note = t('factLongNote', { n: long.legalDays, unit: t(name, { n: long.legalDays }) })
  if (instant) return { icon: 'clock', label: t('factLong'), value: t('instant'), note }
  const unit = t(name, { n: long.promisedDays })
  return { icon: 'clock', label: t('factLong'), value: String(long.promisedDays), unit, note }
}

function papers({ materials }: Guide): Fact {
  const label = t('factPapers')
  if (materials.length === 0) return { icon: 'paper', label, value: t('factPapersNone') }
  const required = materials.filter((one) => one.required).length
  return {
    icon: 'paper',
    label,
    value: t('factPapersValue', { n: materials.length }),
    note: t('factPapersNote', { n: required }),
  }
}

function fee(item: Guide): Fact {
  const courier = item.deliveryWays.includes('COURIER')
  const postage = courier ? item.deliveryFeeFen : 0
  const note = !courier ? undefined : postage ? t('factFeeNote', { fee: money(postage) }) : t('factFeePostFree')
  return { icon: 'coin', label: t('factFee'), value: money(item.feeFen + postage), note }
}

function trips({ originalCheck }: Guide): Fact {
  return originalCheck
    ? { icon: 'walk', label: t('factTrips'), value: t('factTripsOne'), note: t('factTripsOneNote') }
    : { icon: 'walk', label: t('factTrips'), value: t('factTripsNone'), note: t('factTripsNoneNote') }
}

function latest({ howLong: long }: Guide): Fact {
  return { icon: 'calendar', label: t('factLatest'), value: day(long.promisedOn) }
}
