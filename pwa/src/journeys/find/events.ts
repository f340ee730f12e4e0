/** What happens in a life, as pictures: 24 × 24, stroked, one path each. */
import { words } from '../../text'

export const EVENTS = {
  born: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 4.5c0-1.5 1-2 2-1.5M10.5 9.2c1 .8 2 .8 3 0M6 20.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5Z',
  school: 'M2.5 9 12 4.5 21.5 9 12 13.5ZM6.5 11v5c3 2.5 8 2.5 11 0v-5M21.5 9v5.5',
  work: 'M4 8h16v11.5H4ZM9 8V5h6v3M4 13h16M12 12v2',
  business: 'M4 9.5 5.5 4h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.5 12v8.5h13V12M10 20.5v-5h4v5',
  marriage: 'M12 20.5C6 16.5 3.5 13.5 3.5 9.8A4.5 4.5 0 0 1 12 7.7a4.5 4.5 0 0 1 8.5 2.1c0 3.7-2.5 6.7-8.5 10.7Z',
  housing: 'M3.5 11.5 12 4l8.5 7.5M6 9.5v11h12v-11M10 20.5v-6h4v6',
  ill: 'M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5Z',
  disabled: 'M10.5 5.8a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM10.5 8v6.5h5l2.5 5 2-.8M10.5 10.5H15M8.5 12.5a4.5 4.5 0 1 0 6 6.2',
  aging: 'M10 7a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 10 7ZM7 21v-5l-1-4.5C6 9.5 7.5 9 9.5 9s3.3 1 3.8 2.5l1.2 2.5M10.5 16.5 12 21M17 21v-8.5a1.8 1.8 0 0 0-3.5-.5',
  hardship: 'M12 10.5C9.5 8.8 8.5 7.5 8.5 6A1.9 1.9 0 0 1 12 5a1.9 1.9 0 0 1 3.5 1c0 1.5-1 2.8-3.5 4.5ZM3 14.5l3.5-1c3 0 4 2 7 2 1.5 0 1.5 2 0 2H10M13.5 17l5-2c1.5-.5 2.5 1 1.3 2L14 21H7.5L3 20',
  moving: 'M3 6.5h11v10H3ZM14 10h4l3 3.2v3.3h-7M7 19.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM17.5 19.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  farming: 'M12 21V9.5M12 12c-4.5 0-6.5-2.5-6.5-6.5 4.5 0 6.5 2.5 6.5 6.5ZM12 15.5c0-4 2-6 6.5-6 0 4-2 6-6.5 6ZM5 21h14',
  lost: 'M3.5 6h17v9M3.5 6v12.5h9M7 10.5h5M7 14h3M16.8 18.2c0-1.7 2.2-1.7 2.2-3.4a2 2 0 0 0-4 0M16.8 21v.1',
} as const

export type LifeEvent = keyof typeof EVENTS

export const eventName = words({
  born: ['生孩子', 'A baby'],
  school: ['上学', 'School'],
  work: ['找工作', 'Work'],
  business: ['开店', 'Business'],
  marriage: ['结婚', 'Marriage'],
  housing: ['买房盖房', 'Housing'],
  ill: ['看病', 'Illness'],
  disabled: ['残疾', 'Disability'],
  aging: ['养老', 'Old age'],
  hardship: ['有困难', 'Hardship'],
  moving: ['搬家', 'Moving'],
  farming: ['种地种树', 'Farming'],
  lost: ['丢了证', 'Lost ID'],
})
