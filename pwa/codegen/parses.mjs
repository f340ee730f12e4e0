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

/** What a script imports when it starts, and what it may ask for later. */
const atOnce = (name) => modules.get(name).dependencySpecifiers.map((one) => one.split('/').pop())
const later = (name) => [...readFileSync(new URL(name, ASSETS), 'utf8').matchAll(/import\([`"']\.\/([^`"']+\.js)/g)].map(([, one]) => one)

// A script that both pages share may ask for a citizens' one later; the desk's own never, or their page would start
// in the desk's.
const dist = new URL('../', ASSETS)
const shared = new Set(JSON.parse(readFileSync(new URL('shell-files.json', dist), 'utf8')).map((file) => file.split('/').pop()))
const entry = (page) => readFileSync(new URL(page, dist), 'utf8').match(/src="\/assets\/([^"]+\.js)"/)[1]
const citizens = entry('index.html')
const loaded = new Set()
const open = [entry('desk.html')]
while (open.length > 0) {
  const name = open.pop()
  if (loaded.has(name) || !modules.has(name)) continue
  loaded.add(name)
  open.push(...atOnce(name), ...(shared.has(name) ? [] : later(name)))
}
if (loaded.has(citizens)) {
  console.error(`the desk loads ${citizens}, which starts the citizens' page`)
  process.exitCode = 1
}
console.log(`${modules.size} scripts start`)
