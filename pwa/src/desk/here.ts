/** Who sits at this desk, and where the page stands. */
import { reactive, ref } from 'vue'

import { ask } from '../hall/client'
import { inEveryTab, listenFor } from '../hall/live'
import { StaffMeDocument } from './generated/graphql'
import type { StaffPartsFragment } from './generated/graphql'

/** `me` is undefined until the first answer and null for nobody. */
export const here = reactive<{ me: StaffPartsFragment | null | undefined }>({ me: undefined })
/** Who works on cases: only for them does anything move by itself. */
export const CASE_ROLES = ['window', 'reviewer', 'approver', 'supervisor']
listenFor(() => (here.me?.seats.some(({ role }) => CASE_ROLES.includes(role)) ? here.me.id : undefined))
inEveryTab(() => here.me)

export async function meet(): Promise<void> {
  const { me } = await ask(StaffMeDocument, {})
  here.me = me && me.seats.length > 0 ? me : null
}

const WIDE = '(min-width: 1000px)'
const query = window.matchMedia(WIDE)
/** Room for the list and the case side by side. */
export const wide = ref(query.matches)
const measured = (): void => {
  wide.value = query.matches
}
// Older Safari knows only addListener.
if (query.addEventListener) query.addEventListener('change', measured)
else query.addListener(measured)
