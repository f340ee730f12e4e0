import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { session } from '../src/hall/session'
import HomePage from '../src/journeys/find/HomePage.vue'
import { goingHeight, keepGoingHeight } from '../src/journeys/find/going'
import { RouterLink } from '../src/routing'

const front = () => mount(HomePage, { global: { components: { RouterLink } } })

beforeEach(() => vi.stubGlobal('fetch', vi.fn(() => new Promise(() => undefined))))
afterEach(() => {
  vi.unstubAllGlobals()
  session.me = undefined
  keepGoingHeight(0)
})

it('leaves room for what was under way the last time, until it is known who is here', async () => {
  keepGoingHeight(312)
  const page = front()
  await flushPromises()
  expect(page.get<HTMLElement>('.going.bone').element.style.height).toBe('312px')
  session.me = null
  await flushPromises()
  expect(page.find('.going').exists()).toBe(false)
  page.unmount()
})

it('leaves no room on a phone where nothing was', async () => {
  const page = front()
  await flushPromises()
  expect(page.find('.bone.going').exists()).toBe(false)
  page.unmount()
})

it('remembers a length and forgets it again', () => {
  keepGoingHeight(280)
  expect(goingHeight()).toBe('280px')
  keepGoingHeight(0)
  expect(goingHeight()).toBe('')
})
