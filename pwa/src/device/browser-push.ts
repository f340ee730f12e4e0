/** Pushes to this browser. Asked for by a tap, never on arrival; where it cannot be, SMS and inbox are. */
import { act } from '../hall/acting'
import { doorConfig } from '../hall/config'
import { RegisterDeviceDocument } from '../hall/generated/graphql'

/** `blocked`: the person, or the system, said no to notifications of this page. */
export type Pushes = 'on' | 'off' | 'blocked' | 'impossible'
/** Why it did not work: what the hall says, or nothing it can say. */
export interface Tried {
  now: Pushes
  message?: string
}

const can = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return can() ? navigator.serviceWorker.getRegistration() : undefined
}

export async function pushes(): Promise<Pushes> {
  const registration = await worker()
  if (!registration) return 'impossible'
  if (Notification.permission === 'denied') return 'blocked'
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off'
}

export async function ringHere(): Promise<Tried> {
  const registration = await worker()
  const { pushKey } = await doorConfig()
  if (!registration || !pushKey) return { now: 'impossible' }
  if ((await Notification.requestPermission()) !== 'granted') return { now: await pushes() }
  try {
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    const { endpoint, keys } = made.toJSON()
    const answer = await act(RegisterDeviceDocument, { kind: 'web', token: JSON.stringify({ endpoint, keys }) })
    if (answer.__typename === 'DeviceRegistered') return { now: 'on' }
    await made.unsubscribe()
    return { now: 'off', message: 'message' in answer ? answer.message : undefined }
  } catch (thrown) {
    if (thrown instanceof DOMException) return { now: 'impossible' } // its push service is out of reach
    throw thrown
  }
}

/** The push service tells the hall with the next push that nobody is there. */
export async function ringNoMore(): Promise<Pushes> {
  const subscription = await (await worker())?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  return pushes()
}
