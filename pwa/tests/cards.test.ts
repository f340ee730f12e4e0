import { describe, expect, it } from 'vitest'

import { targetsIn, valueFor } from '../src/journeys/file/cards'
import { fieldsOf } from '../src/journeys/file/form'
import type { Schema } from '../src/journeys/file/form'

const name: Schema = { type: 'string', title: '姓名', 'x-widget': 'text', 'x-mask': 'name' }
const number: Schema = { type: 'string', title: '身份证号', 'x-widget': 'id-number' }
const nation: Schema = { type: 'string', title: '民族', 'x-widget': 'text' }
const sex: Schema = {
  type: 'string', title: '性别', 'x-widget': 'choice', enum: ['male', 'female'], 'x-labels': { male: '男', female: '女' },
}
const page = (properties: Record<string, Schema>) => fieldsOf({ properties }, '/p')

describe('What an identity card can fill', () => {
  it('fills what somebody else is asked by name and number', () => {
    const found = targetsIn(page({ name, idNumber: number, sex, nation, other: nation }))
    expect(found?.own).toBe(false)
    expect(Object.entries(found?.fields ?? {}).map(([read, field]) => [read, field.pointer])).toEqual([
      ['name', '/p/name'], ['idNumber', '/p/idNumber'], ['sex', '/p/sex'], ['nation', '/p/nation'],
    ])
  })

  it('leaves alone what the platform knows, and asks for the own card for the rest', () => {
    const known = { name: { ...name, 'x-known': 'name' }, idNumber: { ...number, 'x-known': 'idNumber' } }
    expect(targetsIn(page(known))).toBeNull()
    const found = targetsIn(page({ ...known, nation }))
    expect([found?.own, Object.keys(found?.fields ?? {})]).toEqual([true, ['nation']])
  })

  it('has nothing to do where no number is asked', () => {
    expect(targetsIn(page({ name, nation }))).toBeNull()
  })

  it('fills the house into the address of who fills it in, the register\'s first', () => {
    const detail: Schema = { type: 'string', title: '门牌号', 'x-widget': 'text' }
    const region: Schema = { type: 'string', title: '在哪里', 'x-widget': 'region' }
    const address: Schema = { type: 'object', title: '住址', 'x-widget': 'address', properties: { region, detail } }
    const found = targetsIn(page({ idNumber: { ...number, 'x-known': 'idNumber' }, home: address, registered: address }))
    expect(found?.fields.address?.pointer).toBe('/p/registered/detail')
  })

  it('gives a choice its own key', () => {
    const [field] = page({ sex })
    expect([valueFor(field!, '女'), valueFor(field!, '不详')]).toEqual(['female', '不详'])
  })
})
