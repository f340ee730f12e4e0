/** The key of a payment that was begun. Kept until the answer: a lost one is asked for again with it. */
import { freshKey } from '../../device/identifiers'

export function kept(id: string): string {
  const key = sessionStorage.getItem(name(id)) ?? freshKey()
  sessionStorage.setItem(name(id), key)
  return key
}

export function forget(id: string): void {
  sessionStorage.removeItem(name(id))
}

function name(id: string): string {
  return `pay:${id}`
}
