// WeChat asks for permission only after a tap on a native page. What was answered goes back in the address.
const { ours, web } = require('../../addresses.js')

Page({
  data: { said: '办件有进展，用微信告诉您。点下面的按钮，再点“允许”。消息里不写您的名字和事项。', asks: true },
  onLoad(given) {
    this.template = decodeURIComponent(given.template || '')
    this.then = ours(decodeURIComponent(given.then || '/me/channels'))
  },
  ask() {
    wx.requestSubscribeMessage({
      tmplIds: [this.template],
      success: (answer) => this.answered(answer[this.template] === 'accept'),
      fail: () => this.answered(false),
    })
  },
  answered(allowed) {
    if (allowed) wx.redirectTo({ url: web(`${this.then}?wechat=allowed`) })
    else this.setData({ said: '没有开启。要开启，请再点一次，选“允许”；或在微信的设置里打开本小程序的订阅消息。' })
  },
  back() {
    wx.redirectTo({ url: web(this.then) })
  },
})
