import { words } from './index'

export const t = words({
  title: ['告知书', 'Notice'],
  openPdf: ['打开 PDF（盖了电子印章）', 'Open the PDF (sealed)'],
  verify: ['核验真伪的页面', 'Page that checks it'],
  keep: ['要存档、要打印，用 PDF。这里的字和 PDF 上的一样。', 'To keep or print it, use the PDF. The words here are the same.'],
  again: ['照着重新申请', 'Apply again with this'],
  againText: ['这一件停了。要接着办，填过的会带过去，核对一下再提交；没核对过的照片要重新拍。', 'This one has ended. To go on, what you filled in is taken along: check it and file; photos nobody compared are taken anew.'],
  publicTitle: ['正在公示', 'Public notices'],
  publicLead: ['村里、学校里正在公示的申请。名字遮住一部分；有不同意见，请到公示里写的地方去说。', 'Applications on public notice now. Names are partly hidden; whoever objects says so at the office named.'],
  publicNone: ['现在没有正在公示的', 'Nothing is on notice now'],
  publicNoneText: ['有要公示的申请时，会列在这里，到期自动撤下。', 'What is publicised stands here until its days are over.'],
})
