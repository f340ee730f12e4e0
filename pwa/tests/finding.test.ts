import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'

import type { Guide } from '../src/journeys/find/facts'
import { days, facts, isUnsure } from '../src/journeys/find/facts'
import { flowOf } from '../src/journeys/find/flow'
import { tagsOf } from '../src/journeys/find/materials'
import { unfoldForPrint } from '../src/journeys/find/printing'
import { routeOf } from '../src/journeys/find/route'
import { sampleOf } from '../src/journeys/find/sample'
import { forgetShelves, linksOf, shelf } from '../src/journeys/find/shelf'
import { treeOf } from '../src/journeys/find/tree'
import { langOf, speak } from '../src/text'

const FOR_ME = { minutes: 15, papers: 3, held: 1, perhaps: 0, feeFen: 8000, postageFen: 1200, latestOn: '2026-12-18', trips: 1 }
const LONG = { promisedDays: 3, legalDays: 30, unit: 'working', legalUnit: 'working', legalBasis: '' }

function item(more: object = {}): Guide {
  const whole = { forMe: FOR_ME, howLong: LONG, deliveryWays: ['COURIER'], originalCheck: true, instant: false,
    onlineDepth: 'full', department: '民政局', unsure: [], stages: [], feeFen: 8000 }
  return { ...whole, ...more } as never
}

function stage(kind: string, more: object = {}): object {
  return { key: kind, kind, title: kind, role: 'window', roleName: '窗口', levelName: '乡镇', office: '', limitDays: 2,
    outcomes: ['pass'], ...more }
}

function spec(more: object = {}): Guide['materials'][number] {
  return { need: 'required', form: 'original', minPages: 2, maxPages: 2, copies: 1, validMonths: null,
    originalChecked: false, conditional: false, ...more } as never
}

afterEach(() => speak('zh-CN'))

describe('what it takes of this person', () => {
  it('is said in five plates: work, papers, money, trips, and the day it is done', () => {
    const [work, papers, fee, trips, latest] = facts(item())
    expect(work?.value).toBe('约 15 分钟')
    expect([papers?.value, papers?.note]).toEqual(['2 份', '1 份我们去查'])
    expect([fee?.value, fee?.note]).toEqual(['¥92', '含邮寄 ¥12'])
    expect([trips?.value, trips?.note]).toEqual(['1 趟', '核对原件，可请人上门'])
    expect(latest?.value).toContain('12月18日')
  })

  it('says none where there is none', () => {
    const none = { ...FOR_ME, papers: 0, held: 0, feeFen: 0, postageFen: 0, trips: 0 }
    const values = facts(item({ forMe: none, deliveryWays: ['ELECTRONIC'] })).map((fact) => fact.value)
    expect(values.slice(1, 4)).toEqual(['不用交', '免费', '0 趟'])
  })

  it('names papers that only some must bring', () => {
    const [, papers] = facts(item({ forMe: { ...FOR_ME, held: 0, perhaps: 2 } }))
    expect(papers?.note).toBe('另有 2 份看情况')
    const [, both] = facts(item({ forMe: { ...FOR_ME, papers: 1, perhaps: 2 } }))
    expect([both?.value, both?.note]).toEqual(['不用交', '1 份我们去查，另有 2 份看情况'])
  })

  it('promises a day also for what is done on the spot', () => {
    const latest = facts(item({ instant: true }))[4]
    expect([latest?.label, latest?.note]).toEqual(['今天交，最晚办好', '材料齐全，当场办结'])
  })

  it('promises no day for what can only be done in person', () => {
    const fact = facts(item({ onlineDepth: 'booking' }))[4]
    expect([fact?.label, fact?.value]).toEqual(['到现场以后', '3 个工作日'])
    expect(facts(item({ onlineDepth: 'booking' }))[3]?.note).toBe('本人到现场')
  })

  it('tells working days from days', async () => {
    expect(days(3, 'working')).toBe('3 个工作日')
    expect(days(3, 'calendar')).toBe('3 天')
    await speak('en')
    expect(days(1, 'working')).toBe('1 working day')
  })
})

