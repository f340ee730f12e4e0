import { words } from './index'

export const t = words({
  title: ['交到哪里', 'Where it goes'],
  lead: ['网上交，不用跑。哪里收，就由哪里的窗口先看；要验原件，也去那里。',
    'You file from here. The place you choose looks at it first; originals, if asked for, are shown there.'],
  near: ['按我现在的位置排', 'Sort by where I am now'],
  nearNote: ['位置只在这部手机上用，不会传出去。', 'Your position stays on this phone.'],
  nearFailed: ['没有拿到位置，仍按您住的地方排。', 'No position. Sorted by where you live.'],
  nearHere: ['已按您现在的位置排', 'Sorted by where you are now'],
  metres: ['{n} 米', '{n} m'],
  kilometres: ['{n} 公里', '{n} km'],
  openUntil: ['现在开门，到 {time}', 'Open until {time}'],
  open: ['现在开门', 'Open now'],
  opensAt: ['现在没开门，今天 {time} 开', 'Closed; opens at {time} today'],
  closed: ['现在没开门', 'Closed now'],
  closedNote: ['没开门也能网上交。', 'You can file while it is closed.'],
  choose: ['就交到这里', 'Hand it in here'],
  none: ['这件事现在只有一个地方收。', 'Only one place takes this in now.'],
})
