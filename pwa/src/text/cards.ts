import { words } from './index'

export const t = words({
  lead: ['有身份证，拍一下就能读出来，不用打字。照片只用来读字，读完不留。', 'Photograph the ID card instead of typing; the photo is not kept.'],
  card: ['身份证', 'ID card'],
  readHandedIn: ['用交过的身份证照片读', 'Read the ID card you handed in'],
  reading: ['正在读照片上的字，要几秒钟…', 'Reading the photo; this takes some seconds…'],
  title: ['从照片读出，请核对', 'Read from the photo: please check'],
  take: ['填入', 'Use'],
  takeThis: ['填入{title}：{value}', 'Use {title}: {value}'],
  all: ['全部填入', 'Use all'],
  taken: ['已填入', 'Filled in'],
  typed: ['您填过了，没有改', 'You filled this in; it stays'],
  other: ['请拍这里要填的那个人的身份证，有照片的那一面。', 'Please photograph the card of the person asked for here, the side with the face.'],
  away: ['现在读不了，请自己填。', 'It cannot be read now; please type.'],
})
