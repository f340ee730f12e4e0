/** The native pages, run with a stand-in for what WeChat gives them. */
import { createRequire } from 'node:module'
import { beforeEach, describe, expect, it } from 'vitest'

type Page = Record<string, unknown> & { setData(data: object): void }
interface Asked {
  url: string
  data: Record<string, string>
  success(answer: { statusCode: number; data: unknown }): void
  fail(): void
}

const load = createRequire(`${process.cwd()}/miniprogram/`)
const went: string[] = []
const asked: Asked[] = []
let wallet: Record<string, unknown> & { success(): void; fail(said: { errMsg: string }): void }
let login: { success(given: { code: string }): void; fail(): void }

function opened(name: string, given: Record<string, string>): Page & { data: Record<string, unknown> } {
  let page = {} as Page & { data: Record<string, unknown> }
  Object.assign(globalThis, {
    Page: (made: typeof page) => (page = made),
    wx: {
      login: (given_: typeof login) => (login = given_),
      requestPayment: (given_: typeof wallet) => (wallet = given_),
      request: (question: Asked) => asked.push(question),
      redirectTo: ({ url }: { url: string }) => went.push(url),
    },
  })
  const path = load.resolve(`./pages/${name}/${name}.js`)
  delete load.cache[path]
  load(path)
  page.setData = (data) => Object.assign(page.data, data)
  const params = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, encodeURIComponent(value)]))
  ;(page.onLoad as (given: object) => void).call(page, params)
  return page
}

function shown(url: string | undefined): string {
  const path = new URLSearchParams(url?.split('?')[1]).get('path') ?? ''
  return String(opened('web', { path }).data.src)
}

beforeEach(() => void [went.splice(0), asked.splice(0)])

describe('the WeChat shell', () => {
  it('trades the login code for a ticket and takes it back to the page that began', () => {
    opened('login', { challenge: 'c'.repeat(64), then: '/applications/1?a=b' })
    login.success({ code: 'from-wechat' })
    expect(asked[0]?.url).toBe('https://hall.example.gov.cn/wechat/ticket')
    expect(asked[0]?.data).toEqual({ code: 'from-wechat', challenge: 'c'.repeat(64) })
    asked[0]?.success({ statusCode: 200, data: { ticket: 'a-b_c' } })
    const address = new URL(shown(went[0]))
    expect(address.origin + address.pathname).toBe('https://hall.example.gov.cn/enter')
    expect(address.searchParams.get('t')).toBe('a-b_c')
    expect(address.searchParams.get('then')).toBe('/applications/1?a=b')
  })

  it('goes nowhere but to the door', () => {
    for (const foreign of ['//evil.example', '/\\evil.example', 'https://evil.example', '@evil.example', '.evil.example']) {
      expect(opened('web', { path: foreign }).data.src).toBe('https://hall.example.gov.cn/')
      opened('login', { challenge: 'c', then: foreign })
      login.success({ code: 'x' })
      asked.pop()?.success({ statusCode: 200, data: { ticket: 't' } })
      expect(new URL(shown(went.pop())).searchParams.get('then')).toBe('/')
    }
  })

  it('says what went wrong and offers the phone', () => {
    const page = opened('login', { challenge: 'c', then: '/me' })
    login.success({ code: 'x' })
    asked[0]?.success({ statusCode: 422, data: { code: 'WeChatInvalid', message: '请再点一次' } })
    expect(page.data).toEqual({ said: '请再点一次', again: true })
    ;(page.enter as () => void).call(page)
    login.fail()
    expect(page.data.again).toBe(true)
    ;(page.byPhone as () => void).call(page)
    expect(shown(went[0])).toBe('https://hall.example.gov.cn/enter?then=%2Fme')
  })

  it('calls the wallet for the ticket it was given, and goes back to the bill', () => {
    opened('pay', { ticket: 't+/=1', then: '/applications/7/pay' })
    login.success({ code: 'from-wechat' })
    expect(asked[0]?.url).toBe('https://hall.example.gov.cn/wechat/pay')
    expect(asked[0]?.data).toEqual({ code: 'from-wechat', ticket: 't+/=1' })
    const call = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=x', signType: 'RSA', paySign: 's' }
    asked[0]?.success({ statusCode: 200, data: call })
    const { appId: _, ...given } = call
    expect(wallet).toMatchObject(given)
    expect(went).toEqual([])
    wallet.success()
    expect(shown(went[0])).toBe('https://hall.example.gov.cn/applications/7/pay')
  })

  it('takes no money without saying so, and can go on after a change of mind', () => {
    const page = opened('pay', { ticket: 't', then: '/applications/7/pay' })
    login.success({ code: 'x' })
    asked[0]?.success({ statusCode: 422, data: { code: 'PayerUnknown', message: '微信没有认出付款的人' } })
    expect(page.data).toEqual({ said: '微信没有认出付款的人', again: true })
    ;(page.pay as () => void).call(page)
    login.success({ code: 'y' })
    asked[1]?.success({ statusCode: 200, data: { package: 'prepay_id=x' } })
    wallet.fail({ errMsg: 'requestPayment:fail cancel' })
    expect(page.data).toEqual({ said: '还没有付款。想好了可以接着付。', again: true })
    ;(page.back as () => void).call(page)
    expect(shown(went[0])).toBe('https://hall.example.gov.cn/applications/7/pay')
  })

  it('shares a guide under its name, and nobody\'s case', () => {
    type Shares = { told(event: object): void; onShareAppMessage(now: object): { title: string; path: string } }
    const page = opened('web', { path: '/' }) as unknown as Shares
    const at = (path: string) => page.onShareAppMessage({ webViewUrl: `https://hall.example.gov.cn${path}` })
    const guide = '/pages/web/web?path=%2Fitems%2F990714001001'
    expect(at('/items/990714001001?from=x')).toEqual({ title: '家门口：在手机上办事', path: guide })
    page.told({ detail: { data: [{ title: '老年人优待证', url: 'https://hall.example.gov.cn/items/990714001001' }] } })
    expect(at('/items/990714001001')).toEqual({ title: '老年人优待证 · 家门口', path: guide })
    for (const own of ['/applications/1', '/me', '/items/../me', '/enter?t=secret', '.evil.example/items/1'])
      expect(at(own)).toEqual({ title: '家门口：在手机上办事', path: '/pages/web/web?path=%2F' })
  })
})
