// A page in a web-view may not call the wallet, so it comes here with its bill's ticket and goes back after.
const { ours, payAddress, web } = require('../../addresses.js')

Page({
  data: { said: '', again: false },
  onLoad(given) {
    this.ticket = decodeURIComponent(given.ticket || '')
    this.then = ours(decodeURIComponent(given.then || '/applications'))
    this.pay()
  },
  pay() {
    this.setData({ said: '正在打开微信支付…', again: false })
    wx.login({
      success: ({ code }) => this.ask(code),
      fail: () => this.fail('微信没有答应，没有扣款。请再试一次。'),
    })
  },
  ask(code) {
    wx.request({
      url: payAddress,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: { code, ticket: this.ticket },
      timeout: 15000,
      success: ({ statusCode, data }) => {
        if (statusCode === 200 && data.package) this.call(data)
        else this.fail((data && data.message) || '这次没有打开支付，没有扣款。请再试一次。')
      },
      fail: () => this.fail('网络不通，没有扣款。请检查后再试。'),
    })
  },
  call({ timeStamp, nonceStr, package: packed, signType, paySign }) {
    wx.requestPayment({
      timeStamp,
      nonceStr,
      package: packed,
      signType,
      paySign,
      success: () => this.back(),
      fail: ({ errMsg }) =>
        /cancel/.test(errMsg || '')
          ? this.fail('还没有付款。想好了可以接着付。')
          : this.fail('微信没有付成。请回到办件看看，没有到账再付一次。'),
    })
  },
  fail(said) {
    this.setData({ said, again: true })
  },
  back() {
    wx.redirectTo({ url: web(this.then) })
  },
})
