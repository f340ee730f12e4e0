import { words } from './index'

/** In the first load: what the rest of finding says is in `shelf`. */
export const t = words({
  title: ['家门口', 'Doorstep'],
  place: ['青禾县', 'Qinghe County'],
  elder: ['长辈版', 'Large type'],
  question: ['今天要办什么事？', 'What do you need done today?'],
  lead: ['手机上办好，结果送到家门口。', 'Done on your phone. Delivered to your door.'],
  search: ['怎么说都行，比如“娃娃上户口”', 'In your own words: “open a shop”'],
  searchLabel: ['搜索事项', 'Search services'],
  clear: ['清除', 'Clear'],
  events: ['家里遇到什么事', 'What has happened'],
  everything: ['全部事项', 'All'],
  progress: ['凭编号查进度', 'Progress by number'],
  hotline: ['有疑问？拨打 12345', 'Questions? Call 12345'],
})
