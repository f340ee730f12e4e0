import { words } from './index'

export const t = words({
  past: ['以前用过的地址，点一下就填好', 'Addresses used before: tap to fill in'],
  forget: ['不再显示这个地址：{address}', 'No longer show this address: {address}'],
  forgetTitle: ['不再显示这个地址？', 'No longer show this address?'],
  forgetText: ['以后不再列出来。以前办的事寄到了哪里，记录还在那件事里。', 'It is not listed any more. Earlier cases keep where their result went.'],
  forgetYes: ['不再显示', 'Do not show it'],
  forgotten: ['已去掉', 'Taken off the list'],
  callBack: ['先别寄，我要改一下', 'Do not send it yet'],
  callBackTitle: ['快递还没取走，要撤回吗？', 'Call the parcel back?'],
  callBackText: ['撤回后结果留在窗口，您重新说一下怎么给您，不另收钱。', 'The result stays at the window; you say anew how you want it, free of charge.'],
  callBackYes: ['撤回', 'Call it back'],
  calledBack: ['已撤回，请重新确认', 'Called back: please confirm anew'],
})
