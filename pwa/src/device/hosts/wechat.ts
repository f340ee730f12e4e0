/** A page inside WeChat, and the mini-program around it. What WeChat puts beside the page is called as
 * its own script (26 KB) would call it.
 */
import { browser } from './browser'
import type { HostBridge, Paid, WalletCall } from './contract'

interface Bridge {
  invoke(name: string, given: object, told?: (answer: { err_msg: string }) => void): void
}

function whenReady(go: (bridge: Bridge) => void): void {
  const found = (): Bridge | undefined => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge
  if (found()) go(found()!)
  else document.addEventListener('WeixinJSBridgeReady', () => go(found()!), { once: true })
}

function callWallet({ appId, timeStamp, nonceStr, package: packed, signType, paySign }: WalletCall): Promise<Paid> {
  const given = { appId, timeStamp, nonceStr, package: packed, signType, paySign }
  return new Promise((told) => {
    whenReady((bridge) =>
      bridge.invoke('getBrandWCPayRequest', given, ({ err_msg: said }) =>
        told(said.endsWith(':ok') ? 'paid' : said.endsWith(':cancel') ? 'cancelled' : 'failed')),
    )
  })
}

const silent = async (): Promise<'impossible'> => 'impossible'

export const weChat: HostBridge = {
  kind: 'wechat',
  payFrom: 'WECHAT',
  // It first asks WeChat who holds the phone: it goes to that address and comes back here with a code.
  pay: (cashier, back) => (cashier.call ? callWallet(cashier.call) : browser.pay(cashier, back)),
  rings: silent,
  ring: async () => ({ now: 'impossible' }),
  silence: silent,
  share: async () => 'menu',
  badge: () => undefined,
}

/** Leaves this page for a native one; `then` comes back in its address. */
function openNative(page: 'login' | 'pay' | 'subscribe', params: Record<string, string>): void {
  const url = `/pages/${page}/${page}?${new URLSearchParams(params).toString()}`
  inProgram('redirectTo', { url })
}

function inProgram(name: string, arg: object): void {
  whenReady((bridge) => bridge.invoke('invokeMiniProgramAPI', { name, arg }))
}

export const miniProgram: HostBridge = {
  ...weChat,
  kind: 'mini-program',
  payFrom: 'MINIPROGRAM',
  // Only a native page may call the wallet.
  async pay({ ticket }, back) {
    openNative('pay', { ticket: ticket ?? '', then: back })
    return 'gone'
  },
  async share({ title, url }) {
    inProgram('postMessage', { data: { title, url } }) // read when the menu's share is tapped
    return 'menu'
  },
  signIn: (challenge, then) => openNative('login', { challenge, then }),
  askToTell: (template, then) => openNative('subscribe', { template, then }),
}
