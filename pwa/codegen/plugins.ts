import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

const FULL_NAME = /sha256:([0-9a-f]{12})[0-9a-f]{52}/g

const isDocuments = (id: string): boolean => /generated.graphql\.ts$/.test(id)
const withShortNames = (code: string): string => code.replace(FULL_NAME, '$1')

/** For what is built beside the pages and asks too: the worker. */
export function shortNames(): Plugin {
  return {
    name: 'short-names',
    apply: 'build',
    transform: (code, id) => (isDocuments(id) ? { code: withShortNames(code), map: null } : undefined),
  }
}

/**
 * The documents a production door accepts, by name, beside the pages that send them. A name is the first 48 bits
 * of the hash: random letters do not compress, and all pages' names stand in the first load. No two may be alike.
 */
export function persistedDocuments(files: Record<string, string>): Plugin {
  return {
    name: 'persisted-documents',
    apply: 'build',
    transform: (code, id) => (isDocuments(id) ? { code: withShortNames(code), map: null } : undefined),
    generateBundle() {
      for (const [fileName, from] of Object.entries(files)) {
        const known = existsSync(from) ? (JSON.parse(readFileSync(from, 'utf8')) as Record<string, string>) : {}
        const short = Object.entries(known).map(([name, text]) => [withShortNames(name), text])
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

/** Beside each script and style the same, brotli: the door hands it to whoever reads that, and compresses nothing itself. */
export function compressed(): Plugin {
  const brotli = promisify(brotliCompress)
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: {
      order: 'post', // As it was written, with the names that stand in it for good.
      async handler({ dir }, bundle) {
        const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))
        await Promise.all(
          files.map(async (name) => {
            const plain = await readFile(`${dir}/${name}`)
            const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
            await writeFile(`${dir}/${name}.br`, await brotli(plain, { params }))
          }),
        )
      },
    },
  }
}
