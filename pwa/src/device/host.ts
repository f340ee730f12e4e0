/** Where this page is, and what it may do there. What it asks of its surroundings stands in `hosts/`. */
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
  return inWeChat && (/miniProgram/i.test(agent) || (window as { __wxjs_environment?: string }).__wxjs_environment === 'miniprogram')
}

/** A county's own app around the page, which puts its line to us here (`docs/app-shell.md`). */
export function inApp(): boolean {
  return 'doorstepApp' in window
}

/** On the home screen, with an icon of its own that may show a number. */
export function isInstalled(): boolean {
  return inApp() || matchMedia('(display-mode: standalone)').matches
}
