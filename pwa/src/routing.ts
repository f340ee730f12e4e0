/** Addresses and pages, in the little that this page needs of it.
 *
 * vue-router weighs a quarter of the first load's budget (10 of 45 KB); this keeps its names.
 */
import { defineComponent, h, nextTick, shallowReactive, shallowRef } from 'vue'
import type { Component } from 'vue'

type Loader = () => Promise<{ default: Component }>
export interface RouteRecord {
  /** `/applications/:id/file/:step?`; `*` is everything else. */
  path: string
  page: Loader
  /** A first page: the tab bar shows. */
  tab?: boolean
}
export interface Route {
  path: string
  params: Record<string, string | undefined>
  query: Record<string, string>
  tab: boolean
}
interface Found {
  record: RouteRecord
  params: Route['params']
}

const here = shallowReactive<Route>({ path: '', params: {}, query: {}, tab: false })
const shown = shallowRef<{ page: Component; key: string } | null>(null)
let records: RouteRecord[] = []
let lost: Component
let turn = 0

/** Shows the page of the current address, or `instead` when a page's script does not come. */
export async function startRouting(known: RouteRecord[], instead: Component): Promise<void> {
  records = known
  lost = instead
  history.scrollRestoration = 'manual'
  window.addEventListener('popstate', () => void show(place().top ?? 0))
  await show(0)
}

export function useRoute(): Route {
  return here
}

export const router = {
  push: (to: string): Promise<void> => go(to, false),
  replace: (to: string): Promise<void> => go(to, true),
  back: (): void => history.back(),
  /** Whether going back stays on our pages. */
  canGoBack: (): boolean => (place().depth ?? 0) > 0,
}

export function useRouter(): typeof router {
  return router
}

async function go(to: string, replace: boolean): Promise<void> {
  const depth = place().depth ?? 0
  const samePage = new URL(to, location.href).pathname === location.pathname
  if (replace) history.replaceState({ depth }, '', to)
  else {
    history.replaceState({ ...place(), top: window.scrollY }, '')
    history.pushState({ depth: depth + 1 }, '', to)
  }
  await show(samePage && replace ? null : 0)
}

/** `top` is where to scroll to; null leaves the page where it is. */
async function show(top: number | null): Promise<void> {
  const mine = ++turn
  const { record, params } = find(location.pathname)
  const page = await record.page().catch(() => ({ default: lost }))
  if (mine !== turn) return
  const { step: _step, ...identity } = params
  Object.assign(here, {
    path: location.pathname,
    params,
    query: Object.fromEntries(new URLSearchParams(location.search)),
    tab: record.tab ?? false,
  } satisfies Route)
  shown.value = { page: page.default, key: record.path + JSON.stringify(identity) }
  await nextTick()
  if (top !== null) window.scrollTo(0, top)
}

function find(path: string): Found {
  for (const record of records) {
    const params = match(record.path, path)
    if (params) return { record, params }
  }
  throw new Error('no page for the rest')
}

export function match(pattern: string, path: string): Route['params'] | null {
  if (pattern === '*') return {}
  const wanted = pattern.split('/').slice(1)
  const given = path.replace(/\/$/, '').split('/').slice(1)
  const params: Route['params'] = {}
  if (given.length > Math.max(wanted.length, 1)) return null
  for (const [index, part] of wanted.entries()) {
    const value = given[index] || undefined
    if (!part.startsWith(':')) {
      if (part !== (value ?? '')) return null
      continue
    }
    if (!value && !part.endsWith('?')) return null
    params[part.replace(/^:|\?$/g, '')] = value && decodeURIComponent(value)
  }
  return params
}

function place(): { depth?: number; top?: number } {
  return (history.state as { depth?: number; top?: number } | null) ?? {}
}

export const RouterView = defineComponent(() => () => {
  const { value } = shown
  return value && h(value.page, { key: value.key, ...here.params })
})

export const RouterLink = defineComponent(
  (props: { to: string }, { slots }) =>
    () =>
      h(
        'a',
        {
          href: props.to,
          'aria-current': here.path === props.to ? 'page' : undefined,
          onClick(event: MouseEvent) {
            const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
            if (elsewhere || event.defaultPrevented) return
            event.preventDefault()
            void router.push(props.to)
          },
        },
        slots.default?.(),
      ),
  { props: ['to'] },
)
