import { words } from '../../text'

/** Words of granting several instant cases by one signature. */
export const g = words({
  title: ['一起准予', 'Grant together'],
  lead: [
    '这些即办件一起签署：密钥用一次，每件各有一份决定，各自记录。有要不予的，请打开那一件单独办。',
    'One touch of the key, and a decision for each case by itself. To refuse one, open it by itself.',
  ],
  picked: ['共 {n} 件', '{n} {n|case|cases}'],
  prepare: ['生成决定书', 'Draw up the decisions'],
  leftOut: ['这次签不了', 'Not in this signature'],
  granted: ['已准予', 'Granted'],
  waits: ['还没办', 'Not yet'],
  failed: ['没有办成：{why}', 'Not done: {why}'],
  unknown: ['没有收到结果，请打开这件看看', 'No result came: open this case to see'],
  progress: ['已办 {n} 件，共 {all} 件', '{n} of {all} done'],
  finished: ['办完了：{n} 件已准予', 'Done: {n} granted'],
  close: ['关闭', 'Close'],
})
