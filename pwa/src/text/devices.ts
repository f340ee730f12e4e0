import { words } from './index'

export const t = words({
  title: ['登录的设备', 'Signed-in devices'],
  lead: ['您在这些地方登录着。有不认识的，请马上退出它。', 'You are signed in here. If you do not know one of them, sign it out at once.'],
  thisOne: ['就是这台', 'This device'],
  unknown: ['没认出的设备', 'Unknown device'],
  computer: ['苹果电脑', 'Mac'],
  seen: ['最近使用：{when}', 'Last used {when}'],
  since: ['登录于 {when}', 'signed in {when}'],
  wechat: ['微信', 'WeChat'],
  end: ['退出', 'Sign out'],
  endOf: ['退出：{device}', 'Sign out {device}'],
  endOthers: ['退出其他所有设备', 'Sign out all other devices'],
  endOthersTitle: ['退出其他所有设备？', 'Sign out all other devices?'],
  endOthersText: ['那些设备上再办事要重新登录；这台不受影响。', 'They must sign in again; this one stays.'],
  endTitle: ['退出这台设备？', 'Sign this device out?'],
  endText: ['它下一次打开就要重新登录。已保存的草稿还在。', 'It must sign in again the next time it is used. Saved drafts stay.'],
  ended: ['已退出', 'Signed out'],
  only: ['只有这一台设备登录着。', 'Only this device is signed in.'],
})
