/** What this browser can do, and the WeChat mini-program around it, if there is one. */
const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent

export const inWeChat = /MicroMessenger/i.test(agent)

export function canUsePasskeys(): boolean {
  return window.isSecureContext && !inWeChat && typeof PublicKeyCredential !== 'undefined'
}

/** Whether a page may look through the camera; elsewhere the phone's own camera takes the picture. */
export function canFilm(): boolean {
  return window.isSecureContext && !inWeChat && Boolean(navigator.mediaDevices?.getUserMedia)
}

export function canKeepShell(): boolean {
  return window.isSecureContext && !inWeChat && 'serviceWorker' in navigator
}

export function inMiniProgram(): boolean {
  return inWeChat && (/miniProgram/i.test(agent) || around().__wxjs_environment === 'miniprogram')
}

/** Leaves this page for a native one of the mini-program's; `then` comes back in its address. */
export function openNative(page: 'login' | 'pay' | 'subscribe', params: Record<string, string>): void {
  const url = `/pages/${page}/${page}?${new URLSearchParams(params).toString()}`
  const go = (): void => around().WeixinJSBridge?.invoke('invokeMiniProgramAPI', { name: 'redirectTo', arg: { url } })
  if (around().WeixinJSBridge) go()
  else document.addEventListener('WeixinJSBridgeReady', go, { once: true })
}

/** What WeChat puts beside the page; its own script (26 KB) would call just this. */
interface Around {
  __wxjs_environment?: string
  WeixinJSBridge?: { invoke(name: string, given: unknown): void }
}

function around(): Around {
  return window as Around
}
