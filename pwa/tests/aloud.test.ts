import { beforeEach, describe, expect, it, vi } from 'vitest'

const spoken: { text: string; onend: () => void; onerror: () => void }[] = []
vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(public text: string) {} })
vi.stubGlobal('speechSynthesis', { speak: (one: (typeof spoken)[number]) => spoken.push(one), cancel: vi.fn() })

const { passages, readAloud, reading, stop } = await import('../src/elder/aloud')

function page(inner: string): Element {
  document.body.innerHTML = `<main id="content">${inner}</main>`
  document.querySelectorAll('*').forEach((one) => { one.scrollIntoView = vi.fn() })
  return document.getElementById('content') as Element
}

beforeEach(() => { stop(); spoken.length = 0 })

describe('what is read aloud', () => {
  it('is each text once, in order, with what belongs together together', () => {
    const root = page('<h2>高龄津贴</h2><div>满 80 岁</div><p>每个月<b>领一笔钱</b></p><ul><li><a>开始<i>办理</i></a></li></ul>')
    expect(passages(root).map((one) => one.text)).toEqual(['高龄津贴', '满 80 岁', '每个月 领一笔钱', '开始 办理'])
  })

  it('is nothing that the eye does not see', () => {
    const root = page('<p aria-hidden="true">画</p><p hidden>藏</p><svg><text>图</text></svg>'
      + '<details><summary>多问</summary><p>里面</p></details><details open><summary>少问</summary><p>外面</p></details>')
    expect(passages(root).map((one) => one.text)).toEqual(['多问', '少问', '外面'])
  })

  it('marks the passage that is being read, and ends by itself', () => {
    readAloud(page('<p>一</p><p>二</p>'))
    expect(document.querySelectorAll('.being-read')).toHaveLength(1)
    expect(document.querySelector('.being-read')?.textContent).toBe('一')
    spoken[0]?.onend()
    expect(document.querySelector('.being-read')?.textContent).toBe('二')
    spoken[1]?.onend()
    expect(reading.value).toBe(false)
    expect(document.querySelector('.being-read')).toBeNull()
  })

  it('stops at once, whatever the voice still answers', () => {
    readAloud(page('<p>一</p><p>二</p>'))
    stop()
    spoken[0]?.onerror()
    spoken[0]?.onend()
    expect(spoken).toHaveLength(1)
    expect(reading.value).toBe(false)
  })

  it('says so when the voice fails', () => {
    readAloud(page('<p>一</p><p>二</p>'))
    spoken[0]?.onerror()
    expect(reading.value).toBe(false)
  })
})
