/** GB 32100: the unified social credit code's own check. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function isCreditCode(written: string): boolean {
  const code = written.replace(/\s/g, '').toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  let sum = 0
  for (let place = 0, weight = 1; place < 17; place++, weight = (weight * 3) % 31) {
    sum += LETTERS.indexOf(code[place] ?? '') * weight
  }
  return LETTERS[(31 - (sum % 31)) % 31] === code[17]
}
