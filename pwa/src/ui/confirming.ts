/** A question before what cannot be taken back. */
import { shallowReactive } from 'vue'

export interface Question {
  title: string
  text: string
  yes: string
  no?: string
  danger?: boolean
}

export const confirming = shallowReactive<{
  question: Question | null
  settle: (sure: boolean) => void
}>({ question: null, settle: () => undefined })

export function confirmed(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    confirming.question = question
    confirming.settle = (sure) => {
      confirming.question = null
      resolve(sure)
    }
  })
}
