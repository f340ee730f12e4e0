/** Items page by page, and what the whole catalogue holds. */
import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'

import { CatalogueDocument, ItemsDocument } from '../../hall/generated/graphql'
import type { CatalogueQuery, ItemsQuery, ItemsQueryVariables } from '../../hall/generated/graphql'
import { loaded } from '../../hall/loading'
import type { Loaded } from '../../hall/loading'
import { language } from '../../text'
import { askOrSeen } from './seen'

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

interface Kept {
  page: Page
  later: Card[]
  after: string | null
}

const AT_ONCE = 20
const MOST_KEPT = 20
/** What was on the shelves when one left: going back finds it, and the place on the page, again. */
const left = new Map<string, Kept>()

/** `wanted` is read anew at every load. A question still under way is called off by the next. */
export function shelf(wanted: () => Wanted, first = AT_ONCE): Shelf {
  const page = loaded(() => read(null))
  const later = shallowRef<Card[]>([])
  const after = ref<string | null>(null)
  const cards = computed(() => [...(page.value.value?.edges ?? []), ...later.value])
  let running: AbortController | undefined
  let shown = name()

  const found = left.get(shown)
  let isBack = found !== undefined
  if (found) {
    page.value.value = found.page
    later.value = found.later
    after.value = found.after
  }
  watch(page.value, (newest) => {
    later.value = []
    after.value = goesOn(newest)
    keep()
  })

  function name(): string {
    return JSON.stringify([language.value, first, wanted()])
  }

  function keep(): void {
    if (page.value.value) left.set(shown, { page: page.value.value, later: later.value, after: after.value })
    if (left.size > MOST_KEPT) left.delete([...left.keys()][0]!)
  }

  async function read(from: string | null): Promise<Page> {
    running?.abort()
    running = new AbortController()
    const answer = (await askOrSeen(ItemsDocument, { ...wanted(), first, after: from }, running.signal)).items
    shown = name()
    return answer
  }

  /** The first load after coming back asks nothing. */
  async function load(): Promise<void> {
    const known = isBack && name() === shown
    isBack = false
    if (!known) await page.load()
  }

  async function showMore(): Promise<void> {
    const next = await read(after.value)
    later.value = [...later.value, ...next.edges]
    after.value = goesOn(next)
    keep()
  }
  return { page: { ...page, load }, cards, after, showMore }
}

function goesOn(page: Page | null): string | null {
  return page?.hasMore ? (page.endCursor ?? null) : null
}

const known = new Map<string, Catalogue>()

/** Asked once for each language while the page is open. `quietly`: for headings; the list says whether it is fresh. */
export function catalogue(quietly = false): Loaded<Catalogue> {
  const page = loaded(async () => {
    const spoken = language.value
    const answer = known.get(spoken) ?? (await askOrSeen(CatalogueDocument, {}, undefined, quietly)).catalogue
    known.set(spoken, answer)
    return answer
  })
  page.value.value = known.get(language.value) ?? null
  return page
}

/** For tests: as if the page had just been opened. */
export function forgetShelves(): void {
  left.clear()
  known.clear()
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
