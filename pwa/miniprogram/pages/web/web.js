// The whole service, in the page that everybody uses.
const { address } = require('../../addresses.js')

Page({
  data: { src: '' },
  onLoad(given) {
    this.setData({ src: address(decodeURIComponent(given.path || '/')) })
  },
  onShareAppMessage() {
    // Never the current address: it may be somebody's own case.
    return { title: '家门口：在手机上办事', path: '/pages/web/web' }
  },
})
