import { words } from './index'

export const t = words({
  title: ['取号', 'Take a number'],
  lead: ['没约也能办：到了取个号，轮到您会发短信，这一页也会变。', 'No booking needed: take a number when you are there; an SMS and this page tell you when it is your turn.'],
  waiting: ['现在有 {n} 人在等', '{n} {n|person waits|people wait}'],
  nobody: ['现在没有人等，取了号马上叫到。', 'Nobody waits; you are called at once.'],
  take: ['我到了，取个号', 'I am here: take a number'],
  yours: ['您的号', 'Your number'],
  ahead: ['前面还有 {n} 人', '{n} before you'],
  next: ['下一个就是您', 'You are next'],
  called: ['请到 {window} 号窗口', 'Please come to counter {window}'],
  booked: ['您约了 {time}，到点先叫您。', 'You booked {time} and are called first then.'],
  gone: ['过号了没关系，再取一个就行。', 'If you missed it, take another number.'],
  none: ['您现在没有号', 'You have no number now'],
  noneText: ['到了办事的地方，在“约个时间”那一页点“当天直接去”，就能取号。', 'Open “Choose a time” of your application and tap “come without booking” when you are there.'],
})
