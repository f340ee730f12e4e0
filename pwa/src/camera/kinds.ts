/** What lies before the camera, told by the picture a line of the list shows as its example. */
export type Kind = 'card' | 'page' | 'booklet' | 'portrait' | 'stamped' | 'scene'

const KINDS: Record<string, Kind> = {
  id_card: 'card',
  bank_card: 'card',
  household_register: 'booklet',
  certificate: 'booklet',
  title_certificate: 'booklet',
  portrait: 'portrait',
  proof: 'stamped',
  scene: 'scene',
  plan: 'scene',
}

/** Width over height, as it lies; a scene has no frame. */
const SHAPES: Partial<Record<Kind, number>> = {
  card: 85.6 / 54, page: 210 / 297, stamped: 210 / 297, booklet: 176 / 125, portrait: 26 / 32,
}

export function kindFor(example: string | null | undefined): Kind {
  return KINDS[example ?? ''] ?? 'page'
}

/** The line to hold a paper within, as an SVG path in a picture `width` × `height`. */
export function guide(kind: Kind, width: number, height: number): string {
  const shape = SHAPES[kind]
  if (!shape) return ''
  const w = Math.min(width * 0.86, height * 0.86 * shape)
  const h = w / shape
  const [left, top] = [(width - w) / 2, (height - h) / 2].map(Math.round) as [number, number]
  const [x, y] = [Math.round(w), Math.round(h)]
  if (kind !== 'portrait') return `M${left} ${top}h${x}v${y}h${-x}Z`
  return `M${left} ${top + y / 2}a${x / 2} ${y / 2} 0 1 1 ${x} 0a${x / 2} ${y / 2} 0 1 1 ${-x} 0Z`
}
