import { words } from '../../text'

export const w = words({
  title: ['黄牌、红牌申诉', 'Appeals against cards'],
  lead: ['本部门同事对牌子的申诉。给过的牌子一直留着记录；维持还是撤回，写在旁边。本人的牌子由别的管理员答复。', 'What colleagues say about their cards. Cards stay; your answer stands beside them. Your own are answered by another administrator.'],
  none: ['没有申诉', 'No appeals'],
  noneText: ['有同事申诉时会列在这里。', 'They appear here.'],
  person: ['{day} · {who}', '{day} · {who}'],
  nobody: ['当时没有人认领', 'nobody had it in hand'],
  uphold: ['维持', 'Uphold'],
  takeBack: ['撤回此牌', 'Take back'],
  why: ['理由', 'Why'],
  whyHint: ['写给申诉的同事看。', 'Your colleague reads it.'],
  done: ['已答复', 'Answered'],
})
