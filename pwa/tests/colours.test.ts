import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2, 1.4.3 and 1.4.11, on the tokens themselves: what is drawn uses nothing else. */
const css = readFileSync('src/ui/tokens.css', 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const LIGHT = tokens(light)
const DARK = { ...LIGHT, ...tokens(dark) }

const TEXT: [text: string, on: string[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'pine-soft', 'persimmon-soft', 'ochre-soft', 'cinnabar-soft']],
  ['ink-2', ['paper', 'surface', 'sunken']],
  ['ink-3', ['paper', 'surface', 'sunken']],
  ['pine', ['paper', 'surface', 'sunken', 'pine-soft']],
  ['persimmon', ['surface', 'persimmon-soft']],
  ['ochre', ['surface', 'ochre-soft']],
  ['cinnabar', ['paper', 'surface', 'cinnabar-soft']],
  ['on-pine', ['pine-fill', 'pine-press']],
  ['on-plate', ['plate']],
]

function tokens(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe.each([['light', LIGHT], ['dark', DARK]])('in the %s theme', (_name, theme) => {
  it.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5),
  )

  it('the edges of controls are seen', () => {
    expect(contrast(theme['line-strong']!, theme.surface!)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme['line-strong']!, theme.paper!)).toBeGreaterThanOrEqual(3)
  })
})
