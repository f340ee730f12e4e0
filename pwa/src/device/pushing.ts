/** Where a push reaches this person. In development the sandbox's phone stands in for the real one. */
import { ask, headers } from '../hall/client'
import { doorConfig } from '../hall/config'
import { RegisterDeviceDocument } from '../hall/generated/graphql'
import { inApp } from './host'

const REMEMBERED = 'device:'

/** Called with the phone when it has just been typed; afterwards the person's id finds the same device. */
export async function introduceDevice(person: string, phone?: string): Promise<void> {
  if (inApp()) return (await import('./hosts/app')).introduce()
  if (!(await doorConfig()).sandbox) return
  const token = phone ? await sandboxPhone(phone) : localStorage.getItem(REMEMBERED + person)
  if (!token) return
  localStorage.setItem(REMEMBERED + person, token)
  await ask(RegisterDeviceDocument, { kind: 'sandbox', token })
}

async function sandboxPhone(phone: string): Promise<string> {
  const answer = await fetch('/sandbox/phone/devices', {
    method: 'POST',
    headers: headers({ 'content-type': 'application/json' }),
    body: JSON.stringify({ phone }),
  })
  return ((await answer.json()) as { token: string }).token
}
