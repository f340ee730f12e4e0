/** Reads what is on the page, block by block, in the order it stands there; what is read is marked. */
import { ref } from 'vue'

import { language } from '../text'

const BLOCKS = 'h1, h2, h3, p, li, dt, dd, label, legend, button, summary, figcaption, td, th, a'
const MARK = 'being-read'

export const canRead = 'speechSynthesis' in window
export const reading = ref(false)
/** Each start is a new reading: an end that belongs to an older one says nothing. */
let turn = 0

/** What a person would read, and where it stands: each text once, under the innermost block around it. */
export function passages(root: Element): { element: Element; text: string }[] {
  const found = new Map<Element, string>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim()
    const around = walker.currentNode.parentElement
    if (!text || !around || around.closest('[aria-hidden=true], [hidden], svg, script, style')) continue
    if (around.closest('details:not([open])') && !around.closest('summary')) continue
    const block = around.closest(BLOCKS) ?? around
    found.set(block, `${found.get(block) ?? ''} ${text}`.trim())
  }
  return [...found].map(([element, text]) => ({ element, text }))
}

export function stop(): void {
  turn += 1
  reading.value = false
  speechSynthesis.cancel()
  unmark()
}

export function readAloud(root: Element): void {
  stop()
  const mine = turn
  const open = passages(root)
  reading.value = true
  const next = (): void => {
    if (mine !== turn) return
    const passage = open.shift()
    if (!passage) return stop()
    unmark()
    passage.element.classList.add(MARK)
    passage.element.scrollIntoView({ block: 'center', behavior: 'smooth' })
    const said = new SpeechSynthesisUtterance(passage.text)
    said.lang = language.value
    said.rate = 0.9
    said.onend = next
    said.onerror = () => mine === turn && stop()
    speechSynthesis.speak(said)
  }
  next()
}

function unmark(): void {
  document.querySelectorAll(`.${MARK}`).forEach((one) => one.classList.remove(MARK))
}
