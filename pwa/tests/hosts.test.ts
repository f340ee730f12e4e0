/** Every host keeps one contract. Each is run against a stand-in that speaks as the real one does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { app, introduce, unintroduce } from '../src/device/hosts/app'
import { browser } from '../src/device/hosts/browser'
import type { HostBridge, Ring } from '../src/device/hosts/contract'
import { miniProgram, weChat } from '../src/device/hosts/wechat'

/** What a stand-in saw, and what the person at the phone does. */
interface Around {
  opened: string[]
  shared: { title?: string; url: string }[]
  badges: number[]
  /** What the hall was asked to keep or let go. */
  devices: [kind: string, token: string][]
  allows: boolean
}
let around: Around

const CALL = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' }
const CARD = { title: '不动产转移登记', url: 'https://hall.example/items/1' }

function theHall(): void {
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/config.json') return new Response(JSON.stringify({ pushKey: 'BKey' }))
    const { variables } = JSON.parse(String(init?.body)) as { variables: { kind: string; token: string } }
    around.devices.push([variables.kind, variables.token])
    return new Response(JSON.stringify({ data: { registerDevice: { __typename: 'DeviceRegistered', ok: true } } }))
  })
}

function aBrowser(): void {
  let subscription: object | null = null
  const subscribed = {
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => ((subscription = null), true),
  }
  const pushManager = {
    getSubscription: async () => subscription,
    subscribe: async () => (subscription = subscribed),
  }
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', {
    get permission() {
      return around.allows ? 'granted' : 'denied'
    },
    requestPermission: async () => (around.allows ? 'granted' : 'denied'),
  })
  Object.assign(navigator, {
    share: async (card: (typeof around.shared)[0]) => void around.shared.push(card),
    setAppBadge: async (n: number) => void around.badges.push(n),
    clearAppBadge: async () => void around.badges.push(0),
  })
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true, value: { getRegistration: async () => ({ pushManager }) },
  })
  vi.stubGlobal('location', { assign: (url: string) => around.opened.push(url), pathname: '/' })
}

function inWeChat(said = 'get_brand_wcpay_request:ok'): void {
  vi.stubGlobal('location', { assign: (url: string) => around.opened.push(url), pathname: '/' })
  vi.stubGlobal('WeixinJSBridge', {
    invoke(name: string, given: { name?: string; arg?: { url?: string; data?: (typeof around.shared)[0] } }, told?: (answer: { err_msg: string }) => void) {
      if (name === 'getBrandWCPayRequest') told?.({ err_msg: said })
      else if (given.name === 'redirectTo') around.opened.push(given.arg!.url!)
      else if (given.name === 'postMessage') around.shared.push(given.arg!.data!)
    },
  })
}

/** As `docs/app-shell.md` says it speaks. */
function inAnApp(knows = true): void {
  aBrowser()
  const hears: ((event: { data: string }) => void)[] = []
  vi.stubGlobal('doorstepApp', {
    addEventListener: (_: string, hear: (typeof hears)[0]) => hears.push(hear),
    postMessage(text: string) {
      const { id, call, title, url, unread } = JSON.parse(text) as { id: number; call: string; title: string; url: string; unread: number }
      const registration = { registration: '1a0018970a8f9d9c1e5', allowed: around.allows }
      if (call === 'share') around.shared.push({ title, url })
      if (call === 'badge') around.badges.push(unread)
      const ok = !knows ? undefined : call === 'share' ? 'shared' : call === 'badge' ? true : registration
      queueMicrotask(() => hears.forEach((hear) => hear({ data: JSON.stringify(ok === undefined ? { id, error: 'unknown' } : { id, ok }) })))
    },
  })
}

const HOSTS: [HostBridge, set: () => void, rings: Ring, opensBill: string][] = [
  [browser, aBrowser, 'off', 'https://pay.example/1'],
  [weChat, inWeChat, 'impossible', 'https://pay.example/1'],
  [miniProgram, inWeChat, 'impossible', '/pages/pay/pay?ticket=T&then=%2Fapplications%2F1%2Fpay'],
  [app, inAnApp, 'on', 'https://pay.example/1'],
]

