import { words } from './index'

export const t = words({
  title: ['家门口', 'Doorstep'],
  place: ['青禾县', 'Qinghe County'],
  question: ['今天要办什么事？', 'What do you need done today?'],
  lead: ['手机上办好，结果送到家门口。', 'Done on your phone. Delivered to your door.'],
  search: ['比如“老年证”“开店”“过户”', 'e.g. “senior card”, “open a shop”'],
  searchLabel: ['搜索事项', 'Search services'],
  clear: ['清除', 'Clear'],
  all: ['可以办的事', 'Services'],
  found: ['找到 {n} 件事', '{n} {n|service|services} found'],
  none: ['没有找到“{words}”', 'Nothing found for “{words}”'],
  noneText: ['换个说法试试，或拨打 12345 问一问。', 'Try other words, or call 12345 and ask.'],
  emptyTitle: ['还没有上架的事项', 'No services yet'],
  more: ['再看一些', 'Show more'],
  instant: ['当场办结', 'On the spot'],
  days: ['{n} 个工作日', '{n} working {n|day|days}'],
  papers: ['{n} 份材料', '{n} {n|paper|papers}'],
  noPapers: ['不用交材料', 'No papers'],
  hotline: ['有疑问？拨打 12345', 'Questions? Call 12345'],
})
