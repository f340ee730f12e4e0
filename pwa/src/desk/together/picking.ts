/** What is ticked in the queue, and what of it is being granted: the list comes and goes with the window's width. */
import { ref, shallowRef } from 'vue'

import type { QueueCardFragment } from '../generated/graphql'

export const picked = ref<string[]>([])
export const granting = shallowRef<QueueCardFragment[] | null>(null)
