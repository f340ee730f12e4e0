/** Bank cards: 12 to 19 digits, the last of which checks the others (Luhn, ISO/IEC 7812). */
export function isBankAccount(digits: string): boolean {
  return /^\d{12,19}$/.test(digits) && luhn(digits) % 10 === 0
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const counted = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return sum + (counted > 9 ? counted - 9 : counted)
  }, 0)
}
