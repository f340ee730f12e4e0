/** What people type or paste, as it is kept: half-width, without the gaps of cards and certificates. */
import { tidyPhone } from '../enter/phone'
import type { Widget } from './form'

const GAPS = /[\s\-‐-―·,，.。]/g

export function tidied(widget: Widget, typed: string): string {
  const plain = typed.normalize('NFKC')
  switch (widget) {
    case 'bank-account':
      return plain.replace(GAPS, '')
    case 'id-number':
    case 'credit-code':
      return plain.replace(GAPS, '').toUpperCase()
    case 'phone':
      return tidyPhone(plain.replace(/[()‐-―]/g, ''))
    default:
      return typed
  }
}

/** In fours, as it stands on the card. */
export function inFours(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}
