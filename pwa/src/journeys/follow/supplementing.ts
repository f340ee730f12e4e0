/** Answering exactly what was asked, and nothing else. */
import { act } from '../../hall/acting'
import { ResubmitDocument } from '../../hall/generated/graphql'
import type { MaterialSpecPartsFragment, SupplementAskedQuery } from '../../hall/generated/graphql'
import { troubleOf } from '../../hall/loading'
import { uploads } from '../../offline/uploads'
import { t as f } from '../../text/file'
import { t as s } from '../../text/shell'
import { idOf } from '../../ui/focusing'
import { at, fieldAt, groupsOf, problemsIn, put } from '../file/form'
import type { Answers, Field } from '../file/form'

type Asked = NonNullable<SupplementAskedQuery['application']>
export interface AskedLine {
  kind: string
  ref: string
  why: string
  spec?: MaterialSpecPartsFragment
  field?: Field
}
export interface FoundProblem {
  id: string
  pointer: string
  message: string
}

export function asked(application: Asked): AskedLine[] {
  const groups = groupsOf(application.item.form)
  return (application.supplement?.lines ?? []).map(({ kind, ref, why }) =>
    kind === 'material'
      ? { kind, ref, why, spec: application.item.materials.find((one) => one.id === ref) }
      : { kind, ref, why, field: fieldAt(groups, ref) },
  )
}

export function problemsOf(application: Asked, answers: Answers): FoundProblem[] {
  return asked(application).flatMap(({ spec, field }) => {
    if (field) {
      const group = { key: '', title: '', description: '', fields: [field] }
      return problemsIn([group], answers).map(({ pointer, message }) => ({ id: idOf(pointer), pointer, message }))
    }
    return spec ? materialProblem(application, spec) : []
  })
}

function materialProblem(application: Asked, spec: MaterialSpecPartsFragment): FoundProblem[] {
  const problem = { id: `material-${spec.id}`, pointer: spec.id }
  const going = uploads.some((one) => one.materialId === spec.id && one.state !== 'refused')
  if (going) return [{ ...problem, message: f('uploadsGoing') }]
  const files = application.materials.find((one) => one.specId === spec.id)?.files ?? []
  const enough = files.filter((file) => file.ready).length >= Math.max(1, spec.minPages)
  return enough ? [] : [{ ...problem, message: f('materialMissing', { title: spec.title }) }]
}

/** Null when it is in; otherwise what to put right. */
export async function resubmit(application: Asked, answers: Answers, key: string): Promise<FoundProblem[] | null> {
  const fields = asked(application).flatMap(({ field }) => field?.pointer ?? [])
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
    const trouble = troubleOf(thrown)
    return [{ id: 'content', pointer: '', message: trouble.kind === 'broken' ? trouble.message : s('unreachable') }]
  }
}
