import { words } from './index'

export const t = words({
  title: ['谁看过我', 'Who looked'],
  lead: ['工作人员每看一次您的资料，这里就记一笔，谁也删不掉。', 'Every time staff open your data it is written here, and nobody can delete it.'],
  none: ['还没有人看过', 'Nobody has looked'],
  sharing: ['部门之间能调取什么：共享目录', 'What offices may look up: the shared catalogue'],
  policy: ['谁能做什么：权限公示', 'Who may do what: the published table'],
  noneText: ['工作人员看您的照片、号码或表格时，这里会马上出现。', 'When staff open your photographs, numbers or forms, it shows here at once.'],
  looked: ['{office}{role}看了', '{office}, {role}, looked at'],
  listed: ['、', ', '],
  why: ['原因：{why}', 'Reason: {why}'],
  ask: ['问一问为什么', 'Ask why'],
  asked: ['已经问了，审计人员会答复您', 'Asked. The auditor will answer you'],
  answer: ['审计答复', 'The auditor’s answer'],
  askedSaid: ['问题已转给审计人员', 'Your question is with the auditor'],
  more: ['更早的', 'Earlier'],
  all: ['全部查看记录', 'All looks'],
  rest: ['还有更早的记录', 'There are earlier ones'],
})
