/** The address that was given before, in clear for its owner: the form starts from it. */
import type { DeliveryInput } from '../../hall/generated/graphql'

interface Given {
  given?: { receiver: string; phone: string; region: string; street: string } | null
}

export function givenTo(delivery: Given | null | undefined): Omit<DeliveryInput, 'way'> {
  const given = delivery?.given
  if (!given) return {}
  const { receiver, phone, region, street } = given
  return { receiver, phone: phone.replace(/^\+86/, ''), region, street }
}
