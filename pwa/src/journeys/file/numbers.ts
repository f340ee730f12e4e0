/** What stands in the box, and the answer it means. Money is typed in yuan and kept in fen. */
import type { Json, Widget } from './form'
import { inFours, tidied } from './tidying'

const SUM = /^(\d{1,12})(?:\.(\d{1,2}))?$/
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

/** What cannot be read yet stays as typed, and is told as a problem. */
export function asValue(widget: Widget, typed: string): Json | undefined {
  if (widget !== 'number' && widget !== 'money') return tidied(widget, typed) || undefined
  const plain = typed.normalize('NFKC').trim().replace(/[,，\s]/g, '')
  if (plain === '') return undefined
  if (widget === 'number') return NUMBER.test(plain) ? Number(plain) : typed
  const sum = SUM.exec(plain)
  return sum ? Number(sum[1]) * 100 + Number((sum[2] ?? '').padEnd(2, '0')) : typed
}

export function asTyped(widget: Widget, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (widget === 'bank-account') return inFours(String(value))
  if (widget === 'phone') return String(value).replace(/^\+86/, '')
  if (widget !== 'money' || typeof value !== 'number') return String(value)
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)
}
