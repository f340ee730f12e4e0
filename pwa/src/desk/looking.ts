/** Why this clerk looks at this case's photos: asked once per case, kept while the page is open. */
const reasons = new Map<string, string>()

export const reasonFor = (caseId: string): string => reasons.get(caseId) ?? ''
export function rememberReason(caseId: string, why: string): void {
  reasons.set(caseId, why)
}
