/** Where a push reaches this person. In development the sandbox's phone stands in for the real one. */
import { act } from '../hall/acting'
import { doorConfig } from '../hall/config'
import { RegisterDeviceDocument } from '../hall/generated/graphql'
import { freshKey } from './identifiers'

const REMEMBERED = 'device'

export async function introduceDevice(): Promise<void> {
  if (!(await doorConfig()).sandbox) return
  await act(RegisterDeviceDocument, { kind: 'sandbox', token: token() }).catch(() => undefined)
}

function token(): string {
  const kept = localStorage.getItem(REMEMBERED) ?? freshKey()
  localStorage.setItem(REMEMBERED, kept)
  return kept
}
