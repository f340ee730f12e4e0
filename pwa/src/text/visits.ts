import { words } from './index'

export const t = words({
  title: ['请人上门', 'Ask somebody to come'],
  lead: ['走不动、生病、年纪大、路远都可以。写清楚为什么、到哪里，安排好时间我们告诉您。不收钱。',
    'For who is ill, old, less mobile or far away. Say why and where; you hear when. Free of charge.'],
  why: ['为什么去不了', 'Why you cannot come'],
  whyHint: ['写一两句就行，比如：腿摔断了，下不了床', 'A sentence will do'],
  address: ['到哪里', 'Where to'],
  addressHint: ['写到门牌号或者哪一组，旁边有什么好找', 'House number or group, and what stands beside it'],
  whyMissing: ['请写一句为什么去不了', 'Please say in a sentence why'],
  addressMissing: ['请写清楚到哪里，写到门牌号或者哪一组', 'Please say where to, with the house number or group'],
  send: ['申请上门', 'Ask'],
  sent: ['申请收到了', 'It arrived'],
  asked: ['上门申请收到了', 'Your wish for a visit arrived'],
  askedText: ['安排好时间，短信告诉您。', 'An SMS tells you when.'],
  planned: ['{when} 有人上门', 'Somebody comes on {when}'],
  plannedText: ['请备好证件原件。来的人会出示工作证，不收钱。', 'Have your originals ready. They show their pass and take no money.'],
  done: ['上门办过了', 'The visit was made'],
  declined: ['这次没法上门', 'No visit this time'],
  declinedText: ['可以约时间来，也可以请家里人或者村里的代办员帮忙。', 'Book a time, or let family or the village agent help.'],
  takeBack: ['不用来了', 'Nobody needs to come'],
  takenBack: ['已取消', 'Called off'],
})
