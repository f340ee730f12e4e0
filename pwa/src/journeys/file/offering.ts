import { defineAsyncComponent } from 'vue'

/** Reading a card needs the door, so this part is fetched when it is used and not kept for offline; without it people type. */
export const CardOffer = defineAsyncComponent(() => import('./CardOffer.vue').catch(() => ({ render: () => null }) as never))
