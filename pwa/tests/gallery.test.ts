import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'

import { RouterLink } from '../src/routing'
import { EXAMPLES } from '../ui/examples'

const COMPONENTS = Object.keys(import.meta.glob('../src/ui/*.vue')).map((path) => path.replace(/.*\/|\.vue$/g, ''))
const all = Object.entries(EXAMPLES).flatMap(([component, examples]) => examples.map((example) => ({ component, example, name: example.name })))

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

it('shows every component', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(COMPONENTS.sort())
})

it.each(all)('$component: $name', async ({ example }) => {
  const complained = vi.spyOn(console, 'warn')
  example.first?.()
  const drawn = mount({ render: example.draw }, { attachTo: document.body, global: { components: { RouterLink } } })
  await drawn.vm.$nextTick()
  expect(document.body.innerHTML.replace(/<!--.*?-->/g, '')).not.toBe('<div data-v-app=""></div>')
  expect(document.body.textContent).toContain(example.says ?? '')
  expect(complained).not.toHaveBeenCalled()
  drawn.unmount()
})
