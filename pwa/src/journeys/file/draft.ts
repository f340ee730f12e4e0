/** One draft: what is typed is here at once, on the device a moment later, at the door soon after. */
import { reactive } from 'vue'

import { freshKey } from '../../device/identifiers'
import { act } from '../../hall/acting'
import { Unreachable, ask } from '../../hall/client'
import { DraftDocument, KnownDocument, SaveAnswersDocument, UseHeldDocument } from '../../hall/generated/graphql'
import type { DeliveryInput, DraftPartsFragment } from '../../hall/generated/graphql'
import { forget, forgetting, keep, kept, names } from '../../offline/vault'
import { givenTo } from '../receive/given'
import { at, groupsOf, put, same, withKnown } from './form'
import type { Answers, Group, Json } from './form'
import { fetchPlaces } from './regions'
import { sendable } from './sendable'

export interface Draft {
  id: string
  application: DraftPartsFragment
  groups: Group[]
  answers: Answers
  delivery: DeliveryInput | null
  /** Chosen here, and no door heard of it yet. */
  deliveryHere?: boolean
  /** Born with the draft and kept until its final answer: a second tap is the same act. */
  submitKey: string
  saved: 'saved' | 'saving' | 'here' | 'refused'
  /** The door's sentences, by pointer. */
  told: Record<string, string>
  theirs: DraftPartsFragment | null
  /** Of what no door knows yet: who keeps it instead. */
  keeper?: () => void
}

interface Kept {
  application: DraftPartsFragment
  answers: Answers
  synced: Answers
  delivery: DeliveryInput | null
  deliveryHere?: boolean
  submitKey: string
}

const SAVE_AFTER_MS = 900
const AGAIN_AFTER_MS = 8000
const open = new Map<string, Draft>()
const synced = new WeakMap<Draft, Answers>()
const timers = new WeakMap<Draft, number>()
const saving = new WeakMap<Draft, Promise<void>>()
forgetting.add(() => {
  open.forEach((draft) => window.clearTimeout(timers.get(draft)))
  open.clear()
})

/** Null: not there, or not mine. Without a network the device's own copy opens. */
export async function openDraft(id: string): Promise<Draft | null> {
  const here = await kept<Kept>(name(id))
  const there = await ask(DraftDocument, { id }).catch((error: unknown) => {
    if (error instanceof Unreachable && here) return undefined
    throw error
  })
  if (there && !there.application) return null
  const application = there?.application ?? here!.application
  const draft = open.get(id) ?? born(application, here)
  draft.groups = groupsOf(application.item.form) // In the language of today.
  open.set(id, draft)
  if (there) meet(draft, application)
  if (!isSynced(draft) && !draft.theirs) changed(draft)
  if (there) fetchPlaces()
  await fillKnown(draft)
  await keepDraft(draft)
  return draft
}

export function answer(draft: Draft, pointer: string, value: Json | undefined): void {
  draft.answers = put(draft.answers, pointer, value)
  delete draft.told[pointer]
  changed(draft)
}

export function changed(draft: Draft): void {
  if (draft.keeper) return draft.keeper()
  void keepDraft(draft)
  draft.saved = 'here'
  later(draft, SAVE_AFTER_MS)
}

/** Everything typed is at the door when this resolves with true. */
export async function flush(draft: Draft): Promise<boolean> {
  window.clearTimeout(timers.get(draft))
  while (!isSynced(draft) && !draft.theirs) {
    const { answers, application } = draft
    await save(draft)
    const moved = draft.answers !== answers || draft.application.version !== application.version
    if (!moved && !isSynced(draft)) return false
  }
  return !draft.theirs
}

/** After a conflict: keep this device's answers, or take the other's. */
export function choose(draft: Draft, mine: boolean): void {
  const { theirs } = draft
  if (!theirs) return
  draft.theirs = null
  const answers = sendable(draft.groups, theirs.answers as Answers)
  synced.set(draft, answers)
  draft.application = theirs
  if (!mine) draft.answers = withMyParticulars(draft, answers)
  changed(draft)
}

/** What the platform knows of the person is the same on every device. */
function withMyParticulars({ groups, answers }: Draft, theirs: Answers): Answers {
  return groups
    .flatMap((group) => group.fields)
    .filter((field) => field.known)
    .reduce((so, { pointer }) => put(so, pointer, at(answers, pointer)), theirs)
}

/** The application as the door now has it, where only what is not typed has changed. */
export function refreshed(draft: Draft, application: DraftPartsFragment): void {
  meet(draft, application)
  void keepDraft(draft)
}

export async function reread(draft: Draft): Promise<void> {
  const { application } = await ask(DraftDocument, { id: draft.id })
  if (application) refreshed(draft, application)
}

/** What was handed in before and still holds is there; without a network, another time. */
export async function useHeld(draft: Draft): Promise<void> {
  await flush(draft).catch(() => undefined) // Whose paper it is may depend on what was just answered.
  const answer = await act(UseHeldDocument, { id: draft.id }).catch(() => null)
  if (answer?.__typename === 'Application') refreshed(draft, answer)
}

