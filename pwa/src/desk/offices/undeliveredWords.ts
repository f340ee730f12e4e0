import { words } from '../../text'

export const w = words({
  title: ['没送到的消息', 'Not delivered'],
  lead: ['试了三天还没成功的都在这里。先把原因排除（通道欠费、网络、配置），再点“再试一次”；发之前会先问通道发过没有，不会重复打扰。', 'What failed for three days. Put right what is wrong (account, network, settings), then try again: the vendor is asked first whether it went out, so nobody is told twice.'],
  none: ['没有', 'Nothing'],
  noneText: ['消息都送出去了，或者还在自动重试。', 'All is delivered, or still being tried.'],
  fact: ['办件的一步，还没有通知任何人', 'A step nobody has heard of'],
  message: ['一条消息，有一个人没收到', 'One message, one person'],
  inbox: ['站内', 'In-app'],
  sms: ['短信', 'SMS'],
  push: ['推送', 'Push'],
  tried: ['试了 {n} 次 · {fault}', '{n} {n|try|tries} · {fault}'],
  when: ['{at} 发生，{dead} 停止重试', '{at}; given up {dead}'],
  again: ['再试一次', 'Try again'],
  all: ['全部再试一次（{n}）', 'Try all again ({n})'],
  done: ['{n} 条正在重发', '{n} {n|is|are} being tried'],
  more: ['只列最近 {n} 条，处理完再看后面的。', 'The newest {n}; the others follow.'],
})
