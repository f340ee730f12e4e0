/** A line of the materials list, in the words on its tags. */
import { t } from '../../text/find'
import type { Guide } from './facts'

type Spec = Guide['materials'][number]
const NEEDS = ['required', 'optional', 'may_lag'] as const
const FORMS = { original: 'formOriginal', copy: 'formCopy', electronic: 'formElectronic' } as const

export interface Tag {
  text: string
  must?: boolean
}

export function tagsOf(spec: Spec): Tag[] {
  const need = spec.conditional ? 'conditional' : NEEDS.find((one) => one === spec.need) ?? 'optional'
  const form = FORMS[spec.form as keyof typeof FORMS]
  const tags: Tag[] = [{ text: t(need), must: need === 'required' }]
  if (spec.field) return [...tags, { text: t('inForm') }]
  if (form) tags.push({ text: t(form) })
  tags.push({ text: pages(spec) })
  if (spec.copies > 1) tags.push({ text: t('copies', { n: spec.copies }) })
  if (spec.validMonths) tags.push({ text: t('validMonths', { n: spec.validMonths }) })
  if (spec.originalChecked) tags.push({ text: t('original') })
  return tags
}

function pages({ minPages: from, maxPages: to }: Spec): string {
  return from === to ? t('pages', { n: to }) : t('pagesUpTo', { from, to })
}
