import { words } from '../../text'

/** Words of the acts that stop, lengthen or end a case. */
export const w = words({
  ASK_SPECIAL: ['申请特别程序', 'Ask for a special procedure'],
  ASK_EXTENSION: ['申请延长期限', 'Ask for more days'],
  SETTLE_SPECIAL: ['准许或不准许', 'Allow or not'],
  CLOSE_SPECIAL: ['特别程序结束', 'The procedure is over'],

  specialLead: [
    '听证、鉴定等所需的时间依法不计入期限。部门负责人准许后才停止计时，并书面告知申请人。',
    'The time of a hearing or an appraisal is not counted. The clock stops once a leader allows it; the applicant is told in writing.',
  ],
  specialKind: ['哪一种', 'Which'],
  specialDays: ['大约几个工作日', 'About how many working days'],
  specialWhy: ['为什么需要', 'Why it is needed'],
  whyHint: ['申请人会读到，请写明白、不写别人的事。', 'The applicant reads this: plain words, nothing about other people.'],
  specialSend: ['提请准许', 'Ask the leader'],
  specialDone: ['已提请部门负责人准许', 'The leader was asked'],
  extendLead: [
    '一件只能延长一次，最多 {n} 个工作日，要部门负责人批准。批准后告知申请人新的日期和理由。',
    'Once per case, {n} working days at most, and a leader decides. The applicant is told the new date and the reason.',
  ],
  extendDays: ['延长几个工作日', 'How many more working days'],
  settleLead: ['{name}提请：{what}，{n} 个工作日。', '{name} asks: {what}, {n} working days.'],
  yes: ['准许', 'Allow'],
  no: ['不准许', 'Do not allow'],
  noWhy: ['不准许的理由', 'Why not'],
  settleSend: ['确定', 'Confirm'],
  settleDone: ['已处理', 'Settled'],
  closeLead: ['{what}有结果了。写下结果，接着计时，申请人会读到。', 'There is a result of: {what}. Write it down; the days go on, and the applicant reads it.'],
  closeResult: ['结果', 'Result'],
  closeSend: ['结束，接着办', 'Over, go on'],
  closeDone: ['已接着计时', 'The days go on'],

  specials: ['特别程序和延期', 'Special procedures and extensions'],
  specialOf: ['{what}，{n} 个工作日', '{what}, {n} working days'],
  stateASKED: ['{name}提请，等部门负责人准许', 'Asked by {name}, waits for a leader'],
  stateDECLINED: ['{name}提请，没有准许', 'Asked by {name}, not allowed'],
  stateFALLEN: ['{name}提请，办件往下走了，作罢', 'Asked by {name}; the case went on'],
  stateRUNNING: ['{leader}准许，{day}起停止计时', 'Allowed by {leader}; the clock stands since {day}'],
  stateENDED: ['{leader}准许，{day}', 'Allowed by {leader}, {day}'],
  resultIs: ['结果：{result}', 'Result: {result}'],
})
