import { words } from '../../text'

export const a = words({
  title: ['一件办件的查看记录', 'Who looked at one case'],
  lead: ['办案期间要暂时不让当事人看到的一条，可以请另一位审计人员或安全管理员同意后封存；到期自动公开并通知本人。',
    'One entry that an investigation must keep from the person for a while can be kept back when another auditor or a security administrator agrees; it shows by itself afterwards and the person is told.'],
  reference: ['办件编号', 'Reference number'],
  find: ['查', 'Look up'],
  none: ['没有查看记录', 'Nobody looked'],
  noneText: ['这个编号没有办件，或者还没有人看过里面的资料。', 'There is no case of this number, or nobody opened anything of it.'],
  what: ['看了：{what}', 'Opened: {what}'],
  why: ['当时写的原因：{why}', 'Reason given: {why}'],
  sealed: ['已封存，{day}起本人看得到', 'Kept back; the person sees it from {day}'],
  seal: ['申请封存这一条', 'Ask to keep this one back'],
  sealLead: ['只封存这一条，从查看那天算起最多 12 个月。第二个人同意以后才生效。',
    'This entry only, for at most 12 months after it. Nothing happens before a second person agrees.'],
  months: ['封存多久', 'For how long'],
  monthsOf: ['查看后 {n} 个月', '{n} months after it'],
  basis: ['法律依据和文号', 'The law and the document'],
  basisFor: ['例：《监察法》第二十二条，青监立〔2026〕3 号', 'Such as: Supervision Law art. 22, document no. 3 of 2026'],
  because: ['原因', 'Reason'],
  sealSend: ['请第二个人同意', 'Ask a second person'],
  sealAsked: ['已提出，在“两人确认”里等待', 'Asked; it waits under “Two people”'],
})
