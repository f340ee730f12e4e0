import { words } from '../../text'
import type { ClockKind } from '../generated/graphql'

export const c = words({
  clocks: ['时限', 'Limits'],
  cards: ['黄牌、红牌', 'Cards'],
  paused: ['暂停计时（从 {day} 起算的）', 'Stopped (began {day})'],
  pausedUntil: ['{day}前不计时 · {due}到期', 'Stopped until {day} · due {due}'],
  over: ['已经结束的 {n} 个', '{n} over'],
  met: ['{day} 按时完成，期限 {due}', 'Done {day}, due {due}'],
  late: ['{day} 才完成，应在 {due} 前', 'Done {day}, was due {due}'],
  dropped: ['{day} 不再计', 'Fell away {day}'],
  given: ['{day} · {who}', '{day} · {who}'],
  YELLOW: ['黄牌', 'Yellow'],
  RED: ['红牌', 'Red'],
  appeal: ['申诉', 'Appeal'],
  appealLead: ['给过的牌子一直留着记录，维持还是撤回会写在旁边。由本部门管理员答复，只能申诉一次。', 'The card stays; your words and the answer stand beside it. Your department’s administrator answers. Once only.'],
  appealWhy: ['为什么不该算您的', 'Why it is not yours'],
  appealHint: ['例如：系统停机、申请人改约。不要写电话、身份证号等个人信息。', 'For example an outage. No personal data, please.'],
  appealSend: ['提交申诉', 'Send'],
  appealDone: ['已提交，等管理员答复', 'Sent; the administrator answers'],
  appealed: ['申诉：', 'Appeal:'],
  upheld: ['维持：', 'Upheld:'],
  takenBack: ['撤回此牌：', 'Taken back:'],
  PRE_REVIEW: ['预审（五个工作日）', 'First look (five working days)'],
  PROMISED_REVIEW: ['承诺次日预审', 'Promised first look'],
  SUPPLEMENT: ['申请人补正', 'Additions by the applicant'],
  ORIGINALS: ['申请人带原件', 'Originals by the applicant'],
  LEGAL: ['法定办理期限', 'Legal limit'],
  PROMISE: ['承诺办理期限', 'Promised limit'],
  STAGE: ['本环节', 'This stage'],
  LOWER_REVIEW: ['下级审查', 'Lower offices'],
  DELIVERY: ['送达', 'Handing over'],
  PAYMENT: ['申请人缴费', 'Payment by the applicant'],
  REPLY: ['被征求意见单位答复', 'Answer of the office asked'],
  BOOKING: ['等申请人约时间', 'Waiting for a booking'],
  SPECIAL: ['特别程序预计时间', 'Expected length of the special procedure'],
  NOTICE: ['公示', 'Public notice'],
  SECOND_SUPPLEMENT: ['一次性告知后又要求补正', 'Asked a second time'],
})

type Rule = Parameters<typeof c>[0]

/** What a limit is called: one without a word does not compile. */
export const clockName = (kind: ClockKind): string => c(kind)

/** What a limit, or a rule that was broken, is called. */
export const ruleName = (rule: string): string => c(rule.toUpperCase() as Rule)
