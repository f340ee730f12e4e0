/** The sheet that may rise over any page: sign in, prove it again, or give one's name and number. */
import { shallowReactive } from 'vue'

export type Need = 'sign-in' | 'fresh' | 'identity'

interface Prompt {
  need: Need
  settle: (done: boolean) => void
}

export const prompting = shallowReactive<{ now: Prompt | null }>({ now: null })
let pending: Promise<boolean> | null = null

/** True when the person did it. Two askers at once share one sheet. */
export function prompt(need: Need): Promise<boolean> {
  pending ??= new Promise<boolean>((resolve) => {
    prompting.now = {
      need,
      settle(done) {
        prompting.now = null
        pending = null
        resolve(done)
      },
    }
  })
  return pending
}
