import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick } from 'vue'

import BareHost from '../src/device/BareHost.vue'
import { onChange } from '../src/hall/live'
import { session } from '../src/hall/session'

let looked = 0
const page = defineComponent({
  setup: () => onChange(() => null, () => void looked++),
  render: () => null,
})
const mounted = [] as { unmount(): void }[]

function drag(to: number): void {
  const touch = (type: string, y: number): void => {
    const event = new Event(type) as Event & { touches: { clientY: number }[] }
    event.touches = type === 'touchend' ? [] : [{ clientY: y }]
    dispatchEvent(event)
  }
  touch('touchstart', 10)
  touch('touchmove', 10 + to)
  touch('touchend', 0)
}

beforeEach(() => {
  looked = 0
  mounted.push(mount(page), mount(BareHost))
})
afterEach(() => mounted.splice(0).forEach((one) => one.unmount()))

describe('pulling down', () => {
  it('far enough looks again, once', () => {
    drag(200)
    expect(looked).toBe(1)
  })

  it('a little, or upwards, does nothing', () => {
    drag(60)
    drag(-300)
    expect(looked).toBe(0)
  })

  it('does nothing in the middle of a page or over a sheet', () => {
    Object.defineProperty(window, 'scrollY', { configurable: true, value: 120 })
    drag(200)
    Object.defineProperty(window, 'scrollY', { configurable: true, value: 0 })
    const sheet = document.body.appendChild(document.createElement('dialog'))
    sheet.setAttribute('open', '')
    drag(200)
    sheet.remove()
    expect(looked).toBe(0)
  })

  it('is gone with its page', () => {
    mounted.splice(1)[0]!.unmount()
    drag(200)
    expect(looked).toBe(0)
  })
})

it('shows on its icon how many messages are unread', async () => {
  const shown: number[] = []
  Object.assign(navigator, {
    setAppBadge: async (n: number) => void shown.push(n),
    clearAppBadge: async () => void shown.push(0),
  })
  for (const unread of [3, 0]) {
    session.unread = unread
    await nextTick()
  }
  expect(shown).toEqual([3, 0])
})
