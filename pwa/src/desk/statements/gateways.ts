import { w } from './words'

const NAMES: Record<string, 'fiscal' | 'wechat' | 'sandbox'> = { fiscal: 'fiscal', wechat: 'wechat', sandbox: 'sandbox' }

/** Whose books they are. One that is new here goes by its own name. */
export const gatewayName = (name: string): string => (NAMES[name] ? w(NAMES[name]) : name)
