import { words } from './index'

export const t = words({
  title: ['更换手机号', 'Change phone number'],
  now: ['现在的手机号：{phone}', 'Number now: {phone}'],
  waiting: ['有人申请把您的账号换到 {phone}，{when} 生效。是您本人，不用管。',
    'Somebody asks to move your account to {phone}; it takes effect {when}. If that is you, there is nothing to do.'],
  notMe: ['不是我，取消它', 'Not me, stop it'],
  objected: ['已取消，账号没有变', 'Stopped. Nothing has changed'],
  new: ['新手机号', 'New phone number'],
  newHint: ['先给新号码发验证码', 'First a code to the new number'],
  send: ['发验证码', 'Send the code'],
  newCode: ['新号码收到的验证码', 'Code at the new number'],
  sent: ['已发送到 {phone}', 'Sent to {phone}'],
  proof: ['再证明是您本人', 'Now show that it is you'],
  withKey: ['用通行密钥确认', 'Confirm with a passkey'],
  withOld: ['给原来的号码发验证码', 'Send a code to the old number'],
  oldCode: ['原号码收到的验证码', 'Code at the old number'],
  change: ['换成新号码', 'Change to the new number'],
  lost: ['原来的手机也不在了？请退出登录，用新号码登录，再填姓名和身份证号，24 小时后账号会换过去。',
    'The old phone is gone too? Sign out, sign in with the new number and give name and identity number; the account follows in 24 hours.'],
  done: ['手机号已更换，其他设备都已退出', 'Changed; all other devices are signed out'],
  keyUnused: ['这次没有用上通行密钥', 'No passkey was used'],
})
