/** The closing card as a picture: what was done and its figures, nobody's name and no number. */
const WIDE = 1080
const HIGH = 720
const SANS = 'system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif'

export interface Told {
  done: string
  title: string
  figures: { label: string; value: string }[]
  foot: string
}

export async function picture(told: Told): Promise<File | null> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDE
  canvas.height = HIGH
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#17493c'
  pen.fillRect(0, 0, WIDE, HIGH)
  pen.fillStyle = '#ffffff'
  pen.font = `700 84px ${SANS}`
  pen.fillText(told.done, 80, 170)
  pen.fillStyle = '#cfe3da'
  pen.font = `40px ${SANS}`
  lines(pen, told.title, WIDE - 160).forEach((line, place) => pen.fillText(line, 80, 250 + place * 56))
  told.figures.forEach(({ label, value }, place) => {
    const left = 80 + place * 320
    pen.fillStyle = '#cfe3da'
    pen.font = `32px ${SANS}`
    pen.fillText(label, left, 440)
    pen.fillStyle = '#ffffff'
    pen.font = `700 56px ${SANS}`
    pen.fillText(value, left, 515, 290)
  })
  pen.fillStyle = '#f6d58c'
  pen.font = `32px ${SANS}`
  pen.fillText(told.foot, 80, 650)
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'))
  return blob && new File([blob], 'doorstep.png', { type: 'image/png' })
}

/** At most two lines; the rest of a very long name is three dots. */
function lines(pen: CanvasRenderingContext2D, text: string, wide: number): string[] {
  const found = ['']
  for (const sign of text) {
    const now = found[found.length - 1] + sign
    if (pen.measureText(now).width <= wide) found[found.length - 1] = now
    else if (found.length < 2) found.push(sign)
    else return [found[0]!, `${found[1]!.slice(0, -1)}…`]
  }
  return found
}
