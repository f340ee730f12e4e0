/** How one pays from where this page is: a browser, a page inside WeChat, or the mini-program.
 *
 * Inside WeChat the page first asks WeChat who holds the phone: it goes there and comes back here with
 * a code, without a word to the person. In the mini-program only a native page may call the wallet.
 */
import { inMiniProgram, inWeChat, openNative } from '../../device/host'
import { act } from '../../hall/acting'
import { PayDocument } from '../../hall/generated/graphql'
import type { PayFrom } from '../../hall/generated/graphql'
import { forget, kept } from './keys'

export type Paid = 'gone' | 'paid' | 'cancelled' | 'failed' | 'again' | { said: string }
type Call = Record<'appId' | 'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string>

const via: PayFrom = inMiniProgram() ? 'MINIPROGRAM' : inWeChat ? 'WECHAT' : 'BROWSER'

/** `code`: what WeChat sent the page back with. */
export async function pay(id: string, code: string): Promise<Paid> {
  const answer = await act(PayDocument, { id, key: kept(id), via, code })
  if (answer.__typename !== 'CashierOpened') {
    forget(id)
    return answer.__typename === 'PayerUnknown' && code ? 'again' : { said: answer.message }
  }
  if (via !== 'WECHAT' || answer.call) forget(id) // else it comes back with a code: the key is its mark
  if (answer.call) return callWallet(answer.call)
  if (answer.ticket) openNative('pay', { ticket: answer.ticket, then: `/applications/${id}/pay` })
  else location.assign(answer.url)
  return 'gone'
}

/** The code that WeChat sent this page back with, taken off the address; '' if it is none we asked for. */
export function broughtBack(id: string): string {
  const asked = new URLSearchParams(location.search)
  const code = asked.get('code') ?? ''
  if (!code) return ''
  history.replaceState(history.state, '', location.pathname)
  return asked.get('state') === kept(id).replace(/[^A-Za-z0-9]/g, '') ? code : ''
}

function callWallet(call: Call): Promise<Paid> {
  const { appId, timeStamp, nonceStr, signType, paySign } = call
  const given = { appId, timeStamp, nonceStr, package: call.package, signType, paySign }
  return new Promise((told) => {
    const ask = (): void =>
      bridge()?.invoke('getBrandWCPayRequest', given, ({ err_msg: said }) =>
        told(said.endsWith(':ok') ? 'paid' : said.endsWith(':cancel') ? 'cancelled' : 'failed'))
    if (bridge()) ask()
    else document.addEventListener('WeixinJSBridgeReady', ask, { once: true })
  })
}

interface Bridge {
  invoke(name: string, given: object, told: (answer: { err_msg: string }) => void): void
}

function bridge(): Bridge | undefined {
  return (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge
}
