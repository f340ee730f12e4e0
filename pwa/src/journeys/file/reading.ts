/** An answer in words, for the last look and for comparing two versions. */
import { t } from '../../text/fields'
import { day, phone, yuan } from '../../text/formats'
import { isFilled } from './checking'
import { fieldsOf } from './form'
import type { Field, Json } from './form'

export function said(field: Field, value: Json | undefined): string {
  if (!isFilled(value) || value === undefined || value === null) return t('empty')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return field.widget === 'money' ? yuan(value) : String(value)
  if (field.widget === 'list' && Array.isArray(value)) return value.map((one) => entry(field, one)).join('；')
  if (Array.isArray(value)) return value.map((one) => labelled(field, String(one))).join('、')
  if (field.widget === 'date' && typeof value === 'string') return day(value)
  if (field.widget === 'phone') return phone(String(value))
  return labelled(field, String(value))
}

function entry(field: Field, value: Json): string {
  const inner = fieldsOf(field.schema.items ?? {}, field.pointer)
  return inner
    .map((one) => [one, (value as Record<string, Json> | null)?.[one.key]] as const)
    .filter(([, given]) => isFilled(given))
    .map(([one, given]) => said(one, given))
    .join('，')
}

function labelled(field: Field, value: string): string {
  return field.options.find((option) => option.value === value)?.label ?? value
}
