import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'

import type { MaterialPartsFragment } from '../src/hall/generated/graphql'
import FieldInput from '../src/journeys/file/FieldInput.vue'
import { settle } from '../src/journeys/file/conditions'
import { FILING } from '../src/journeys/file/filing'
import type { Filing } from '../src/journeys/file/filing'
import { at, groupsOf, put } from '../src/journeys/file/form'
import type { Answers, Json, Schema } from '../src/journeys/file/form'
import type { Spec } from '../src/journeys/file/papers'
import { problemsIn } from '../src/journeys/file/problems'
import { uploads } from '../src/offline/uploads'
import { speak } from '../src/text'

/** One field on a page, worn as the form wears it: what is given comes back as its value. */
function worn(schema: Schema, given: Answers = {}, more: Partial<Filing> & { beside?: Record<string, Schema> } = {}) {
  const properties = { f: schema, ...more.beside }
  const groups = groupsOf({ 'x-order': ['p'], properties: { p: { title: 'P', 'x-order': Object.keys(properties), required: ['f'], properties } } })
  const state = reactive<{ answers: Answers; left: string[] }>({ answers: given, left: [] })
  const filing: Filing = {
    applicationId: 'a', specs: [], materials: [], sample: null, changed: () => undefined, ...more,
    get settled() { return settle(groups, state.answers, '2026-11-22') },
  }
  const field = groups[0]!.fields[0]!
  const page = mount(
    {
      components: { FieldInput },
      setup: () => ({
        field,
        state,
        at,
        give: (pointer: string, value: Json | undefined) => (state.answers = put(state.answers, pointer, value)),
      }),
      template: `<FieldInput :field="field" :value="at(state.answers, field.pointer)" :errors="{}"
        @answer="give" @leave="(pointer) => state.left.push(pointer)" />`,
    },
    { global: { provide: { [FILING as symbol]: filing }, stubs: { Teleport: true } }, attachTo: document.body },
  )
  return { page, state, value: () => at(state.answers, '/p/f') }
}

async function type(page: ReturnType<typeof worn>['page'], text: string): Promise<HTMLInputElement> {
  const box = page.get('input')
  await box.setValue(text)
  await box.trigger('blur')
  await nextTick()
  return box.element
}

const text = (widget: Schema['x-widget']): Schema => ({ type: 'string', title: '题', 'x-widget': widget })
const paper = (more: Partial<Spec>): Spec => ({
  id: 'face', title: '照片', hint: '', required: true, need: 'required', lookup: null, form: 'original', copies: 1,
  minPages: 1, maxPages: 1, example: null, field: '/p/f', askedIf: null, ...more,
})

afterEach(async () => {
  await speak('zh-CN')
  uploads.splice(0)
  vi.unstubAllGlobals()
})

describe('a box', () => {
  it('takes a card number as it is pasted, keeps digits, and shows it in fours', async () => {
    const { page, value } = worn(text('bank-account'))
    const box = await type(page, ' ６２２２ 0200-0000 0000000 ')
    expect(value()).toBe('6222020000000000000')
    expect(box.value).toBe('6222 0200 0000 0000 000')
  })

  it('lets a card number fall into fours while it grows', async () => {
    const { page } = worn(text('bank-account'))
    await page.get('input').setValue('62220')
    expect(page.get('input').element.value).toBe('6222 0')
  })

  it('takes a small x, full-width digits and blanks in an identity number', async () => {
    const { page, value } = worn(text('id-number'))
    const box = await type(page, '１１０１０５ 19491231 002x')
    expect(value()).toBe('11010519491231002X')
    expect(box.value).toBe('11010519491231002X')
  })

  it('takes a phone number with its country and gaps', async () => {
    const { page, value, state } = worn(text('phone'))
    await type(page, '+86 139-0000 0001')
    expect(value()).toBe('13900000001')
    expect(state.left).toEqual(['/p/f'])
  })

  it('says what it is for, and shows the example without taking it', () => {
    const { page, value } = worn({ ...text('text'), 'x-purpose': '发钱' }, {}, { sample: { p: { f: '张三' } } })
    expect(page.text()).toContain('用于发钱')
    expect(page.text()).toContain('例：张三')
    expect(page.get('input').attributes('aria-describedby')).toBe('answer-p-f-hint answer-p-f-sample')
    expect(value()).toBeUndefined()
  })

  it('says in English what it is for, and in Chinese what has no English', async () => {
    await speak('en')
    const chinese = { ...text('text'), 'x-purpose': '发钱' }
    expect(worn({ ...chinese, 'x-purpose-en': 'paying you' }).page.text()).toContain('For: paying you')
    expect(worn(chinese).page.get('.field-hint [lang=zh-CN]').text()).toContain('For: 发钱')
  })

  it('is called optional until another answer makes it needed', async () => {
    const beside = { g: { type: 'boolean', title: 'G', 'x-widget': 'yesno' as const } }
    const schema: Schema = { ...text('text'), 'x-require-if': { '/p/g': false } }
    const groups = groupsOf({ 'x-order': ['p'], properties: { p: { 'x-order': ['f', 'g'], properties: { f: schema, ...beside } } } })
    const field = groups[0]!.fields[0]!
    expect(settle(groups, {}).isNeeded(field)).toBe(false)
    expect(settle(groups, { p: { g: false } }).isNeeded(field)).toBe(true)
  })
})

