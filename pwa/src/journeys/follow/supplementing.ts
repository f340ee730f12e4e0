/** Answering exactly what was asked, and nothing else. */
import { act } from '../../hall/acting'
import { ResubmitDocument } from '../../hall/generated/graphql'
import type { PaperPartsFragment, SupplementAskedQuery, SupplementPartsFragment } from '../../hall/generated/graphql'
import { sentenceOf } from '../../hall/loading'
import { uploads } from '../../offline/uploads'
import { t as f } from '../../text/file'
import { t } from '../../text/follow'
import { idOf } from '../../ui/focusing'
import { at, fieldAt, groupsOf, put, same } from '../file/form'
import type { Answers, Field } from '../file/form'
import { problemsIn } from '../file/problems'

type Asked = NonNullable<SupplementAskedQuery['application']>
export interface AskedLine {
  kind: string
  ref: string
  why: string
  answered: boolean
  title: string
  regions: SupplementPartsFragment['lines'][number]['regions']
  spec?: PaperPartsFragment
  field?: Field
}
export interface FoundProblem {
  id: string
  pointer: string
  message: string
}

export function asked(application: Asked): AskedLine[] {
  const groups = groupsOf(application.item.form)
  return (application.supplement?.lines ?? []).map((line) => {
    if (line.kind !== 'material') return { ...line, field: fieldAt(groups, line.ref) }
    const spec = application.item.materials.find((one) => one.id === line.ref)
    // A paper that the form collects (a signature) is given again where the form asks for it.
    return { ...line, spec, field: spec?.field ? fieldAt(groups, spec.field) : undefined }
  })
}

export function problemsOf(application: Asked, answers: Answers): FoundProblem[] {
  return asked(application).flatMap(({ spec, field, answered, regions }) => {
    if (spec) return materialProblem(spec, answered, regions.some((one) => !one.gone))
    return field ? fieldProblem(application, field, answers) : []
  })
}

/** What was asked to be put right must have changed. */
function fieldProblem(application: Asked, field: Field, answers: Answers): FoundProblem[] {
  const found = problemsIn(groupsOf(application.item.form), answers)
    .filter((one) => `${one.pointer}/`.startsWith(`${field.pointer}/`))
  if (found.length > 0) return found.map(({ pointer, message }) => ({ id: idOf(pointer), pointer, message }))
  const { pointer, title } = field
  if (!same(at(answers, pointer), at(application.answers as Answers, pointer))) return []
  return [{ id: idOf(pointer), pointer, message: t('supplementSame', { title }) }]
}

/** A material is answered by a picture that came after the asking: the door says whether there is one. */
function materialProblem(spec: PaperPartsFragment, answered: boolean, ringed: boolean): FoundProblem[] {
  const problem = { id: spec.field ? idOf(spec.field) : `material-${spec.id}`, pointer: spec.field ?? spec.id }
  const going = uploads.some((one) => one.materialId === spec.id && one.state !== 'refused')
  if (going) return [{ ...problem, message: f('uploadsGoing') }]
  const { title } = spec
  return answered ? [] : [{ ...problem, message: ringed ? t('ringedMissing', { title }) : f('materialMissing', { title }) }]
}

/** Null when it is in; otherwise what to put right. */
export async function resubmit(application: Asked, answers: Answers, key: string): Promise<FoundProblem[] | null> {
  const fields = asked(application).flatMap(({ field, spec }) => (spec ? [] : (field?.pointer ?? [])))
  const base = application.answers as Answers
  const given = fields.reduce((so, pointer) => put(so, pointer, at(answers, pointer)), base)
  try {
    const answer = await act(ResubmitDocument, {
      id: application.id, answers: fields.length > 0 ? given : null, key,
    })
    switch (answer.__typename) {
      case 'Application':
        return null
      case 'AnswersInvalid':
        return answer.problems.map((one) => ({ id: idOf(one.field), pointer: one.field, message: one.message }))
      case 'MaterialsMissing':
        return answer.materialIds.map((id) => ({ id: `material-${id}`, pointer: id, message: answer.message }))
      default:
        return [{ id: 'content', pointer: '', message: answer.message }]
    }
  } catch (thrown) {
    return [{ id: 'content', pointer: '', message: sentenceOf(thrown) }]
  }
}
