/** SHA-256. The browser's own where there is one; over plain HTTP there is none, so ours. */
export async function sha256(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (globalThis.crypto?.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', data))
  return digest(data)
}

export function hex(data: Uint8Array): string {
  return [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function base64(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data))
}

const [K, START] = constants()

/** FIPS 180-4, 6.2.2. */
export function digest(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash = Int32Array.from(START)
  const words = new Int32Array(64)
  const view = padded(data)
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getInt32(offset + 4 * t)
    for (let t = 16; t < 64; t++) words[t] = schedule(words, t)
    round(hash, words)
  }
  const out = new DataView(new ArrayBuffer(32))
  hash.forEach((word, index) => out.setInt32(4 * index, word))
  return new Uint8Array(out.buffer)
}

function round(hash: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (words[t] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    hash[index] = ((hash[index] ?? 0) + word) | 0
  }
}

function schedule(words: Int32Array, t: number): number {
  const w15 = words[t - 15] ?? 0
  const w2 = words[t - 2] ?? 0
  const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3)
  const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10)
  return ((words[t - 16] ?? 0) + s0 + (words[t - 7] ?? 0) + s1) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function padded(data: Uint8Array): DataView {
  const length = Math.ceil((data.length + 9) / 64) * 64
  const whole = new Uint8Array(length)
  whole.set(data)
  whole[data.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(length - 8, Math.floor(data.length / 0x20000000))
  view.setUint32(length - 4, (data.length << 3) >>> 0)
  return view
}

/** The first 32 bits of the fractions of roots of the first primes. */
function constants(): [Int32Array, Int32Array] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  const fraction = (root: number): number => ((root - Math.floor(root)) * 0x100000000) | 0
  return [
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  ]
}
