/** The clerk's security key; in development the sandbox's software key may stand in for it. */
import { headers } from '../hall/client'
import { makePasskey, usePasskey } from '../device/passkeys'

/** What will be signed, fixed by the door. */
export interface Prepared { id: string; options: unknown; document: string; documentHash: string; expiresInSeconds: number }

export class DemoKeyAway extends Error {}

export const signWithKey = (options: unknown): Promise<unknown> => usePasskey(options)
export const makeKey = (options: unknown): Promise<unknown> => makePasskey(options)
export const signWithDemoKey = (options: unknown): Promise<unknown> => demoKey('sign', options)
export const makeDemoKey = (options: unknown): Promise<unknown> => demoKey('make', options)

async function demoKey(what: 'sign' | 'make', options: unknown): Promise<unknown> {
  const answer = await fetch(`/sandbox/softkey/${what}`, {
    method: 'POST',
    headers: headers({ 'content-type': 'application/json' }),
    body: JSON.stringify({ options }),
  }).catch(() => null)
  if (!answer?.ok) {
    const said = (await answer?.json().catch(() => null)) as { message?: string } | null | undefined
    throw new DemoKeyAway(said?.message ?? '')
  }
  return ((await answer.json()) as { credential: unknown }).credential
}
