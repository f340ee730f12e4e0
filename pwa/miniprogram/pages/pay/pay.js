// A page in a web-view may not pay. Until payment by WeChat is connected, this says so and goes back.
const { ours, web } = require('../../addresses.js')

Page({
  onLoad(given) {
    this.then = ours(decodeURIComponent(given.then || '/applications'))
  },
  back() {
    wx.redirectTo({ url: web(this.then) })
  },
})
