/** A page of a case's papers, as the viewing room needs it. */
import type { Case } from '../handling'

export interface Photo {
  id: string
  viewUrl: string
  scan: 'CLEAN' | 'PENDING' | 'HARMFUL'
  specId: string
  title: string
  n: number
  of: number
}

/** Every page that arrived whole, in the order of the list. */
export function photosOf(it: Case): Photo[] {
  return it.materials.flatMap(({ specId, title, files }) =>
    files
      .filter((file) => file.ready)
      .map(({ id, viewUrl, scan }, place, all) => ({ id, viewUrl, scan, specId, title, n: place + 1, of: all.length })),
  )
}

/** What a page is compared with first: the person's picture if there is one, else the first page of another paper. */
export function besides(photo: Photo, photos: readonly Photo[]): Photo | undefined {
  const others = photos.filter((one) => one.specId !== photo.specId)
  return others.find((one) => /photo|portrait/.test(one.specId)) ?? others[0] ?? photos.find((one) => one.id !== photo.id)
}
