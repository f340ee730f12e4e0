/** A definition's words in the language chosen; where there is no English the Chinese stands, and says so. */
import { language } from '../../text'

export interface Worded {
  text: string
  /** Only where it is not the page's language. */
  lang?: 'zh-CN'
}

export function worded(chinese: string | undefined, english: string | undefined): Worded {
  if (language.value !== 'en' || !chinese) return { text: chinese ?? '' }
  return english ? { text: english } : { text: chinese, lang: 'zh-CN' }
}
