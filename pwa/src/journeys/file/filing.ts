/** What every field of a page may ask of the application it belongs to. */
import { inject } from 'vue'
import type { InjectionKey } from 'vue'

import type { MaterialPartsFragment } from '../../hall/generated/graphql'
import { t } from '../../text/fields'
import type { Settled } from './conditions'
import { at } from './form'
import type { Answers, Field } from './form'
import type { Spec } from './papers'
import { said } from './reading'

export interface Filing {
  applicationId: string
  settled: Settled
  specs: readonly Spec[]
  materials: readonly MaterialPartsFragment[]
  /** The invented person's answers, while the example is looked at. */
  sample: Answers | null
  /** A picture came or went. */
  changed: () => void
}

export const FILING: InjectionKey<Filing> = Symbol('filing')

export function useFiling(): Filing {
  return inject(FILING)!
}

/** The invented person's answer in words; nothing where the example leaves the field out. */
export function sampleOf(field: Field, { sample }: Filing): string | undefined {
  const value = sample ? at(sample, field.pointer) : undefined
  return value === undefined ? undefined : t('sample', { text: said(field, value) })
}
