/** Prints what a page's first load and each later chunk weigh, brotli, against the budgets. */
import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

const DIST = new URL(process.argv[2] ?? '../dist/', import.meta.url)
const BUDGET_FIRST = 45
const BUDGET_CHUNK = 30
const BUDGET_ALL = 150

const weigh = (file) => brotliCompressSync(readFileSync(new URL(file, DIST))).length / 1024
const read = (file) => readFileSync(new URL(file, DIST), 'utf8')

function firstLoad(page) {
  const found = [...read(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file)
  const open = [...found]
  const seen = new Set(found)
  while (open.length > 0) {
    const file = open.pop()
    if (!file.endsWith('.js')) continue
    for (const [, , next] of read(file).matchAll(/(import|from)\s*"\.\/([^"]+\.js)"/g)) {
      if (!seen.has(`assets/${next}`)) {
        seen.add(`assets/${next}`)
        open.push(`assets/${next}`)
      }
    }
  }
  return [...seen]
}

let over = false
function line(name, kilobytes, budget) {
  const mark = budget && kilobytes > budget ? '  OVER' : ''
  over ||= mark !== ''
  console.log(`${kilobytes.toFixed(1).padStart(7)} KB  ${name}${budget ? `  (≤ ${budget})` : ''}${mark}`)
}

const first = firstLoad('index.html')
first.forEach((file) => line(file, weigh(file)))
line('first load, script + style', first.reduce((sum, file) => sum + weigh(file), 0), BUDGET_FIRST)

const own = new Set(JSON.parse(read('shell-files.json')))
const later = readdirSync(new URL('assets/', DIST)).map((file) => `assets/${file}`)
  .filter((file) => own.has(file) && !first.includes(file))
later.map((file) => [file, weigh(file)]).sort((a, b) => b[1] - a[1]).slice(0, 8)
  .forEach(([file, kilobytes]) => line(file, kilobytes, BUDGET_CHUNK))
readdirSync(new URL('assets/', DIST)).filter((file) => file.startsWith('rare-') && file.endsWith('.js'))
  .forEach((file) => line(`assets/${file}, kept once opened`, weigh(`assets/${file}`), BUDGET_CHUNK))
line('all routes kept from the beginning', [...own].reduce((sum, file) => sum + weigh(file), 0), BUDGET_ALL)
process.exitCode = over ? 1 : 0
