import { words } from './index'

export const t = words({
  title: ['我的材料', 'My papers'],
  lead: ['交过一次的证件，办别的事会自动带上，不用再拍。您不想用了，随时可以停。',
    'Papers you handed in once come along by themselves for the next matter. You can stop that at any time.'],
  none: ['还没有可以再用的材料', 'Nothing to use again yet'],
  noneText: ['提交申请以后，交过的身份证、户口本这些会出现在这里。', 'After you file, your ID card, household register and the like appear here.'],
  until: ['{day}以前办事可以用', 'May be used until {day}'],
  over: ['过期了，下次办事要重新拍', 'Too old: photograph it anew next time'],
  stopped: ['已停用，办事不会再带上', 'Stopped: it comes along no more'],
  used: ['用在：', 'Used for:'],
  stop: ['以后不用它', 'Use it no more'],
  stopOf: ['以后不用它：{title}', 'Use it no more: {title}'],
  undo: ['恢复使用', 'Use it again'],
  done: ['已停用。已经办了的事不受影响', 'Stopped. What was filed keeps it'],
  undone: ['又可以用了', 'It comes along again'],
})
