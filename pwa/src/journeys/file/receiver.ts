/** The applicant is most often the receiver: their own name and phone stand ready. */
import type { DeliveryInput } from '../../hall/generated/graphql'
import type { Draft } from './draft'
import { at } from './form'

export function knownReceiver(draft: Draft): Pick<DeliveryInput, 'receiver' | 'phone'> {
  const { delivery } = draft.application
  return {
    receiver: delivery?.receiver ?? knownAs(draft, 'name'),
    phone: delivery?.phone ?? knownAs(draft, 'phone'),
  }
}

function knownAs(draft: Draft, known: string): string {
  const field = draft.groups.flatMap((group) => group.fields).find((one) => one.known === known)
  const value = field ? at(draft.answers, field.pointer) : undefined
  return typeof value === 'string' ? value.replace(/^\+86/, '') : ''
}
