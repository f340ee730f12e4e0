/** A browser by itself. Pushes are asked for by a tap, never on arrival; where it cannot be, SMS and inbox are. */
import { act } from '../../hall/acting'
import { doorConfig } from '../../hall/config'
import { RegisterDeviceDocument } from '../../hall/generated/graphql'
import type { HostBridge } from './contract'

const can = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return can() ? navigator.serviceWorker.getRegistration() : undefined
}

export const browser: HostBridge = {
  kind: 'browser',
  payFrom: 'BROWSER',

  async pay({ url }) {
    location.assign(url)
    return 'gone'
  },

  async rings() {
    const registration = await worker()
    if (!registration) return 'impossible'
    if (Notification.permission === 'denied') return 'blocked'
    return (await registration.pushManager.getSubscription()) ? 'on' : 'off'
  },

  async ring() {
    const registration = await worker()
    const { pushKey } = await doorConfig()
    if (!registration || !pushKey) return { now: 'impossible' }
    if ((await Notification.requestPermission()) !== 'granted') return { now: await browser.rings() }
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
  },

  /** The push service tells the hall with the next push that nobody is there. */
  async silence() {
    const subscription = await (await worker())?.pushManager.getSubscription()
    await subscription?.unsubscribe()
    return browser.rings()
  },

  async share(card) {
    try {
      if ('share' in navigator) {
        await navigator.share(card)
        return 'shared'
      }
      await (navigator as Navigator).clipboard.writeText(card.url)
      return 'copied'
    } catch {
      return 'not' // closed without choosing anybody
    }
  },

  badge(unread) {
    if (!('setAppBadge' in navigator)) return
    void (unread ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(() => undefined)
  },
}
