/** 长辈版: large type, few choices, and a page that reads itself aloud. Chosen on each device. */
import { ref, watchSyncEffect } from 'vue'

const SIZES = ['', 'large', 'larger'] as const
export type Size = (typeof SIZES)[number]
const KEPT = 'size'

export const size = ref<Size>(kept())

watchSyncEffect(() => {
  document.documentElement.dataset.size = size.value
})

export function enlarge(chosen: Size): void {
  size.value = chosen
  try {
    localStorage.setItem(KEPT, chosen)
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
}

function kept(): Size {
  try {
    return SIZES.find((one) => one === localStorage.getItem(KEPT)) ?? ''
  } catch {
    return ''
  }
}
