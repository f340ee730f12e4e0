import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'

import { listenFor, onChange } from '../src/hall/live'
import { prompting } from '../src/hall/prompting'

/** The browser's own, which closes at once with the door's answer. */
const opened: Closing[] = []
class Closing {
  static readonly CLOSED = 2
  static readonly OPEN = 1
  readyState = 2
  onerror: (() => void) | null = null
  constructor() {
    opened.push(this)
    setTimeout(() => this.onerror?.(), 0)
  }
  addEventListener(): void {}
  close(): void {}
}
const Page = defineComponent({ setup: () => (onChange(() => null, () => undefined), () => h('p')) })

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  await flushPromises()
}

describe('a page whose events the door ends', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Closing)
    opened.length = 0
    listenFor(() => 'clerk')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    prompting.now = null
  })

  it.each([[401, 1], [503, 9]])('asks no more after %i than that is worth', async (status, asked) => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response('', { status }))))
    const page = mount(Page)
    await pass(120)
    expect(opened.length).toBe(asked)
    page.unmount()
  })

  it('hears again once somebody signed in over it', async () => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response('', { status: 401 }))))
    const page = mount(Page)
    await pass(120)
    prompting.now = { need: 'sign-in', settle: () => undefined }
    await flushPromises()
    prompting.now = null
    await pass(1)
    expect(opened.length).toBe(2)
    page.unmount()
  })
})

describe('a page whose events come and go', () => {
  const streams: Standing[] = []
  class Standing {
    static readonly OPEN = 1
    readyState = 1
    onopen: (() => void) | null = null
    constructor() {
      streams.push(this)
    }
    addEventListener(): void {}
    close(): void {}
  }
  afterEach(() => void vi.unstubAllGlobals())

  it('looks again when the stream stands: nobody was told what changed before', async () => {
    vi.stubGlobal('EventSource', Standing)
    const heard: unknown[] = []
    listenFor(() => 'citizen')
    const page = mount(defineComponent({ setup: () => (onChange(() => 'a', (change) => heard.push(change)), () => h('p')) }))
    await flushPromises()
    expect(heard).toEqual([])
    streams.at(-1)!.onopen!() // it opened,
    streams.at(-1)!.onopen!() // was cut, and opened again
    expect(heard).toEqual([null, null])
    page.unmount()
  })
})
