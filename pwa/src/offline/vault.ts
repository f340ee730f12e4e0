/** What is kept on the device: sealed with a key that cannot leave it, forgotten on sign-out.
 *
 * Over plain HTTP there is no WebCrypto; then it lives in memory only and the server's copy is the one
 * that survives a reload.
 */
import { clear, createStore, del, entries, get, keys, set, update } from 'idb-keyval'

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
  at: number
}

const KEEP_MS = 7 * 24 * 60 * 60 * 1000
const KEY = 'key'
const memory = new Map<string, Uint8Array<ArrayBuffer>>()
let store: ReturnType<typeof createStore> | null = null
let opened: Promise<Box | null> | null = null
let wiped = 0
/** What pages hold of it in their memory goes with it. */
export const forgetting = new Set<() => void>()

export async function keep(name: string, value: unknown): Promise<void> {
  await keepBytes(name, new TextEncoder().encode(JSON.stringify(value)))
}

export async function kept<T>(name: string): Promise<T | null> {
  const plain = await keptBytes(name)
  return plain ? (JSON.parse(new TextDecoder().decode(plain)) as T) : null
}

export async function keepBytes(name: string, plain: Uint8Array<ArrayBuffer>): Promise<void> {
  const since = wiped
  const box = await sealedStore()
  if (!box) {
    memory.set(name, plain)
    return
  }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(sealing(iv, name), box.key, plain)
  if (since !== wiped) return // Whoever it is of signed out meanwhile.
  await set(name, { iv, data, at: Date.now() } satisfies Sealed, box.store)
}

export async function keptBytes(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const box = await sealedStore()
  if (!box) return memory.get(name) ?? null
  const sealed = await get<Sealed>(name, box.store)
  if (!sealed || Date.now() - sealed.at > KEEP_MS) return null
  try {
    const plain = await crypto.subtle.decrypt(sealing(sealed.iv, name), box.key, sealed.data)
    return new Uint8Array(plain)
  } catch {
    return null // Sealed with a key that is gone.
  }
}

export async function forget(name: string): Promise<void> {
  memory.delete(name)
  const box = await sealedStore()
  if (box) await del(name, box.store)
}

export async function names(prefix: string): Promise<string[]> {
  const box = await sealedStore()
  const all = box ? (await keys(box.store)).map(String) : [...memory.keys()]
  return all.filter((name) => name.startsWith(prefix))
}

export async function forgetEverything(): Promise<void> {
  forgetting.forEach((drop) => drop())
  memory.clear()
  const box = await sealedStore()
  wiped++
  if (box) await clear(box.store)
  opened = null // The key went with the rest; the next person gets a new one.
}

/** Whoever signs in finds nothing of whoever went without signing out. */
export async function ownedBy(person: string): Promise<void> {
  const before = await kept<string>('owner')
  if (before && before !== person) await forgetEverything()
  await keep('owner', person)
}

/** A worker lives longer than a key: whoever signs out in a page leaves another one behind. */
export function openAnew(): void {
  opened = null
}

export async function forgetOld(now = Date.now()): Promise<void> {
  const box = await sealedStore()
  if (!box) return
  for (const [name, sealed] of await entries<string, Sealed>(box.store)) {
    if (name !== KEY && now - sealed.at > KEEP_MS) await del(name, box.store)
  }
}

function sealing(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }
}

interface Box {
  store: ReturnType<typeof createStore>
  key: CryptoKey
}

function sealedStore(): Promise<Box | null> {
  opened ??= open().catch(() => null) // Private windows may refuse storage.
  return opened
}

async function open(): Promise<Box | null> {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return null
  store ??= createStore('doorstep', 'vault')
  return { store, key: (await get<CryptoKey>(KEY, store)) ?? (await newKey(store)) }
}

async function newKey(where: ReturnType<typeof createStore>): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // The page and its worker may open an empty one at once: the first key counts.
  await update<CryptoKey>(KEY, (there) => there ?? key, where)
  return (await get<CryptoKey>(KEY, where)) ?? key
}
