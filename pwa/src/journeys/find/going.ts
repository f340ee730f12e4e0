/** How high the front page's list of what is under way was on this phone: a length and nothing else. */
const KEPT = 'going'

export function goingHeight(): string {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return '' // Private browsing: the list pushes down what is under it.
  }
}

/** `height` is 0 when there was nothing. */
export function keepGoingHeight(height: number): void {
  try {
    if (height > 0) localStorage.setItem(KEPT, `${height}px`)
    else localStorage.removeItem(KEPT)
  } catch {
    // As above.
  }
}
