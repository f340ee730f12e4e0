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
      disableStorageReset: true, // whoever signed in stays so
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
    console.log(JSON.stringify({ url, ...score, lcp, cls, missed }))
  }
}
process.exit(0)
