import { words } from '../../text'

export const r = words({
  title: ['平台已有的材料', 'Held already'],
  lead: ['申请人办别的事交过、还在有效期内的。打开看要写原因，本人看得到。',
    'Handed in for other matters and still good. Opening it needs a reason, which the applicant sees.'],
  line: ['{day}办“{item}”时交的 · {grade}', '{day}, for “{item}” · {grade}'],
  A: ['电子证照', 'electronic licence'],
  B: ['核对过原件', 'compared with the original'],
  C: ['照片，没有核对过原件', 'photo, not compared'],
  look: ['打开看', 'Open'],
  lookOf: ['打开看：{title}', 'Open: {title}'],
  why: ['为这件事核对材料', 'Comparing the papers of this case'],
  page: ['{title}第 {n} 页', '{title}, page {n}'],
  close: ['关闭', 'Close'],
  counted: ['拍了 {sent} 张；{lines} 份材料里有 {again} 份不用再拍；跑了 {visits} 趟',
    '{sent} photos sent; {again} of {lines} papers without a new one; {visits} visits'],
  byItem: ['少拍了多少', 'What did not have to be sent again'],
  item: ['事项', 'Item'],
  cases: ['件数', 'Cases'],
  perCase: ['每件拍照', 'Photos a case'],
  ratio: ['复用率', 'Used again'],
  visits: ['每件跑腿', 'Visits a case'],
})