describe('what is not sure yet', () => {
  it('is marked with everything above it, and nothing beside it', () => {
    const some = { unsure: ['limits.legal', 'fees[0].fen'] }
    expect(isUnsure(some, 'limits')).toBe(true)
    expect(isUnsure(some, 'limits.legal')).toBe(true)
    expect(isUnsure(some, 'fees')).toBe(true)
    expect(isUnsure(some, 'limit')).toBe(false)
    expect(isUnsure(some, 'limits.promise')).toBe(false)
  })
})

describe('the flow chart', () => {
  const stages = [stage('receive', { outcomes: ['pass', 'return'] }), stage('accept', { outcomes: ['pass', 'return'] }),
    stage('approve', { outcomes: ['pass', 'return'], office: '公安局', levelName: '县', roleName: '审批' }),
    stage('issue', { role: 'system', roleName: '系统自动', outcomes: ['pass', 'return'] })]

  it('puts what the citizen does where it happens', () => {
    const steps = flowOf(item({ stages }))
    expect(steps.map((step) => step.key)).toEqual(['you', 'receive', 'originals', 'accept', 'approve', 'pay', 'issue', 'door'])
    expect(steps.filter((step) => step.mine).map((step) => step.key)).toEqual(['you', 'originals', 'pay', 'door'])
  })

  it('says who, where, how long, and what happens when it does not go straight on', () => {
    const steps = Object.fromEntries(flowOf(item({ stages })).map((step) => [step.key, step]))
    expect(steps.accept).toMatchObject({ who: '乡镇 · 民政局 · 窗口', within: '2 个工作日', turns: '材料不全：一次告诉您要补什么' })
    expect(steps.approve).toMatchObject({ who: '县 · 公安局 · 审批', turns: '不同意：书面说明理由，告诉您怎么申诉' })
    expect(steps.issue?.who).toBe('系统自动')
    expect([steps.receive?.turns, steps.issue?.turns]).toEqual([undefined, undefined])
  })

  it('and the stairs find a stage by its kind when its key is another', () => {
    const named = [{ key: 'accept-2', kind: 'accept', title: 'a' }, { key: 'issue-2', kind: 'issue', title: 'i' }]
    const keys = routeOf({ stages: named, originalCheck: true, feeFen: 1 }, 'PICKUP').map((stair) => stair.key)
    expect(keys).toEqual(['you', 'originals', 'accept-2', 'pay', 'issue-2', 'door'])
  })
})

describe('a line of the materials list', () => {
  it('says whether it must be, in which form, how many pages', () => {
    expect(tagsOf(spec()).map((tag) => tag.text)).toEqual(['必交', '原件', '拍 2 页'])
    const more = spec({ need: 'may_lag', form: 'copy', copies: 2, validMonths: 3, maxPages: 4, originalChecked: true })
    expect(tagsOf(more).map((tag) => tag.text)).toEqual(['可以后补', '复印件', '拍 2–4 页', '2 份', '3 个月内开的', '要看原件'])
  })

  it('asks for no page of what is signed or photographed while filling in', () => {
    expect(tagsOf(spec({ field: '/money/consent' })).map((tag) => tag.text)).toEqual(['必交', '填表时一起办'])
  })

  it('says when only some must bring it', () => {
    expect(tagsOf(spec({ conditional: true }))[0]).toEqual({ text: '看情况才要', must: false })
  })
})

describe('the catalogue', () => {
  const node = (code: string, kind: string, parent: string | null) => ({ code, title: code, kind, parent })

  it('hangs together, and a branch with nothing below it is not shown', () => {
    const nodes = [node('A', 'catalogue', null), node('B', 'item', 'A'), node('1', 'handling', 'B'), node('2', 'handling', 'B'),
      node('3', 'handling', null), node('empty', 'catalogue', null)]
    const tree = treeOf(nodes)
    expect(tree.map(({ code, count, leaf }) => [code, count, leaf])).toEqual([['A', 2, false], ['3', 1, true]])
    expect(tree[0]?.under[0]?.under.map((leaf) => leaf.code)).toEqual(['1', '2'])
  })

  it('offers no list that holds nothing', () => {
    const lists = [{ key: 'online', title: 'o', count: 2 }, { key: 'village', title: 'v', count: 0 }]
    expect(linksOf('lists', lists)).toEqual([{ to: '/lists/online', title: 'o', count: 2 }])
    expect(linksOf('departments', [{ code: '11', title: 'd', count: 1 }])[0]?.to).toBe('/departments/11')
  })
})

