/** Pictures that another app shared with this one: sealed on the device for whom they were shared, until they are put
 * somewhere. Nobody else's page shows them; signing out forgets them with everything.
 */
import { freshKey } from '../device/identifiers'
import { LARGEST } from '../device/limits'
import { forget, keep, keepBytes, kept, keptBytes, names } from './vault'

/** Why something was not taken; the page says it. */
export const REASONS = ['out', 'offline', 'none', 'kind', 'big', 'many'] as const
export type Refused = (typeof REASONS)[number]
export interface Received {
  got: number
  refused: Refused[]
}
export interface Shared {
  key: string
  name: string
  mime: string
  at: number
}

/** As many as one sitting of an album usually holds; more is a mistake of the finger. */
export const MOST = 12
const KIND = /^(image\/(jpeg|png|webp|heic|heif)|application\/pdf)$/
const [ABOUT, BYTES] = ['shared:', 'shared-bytes:']

/** `person` asked for it: what they shared before and did not put anywhere counts too. */
export async function receive(files: readonly File[], person: string, now = Date.now()): Promise<Received> {
  const refused = new Set<Refused>()
  const before = (await names(ABOUT + person)).length
  let got = 0
  for (const file of files) {
    if (!KIND.test(file.type)) refused.add('kind')
    else if (file.size > LARGEST) refused.add('big')
    else if (before + got >= MOST) refused.add('many')
    else {
      const key = `${person}:${freshKey()}`
      await keepBytes(BYTES + key, new Uint8Array(await file.arrayBuffer()))
      await keep(ABOUT + key, { key, name: file.name, mime: file.type, at: now } satisfies Shared)
      got += 1
    }
  }
  if (files.length === 0) refused.add('none')
  return { got, refused: [...refused] }
}

/** Theirs, the oldest first. What lies there of somebody else's is forgotten. */
export async function sharedWith(person: string): Promise<Shared[]> {
  const found: Shared[] = []
  for (const name of await names(ABOUT)) {
    const one = name.startsWith(`${ABOUT}${person}:`) ? await kept<Shared>(name) : null
    if (one) found.push(one)
    else await forgetShared(name.slice(ABOUT.length))
  }
  return found.sort((a, b) => a.at - b.at)
}

export async function pictureOf(one: Shared): Promise<Blob | null> {
  const data = await keptBytes(BYTES + one.key)
  return data && new Blob([data], { type: one.mime })
}

export async function forgetShared(key: string): Promise<void> {
  await forget(ABOUT + key)
  await forget(BYTES + key)
}