beforeEach(() => {
  around = { opened: [], shared: [], badges: [], devices: [], allows: true }
  localStorage.clear()
  theHall()
})
afterEach(() => vi.unstubAllGlobals())

describe.each(HOSTS)('$kind', (host, set, rings, opensBill) => {
  beforeEach(() => set())

  it('leads to where one pays and says that the page is left', async () => {
    const cashier = { url: 'https://pay.example/1', ticket: 'T' }
    expect(await host.pay(cashier, '/applications/1/pay')).toBe('gone')
    expect(around.opened).toEqual([opensBill])
  })

  it('says whether it rings; what was turned on can be turned off, and is then off', async () => {
    expect(await host.rings()).toBe(rings)
    if (rings === 'impossible') {
      expect(await host.ring()).toEqual({ now: 'impossible' })
      expect(around.devices).toEqual([])
      return expect(await host.silence()).toBe('impossible')
    }
    expect(await host.ring()).toEqual({ now: 'on' })
    expect(await host.rings()).toBe('on')
    expect(around.devices).toHaveLength(1)
    expect(await host.silence()).toBe('off')
    expect(await host.rings()).toBe('off')
  })

  it('says that the person said no, and keeps nothing', async () => {
    around.allows = false
    const said = (await host.ring()).now
    expect(said).toBe(rings === 'impossible' ? 'impossible' : 'blocked')
    expect(await host.rings()).toBe(said)
    expect(around.devices).toEqual([])
  })

  it('shares no more than the card says', async () => {
    expect(['shared', 'menu']).toContain(await host.share(CARD))
    for (const card of around.shared) expect(card).toEqual(CARD)
  })

  it('takes any number for its badge', () => {
    for (const n of [3, 0]) expect(() => host.badge(n)).not.toThrow()
  })

  it('offers only what it has', () => {
    const native = host.kind === 'mini-program'
    expect([Boolean(host.signIn), Boolean(host.askToTell)]).toEqual([native, native])
  })
})

describe('the wallet inside WeChat', () => {
  it.each([['ok', 'paid'], ['cancel', 'cancelled'], ['fail', 'failed']])('%s is %s', async (said, paid) => {
    inWeChat(`get_brand_wcpay_request:${said}`)
    expect(await weChat.pay({ url: '', call: CALL }, '/')).toBe(paid)
  })

  it('is waited for when WeChat puts its bridge there late', async () => {
    const paid = weChat.pay({ url: '', call: CALL }, '/')
    inWeChat()
    document.dispatchEvent(new Event('WeixinJSBridgeReady'))
    expect(await paid).toBe('paid')
  })
})

describe('an app', () => {
  it('rings whoever signs in, and no more when they sign out', async () => {
    inAnApp()
    await introduce()
    await unintroduce()
    expect(around.devices).toEqual([
      ['jpush', '1a0018970a8f9d9c1e5'], ['jpush', '1a0018970a8f9d9c1e5'],
    ])
  })

  it('that was told to be silent stays so when one arrives again', async () => {
    inAnApp()
    await app.silence()
    around.devices.length = 0
    await introduce()
    expect(around.devices).toEqual([])
  })

  it('that does not know what it is asked for cannot ring, and the page goes on', async () => {
    inAnApp(false)
    expect(await app.rings()).toBe('impossible')
    expect(await app.ring()).toEqual({ now: 'impossible' })
    expect(await app.share(CARD)).toBe('not')
    await introduce()
    expect(around.devices).toEqual([])
  })

  it('that is silent is not waited for for ever', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('doorstepApp', { addEventListener: () => undefined, postMessage: () => undefined })
    const rings = app.rings()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await rings).toBe('impossible')
    vi.useRealTimers()
  })
})
