import { words } from '../../text'

export const v = words({
  title: ['今天谁来', 'Who comes today'],
  lead: ['约好的人，按时间排。来了点一下；没来的，当天结束后自动记下，来过可以改回来。', 'Who booked, by time. Mark who came; who did not is noted when the day is over, and can be corrected.'],
  day: ['哪一天', 'Day'],
  before: ['前一天', 'The day before'],
  after: ['后一天', 'The day after'],
  today: ['今天', 'Today'],
  none: ['这天没有人约', 'Nobody booked'],
  noneText: ['约好的人会按时间排在这里。', 'Who books stands here, by time.'],
  originals: ['看原件', 'Originals'],
  item: ['来办理', 'In person'],
  home_visit: ['上门', 'At home'],
  BOOKED: ['还没来', 'Expected'],
  KEPT: ['来了', 'Came'],
  MISSED: ['没来', 'Did not come'],
  CANCELLED: ['取消了', 'Given back'],
  came: ['来了', 'Came'],
  cameAfterAll: ['其实来过', 'Came after all'],
  noted: ['记下了', 'Noted'],
  open: ['打开办件', 'Open the case'],
})
