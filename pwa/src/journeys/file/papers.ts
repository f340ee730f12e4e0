/** The lines of the materials list, as these answers and this form leave them. */
import type { MaterialPartsFragment, PaperPartsFragment } from '../../hall/generated/graphql'
import { uploads } from '../../offline/uploads'
import { t } from '../../text/file'
import type { Settled } from './conditions'
import type { Draft } from './draft'
import type { Field, Json } from './form'
import { fits } from './rules'

export type Spec = PaperPartsFragment

/** Whether the list asks for it at all: some papers depend on what was answered. */
export function isAsked(spec: Spec, settled: Settled): boolean {
  if (spec.field && !settled.isShown({ pointer: spec.field })) return false
  return Object.entries((spec.askedIf ?? {}) as Record<string, Json>).every(([pointer, rule]) => {
    const found = settled.value(pointer)
    return found !== undefined && fits(rule, found)
  })
}

/** What is handed in on the papers' own page: neither on a page of the form, nor looked up for the person. */
export function toHandIn(specs: readonly Spec[], settled: Settled): Spec[] {
  return specs.filter((spec) => !spec.field && !spec.lookup && isAsked(spec, settled))
}

export function lookedUp(specs: readonly Spec[], settled: Settled): Spec[] {
  return specs.filter((spec) => spec.lookup && isAsked(spec, settled))
}

/** Whether the door would miss it. One PDF holds as many pages as it likes. */
export function isMissing(spec: Spec, material: MaterialPartsFragment | undefined, coming = 0): boolean {
  if (!spec.required || spec.lookup) return false
  const files = (material?.files ?? []).filter((file) => file.ready)
  return files.length + coming < spec.minPages && !files.some((file) => file.mime === 'application/pdf')
}

/** None at all, or not all its pages. */
export function missingWords({ title, minPages }: Spec, material: MaterialPartsFragment | undefined): string {
  const here = (material?.files ?? []).filter((file) => file.ready).length
  return here > 0 ? t('materialShort', { title, n: minPages - here }) : t('materialMissing', { title })
}

/** Photographs and signatures that a page of the form still lacks; one on its way counts. */
export function missingIn(fields: Field[], draft: Draft, settled: Settled): { field: Field; spec: Spec }[] {
  return fields.flatMap((field) => {
    const spec = specOf(field, draft.application.item.materials)
    if (!spec || !settled.isShown(field) || !isAsked(spec, settled)) return []
    return isMissing(spec, materialOf(draft, spec.id), comingFor(draft.id, spec.id)) ? [{ field, spec }] : []
  })
}

export function specOf(field: Field, specs: readonly Spec[]): Spec | undefined {
  return specs.find((spec) => spec.id === field.schema['x-material'])
}

export function materialOf({ application }: Draft, spec: string): MaterialPartsFragment | undefined {
  return application.materials.find((one) => one.specId === spec)
}

export function comingFor(applicationId: string, spec?: string): number {
  return uploads.filter(
    (one) => one.applicationId === applicationId && (!spec || one.materialId === spec) && one.state !== 'refused',
  ).length
}
