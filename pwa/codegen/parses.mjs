/** Looks whether every script of a build starts: a chunk cut wrongly imports what is not there. */
import { readFileSync, readdirSync } from 'node:fs'
import { SourceTextModule } from 'node:vm'

const ASSETS = new URL(process.argv[2] ?? '../dist/assets/', import.meta.url)

const modules = new Map()
for (const name of readdirSync(ASSETS).filter((file) => file.endsWith('.js'))) {
  try {
    modules.set(name, new SourceTextModule(readFileSync(new URL(name, ASSETS), 'utf8'), { identifier: name }))
  } catch (error) {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  }
}

/** A script beside it in the build; nothing is fetched from elsewhere. */
function beside(specifier) {
  const found = modules.get(specifier.split('/').pop())
  if (!found) throw new Error(`${specifier} is not there`)
  return found
}

for (const [name, module] of modules) {
  try {
    if (module.status === 'unlinked') await module.link(beside)
  } catch (error) {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  }
}
console.log(`${modules.size} scripts start`)
