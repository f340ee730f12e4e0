// The whole service, in the page that everybody uses.
const { address, shared, web } = require('../../addresses.js')

Page({
  data: { src: '' },
  onLoad(given) {
    this.setData({ src: address(decodeURIComponent(given.path || '/')) })
  },
  /** What pages said of themselves; WeChat hands it over when one shares. */
  told({ detail }) {
    const [last] = detail.data.slice(-1)
    this.card = last || null
  },
  onShareAppMessage({ webViewUrl }) {
    const path = shared(webViewUrl)
    const named = path !== '/' && this.card && this.card.title && shared(this.card.url) === path
    return { title: named ? `${this.card.title} · 家门口` : '家门口：在手机上办事', path: web(path) }
  },
})
