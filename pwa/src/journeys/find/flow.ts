/** The way of an application as a chart: who does what, where, within how many days, and what may happen. */
import { t } from '../../text/find'
import { t as step } from '../../text/route'
import type { IconName } from '../../ui/icons'
import { days } from './facts'
import type { Guide } from './facts'

type Stage = Guide['stages'][number]

export interface FlowStep {
  key: string
  icon: IconName
  title: string
  /** The citizen's own part. */
  mine: boolean
  who: string
  within?: string
  /** Where it does not go straight on. */
  turns?: string
}

const ICONS: Record<string, IconName> = {
  receive: 'stack', accept: 'check', investigate: 'walk', publicise: 'bell', review: 'search', approve: 'shield', issue: 'paper',
}
const LAST = {
  COURIER: { icon: 'truck', title: 'stepDoor' },
  PICKUP: { icon: 'walk', title: 'stepPickup' },
  ELECTRONIC: { icon: 'phone', title: 'stepElectronic' },
} as const

export function flowOf(item: Guide): FlowStep[] {
  const steps: FlowStep[] = [mine('you', 'phone', step('stepYou'))]
  for (const stage of item.stages) {
    if (stage.kind === 'accept' && item.originalCheck) steps.push(mine('originals', 'search', step('stepCheck')))
    if (stage.kind === 'issue' && item.feeFen > 0) steps.push(mine('pay', 'coin', step('stepPay')))
    steps.push(theirs(stage, item))
  }
  const last = LAST[item.deliveryWays[0] ?? 'ELECTRONIC']
  return [...steps, mine('door', last.icon, step(last.title))]
}

function mine(key: string, icon: IconName, title: string): FlowStep {
  return { key, icon, title, mine: true, who: t('flowYou') }
}

function theirs(stage: Stage, item: Guide): FlowStep {
  return {
    key: stage.key,
    icon: ICONS[stage.kind] ?? 'stack',
    title: stage.title,
    mine: false,
    who: whoOf(stage, item.department),
    within: stage.limitDays > 0 ? days(stage.limitDays, 'working') : undefined,
    turns: turnOf(stage),
  }
}

/** `office` is empty for the item's own department. */
function whoOf({ role, roleName, levelName, office }: Stage, department: string): string {
  if (role === 'system') return roleName
  return [levelName, office || department, roleName].filter(Boolean).join(' · ')
}

function turnOf({ kind, outcomes, beside }: Stage): string | undefined {
  if (beside) return t('flowBeside')
  if (kind === 'approve' && (outcomes.includes('return') || outcomes.includes('other'))) return t('flowRefuse')
  if (kind === 'receive' || kind === 'issue') return undefined
  if (outcomes.includes('return')) return t(kind === 'accept' ? 'flowReturnFirst' : 'flowReturn')
  return outcomes.includes('other') ? t('flowOther') : undefined
}