export async function forgetDraft(draft: Draft): Promise<void> {
  window.clearTimeout(timers.get(draft))
  open.delete(draft.id)
  await forget(name(draft.id))
}

function born(application: DraftPartsFragment, here: Kept | null): Draft {
  const groups = groupsOf(application.item.form)
  const there = sendable(groups, application.answers as Answers)
  const draft = reactive<Draft>({
    id: application.id,
    application,
    groups,
    answers: here?.answers ?? there,
    delivery: (here?.deliveryHere && here.delivery) || (givenBefore(application) ?? here?.delivery ?? null),
    deliveryHere: here?.deliveryHere,
    submitKey: here?.submitKey ?? freshKey(),
    saved: 'saved',
    told: {},
    theirs: null,
  })
  synced.set(draft, here?.synced ?? there)
  return draft
}

/** The door's copy against what was last known of it: unchanged, ours to replace, or truly two versions. */
function meet(draft: Draft, application: DraftPartsFragment): void {
  // What the door worked out from our answers is no change of theirs.
  const there = sendable(draft.groups, application.answers as Answers)
  const base = synced.get(draft) ?? {}
  const movedHere = !same(sendable(draft.groups, draft.answers), base)
  const movedThere = !same(there, base)
  if (movedThere && movedHere && !same(there, sendable(draft.groups, draft.answers))) {
    draft.theirs = application
    return
  }
  draft.application = application
  if (!draft.deliveryHere) draft.delivery = givenBefore(application) ?? draft.delivery
  synced.set(draft, there)
  if (movedThere && !movedHere) draft.answers = there
  if (movedHere) later(draft, SAVE_AFTER_MS)
}

async function fillKnown(draft: Draft): Promise<void> {
  if (!draft.groups.some((group) => group.fields.some((field) => field.known))) return
  const known = await ask(KnownDocument, {}).catch(() => null)
  if (!known?.me) return
  const filled = withKnown(draft.groups, draft.answers, known.me.known as Record<string, string>)
  if (same(filled, draft.answers)) return
  draft.answers = filled
  changed(draft)
}

function later(draft: Draft, ms: number): void {
  window.clearTimeout(timers.get(draft))
  timers.set(draft, window.setTimeout(() => void save(draft), ms))
}

/** One save at a time; what is typed meanwhile goes with the next. */
function save(draft: Draft): Promise<void> {
  const running = saving.get(draft)
  if (running) return running.then(() => (isSynced(draft) ? undefined : save(draft)))
  const mine = saveOnce(draft).finally(() => saving.delete(draft))
  saving.set(draft, mine)
  return mine
}

async function saveOnce(draft: Draft): Promise<void> {
  if (draft.theirs || isSynced(draft)) return void (draft.saved = 'saved')
  draft.saved = 'saving'
  const sent = sendable(draft.groups, draft.answers)
  try {
    const { id, application } = draft
    const got = await act(SaveAnswersDocument, { id, version: application.version, answers: sent })
    if (got.__typename === 'Application') {
      draft.application = { ...draft.application, version: got.version, answers: sent }
      synced.set(draft, sent)
      draft.saved = isSynced(draft) ? 'saved' : 'here'
      if (draft.saved === 'here') later(draft, SAVE_AFTER_MS)
      return void keepDraft(draft)
    }
    if (got.__typename === 'DraftConflict') {
      meet(draft, got.theirs)
      return void (draft.saved = 'here')
    }
    if (got.__typename === 'AnswersInvalid') {
      got.problems.forEach((problem) => (draft.told[problem.field] = problem.message))
    }
    draft.saved = 'refused'
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    draft.saved = 'here'
    later(draft, AGAIN_AFTER_MS)
  }
}

function isSynced(draft: Draft): boolean {
  return same(sendable(draft.groups, draft.answers), synced.get(draft))
}

async function keepDraft(draft: Draft): Promise<void> {
  if (open.get(draft.id) !== draft) return // Filed, or whoever it is of signed out.
  const { id, application, answers, delivery, deliveryHere, submitKey } = draft
  const copy: Kept = { application, answers, delivery, deliveryHere, submitKey, synced: synced.get(draft) ?? {} }
  await keep(name(id), copy)
}

/** What can be gone on with when nothing answers. */
export async function keptDrafts(): Promise<{ id: string; title: string; icon: string }[]> {
  const all = await Promise.all((await names(name(''))).map((one) => kept<Kept>(one)))
  return all.flatMap((one) => {
    if (!one) return []
    const { id, item } = one.application
    return [{ id, title: item.title, icon: item.icon }]
  })
}

function name(id: string): string {
  return `draft:${id}`
}

function givenBefore({ delivery }: DraftPartsFragment): DeliveryInput | null {
  return delivery ? { way: delivery.way, ...givenTo(delivery) } : null
}
