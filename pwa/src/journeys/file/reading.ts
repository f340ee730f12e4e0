/** An answer in words, for the last look and for comparing two versions. */
import { t } from '../../text/fields'
import { day, phone, yuan } from '../../text/formats'
import { isFilled } from './checking'
import { fieldsOf } from './form'
import type { Field, Json } from './form'
import { placeName } from './regions'
import { inFours } from './tidying'

export function said(field: Field, value: Json | undefined): string {
  if (!isFilled(value) || value === undefined || value === null) return t('empty')
  if (field.widget === 'declaration') return t('agreed')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return field.widget === 'money' ? yuan(value) : String(value)
  if (field.widget === 'list' && Array.isArray(value)) {
    // A line for each, where lines are kept.
    return value.map((one) => entry(fieldsOf(field.schema.items ?? {}, field.pointer), one)).join('；\n')
  }
  if (Array.isArray(value)) return value.map((one) => labelled(field, String(one))).join('、')
  if (typeof value === 'object') return entry(fieldsOf(field.schema, field.pointer), value, field.widget === 'address' ? ' ' : '，')
  if (field.widget === 'date' && typeof value === 'string') return day(value)
  if (field.widget === 'phone') return phone(String(value))
  if (field.widget === 'region') return placeName(String(value))
  if (field.widget === 'bank-account') return inFours(String(value))
  return labelled(field, String(value))
}

function entry(fields: Field[], value: Json, between = '，'): string {
  return fields
    .map((one) => [one, (value as Record<string, Json> | null)?.[one.key]] as const)
    .filter(([, given]) => isFilled(given))
    .map(([one, given]) => said(one, given))
    .join(between)
}

function labelled(field: Field, value: string): string {
  return field.options.find((option) => option.value === value)?.label ?? value
}
