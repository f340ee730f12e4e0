/** A short word at the foot of the page, read aloud too. */
import { ref } from 'vue'

export const said = ref<{ text: string; tone: 'calm' | 'wrong' } | null>(null)
let timer = 0

export function say(text: string, tone: 'calm' | 'wrong' = 'calm'): void {
  said.value = { text, tone }
  clearTimeout(timer)
  timer = window.setTimeout(() => (said.value = null), 3500 + 60 * text.length)
}
