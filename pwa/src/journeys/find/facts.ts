/** What a person wants to know before starting, for them, out of the published item. */
import type { GuideQuery } from '../../hall/generated/graphql'
import { t } from '../../text/find'
import { day, money } from '../../text/formats'
import type { IconName } from '../../ui/icons'

export type Guide = NonNullable<GuideQuery['item']>

export interface Fact {
  icon: IconName
  label: string
  value: string
  note?: string
}

export function facts(item: Guide): Fact[] {
  return [howMuchWork(item), papers(item), fee(item), trips(item), latest(item)]
}

/** Whether the department still has to compare this with the law's text. `path` may name a branch. */
export function isUnsure({ unsure }: Pick<Guide, 'unsure'>, path: string): boolean {
  return unsure.some((one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`))
}

export function days(n: number, unit: string): string {
  return t(unit.startsWith('c') ? 'unitCalendar' : 'unitWorking', { n })
}

function howMuchWork({ forMe }: Guide): Fact {
  return { icon: 'pencil', label: t('factMinutes'), value: t('factMinutesValue', { n: forMe.minutes }) }
}

/** What is still to be handed in; below it what is looked up, and what only some must bring. */
function papers({ forMe: { papers: all, held, perhaps } }: Guide): Fact {
  const n = all - held
  const value = n === 0 ? t('factPapersNone') : t('factPapersValue', { n })
  const known = held > 0 ? [t('factPapersHeld', { n: held })] : []
  const some = perhaps > 0 ? [t('factPapersPerhaps', { n: perhaps })] : []
  return { icon: 'paper', label: t('factPapers'), value, note: [...known, ...some].join(t('factAnd')) || undefined }
}

function fee({ forMe: { feeFen, postageFen }, deliveryWays }: Guide): Fact {
  const free = deliveryWays.includes('COURIER') ? t('factFeePostFree') : undefined
  const note = postageFen > 0 ? t('factFeeNote', { fee: money(postageFen) }) : free
  return { icon: 'coin', label: t('factFee'), value: money(feeFen + postageFen), note }
}

function trips({ forMe: { trips: n }, originalCheck, onlineDepth }: Guide): Fact {
  const fact: Fact = { icon: 'walk', label: t('factTrips'), value: t('factTripsNone'), note: t('factTripsNoneNote') }
  if (n === 0) return fact
  const seen = originalCheck && onlineDepth !== 'booking'
  return { ...fact, value: t('factTripsN', { n }), note: t(seen ? 'factTripsOneNote' : 'factTripsWindow') }
}

function latest({ forMe, instant, onlineDepth, howLong }: Guide): Fact {
  if (onlineDepth === 'booking') {
    const value = instant ? t('limitInstant') : days(howLong.promisedDays, howLong.unit)
    return { icon: 'calendar', label: t('factAfterVisit'), value }
  }
  const note = instant ? t('factInstantNote') : undefined
  return { icon: 'calendar', label: t('factLatest'), value: day(forMe.latestOn), note }
}
