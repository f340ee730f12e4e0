/** What reaches the phone, live: every push and SMS, newest first. */
import { reactive, watch } from 'vue'

import { ask, stage } from './stage'

export interface Arrived {
  id: string
  kind: 'sms' | 'push'
  at: string
  from: string
  title: string
  text: string
  link: string
  code?: string
}

const KEPT = 30
const BANNER_MS = 6000
export const arriving = reactive({ messages: [] as Arrived[], banner: null as Arrived | null, parcels: 0 })
let timer = 0

export function watchPhone(): void {
  const source = new EventSource('/sandbox/phone/events')
  source.addEventListener('message', (event) => {
    const seen = JSON.parse(event.data as string) as Arrived & { phone: string; device: string }
    const mine = stage.citizen
    if (mine && (seen.phone === mine.number || seen.device === mine.device)) arrive(seen)
    arriving.parcels += 1
  })
  source.addEventListener('parcel', () => (arriving.parcels += 1))
}

watch(
  () => stage.citizen?.phone,
  async (phone) => {
    arriving.messages = []
    arriving.banner = null
    if (!phone) return
    const known = await ask<{ messages: Arrived[] }>(`/sandbox/phone?phone=${encodeURIComponent(phone)}`).catch(() => null)
    for (const message of (known?.messages ?? []).slice(0, KEPT).reverse()) put(message)
  },
)

function arrive(message: Arrived): void {
  put(message)
  arriving.banner = message
  window.clearTimeout(timer)
  timer = window.setTimeout(() => (arriving.banner = null), BANNER_MS)
}

function put(message: Arrived): void {
  if (arriving.messages.some((one) => one.id === message.id)) return
  arriving.messages = [message, ...arriving.messages].slice(0, KEPT)
}
