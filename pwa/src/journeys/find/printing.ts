/** On paper nothing is folded away. Returns what ends it. */
export function unfoldForPrint(): () => void {
  let folded: HTMLDetailsElement[] = []
  const unfold = (): void => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    folded.forEach((one) => (one.open = true))
  }
  const fold = (): void => folded.forEach((one) => (one.open = false))
  window.addEventListener('beforeprint', unfold)
  window.addEventListener('afterprint', fold)
  return () => {
    window.removeEventListener('beforeprint', unfold)
    window.removeEventListener('afterprint', fold)
  }
}
