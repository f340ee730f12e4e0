/** GB 11643: what is wrong with an identity number, said before it is sent. */
export type IdNumberProblem = 'length' | 'letters' | 'old' | 'date' | 'future' | 'checksum'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Spaces, dashes, wide digits and a small x are how people write it. */
export function tidy(number: string): string {
  return number.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}]/gu, '').toUpperCase()
}

export function idNumberProblem(written: string, today = new Date()): IdNumberProblem | null {
  const number = tidy(written)
  if (number.length === 15) return older(number)
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'letters'
  const born = birthday(number)
  if (!born) return 'date'
  if (born > today) return 'future'
  return CHECKS[checksum(number)] === number[17] ? null : 'checksum'
}

/** A foreign resident's card until 2023; the door checks the rest. All digits: the first identity cards. */
function older(number: string): IdNumberProblem | null {
  if (/^\d+$/.test(number)) return 'old'
  return /^[A-Z]{3}\d{12}$/.test(number) ? null : 'letters'
}

function checksum(number: string): number {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0) % 11
}

function birthday(number: string): Date | null {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  const same = date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  return same && (year ?? 0) >= 1880 ? date : null
}
