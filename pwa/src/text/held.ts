import { words } from './index'

export const t = words({
  noNeed: ['不用再拍。', 'No photo needed.'],
  from: ['{day}办“{item}”时交的', 'Handed in on {day} for “{item}”'],
  issued: ['{day}办“{item}”发给您的', 'Issued to you on {day} for “{item}”'],
  gradeA: ['电子证照，在有效期内', 'An electronic licence, still valid'],
  gradeB: ['{day}核对过原件', 'Compared with the original on {day}'],
  gradeC: ['照片，没有核对过原件', 'A photo, not compared with the original'],
  aside: ['不用这份', 'Not this one'],
  asideOf: ['不用这份：{title}', 'Not this one: {title}'],
  useAgain: ['还是用以前交过的', 'Use the one I handed in before'],
  have: ['需要 {n} 份，已有 {m} 份', '{n} needed, {m} here already'],
  haveAll: ['都在了，不用再拍，直接下一步。', 'All here. No photo needed; just go on.'],
  haveSome: ['缺的拍一下，其余不用再拍。', 'Photograph what is missing, nothing else.'],
  heldShort: ['不用再拍，{n} 张', 'No photo needed, {n} {n|page|pages}'],
})
