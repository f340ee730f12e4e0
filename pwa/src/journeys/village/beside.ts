/** What is filled in beside a neighbour: sealed on this phone until it is sent, gone on sign-out. */
import { freshKey } from '../../device/identifiers'
import { drawn, opened } from '../../device/photos'
import { Unreachable, ask } from '../../hall/client'
import { BesideItemDocument, MandateItemsDocument } from '../../hall/generated/graphql'
import type { BesideItemQuery, DeliveryInput } from '../../hall/generated/graphql'
import { hex, sha256 } from '../../offline/sha256'
import { forget, keep, keepBytes, kept, keptBytes, names } from '../../offline/vault'
import type { Answers } from '../file/form'

export type BesideItem = NonNullable<BesideItemQuery['item']>
export interface Paper {
  id: string
  spec: string
  mime: string
  sha256: string
  uploadId?: string
  sent?: boolean
}
export interface Beside {
  key: string
  /** Beside whom it is signed: who uses the phone next is somebody else. */
  agent: string
  item: string
  title: string
  village: string
  name: string
  idNumber: string
  answers: Answers
  delivery: DeliveryInput | null
  papers: Paper[]
  signature: number[][]
  signedAt: string
  picture: string // base64
  picturedAt: string
  /** Word for word what was signed, and its digest of that moment. */
  content: string
  digest: string
  state: 'filling' | 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict'
  said: string
  draft?: { id: string; mandateId: string }
  /** With which the filing was last tried. */
  version?: number
  reference?: string
}

const WIDEST = 4000
const MOST_BYTES = 140_000
const place = (key: string): string => `beside:${key}`
const paperAt = (key: string, id: string): string => `beside-paper:${key}:${id}`
const itemAt = (code: string): string => `beside-item:${code}`

export function blank(): Beside {
  return {
    key: freshKey(), agent: '', item: '', title: '', village: '', name: '', idNumber: '', answers: {}, delivery: null, papers: [],
    signature: [], signedAt: '', picture: '', picturedAt: '', content: '', digest: '', state: 'filling', said: '',
  }
}

export const besideOf = (key: string): Promise<Beside | null> => kept<Beside>(place(key))
export const remember = (one: Beside): Promise<void> => keep(place(one.key), one)

/** While it is on its way: what was taken out, or whose agent signed out meanwhile, stays away. False: it is gone. */
export async function rememberSent(one: Beside): Promise<boolean> {
  const there = (await besideOf(one.key)) !== null
  if (there) await remember(one)
  return there
}

export async function allBeside(me: string): Promise<Beside[]> {
  const all = await Promise.all((await names(place(''))).map((name) => kept<Beside>(name)))
  return all.filter((one): one is Beside => one?.agent === me)
}

export async function leaveOut(one: Beside): Promise<void> {
  await Promise.all([place(one.key), ...one.papers.map(({ id }) => paperAt(one.key, id))].map(forget))
}

/** What was sent leaves the phone: its line stays, with nothing but the number on it. */
export async function arrived(one: Beside, reference: string): Promise<void> {
  const { key, agent, title, name } = one
  const papers = one.papers.map(({ id }) => paperAt(key, id))
  Object.assign(one, blank(), { key, agent, title, name, state: 'sent', reference })
  if (await rememberSent(one)) await Promise.all(papers.map(forget))
}

export async function keepPaper(one: Beside, spec: string, mime: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
  const id = freshKey()
  await keepBytes(paperAt(one.key, id), data)
  one.papers.push({ id, spec, mime, sha256: hex(await sha256(data)) })
}

export const paperOf = (one: Beside, { id }: Paper): Promise<Uint8Array<ArrayBuffer> | null> => keptBytes(paperAt(one.key, id))

export async function dropPaper(one: Beside, paper: Paper): Promise<void> {
  one.papers.splice(one.papers.indexOf(paper), 1)
  await forget(paperAt(one.key, paper.id))
}

/** Another text than was signed is not signed. */
export function contentOf({ item, village, name, idNumber, answers, papers, delivery }: Beside, said: string): string {
  const listed = papers.map(({ spec, sha256: digest }) => ({ spec, sha256: digest }))
  return JSON.stringify({ item, village, name: name.trim(), idNumber: idNumber.trim(), answers, papers: listed, delivery, said })
}

export async function sign(one: Beside, strokes: { x: number; y: number }[][], said: string): Promise<void> {
  const whole = (n: number): number => Math.max(0, Math.min(WIDEST, Math.round(n)))
  one.signature = strokes.map((stroke) => stroke.flatMap(({ x, y }) => [whole(x), whole(y)]))
  one.signedAt = new Date().toISOString()
  one.content = contentOf(one, said)
  one.digest = hex(await sha256(new TextEncoder().encode(one.content)))
}

/** A picture of both, small enough to be sent from a mountain; false: no picture. */
export async function pictured(one: Beside, file: Blob): Promise<boolean> {
  const picture = await opened(file)
  for (const size of picture ? [1280, 960, 720, 540] : []) {
    const blob = await new Promise<Blob | null>((resolve) => drawn(picture!, size).toBlob(resolve, 'image/jpeg', 0.6))
    if (!blob || blob.size > MOST_BYTES) continue
    let text = ''
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte)
    one.picture = btoa(text)
    one.picturedAt = new Date().toISOString()
    return true
  }
  return false
}

export interface Offered {
  code: string
  title: string
}

const LIST = 'beside-items'

/** What may be filled in without a network: as it was kept here. */
export async function offered(): Promise<Offered[]> {
  return (await kept<Offered[]>(LIST)) ?? []
}

/** Fetched while there is a network, one form after the other: persons' own matters that are filed online as a whole. */
export async function fetchItems(): Promise<void> {
  const { items } = await ask(MandateItemsDocument, {})
  const fit: Offered[] = []
  for (const { code, title } of items.edges) {
    const item = await itemOf(code) // cut off in the middle: what was kept before stays
    if (item?.applicants.includes(1) && item.onlineDepth === 'full') fit.push({ code, title })
  }
  await keep(LIST, fit)
}

export async function itemOf(code: string): Promise<BesideItem | null> {
  const before = await kept<BesideItem>(itemAt(code))
  try {
    const { item } = await ask(BesideItemDocument, { code })
    if (item) await keep(itemAt(code), item)
    return item ?? null
  } catch (error) {
    if (error instanceof Unreachable && before) return before
    throw error
  }
}

/** As the hall masks it: no more than three stars. */
export function masked(name: string): string {
  const letters = [...name.trim()]
  return (letters[0] ?? '') + '*'.repeat(Math.min(Math.max(letters.length - 1, 1), 3))
}
