// Asked by the page in the web-view: a login code of WeChat's becomes a ticket, which goes back to it.
const { entering, ours, ticketAddress, web } = require('../../addresses.js')

Page({
  data: { said: '正在进入…', again: false },
  onLoad(given) {
    this.challenge = given.challenge || ''
    this.then = ours(decodeURIComponent(given.then || '/'))
    this.enter()
  },
  enter() {
    this.setData({ said: '正在进入…', again: false })
    wx.login({
      success: ({ code }) => this.trade(code),
      fail: () => this.fail('微信没有答应登录，请再试一次。'),
    })
  },
  trade(code) {
    wx.request({
      url: ticketAddress,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: { code, challenge: this.challenge },
      timeout: 15000,
      success: ({ statusCode, data }) => {
        if (statusCode === 200 && data.ticket) wx.redirectTo({ url: web(entering(data.ticket, this.then)) })
        else this.fail((data && data.message) || '这次没有进去，请再试一次。')
      },
      fail: () => this.fail('网络不通，请检查后再试。'),
    })
  },
  fail(said) {
    this.setData({ said, again: true })
  },
  byPhone() {
    wx.redirectTo({ url: web(`/enter?then=${encodeURIComponent(this.then)}`) })
  },
})
