/** What was given before; else the applicant is most often the receiver: name and phone stand ready. */
import type { DeliveryInput } from '../../hall/generated/graphql'
import { givenTo } from '../receive/given'
import type { Draft } from './draft'
import { at } from './form'

export function knownReceiver(draft: Draft): Omit<DeliveryInput, 'way'> {
  const known = { receiver: knownAs(draft, 'name'), phone: knownAs(draft, 'phone') }
  return { ...known, ...givenTo(draft.application.delivery) }
}

function knownAs(draft: Draft, known: string): string {
  const field = draft.groups.flatMap((group) => group.fields).find((one) => one.known === known)
  const value = field ? at(draft.answers, field.pointer) : undefined
  return typeof value === 'string' ? value.replace(/^\+86/, '') : ''
}
