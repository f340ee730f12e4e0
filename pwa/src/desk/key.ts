/** The clerk's security key; in development the sandbox's software key may stand in for it. */
import { headers } from '../hall/client'
import { usePasskey } from '../device/passkeys'

export class DemoKeyAway extends Error {}

export const signWithKey = (options: unknown): Promise<unknown> => usePasskey(options)

export async function signWithDemoKey(options: unknown): Promise<unknown> {
  const answer = await fetch('/sandbox/softkey/sign', {
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
