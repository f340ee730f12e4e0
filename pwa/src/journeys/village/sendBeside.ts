/** Each neighbour's own way to the hall: the consent, the papers, the filing. Broken off anywhere it goes on from there. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

import { act, isRefused } from '../../hall/acting'
import { Unreachable, door, headers } from '../../hall/client'
import {
  BringConsentDocument, ChooseDeliveryDocument, DraftDocument, SubmitApplicationDocument,
} from '../../hall/generated/graphql'
import type { SubmitApplicationMutation } from '../../hall/generated/graphql'
import { prompt } from '../../hall/prompting'
import { networkOrAfter, online } from '../../offline/network'
import { LineLost, UploadCancelled, UploadRefused, sendFile } from '../../offline/sending'
import { t } from '../../text/village'
import { forgetting } from '../../offline/vault'
import { arrived, besideOf, itemOf, paperOf, rememberSent } from './beside'
import type { Beside } from './beside'

const going = new Map<string, Promise<void>>()
/** How often somebody signed out here: whoever comes next sends nothing of theirs. */
let left = 0
forgetting.add(() => left++)

/** Once at a time, in this page and in others. What came of it stands in `one`. */
export function send(one: Beside): Promise<void> {
  const mine = going.get(one.key) ?? alone(one).finally(() => going.delete(one.key))
  going.set(one.key, mine)
  return mine
}

async function alone(one: Beside): Promise<void> {
  const run = async (): Promise<void> => {
    const newest = await besideOf(one.key) // Another page may have gone on with it.
    if (!newest) return // Taken out meanwhile, or its week is over.
    Object.assign(one, newest)
    if (one.state !== 'sent') await trying(one)
  }
  await (navigator.locks ? navigator.locks.request(`beside:${one.key}`, run) : run())
}

async function trying(one: Beside): Promise<void> {
  one.state = 'sending'
  one.said = ''
  try {
    await travel(one)
  } catch (error) {
    const cut = error instanceof Unreachable || error instanceof LineLost || error instanceof UploadCancelled
    one.state = cut ? 'waiting' : 'refused'
    one.said = cut ? t('cut') : error instanceof UploadRefused ? error.message : t('failed')
    if (!cut && !(error instanceof UploadRefused)) console.error(error)
  }
  if ((one.state as Beside['state']) !== 'sent') await rememberSent(one)
}

async function travel(one: Beside): Promise<void> {
  if (!one.draft) {
    const { content, digest, signature, picture, signedAt, picturedAt, key } = one
    const got = await act(BringConsentDocument, { content, digest, signature, picture, signedAt, picturedAt, key })
    if (got.__typename !== 'NeighbourDraft') return stop(one, 'problems' in got ? said(got.problems) : got.message)
    one.draft = { id: got.id, mandateId: got.mandateId }
    await rememberSent(one)
  }
  const { id, mandateId } = one.draft
  for (const paper of one.papers) if (!paper.sent) await sendPaper(one, paper, id, mandateId)
  const under = door('/graphql', (to, how) =>
    fetch(to, { ...how, headers: { ...(how?.headers as Record<string, string>), 'x-doorstep-mandate': mandateId } }))
  const doing = async <R extends object, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<R> => under(document, variables)
  if (one.delivery) {
    const { chooseDelivery } = await doing(ChooseDeliveryDocument, { id, delivery: one.delivery })
    if (isRefused(chooseDelivery) && chooseDelivery.code !== 'WrongStatus') return stop(one, chooseDelivery.message)
  }
  const { application } = await doing(DraftDocument, { id })
  // The same key and version again is the same act: it may have arrived although its answer did not.
  const versions = new Set([one.version, application?.version].filter((n) => n !== undefined))
  let got: SubmitApplicationMutation['submitApplication'] | undefined
  for (const version of versions) {
    one.version = version
    await rememberSent(one)
    got = (await doing(SubmitApplicationDocument, { id, version, declared: true, key: `${one.key}-file` })).submitApplication
    if (got.__typename !== 'DraftConflict') break
  }
  if (!got) return stop(one, t('draftGone'))
  if (got.__typename === 'Application') return arrived(one, got.reference ?? '')
  one.version = undefined
  if (got.__typename === 'DraftConflict') {
    one.state = 'conflict'
    one.said = t('conflict')
  } else if ('problems' in got) stop(one, said(got.problems))
  else if ('materialIds' in got) stop(one, t('papersMissing', { papers: await titles(one, got.materialIds) }))
  else if (got.message) stop(one, got.message)
}

async function sendPaper(one: Beside, paper: Beside['papers'][number], applicationId: string, mandateId: string): Promise<void> {
  const since = left
  const data = await paperOf(one, paper)
  if (!data) throw new UploadRefused('gone', t('paperGone'))
  const about = { applicationId, materialId: paper.spec, mime: paper.mime, data }
  await sendFile(about, {
    send: (...call) => fetch(...call),
    headers: () => ({ ...headers(), 'x-doorstep-mandate': mandateId }),
    async pause(ms) {
      if (!online.value) throw new LineLost()
      await networkOrAfter(ms)
    },
    cure: (code) =>
      code === 'SignInNeeded' ? prompt('sign-in') : code === 'FreshProofNeeded' ? prompt('fresh') : Promise.resolve(false),
    progress: () => undefined,
    cancelled: () => since !== left,
    began(uploadId) {
      paper.uploadId = uploadId
      void rememberSent(one)
    },
  }, paper.uploadId)
  paper.sent = true
  await rememberSent(one)
}

function stop(one: Beside, message: string): void {
  one.state = 'refused'
  one.said = message
}

const said = (problems: readonly { message: string }[]): string => problems.map(({ message }) => message).join('；')

async function titles(one: Beside, ids: readonly string[]): Promise<string> {
  const item = await itemOf(one.item).catch(() => null)
  return ids.map((id) => item?.materials.find((spec) => spec.id === id)?.title ?? id).join('、')
}
