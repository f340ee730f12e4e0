import { existsSync, readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

const FULL_NAME = /sha256:([0-9a-f]{12})[0-9a-f]{52}/g

/**
 * The documents a production door accepts, by name, beside the pages that send them. A name is the first 48 bits
 * of the hash: random letters do not compress, and all pages' names stand in the first load. No two may be alike.
 */
export function persistedDocuments(files: Record<string, string>): Plugin {
  return {
    name: 'persisted-documents',
    apply: 'build',
    transform: (code, id) =>
      /generated.graphql\.ts$/.test(id) ? { code: code.replace(FULL_NAME, '$1'), map: null } : undefined,
    generateBundle() {
      for (const [fileName, from] of Object.entries(files)) {
        const known = existsSync(from) ? (JSON.parse(readFileSync(from, 'utf8')) as Record<string, string>) : {}
        const short = Object.entries(known).map(([name, text]) => [name.replace(FULL_NAME, '$1'), text])
        const source = JSON.stringify(Object.fromEntries(short))
        if (new Set(short.map(([name]) => name)).size < short.length) throw new Error('two documents of one name')
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}

/**
 * Files the citizen's page can reach, but for those with a module of `apart`: what the service worker keeps from the
 * beginning. Nothing of the desk's is.
 */
export function shellFiles(entry: string, ...apart: RegExp[]): { plugin: Plugin; keeps: (url: string) => boolean } {
  const kept = new Set<string>()
  const plugin: Plugin = {
    name: 'shell-files',
    apply: 'build',
    generateBundle: {
      order: 'post', // After chunks that held only styles are gone.
      handler(_options, bundle) {
        reachable(bundle, entry, apart).forEach((file) => kept.add(file))
        const source = JSON.stringify([...kept].sort())
        this.emitFile({ type: 'asset', fileName: 'shell-files.json', source })
      },
    },
  }
  return { plugin, keeps: (url) => !url.startsWith('assets/') || kept.has(url) }
}

function reachable(bundle: Rolldown.OutputBundle, entry: string, apart: RegExp[]): Set<string> {
  const found = new Set<string>()
  const open = Object.values(bundle).filter((f) => f.type === 'chunk' && f.isEntry && f.name === entry)
  while (open.length > 0) {
    const chunk = open.pop()
    if (chunk?.type !== 'chunk' || found.has(chunk.fileName)) continue
    if (chunk.moduleIds.some((id) => apart.some((some) => some.test(id)))) continue
    found.add(chunk.fileName)
    chunk.viteMetadata?.importedCss.forEach((file) => found.add(file))
    for (const file of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = bundle[file]
      if (next) open.push(next)
    }
  }
  return found
}
