/** What is typed and ticked about a case in more than one place. */
import { typed } from './handling'
import type { Case } from './handling'
import type { Box } from './viewing/geometry'
import { d } from './words'

export interface Mark extends Box {
  fileId: string
}

/** The window's points before accepting; the instant decision ticks the same ones. */
export const acceptForm = (caseId: string) =>
  typed(caseId, 'accept', () => ({ opinion: d('opinionAccept'), checklist: [] as string[] }))

export const passForm = (caseId: string) =>
  typed(caseId, 'pass-up', () => ({ opinion: d('opinionPass'), checklist: [] as string[] }))

/** What is missing and why, and by material where on its pages. */
export const askForm = (caseId: string) =>
  typed(caseId, 'ask', () => ({
    whys: {} as Record<string, string | undefined>,
    marks: {} as Record<string, Mark[] | undefined>,
  }))

export const gapName = (gap: { kind: string; ref: string }): string => `${gap.kind} ${gap.ref}`

/** The marks on pages that still lie there: a page that went took its marks with it. */
export function marksOf(it: Case, specId: string): (Mark & { page: number })[] {
  const files = it.materials.find((one) => one.specId === specId)?.files.filter((file) => file.ready) ?? []
  return (askForm(it.id).marks[specId] ?? []).flatMap((mark) => {
    const place = files.findIndex((file) => file.id === mark.fileId)
    return place < 0 ? [] : [{ ...mark, page: place + 1 }]
  })
}

export function addMark(it: Case, specId: string, mark: Mark): void {
  const form = askForm(it.id)
  form.marks[specId] = [...(form.marks[specId] ?? []), mark]
  form.whys[`material ${specId}`] ??= '' // pointing at it is asking for it
}

export function dropMark(it: Case, specId: string, place: number): void {
  const form = askForm(it.id)
  const left = marksOf(it, specId).filter((_, n) => n !== place)
  form.marks[specId] = left.map(({ fileId, x, y, w, h }) => ({ fileId, x, y, w, h }))
}
