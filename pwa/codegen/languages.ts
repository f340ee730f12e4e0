import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseAst } from 'vite'
import type { Plugin } from 'vite'

interface Node { type: string; start: number; end: number; [field: string]: unknown }
interface Sentence { key: string; both: Node; zh: Node; en: Node }
interface Edit { start: number; end: number; text: string }

const ENGLISH = 'virtual:english'

/**
 * Each sentence stands in the source in both languages; a built page carries the Chinese only, and all English
 * is one chunk that is fetched by whoever reads English. While developing nothing is taken apart.
 */
export function languagesApart(folder: string): Plugin {
  const named = (file: string): string => basename(file, '.ts')
  let building = false
  return {
    name: 'languages-apart',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: (id) => (id === ENGLISH ? ENGLISH : undefined),
    load(id) {
      if (id !== ENGLISH) return undefined
      const files = building ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
      const tables = files.map((file) => [named(file), english(readFileSync(join(folder, file), 'utf8'))] as const)
      const kept = tables.filter(([, table]) => Object.keys(table).length > 0)
      return `export default ${JSON.stringify(Object.fromEntries(kept))}`
    },
    transform(code, id) {
      if (!building || !id.startsWith(folder) || !id.endsWith('.ts')) return undefined
      return { code: chinese(code, named(id)), map: null }
    },
  }
}

/** The module with Chinese alone; `words` is told which table of the English it has. */
function chinese(code: string, table: string): string {
  const edits = calls(code).flatMap(({ end, sentences }) => [
    ...sentences.map(({ both, zh }) => ({ start: both.start, end: both.end, text: code.slice(zh.start, zh.end) })),
    { start: end - 1, end: end - 1, text: `, ${JSON.stringify(table)}` },
  ])
  return edits.sort((a, b) => b.start - a.start).reduce(edited, code)
}

const edited = (code: string, { start, end, text }: Edit): string => code.slice(0, start) + text + code.slice(end)

function english(code: string): Record<string, string> {
  const sentences = calls(code).flatMap((call) => call.sentences)
  return Object.fromEntries(sentences.map(({ key, en }) => [key, en.value as string]))
}

/** Calls of `words({ key: [zh, en] })` at the top of a module; other modules have none. */
function calls(code: string): { end: number; sentences: Sentence[] }[] {
  if (!/= words\(\{/.test(code)) return []
  const found: { end: number; sentences: Sentence[] }[] = []
  for (const statement of parseAst(code).body as unknown as Node[]) {
    const declared = (statement.declaration as Node | undefined)?.declarations as Node[] | undefined
    const call = declared?.[0]?.init as Node | undefined
    if (call?.type !== 'CallExpression' || (call.callee as Node).name !== 'words') continue
    const table = (call.arguments as Node[])[0] as Node
    found.push({ end: call.end, sentences: (table.properties as Node[]).map(sentence) })
  }
  if (found.length !== 1) throw new Error('a module of words has exactly one table, exported by name')
  return found
}

function sentence(property: Node): Sentence {
  const key = property.key as Node
  const both = property.value as Node
  const [zh, en] = both.elements as [Node, Node]
  return { key: (key.name ?? key.value) as string, both, zh, en }
}
