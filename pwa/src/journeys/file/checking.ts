/** What the browser can already say about an answer. The server says the rest, and has the last word. */
import { t } from '../../text/fields'
import { idNumberProblem, tidy } from '../enter/idNumber'
import { isPhone } from '../enter/phone'
import { COUNTY } from './county'
import { isBankAccount } from './bankAccount'
import { isDay } from './computing'
import { isCreditCode } from './creditCode'
import type { Field, Json } from './form'

export function isFilled(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object') return Object.values(value).some(isFilled)
  return true
}

/** A sentence, or null when nothing is wrong. */
export function problemOf(field: Field, value: Json | undefined): string | null {
  if (field.widget === 'declaration') return value !== true && field.required ? t('missingDeclaration') : null
  if (!isFilled(value)) return field.required ? missing(field) : null
  if (typeof value === 'string') return textProblem(field, value.trim())
  if (typeof value === 'number') return numberProblem(field, value)
  if (Array.isArray(value)) return listProblem(field, value)
  return null
}

function missing({ widget, title }: Field): string {
  const chosen = ['choice', 'choices', 'yesno', 'region', 'address'].includes(widget)
  if (widget === 'list') return t('missingList', { title })
  return t(chosen ? 'missingChoice' : 'missing', { title })
}

function textProblem({ widget, schema }: Field, value: string): string | null {
  const length = [...value].length
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    return t('tooLong', { limit: schema.maxLength, n: length })
  }
  if (widget === 'number' || widget === 'money') return t('notNumber')
  if (widget === 'id-number') return idNumber(value)
  if (widget === 'phone') return isPhone(value) ? null : t('phone')
  if (widget === 'credit-code') return isCreditCode(value) ? null : t('creditCode')
  if (widget === 'date') return isDay(value) ? null : t('date')
  if (widget === 'bank-account') return isBankAccount(value) ? null : t('bankAccount')
  if (widget === 'region') return isDeepEnough(schema, value) ? null : t('regionDeeper')
  if (schema.minLength !== undefined && length < schema.minLength) {
    return t('tooShort', { limit: schema.minLength })
  }
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return t('pattern')
  return null
}

function numberProblem({ schema, widget }: Field, value: number): string | null {
  const shown = (limit: number): string => (widget === 'money' ? `${limit / 100}` : `${limit}`)
  if (schema.type === 'integer' && !Number.isInteger(value)) return t('integer')
  if (schema.minimum !== undefined && value < schema.minimum) return t('tooSmall', { limit: shown(schema.minimum) })
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) {
    return t('moreThan', { limit: shown(schema.exclusiveMinimum) })
  }
  if (schema.maximum !== undefined && value > schema.maximum) return t('tooLarge', { limit: shown(schema.maximum) })
  return null
}

function listProblem({ schema, title }: Field, value: Json[]): string | null {
  if (schema.minItems !== undefined && value.length < schema.minItems) {
    return t('tooFew', { limit: schema.minItems, title })
  }
  if (schema.maxItems !== undefined && value.length > schema.maxItems) {
    return t('tooMany', { limit: schema.maxItems, title })
  }
  return null
}

function idNumber(value: string): string | null {
  const problem = idNumberProblem(value)
  if (!problem) return null
  return problem === 'length' ? t('idLength', { n: tidy(value).length }) : t(`id_${problem}`)
}

/** A region's code says how deep it goes: county 6 digits, township 9, village 12. Of other counties no more is known. */
export function isDeepEnough({ 'x-depth': depth }: Field['schema'], code: string): boolean {
  const isHere = code.startsWith(COUNTY)
  return code.length >= { county: 6, township: 9, village: 12 }[(isHere && depth) || 'county']
}
