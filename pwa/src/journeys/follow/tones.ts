import type { Status } from '../../hall/generated/graphql'

export type Tone = 'plain' | 'calm' | 'todo' | 'wait' | 'wrong'

const TONES: Record<Status, Tone> = {
  DRAFT: 'wait',
  SUBMITTED: 'calm',
  SUPPLEMENTING: 'todo',
  AWAITING_ORIGINAL: 'todo',
  AWAITING_PAYMENT: 'todo',
  ACCEPTED: 'calm',
  IN_REVIEW: 'calm',
  IN_SPECIAL: 'calm',
  PENDING_APPROVAL: 'calm',
  APPROVED: 'calm',
  REFUSED: 'wrong',
  ISSUING: 'calm',
  DISPATCHED: 'calm',
  READY_FOR_PICKUP: 'todo',
  CLOSED: 'plain',
  NOT_ACCEPTED: 'wrong',
  WITHDRAWN: 'plain',
  TERMINATED: 'plain',
  REVOKED: 'wrong',
}

/** A status from a newer door than this page is shown plainly. */
export function toneOf(status: Status): Tone {
  return TONES[status] ?? 'plain'
}
