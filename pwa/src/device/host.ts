/** What this browser can do. */
const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent

export const inWeChat = /MicroMessenger/i.test(agent)

export function canUsePasskeys(): boolean {
  return window.isSecureContext && !inWeChat && typeof PublicKeyCredential !== 'undefined'
}

export function canKeepShell(): boolean {
  return window.isSecureContext && !inWeChat && 'serviceWorker' in navigator
}
