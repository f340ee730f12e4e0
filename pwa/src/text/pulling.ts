import { words } from './index'

export const t = words({
  again: ['已刷新', 'Refreshed'],
  offline: ['现在没有网络，显示的是上次的内容', 'No network: this is what was seen last'],
})
