/** The host that is around this page. */
import { inApp, inMiniProgram, inWeChat } from '../host'
import { app } from './app'
import { browser } from './browser'
import type { HostBridge } from './contract'
import { miniProgram, weChat } from './wechat'

export const host: HostBridge = inApp() ? app : inMiniProgram() ? miniProgram : inWeChat ? weChat : browser
