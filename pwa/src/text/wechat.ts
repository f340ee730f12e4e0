import { words } from './index'

export const t = words({
  lead: ['绑定过的微信，点一下就能看到办理进度。办事的时候，仍会发短信验证码给您确认。',
    'A bound WeChat opens your applications at a tap. Acts still ask for a code by text message.'],
  enter: ['用微信进入', 'Continue with WeChat'],
  entering: ['正在进入…', 'Coming in…'],
  byPhone: ['用手机号登录', 'Use my phone number'],
  bindText: ['绑定后，从这个微信打开就能看到您的办理进度和消息，不用再等短信。',
    'Once bound, this WeChat opens straight to your applications and messages, without waiting for a text.'],
  bindShared: ['这个微信如果是家里几个人一起用的，请不要绑定。随时可以在“我的—登录的设备”里解除。',
    'Do not bind it if several people use this WeChat. You can unbind it any time under Me, Signed-in devices.'],
  bind: ['绑定这个微信', 'Bind this WeChat'],
  bound: ['已绑定', 'Bound'],
  notNow: ['暂不绑定', 'Not now'],
  boundSince: ['已绑定微信，{when}起', 'WeChat bound since {when}'],
  unbind: ['解除绑定', 'Unbind'],
  unbindTitle: ['解除微信绑定？', 'Unbind WeChat?'],
  unbindText: ['从微信打开不再直接进入，从微信登录着的都会退出。', 'WeChat no longer opens your account; whoever came in from there is signed out.'],
  unbound: ['已解除', 'Unbound'],
})
