import { words } from './index'

export const t = words({
  bar: ['长辈版', 'Large type'],
  read: ['读给我听', 'Read aloud'],
  stop: ['别读了', 'Stop'],
  larger: ['再大些', 'Larger'],
  smaller: ['小一些', 'Smaller'],
  leave: ['标准版', 'Usual type'],
  title: ['家门口', 'Doorstep'],
  question: ['您要办什么事？', 'What do you need done?'],
  search: ['打字、说话都行', 'Type or say it'],
  searchLabel: ['搜索事项', 'Search services'],
  go: ['找一找', 'Search'],
  mine: ['看我办的事', 'My applications'],
  mineText: ['办到哪一步了，要不要做什么', 'Where they stand, and what to do'],
  often: ['老人常办的事', 'Often needed by elders'],
  oftenText: ['高龄津贴、优待证、养老金', 'Allowance, senior card, pension'],
  somebody: ['请人帮我办', 'Ask somebody to help'],
  somebodyText: ['家里人，或村里的代办员', 'Family, or the village helper'],
  call: ['打电话问 12345', 'Call 12345'],
  callText: ['有人接，慢慢说', 'Somebody answers'],
  all: ['看全部事项', 'All services'],
})