describe('a day', () => {
  const day: Schema = { ...text('date'), title: '出生日期' }

  it('is typed as it is said', async () => {
    const { page, value, state } = worn(day)
    const [year, month, date] = page.findAll('input')
    await year!.setValue('１９５６')
    expect(value()).toBe('1956--')
    await month!.setValue('3')
    await date!.setValue('12')
    expect(value()).toBe('1956-03-12')
    await date!.trigger('focusout')
    expect(state.left).toEqual(['/p/f'])
  })

  it('stands in its boxes when it was given before, and is gone when they are emptied', async () => {
    const { page, value } = worn(day, { p: { f: '1956-03-12' } })
    expect(page.findAll('input').map((one) => one.element.value)).toEqual(['1956', '3', '12'])
    for (const box of page.findAll('input')) await box.setValue('')
    expect(value()).toBeUndefined()
  })

  it('that does not exist is told', () => {
    const groups = groupsOf({ 'x-order': ['p'], properties: { p: { 'x-order': ['f'], properties: { f: day } } } })
    const problems = (value: string) => problemsIn(groups, { p: { f: value } }).length
    expect(['1957-02-29', '1956--', '1956-13-01', '1956-02-29'].map(problems)).toEqual([1, 1, 1, 0])
  })
})

describe('words', () => {
  const english: Schema = { ...text('choice'), enum: ['a', 'b'], 'x-labels': { a: '甲', b: '乙' }, 'x-title-en': 'Which', 'x-labels-en': { a: 'First' } }

  it('are English where there is English, and own up to Chinese where there is none', async () => {
    await speak('en')
    const { page } = worn({ ...english, description: '看清楚' })
    expect(page.get('legend').text()).toBe('Which')
    expect(page.get('.field-hint span').attributes('lang')).toBe('zh-CN')
    const labels = page.findAll('.choice > span:last-child')
    expect(labels.map((one) => [one.text(), one.attributes('lang')])).toEqual([['First', undefined], ['乙', 'zh-CN']])
  })

  it('are Chinese, unmarked, for everybody else', () => {
    const { page } = worn(english)
    expect(page.get('legend').text()).toBe('题')
    expect(page.get('legend').attributes('lang')).toBeUndefined()
  })
})

describe('choices', () => {
  const several: Schema = { type: 'array', title: '有吗', 'x-widget': 'choices', items: { enum: ['car', 'shop', 'none'] } }

  it('and none of them exclude each other', async () => {
    const { page, value } = worn(several)
    const [car, shop, none] = page.findAll('input')
    await car!.setValue(true)
    await shop!.setValue(true)
    expect(value()).toEqual(['car', 'shop'])
    await none!.setValue(true)
    expect(value()).toEqual(['none'])
    await car!.setValue(true)
    expect(value()).toEqual(['car'])
  })
})

describe('what is worked out', () => {
  it('is read-only, says where it comes from, and follows the answers', async () => {
    const beside: Record<string, Schema> = { a: { type: 'integer', title: 'A', 'x-widget': 'money' } }
    const { page, state } = worn(
      { type: 'integer', title: '一年', 'x-widget': 'money', 'x-computed': { multiply: ['/p/a', 12] } }, {}, { beside },
    )
    expect(page.get('output').text()).toBe('填完上面的就有')
    expect(page.find('input').exists()).toBe(false)
    state.answers = { p: { a: 150050 } }
    await nextTick()
    expect(page.get('output').text()).toBe('¥18,006')
    expect(page.text()).toContain('自动算出')
  })
})

