/** Which cases the queue shows, and of which words: kept while the list comes and goes, as when a
 * tablet is turned; the next person at this desk begins anew.
 */
import { reactive, watch } from 'vue'

import type { Lane } from './generated/graphql'
import { here } from './here'

export const queueing = reactive<{ lane: Lane; written: string; search: string }>({ lane: 'OPEN', written: '', search: '' })
watch(() => here.me?.id, () => Object.assign(queueing, { lane: 'OPEN', written: '', search: '' }))
