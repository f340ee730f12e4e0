/** The id of the control a JSON pointer speaks of. */
export function idOf(pointer: string): string {
  return `answer${pointer.replace(/\//g, '-')}`
}

/** To a control; where it is a set of choices, to the first of them. */
export function goTo(id: string): void {
  const found = document.getElementById(id)
  if (!found) return
  const control = found.matches('fieldset') ? found.querySelector<HTMLElement>('input, button') : found
  found.scrollIntoView({ block: 'center' })
  ;(control ?? found).focus({ preventScroll: true })
}
