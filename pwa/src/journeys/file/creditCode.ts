/** GB 32100: the unified social credit code's own check. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Half-width, in capitals, without spaces, dashes and what nobody sees. */
export function tidyCreditCode(written: string): string {
  return written.normalize('NFKC').replace(/[\s\p{Z}\p{C}\p{Pd}]/gu, '').toUpperCase()
}

export function isCreditCode(written: string): boolean {
  const code = tidyCreditCode(written)
  if (!/^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  let sum = 0
  for (let place = 0, weight = 1; place < 17; place++, weight = (weight * 3) % 31) {
    sum += LETTERS.indexOf(code[place] ?? '') * weight
  }
  return LETTERS[(31 - (sum % 31)) % 31] === code[17]
}
