import { words } from './index'

export const a = words({
  title: ['问一问', 'Ask an office'],
  lead: ['写下想问的事，单位 5 个工作日内答复，答复会发消息给您。', 'Write what you want to know: the office answers within 5 working days, and you get a message.'],
  about: ['问的是：{item}', 'About: {item}'],
  office: ['问哪个单位', 'Which office'],
  choose: ['请选择', 'Please choose'],
  text: ['想问什么', 'Your question'],
  hint: ['不用写姓名、身份证号。', 'No names or numbers are needed.'],
  missing: ['请写下想问的事', 'Please write your question'],
  officeMissing: ['请选一个单位', 'Please choose an office'],
  send: ['发出', 'Send'],
  sent: ['已经交给单位', 'It is with the office'],
  mine: ['我问过的', 'What I asked'],
  by: ['{day}前答复', 'answered by {day}'],
  answer: ['{office}的答复', 'Answer of {office}'],
  public: ['看看大家问过什么', 'See what others asked'],
})
