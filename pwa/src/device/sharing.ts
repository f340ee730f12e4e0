/** Showing something to others: by the phone's own sheet, else as text to paste. */

export interface Shared {
  title?: string
  text?: string
  url?: string
  file?: File | null
}
export type Outcome = 'shared' | 'copied' | 'put away' | 'failed'

export async function share({ title, text, url, file }: Shared): Promise<Outcome> {
  const told = { ...(title && { title }), ...(text && { text }), ...(url && { url }) }
  try {
    const files = file ? [file] : []
    if (file && navigator.canShare?.({ files })) {
      await navigator.share({ ...told, files })
      return 'shared'
    }
    if ('share' in navigator) {
      await navigator.share(told)
      return 'shared'
    }
  } catch (thrown) {
    if ((thrown as Error).name === 'AbortError') return 'put away'
  }
  const words = [text ?? title, url].filter(Boolean).join(' ')
  return navigator.clipboard.writeText(words).then(() => 'copied', () => 'failed')
}
