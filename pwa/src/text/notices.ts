import { words } from './index'

export const t = words({
  title: ['告知书', 'Notice'],
  openPdf: ['打开 PDF（盖了电子印章）', 'Open the PDF (sealed)'],
  verify: ['核验真伪的页面', 'Page that checks it'],
  keep: ['要存档、要打印，用 PDF。这里的字和 PDF 上的一样。', 'To keep or print it, use the PDF. The words here are the same.'],
})
