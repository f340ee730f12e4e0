import { words } from '../../text'

export const v = words({
  pages: ['材料各页', 'Pages'],
  checking: ['正在做安全检查，过几分钟再看', 'Being checked for safety; look again in a few minutes'],
  harmful: ['查出有害内容，不能打开', 'Harmful content was found; it cannot be opened'],
  mark: ['圈出问题', 'Mark'],
  markStop: ['圈好了', 'Done'],
  markHint: [
    '按住拖一个框，圈出看不清或不对的地方。',
    'Drag a box around what is unclear or wrong.',
  ],
  markKeys: [
    '用键盘：方向键移动，Shift＋方向键改大小，回车确定。',
    'Keys: arrows move it, Shift and arrows size it, Enter sets it.',
  ],
  markMost: ['一份材料最多圈 12 处', 'At most 12 marks on one paper'],
  marked: ['圈出第 {n} 处', 'Mark {n}'],
  markedPages: ['已圈 {n} 处（第 {pages} 张），只请申请人重拍这几张', '{n} {n|mark|marks} (page {pages}); only these are taken again'],
  markedList: ['圈出的地方', 'Marks'],
  markedOn: ['{title} 第 {page} 张', '{title}, page {page}'],
  unmark: ['去掉', 'Remove'],
  compare: ['并排比对', 'Compare'],
  compareStop: ['只看一张', 'One page'],
  points: ['逐条核对', 'Checklist'],
  pointsLeft: ['还有 {n} 条', '{n} left'],
  pointsDone: ['都核对了', 'All ticked'],
  ask: ['去告知补正', 'Ask for it'],
  first: ['左（上）', 'First'],
  second: ['右（下）', 'Second'],
})
