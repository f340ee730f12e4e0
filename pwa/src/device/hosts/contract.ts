/** What a page asks of whatever is around it. One contract, a host each; `tests/hosts.test.ts` holds them to it. */
import type { PayFrom } from '../../hall/generated/graphql'

/** `blocked`: the person, or the system, said no; `impossible`: this host cannot ring. */
export type Ring = 'on' | 'off' | 'blocked' | 'impossible'
/** Why it did not work: what the hall says, or nothing it can say. */
export interface Rang {
  now: Ring
  message?: string
}

export type WalletCall = Record<'appId' | 'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string>
/** What the hall opened: an address, what a wallet is called with, or a ticket for a native page. */
export interface Cashier {
  url: string
  ticket?: string | null
  call?: WalletCall | null
}
/** `gone`: the page is being left, and comes back by itself. */
export type Paid = 'gone' | 'paid' | 'cancelled' | 'failed'

export interface Card {
  title: string
  url: string
}
/** `menu`: only a tap on the host's own menu shares. */
export type Shared = 'shared' | 'copied' | 'menu' | 'not'

export interface HostBridge {
  readonly kind: 'browser' | 'wechat' | 'mini-program' | 'app'
  /** How the hall calls where the payer looks at the bill. */
  readonly payFrom: PayFrom
  /** `back`: our path to come back to. */
  pay(cashier: Cashier, back: string): Promise<Paid>
  rings(): Promise<Ring>
  /** Only after a tap. */
  ring(): Promise<Rang>
  silence(): Promise<Ring>
  share(card: Card): Promise<Shared>
  badge(unread: number): void
  /** Lets the host say who holds the phone. Where it cannot, there is none. */
  readonly signIn?: (challenge: string, then: string) => void
  /** Asks whether the host's own messages may tell this person. */
  readonly askToTell?: (template: string, then: string) => void
}
