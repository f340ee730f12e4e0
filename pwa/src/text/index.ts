/** What the pages say, in both languages side by side: a sentence without its English does not compile. */
import { ref, shallowRef, watchSyncEffect } from 'vue'

export type Language = 'zh-CN' | 'en'
type Pair = readonly [zh: string, en: string]
export type Params = Record<string, string | number>

const REMEMBERED = 'language'

export const language = ref<Language>(remembered() ?? 'zh-CN')

/** Built pages carry Chinese alone; the English of all tables comes when it is first spoken. */
const english = shallowRef<Record<string, Record<string, string>>>({})
let fetched: Promise<void> | null = null

function learn(): Promise<void> {
  fetched ??= import('virtual:english').then(
    (tables) => { english.value = tables.default },
    (error) => { fetched = null; throw error },
  )
  return fetched
}

/** Settles when the remembered language can be spoken; without a network pages speak Chinese. */
export const spoken: Promise<void> = language.value === 'en' ? learn().catch(() => undefined) : Promise.resolve()

/** Rejects, and nothing changes, when the words cannot be fetched. */
export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en') await learn()
  language.value = chosen
  try {
    localStorage.setItem(REMEMBERED, chosen)
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
}

// The cookie tells the door the language of what opens without our headers: files, events, pages.
watchSyncEffect(() => {
  document.documentElement.lang = language.value
  document.cookie = `lang=${language.value}; path=/; max-age=31536000; samesite=lax`
})

/** `name` is written in by the build, together with taking the English out (codegen/languages.ts). */
export function words<T extends Record<string, Pair>>(table: T, name = '') {
  return (key: keyof T & string, params: Params = {}): string => {
    const said: Pair | string = table[key] as Pair
    const sentence = typeof said !== 'string' ? either(said)
      : (language.value === 'en' && english.value[name]?.[key]) || said
    return fill(sentence, params)
  }
}

export function either(pair: Pair): string {
  return pair[language.value === 'en' ? 1 : 0]
}

/** `{n}` is the value; `{n|paper|papers}` is the word that goes with it. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one, many) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}

/** What a definition says may be Chinese only: then a screen reader must know. */
export function langOf(text: string): string | undefined {
  return language.value === 'en' && /[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : undefined
}

function remembered(): Language | null {
  try {
    const kept = localStorage.getItem(REMEMBERED)
    return kept === 'en' || kept === 'zh-CN' ? kept : null
  } catch {
    return null
  }
}
