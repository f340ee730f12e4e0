import 'fake-indexeddb/auto'

import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import RegionSheet from '../src/journeys/file/RegionSheet.vue'
import { isDeepEnough } from '../src/journeys/file/checking'
import { fieldsOf } from '../src/journeys/file/form'
import type { Schema } from '../src/journeys/file/form'
import { chose, pathTo, placeName, recentPlaces } from '../src/journeys/file/regions'
import { forgetEverything } from '../src/offline/vault'
import { speak } from '../src/text'

const NAMES: Record<string, string> = {
  '990126': '青禾县', '990126101': '青禾镇', '990126102': '柳林镇', '990126102201': '上柳村',
  '130000': '河北省', '130100': '石家庄市', '130102': '长安区', '441900': '东莞市',
}
const INSIDE: Record<string, string[]> = {
  '': ['990126', '130000', '441900'], '990126': ['990126101', '990126102'], '990126102': ['990126102201'],
  '130000': ['130100'], '130100': ['130102'],
}
const WAYS: Record<string, string[]> = {
  '990126': ['990126'], '990126102201': ['990126', '990126102', '990126102201'], '130102': ['130000', '130100', '130102'],
}
const told = (code: string) => ({ code, name: NAMES[code], last: !INSIDE[code] })
let down = false

beforeEach(async () => {
  down = false
  await forgetEverything()
  vi.stubGlobal('fetch', async (address: string) => {
    if (down) throw new TypeError('Failed to fetch')
    const asked = new URL(address, 'http://door').searchParams
    if (asked.has('code')) return Response.json({ path: WAYS[asked.get('code')!]!.map(told) })
    return Response.json({ regions: (INSIDE[asked.get('parent') ?? ''] ?? []).map(told) })
  })
})

const stubs = { teleport: true, RouterLink: true }

async function sheet(schema: Partial<Schema> = {}, code = '') {
  const [field] = fieldsOf({ 'x-order': ['f'], properties: { f: { title: '在哪里', 'x-widget': 'region', ...schema } } }, '/p')
  const page = mount(RegionSheet, { props: { open: false, title: '在哪里', field: field!, code }, global: { stubs }, attachTo: document.body })
  await page.setProps({ open: true })
  await vi.waitFor(() => expect(page.findAll('.region-list button').length).toBeGreaterThan(0))
  const names = (): string[] => page.findAll('.region-list button').map((one) => one.text())
  async function tap(name: string): Promise<void> {
    await page.findAll('button').find((one) => one.text() === name)!.trigger('click')
    await flushPromises()
  }
  return { page, names, tap, taken: () => page.emitted('take')?.at(-1)?.[0] }
}

describe('choosing a place', () => {
  it('starts in the county, and goes in by taps', async () => {
    const { names, tap, taken } = await sheet()
    expect(names()).toEqual(['青禾镇', '柳林镇'])
    await tap('柳林镇')
    expect(names()).toEqual(['上柳村'])
    expect(taken()).toBeUndefined()
    await tap('上柳村')
    expect(taken()).toBe('990126102201')
  })

  it('may stop where it is deep enough, and not before', async () => {
    const { page, tap, taken } = await sheet({ 'x-depth': 'township' })
    expect(page.find('.region-stop').exists()).toBe(false)
    await tap('柳林镇')
    expect(page.get('.region-stop').text()).toBe('就选青禾县柳林镇')
    await page.get('.region-stop').trigger('click')
    expect(taken()).toBe('990126102')
  })

  it('goes to other provinces, where a province or a city is not yet a place', async () => {
    const { page, tap, taken } = await sheet()
    await tap('全国')
    await tap('河北省')
    expect(page.find('.region-stop').exists()).toBe(false)
    await tap('石家庄市')
    expect(page.find('.region-stop').exists()).toBe(false)
    await tap('长安区')
    expect(taken()).toBe('130102')
  })

  it('takes a city without counties as it is', async () => {
    const { tap, taken } = await sheet()
    await tap('全国')
    await tap('东莞市')
    expect(taken()).toBe('441900')
  })

  it('offers what was chosen before, the newest first', async () => {
    await chose('130102')
    await chose('990126102201')
    const { page, taken } = await sheet()
    const before = page.findAll('.region-recent')
    await vi.waitFor(() => expect(before.map((one) => one.text())).toEqual(['青禾县柳林镇上柳村', '河北省石家庄市长安区']))
    await before[1]!.trigger('click')
    expect(taken()).toBe('130102')
    await vi.waitFor(async () => expect(await recentPlaces()).toEqual(['130102', '990126102201']))
  })

  it('shows what is chosen among its neighbours', async () => {
    const { page, names } = await sheet({}, '990126102201')
    expect(names()).toEqual(['上柳村'])
    expect(page.get('.region-list .chosen').text()).toBe('上柳村')
  })
})

describe('a place', () => {
  it('is called by its code until the name has come', async () => {
    down = true
    expect(placeName('110101')).toBe('110101')
    await expect(pathTo('110101')).rejects.toThrow()
    down = false
    await pathTo('130102')
    expect(placeName('130102')).toBe('河北省石家庄市长安区')
  })

  it('that was chosen on this device keeps its name without a network', async () => {
    await chose('130102')
    vi.resetModules()
    const fresh = await import('../src/journeys/file/regions')
    down = true
    expect(fresh.placeName('130102')).toBe('130102')
    await vi.waitFor(() => expect(fresh.placeName('130102')).toBe('河北省石家庄市长安区'))
  })

  it('is said in English from the small to the large', async () => {
    await pathTo('990126102201')
    await speak('en')
    expect(placeName('990126102201')).toBe('上柳村, 柳林镇, 青禾县')
    await speak('zh-CN')
  })

  it('must be as deep as asked in the county, and to the county elsewhere', () => {
    const deep = (depth: Schema['x-depth'], code: string): boolean => isDeepEnough({ 'x-depth': depth }, code)
    expect([deep(undefined, '990126'), deep('township', '990126'), deep('village', '990126101'), deep('village', '990126101201')])
      .toEqual([true, false, false, true])
    expect(deep('village', '130102')).toBe(true)
  })
})
