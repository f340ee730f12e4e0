/** How one pays from where this page is: a browser, a page inside WeChat, or the mini-program.
 *
 * Inside WeChat the page first asks WeChat who holds the phone: it goes there and comes back here with
 * a code, without a word to the person. In the mini-program only a native page may call the wallet.
 */
import { host } from '../../device/hosts'
import type { Paid as Handed } from '../../device/hosts/contract'
import { act } from '../../hall/acting'
import { PayDocument } from '../../hall/generated/graphql'
import { forget, kept } from './keys'

export type Paid = Handed | 'again' | { said: string }

const via = host.payFrom

/** `code`: what WeChat sent the page back with. */
export async function pay(id: string, code: string): Promise<Paid> {
  const answer = await act(PayDocument, { id, key: kept(id), via, code })
  if (answer.__typename !== 'CashierOpened') {
    forget(id)
    return answer.__typename === 'PayerUnknown' && code ? 'again' : { said: answer.message }
  }
  if (via !== 'WECHAT' || answer.call) forget(id) // else it comes back with a code: the key is its mark
  return host.pay(answer, `/applications/${id}/pay`)
}

/** The code that WeChat sent this page back with, taken off the address; '' if it is none we asked for. */
export function broughtBack(id: string): string {
  const asked = new URLSearchParams(location.search)
  const code = asked.get('code') ?? ''
  if (!code) return ''
  history.replaceState(history.state, '', location.pathname)
  return asked.get('state') === kept(id).replace(/[^A-Za-z0-9]/g, '') ? code : ''
}
