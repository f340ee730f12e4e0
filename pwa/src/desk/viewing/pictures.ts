/** The pictures that were opened, for as long as the room is open: looked at twice, recorded once. */
import { headers } from '../../hall/client'
import { d } from '../words'

export class NotShown extends Error {}

export interface Album {
  open(viewUrl: string, why: string): Promise<string>
  close(): void
}

export function album(): Album {
  const opened = new Map<string, Promise<string>>()
  let closed = false

  async function fetched(viewUrl: string, why: string): Promise<string> {
    const joint = viewUrl.includes('?') ? '&' : '?'
    const answer = await fetch(`${viewUrl}${joint}because=${encodeURIComponent(why)}`, {
      credentials: 'same-origin', headers: headers(),
    }).catch(() => null)
    if (!answer) throw new NotShown(d('unreachable'))
    if (!answer.ok) {
      const said = (await answer.json().catch(() => null)) as { message?: string } | null
      throw new NotShown(said?.message || d('photoWrong'))
    }
    const url = URL.createObjectURL(await answer.blob())
    if (closed) URL.revokeObjectURL(url)
    return url
  }

  return {
    open(viewUrl, why) {
      const here = opened.get(viewUrl)
      if (here) return here
      const coming = fetched(viewUrl, why)
      opened.set(viewUrl, coming)
      coming.catch(() => opened.delete(viewUrl)) // asked again, it is fetched again
      return coming
    },
    close() {
      closed = true
      for (const one of opened.values()) void one.then((url) => URL.revokeObjectURL(url)).catch(() => undefined)
      opened.clear()
    },
  }
}
