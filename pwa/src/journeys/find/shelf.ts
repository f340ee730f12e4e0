/** Items page by page, and what the whole catalogue holds. */
import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'

import { ask } from '../../hall/client'
import { CatalogueDocument, ItemsDocument } from '../../hall/generated/graphql'
import type { CatalogueQuery, ItemsQuery, ItemsQueryVariables } from '../../hall/generated/graphql'
import { loaded } from '../../hall/loading'
import type { Loaded } from '../../hall/loading'
import { language } from '../../text'

export type Page = ItemsQuery['items']
export type Card = Page['edges'][number]
export type Catalogue = CatalogueQuery['catalogue']
export type Wanted = Omit<ItemsQueryVariables, 'after' | 'first'>

export interface Shelf {
  page: Loaded<Page>
  cards: ComputedRef<Card[]>
  after: Ref<string | null>
  showMore: () => Promise<void>
}

const AT_ONCE = 20

/** `wanted` is read anew at every load. A question still under way is called off by the next. */
export function shelf(wanted: () => Wanted, first = AT_ONCE): Shelf {
  const later = shallowRef<Card[]>([])
  const after = ref<string | null>(null)
  let running: AbortController | undefined

  async function read(from: string | null): Promise<Page> {
    running?.abort()
    running = new AbortController()
    return (await ask(ItemsDocument, { ...wanted(), first, after: from }, running.signal)).items
  }

  const page = loaded(() => read(null))
  watch(page.value, (newest) => {
    later.value = []
    after.value = goesOn(newest)
  })
  const cards = computed(() => [...(page.value.value?.edges ?? []), ...later.value])

  async function showMore(): Promise<void> {
    const next = await read(after.value)
    later.value = [...later.value, ...next.edges]
    after.value = goesOn(next)
  }
  return { page, cards, after, showMore }
}

function goesOn(page: Page | null): string | null {
  return page?.hasMore ? (page.endCursor ?? null) : null
}

const known = new Map<string, Promise<Catalogue>>()

/** Asked once for each language while the page is open. */
export function catalogue(): Promise<Catalogue> {
  const spoken = language.value
  const asked = known.get(spoken) ?? ask(CatalogueDocument, {}).then((answer) => answer.catalogue)
  known.set(spoken, asked)
  asked.catch(() => known.delete(spoken))
  return asked
}

export interface ShelfLink {
  to: string
  title: string
  count: number
}

/** What holds nothing is not offered; whatever there is in all stands under its own name. */
export function linksOf(
  kind: 'lists' | 'departments',
  of: readonly { key?: string; code?: string; title: string; count: number }[],
): ShelfLink[] {
  return of
    .filter((one) => one.count > 0)
    .map(({ key, code, title, count }) => ({ to: `/${kind}/${key ?? code}`, title, count }))
}
