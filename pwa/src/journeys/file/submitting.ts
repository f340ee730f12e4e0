/** The last step: everything typed goes up, then one submission under the draft's own key. */
import { act } from '../../hall/acting'
import { Unreachable } from '../../hall/client'
import { ChooseDeliveryDocument, SubmitApplicationDocument } from '../../hall/generated/graphql'
import type { SubmitApplicationMutation } from '../../hall/generated/graphql'
import { online } from '../../offline/network'
import { t } from '../../text/file'
import { idOf } from '../../ui/focusing'
import { flush, forgetDraft, refreshed } from './draft'
import type { Draft } from './draft'
import { fieldAt } from './form'
import { comingFor, materialOf, missingWords } from './papers'
import { problemsIn } from './problems'

interface ListedProblem {
  id: string
  message: string
}
export type Outcome = { filed: true } | { filed: false; problems: ListedProblem[] }
type Answer = SubmitApplicationMutation['submitApplication']

export async function submitDraft(draft: Draft): Promise<Outcome> {
  if (comingFor(draft.id) > 0) return refused([{ id: 'content', message: t(online.value ? 'uploadsGoing' : 'submitOffline') }])
  const found = problemsIn(draft.groups, draft.answers)
  if (found.length > 0) {
    return refused(found.map(({ pointer, title, message }) => ({ id: idOf(pointer), message: `${title}：${message}` })))
  }
  try {
    if (!(await flush(draft))) return draft.theirs ? refused([]) : cut(draft)
    const address = await deliveryProblem(draft)
    if (address) return refused([address])
    const answer = await submitted(draft)
    if (answer.__typename !== 'Application') return refused(told(draft, answer))
    await forgetDraft(draft)
    return { filed: true }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return cut(draft)
  }
}

function cut({ saved }: Draft): Outcome {
  const why = saved === 'refused' ? 'refused' : online.value ? 'submitCut' : 'submitOffline'
  return refused([{ id: 'content', message: t(why) }])
}

/** A version that moved without a word of the answers (a photograph came in) is no conflict: once more. */
async function submitted(draft: Draft, again = true): Promise<Answer> {
  const { id, submitKey: key, application } = draft
  const variables = { id, version: application.version, declared: true, key }
  const answer = await act(SubmitApplicationDocument, variables)
  if (answer.__typename !== 'DraftConflict') return answer
  refreshed(draft, answer.theirs)
  return draft.theirs || !again ? answer : submitted(draft, false)
}

/** A way chosen while offline has not reached the door yet. */
async function deliveryProblem(draft: Draft): Promise<ListedProblem | null> {
  if (!draft.delivery || (draft.application.delivery && !draft.deliveryHere)) return null
  const answer = await act(ChooseDeliveryDocument, { id: draft.id, delivery: draft.delivery })
  if (answer.__typename !== 'Application') return { id: 'to-way', message: answer.message }
  draft.deliveryHere = false
  refreshed(draft, answer)
  return null
}

function told(draft: Draft, answer: Exclude<Answer, { __typename: 'Application' }>): ListedProblem[] {
  switch (answer.__typename) {
    case 'AnswersInvalid':
      answer.problems.forEach((one) => (draft.told[one.field] = one.message))
      return answer.problems.map((one) => ({ id: idOf(one.field), message: titled(draft, one.field, one.message) }))
    case 'MaterialsMissing':
      return answer.materialIds.map((id) => ({ id: placeOf(draft, id), message: nameOf(draft, id) }))
    case 'DraftConflict':
      return []
    case 'DeliveryMissing':
      return [{ id: 'to-way', message: answer.message }]
    case 'DeclarationMissing':
      return [{ id: 'declared', message: answer.message }]
    default:
      return [{ id: 'content', message: answer.message || t('refused') }]
  }
}

function titled(draft: Draft, pointer: string, message: string): string {
  const title = fieldAt(draft.groups, pointer)?.title
  return title ? `${title}：${message}` : message
}

/** On the last look a paper collected in the form stands where it was asked. */
function placeOf(draft: Draft, id: string): string {
  const field = draft.application.item.materials.find((spec) => spec.id === id)?.field
  return field ? idOf(field) : `material-${id}`
}

function nameOf(draft: Draft, id: string): string {
  const spec = draft.application.item.materials.find((one) => one.id === id)
  return spec ? missingWords(spec, materialOf(draft, id)) : t('materialMissing', { title: id })
}

function refused(problems: ListedProblem[]): Outcome {
  return { filed: false, problems }
}
