import { words } from './index'

export const t = words({
  title: ['缴费', 'Payment'],
  forWhom: ['为谁缴', 'For whom'],
  forWhat: ['缴什么', 'For what'],
  total: ['合计', 'Total'],
  pay: ['去缴 {sum}', 'Pay {sum}'],
  paid: ['已缴清', 'Paid'],
  paidAt: ['{when} 缴清', 'Paid on {when}'],
  note: ['费用由财政收取，收款账户是国库，不经过个人。', 'Collected by the treasury; no person receives it.'],
  none: ['现在没有要缴的费用', 'Nothing to pay now'],
  waiting: ['如果已经付过款，到账后这里会自动更新，不用重复付。',
    'If you have already paid, this page updates when the money arrives. Do not pay twice.'],
  onItsWay: ['微信已经付款，等财政确认到账，这里会自动更新。', 'Paid in WeChat. This page updates once the treasury confirms it.'],
  cancelled: ['这次没有付款。想好了可以再付。', 'Nothing was paid. You can pay whenever you are ready.'],
  failed: ['微信没有付成，没有扣款。请再试一次，或到窗口缴。', 'WeChat could not pay; no money was taken. Please try again, or pay at the window.'],
  open: ['待缴 {sum}', 'To pay: {sum}'],
  settled: ['已缴 {sum}', 'Paid {sum}'],
  back: ['回到办件进度', 'Back to the application'],
})