describe('a list', () => {
  const list: Schema = {
    type: 'array', title: '家人', 'x-widget': 'list', minItems: 1, 'x-item-title': '家人',
    items: {
      type: 'object', 'x-order': ['role', 'school', 'income', 'year'], required: ['role', 'school'],
      properties: {
        role: { type: 'string', title: '关系', 'x-widget': 'choice', enum: ['child', 'spouse'] },
        school: { ...text('text'), title: '学校', 'x-show-if': { './role': 'child' } },
        income: { type: 'integer', title: '收入', 'x-widget': 'money' },
        year: { type: 'integer', title: '一年', 'x-widget': 'money', 'x-computed': { multiply: ['./income', 12] } },
      },
    },
  }

  it('asks each entry by its own answers, and works out each by itself', async () => {
    const { page } = worn(list, { p: { f: [{ role: 'child' }, { role: 'spouse', income: 100 }] } })
    const entries = page.findAll('.list-entry')
    expect(entries.map((one) => one.text().includes('学校'))).toEqual([true, false])
    expect(entries[1]!.get('output').text()).toBe('¥12')
    await entries[1]!.findAll('input[type=radio]')[0]!.setValue(true)
    expect(page.findAll('.list-entry')[1]!.text()).toContain('学校')
  })
})

describe('a person', () => {
  it('stands in a card of its own, and answers under its own name', async () => {
    const { page, value } = worn({
      type: 'object', title: '监护人', 'x-widget': 'person', 'x-order': ['name', 'phone'], required: ['name'],
      properties: { name: { ...text('text'), title: '姓名' }, phone: { ...text('phone'), title: '手机号' } },
    })
    expect(page.get('fieldset legend').text()).toBe('监护人')
    await page.get('#answer-p-f-name').setValue('张建国')
    expect(value()).toEqual({ name: '张建国' })
    expect(page.get('label[for=answer-p-f-phone]').text()).toContain('选填')
  })
})

describe('a declaration', () => {
  it('shows its whole text, and unticked it is no answer', async () => {
    const { page, value } = worn({ type: 'boolean', title: '我承诺', 'x-widget': 'declaration', 'x-text': '上面写的都是真的。' })
    expect(page.text()).toContain('上面写的都是真的。')
    await page.get('input').setValue(true)
    expect(value()).toBe(true)
    await page.get('input').setValue(false)
    expect(value()).toBeUndefined()
  })
})

describe('a picture among the questions', () => {
  const file = { id: '1', ready: true, scan: 'CLEAN' as const, size: 9, mime: 'image/png', previewUrl: '/files/1', uploadedAt: '2026-11-22T00:00:00Z' }
  const lies = (one: typeof file, held: MaterialPartsFragment['held'] = null): MaterialPartsFragment =>
    ({ specId: 'face', grade: 'C', declined: false, held, files: [one] })
  const photo: Schema = { type: 'null', title: '本人照片', 'x-widget': 'photo', 'x-material': 'face' }
  const signature: Schema = { type: 'null', title: '请签名', 'x-widget': 'signature', 'x-material': 'face' }

  it('is asked for with the camera, and taken again once it is there', () => {
    const before = worn(photo, {}, { specs: [paper({})] }).page
    expect(before.get('input[capture]').attributes('aria-label')).toBe('拍照：本人照片')
    const after = worn(photo, {}, { specs: [paper({})], materials: [lies(file)] }).page
    expect(after.get('input[capture]').attributes('aria-label')).toBe('重拍：本人照片')
    expect(after.get('img').attributes('src')).toBe('/files/1?small=1')
  })

  it('says from where it is, where nobody has to take it again', () => {
    const held = { at: '2026-11-20T02:00:00Z', item: '居住证申领', checkedAt: null }
    const { page } = worn(photo, {}, { specs: [paper({})], materials: [lies(file, held)] })
    expect(page.text()).toContain('2026年11月20日办“居住证申领”时交的')
    expect(page.text()).toContain('照片，没有核对过原件')
    expect(page.get('button[aria-label="不用这份：本人照片"]').text()).toBe('不用这份')
  })

  it('shows how far it is on its way', async () => {
    const { page } = worn(photo, {}, { specs: [paper({})] })
    uploads.push({ key: 'k', applicationId: 'a', materialId: 'face', state: 'sending', size: 100, sent: 40, preview: 'blob:x', message: '' })
    await nextTick()
    expect(page.text()).toContain('正在上传 40%')
    expect(page.get('progress').attributes('value')).toBe('40')
  })

  it('follows its paper in being needed', () => {
    expect(worn(photo, {}, { specs: [paper({ required: false })] }).page.text()).toContain('选填')
    expect(worn(photo, {}, { specs: [paper({})] }).page.text()).not.toContain('选填')
  })

  it('that is a signature is written, or typed by who cannot write', () => {
    const { page } = worn(signature, {}, { specs: [paper({})] })
    expect(page.get('#answer-p-f').attributes('aria-label')).toBe('点这里签名：请签名')
    expect(page.text()).toContain('打字代替手写')
    const signed = worn(signature, {}, { specs: [paper({})], materials: [lies(file)] }).page
    expect(signed.text()).toContain('已签名')
    expect(signed.get('#answer-p-f').text()).toBe('重新签')
  })
})
