import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { Unreachable } from '../src/hall/client'
import { loaded } from '../src/hall/loading'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what a page shows', () => {
  it('is asked for again when a reload did not come through', async () => {
    const answers = [() => 'old', () => { throw new Unreachable() }, () => 'new']
    const page = loaded(async () => (answers.shift() ?? (() => 'more'))())
    await page.load()
    await page.load()
    expect([page.value.value, page.trouble.value]).toEqual(['old', null])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(page.value.value).toBe('new')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(answers).toEqual([])
  })

  it('is not asked for without end', async () => {
    const read = vi.fn(async () => 'old')
    const page = loaded(read)
    await page.load()
    read.mockRejectedValue(new Unreachable())
    await page.load()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(read).toHaveBeenCalledTimes(5)
  })

  it('is the answer to the newest question, whichever comes last', async () => {
    const waiting: ((said: string) => void)[] = []
    const page = loaded(() => new Promise<string>((answer) => waiting.push(answer)))
    const both = [page.load(), page.load()]
    waiting[1]?.('second')
    waiting[0]?.('first')
    await Promise.all(both)
    expect(page.value.value).toBe('second')
  })
})