describe('asking while one types', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    forgetShelves()
  })

  it('calls the older question off, and shows only the answer to the newer', async () => {
    const signals: AbortSignal[] = []
    const answers: ((code: string) => void)[] = []
    vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
      signals.push(init.signal!)
      return new Promise((settle, fail) => {
        init.signal!.addEventListener('abort', () => fail(new Error('called off')))
        const page = (code: string) => ({ items: { edges: [{ code }], endCursor: null, hasMore: false, total: 1, nothing: [] } })
        answers.push((code) => settle(new Response(JSON.stringify({ data: page(code) }))))
      })
    })
    const found = shelf(() => ({ search: 'x' }))
    const older = found.page.load()
    const newer = found.page.load()
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
    answers[1]?.('new')
    await Promise.all([older, newer])
    expect(found.cards.value.map((card) => card.code)).toEqual(['new'])
    expect(found.page.trouble.value).toBeNull()
  })

  it('asks nothing when one comes back, and finds what was shown, further pages too', async () => {
    const asked: unknown[] = []
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      const { after } = (JSON.parse(String(init.body)) as { variables: { after: string | null } }).variables
      asked.push(after)
      const edges = [{ code: after ? 'second' : 'first' }]
      const items = { edges, endCursor: 'e', hasMore: !after, total: 2, nothing: [] }
      return new Response(JSON.stringify({ data: { items } }))
    })
    const before = shelf(() => ({ lists: ['online'] }))
    await before.page.load()
    await nextTick()
    await before.showMore()
    const again = shelf(() => ({ lists: ['online'] }))
    await again.page.load()
    expect(again.cards.value.map((card) => card.code)).toEqual(['first', 'second'])
    expect([again.after.value, asked]).toEqual([null, [null, 'e']])
    await again.page.load()
    expect(asked).toEqual([null, 'e', null])
    await shelf(() => ({ lists: ['village'] })).page.load()
    expect(asked).toHaveLength(4)
  })
})

describe('a filled sample', () => {
  it('is read line by line, without what stays empty', () => {
    const form = { 'x-order': ['you'], properties: { you: { title: '您', 'x-order': ['name', 'sum', 'none'], properties: {
      name: { title: '姓名', type: 'string', 'x-widget': 'text' },
      sum: { title: '收入', type: 'integer', 'x-widget': 'money' },
      none: { title: '别的', type: 'string', 'x-widget': 'text' } } } } }
    expect(sampleOf(form, { you: { name: '张桂兰', sum: 150000, none: '' } })).toEqual([
      { title: '您', lines: [{ title: '姓名', text: '张桂兰' }, { title: '收入', text: '¥1,500' }] },
    ])
    expect(sampleOf(form, {})).toEqual([])
  })
})

describe('on paper', () => {
  it('nothing is folded away, and on the screen it is again', () => {
    document.body.innerHTML = '<details></details><details open></details>'
    const end = unfoldForPrint()
    const open = () => [...document.querySelectorAll('details')].map((one) => one.open)
    window.dispatchEvent(new Event('beforeprint'))
    expect(open()).toEqual([true, true])
    window.dispatchEvent(new Event('afterprint'))
    expect(open()).toEqual([false, true])
    end()
  })
})

describe('a definition’s own words', () => {
  it('are marked as Chinese in an English page, and only there', async () => {
    expect(langOf('老年证')).toBeUndefined()
    await speak('en')
    expect(langOf('老年证')).toBe('zh-CN')
    expect(langOf('Senior card')).toBeUndefined()
  })
})
