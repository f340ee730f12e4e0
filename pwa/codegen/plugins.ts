import { existsSync, readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

/** Vant's icon style inlines a 25 KB font; we draw our own icons, so it is replaced. */
export function noIconFont(replacement: string): Plugin {
  return {
    name: 'no-icon-font',
    enforce: 'pre',
    resolveId(source, importer) {
      const isIconStyle = /(^|\/)icon\/(style\/)?index\.css$/.test(source)
      return isIconStyle && importer?.includes('/vant/') ? replacement : undefined
    },
  }
}

/** The documents a production door accepts, by hash, beside the pages that send them. */
export function persistedDocuments(files: Record<string, string>): Plugin {
  return {
    name: 'persisted-documents',
    apply: 'build',
    generateBundle() {
      for (const [fileName, from] of Object.entries(files)) {
        const source = existsSync(from) ? readFileSync(from, 'utf8') : '{}'
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}

/** Files the citizen's page can reach, but for `apart`: what the service worker keeps. Nothing of the desk's is. */
export function shellFiles(entry: string, apart: RegExp): { plugin: Plugin; keeps: (url: string) => boolean } {
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

function reachable(bundle: Rolldown.OutputBundle, entry: string, apart: RegExp): Set<string> {
  const found = new Set<string>()
  const open = Object.values(bundle).filter((f) => f.type === 'chunk' && f.isEntry && f.name === entry)
  while (open.length > 0) {
    const chunk = open.pop()
    if (chunk?.type !== 'chunk' || found.has(chunk.fileName)) continue
    if (chunk.moduleIds.some((id) => apart.test(id))) continue
    found.add(chunk.fileName)
    chunk.viteMetadata?.importedCss.forEach((file) => found.add(file))
    for (const file of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = bundle[file]
      if (next) open.push(next)
    }
  }
  return found
}
