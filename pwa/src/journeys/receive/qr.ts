import { encode } from 'uqr'

const QUIET = 3

/** A QR code as one path, so that nothing is set as HTML. */
export function qrPath(text: string): { path: string; size: number } {
  const { data } = encode(text, { ecc: 'M', border: QUIET })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { path, size: data.length }
}
