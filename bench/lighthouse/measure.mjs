/** `node measure.mjs PORT TIMES URL…`: Lighthouse as on a phone (slow 4G, a quarter of the processor), in a
 * browser that is open already. A line of JSON for each look; nothing is said elsewhere.
 */
import lighthouse from 'lighthouse'

const [port, times, ...pages] = process.argv.slice(2)
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

for (let round = 0; round < Number(times); round++) {
  for (const url of pages) {
    const looked = await lighthouse(url, {
      port: Number(port),
      onlyCategories: CATEGORIES,
      // A first visit: what the page keeps on the phone is cleared. Cookies are not, so whoever signed in stays so.
      clearStorageTypes: ['file_systems', 'shader_cache', 'service_workers', 'cache_storage'],
      logLevel: 'silent',
    })
    const { categories, audits } = looked.lhr
    const missed = Object.values(categories)
      .filter(({ id }) => id !== 'performance')
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => id)
    const score = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * categories[name].score)]))
    const lcp = audits['largest-contentful-paint'].numericValue
    const cls = audits['cumulative-layout-shift'].numericValue
    const tbt = audits['total-blocking-time'].numericValue
    console.log(JSON.stringify({ url, ...score, lcp, cls, tbt, work: work(url, looked.artifacts), missed }))
  }
}
/** Milliseconds of processor that the page's main thread took: unlike all times, the same beside load. */
function work(url, artifacts) {
  const events = (artifacts.Trace ?? artifacts.traces.defaultPass).traceEvents
  const isStart = ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(url)
  const start = events.filter(isStart).pop()
  const isTask = ({ pid, tid, ts, name }) =>
    pid === start?.pid && tid === start.tid && ts >= start.ts && name.endsWith('RunTask')
  return events.filter(isTask).reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0)
}

process.exit(0)
