/** Numbers and sums between the box and the answer. Money is typed in yuan and kept in fen. */
import type { Json, Widget } from './form'

const SUM = /^(\d{1,12})(?:\.(\d{1,2}))?$/
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

/** What cannot be read yet stays as typed, and is told as a problem. */
export function asValue(widget: Widget, typed: string): Json | undefined {
  const plain = typed.trim().replace(/[,，\s]/g, '')
  if (widget !== 'number' && widget !== 'money') return typed === '' ? undefined : typed
  if (plain === '') return undefined
  if (widget === 'number') return NUMBER.test(plain) ? Number(plain) : typed
  const sum = SUM.exec(plain)
  return sum ? Number(sum[1]) * 100 + Number((sum[2] ?? '').padEnd(2, '0')) : typed
}

export function asTyped(widget: Widget, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (widget !== 'money' || typeof value !== 'number') return String(value)
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)
}
