export function tidyPhone(written: string): string {
  return written.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')
}

export function isPhone(written: string): boolean {
  return /^1[3-9]\d{9}$/.test(tidyPhone(written))
}
