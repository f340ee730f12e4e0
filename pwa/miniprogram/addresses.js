// Paths of our own door only: whatever comes in with a page's address may be anybody's.
const { origin } = require('./config.js')

function ours(path) {
  return /^\/(?![/\\])/.test(path || '') ? path : '/'
}

// What anybody may open. Everything else may be somebody's own case.
const OPEN = /^\/(?:items|departments|life|lists)\/[\w%-]{1,80}$|^\/(?:figures|public-notices|browse)$/

/** The path of the page that is shown, if anybody may open it; the beginning otherwise. */
function shared(shown) {
  const [from, path = ''] = [(shown || '').slice(0, origin.length), (shown || '').slice(origin.length).split(/[?#]/)[0]]
  return from === origin && OPEN.test(path) ? path : '/'
}

function asked(params) {
  return Object.keys(params).map((name) => `${name}=${encodeURIComponent(params[name])}`).join('&')
}

module.exports = {
  ours,
  shared,
  /** The page in the web-view at a path of ours. */
  web: (path) => `/pages/web/web?${asked({ path: ours(path) })}`,
  /** What the web-view opens. */
  address: (path) => origin + ours(path),
  /** The page that shows a ticket at the door and goes on to `then`. */
  entering: (ticket, then) => `/enter?${asked({ t: ticket, then: ours(then) })}`,
  ticketAddress: `${origin}/wechat/ticket`,
  payAddress: `${origin}/wechat/pay`,
}
