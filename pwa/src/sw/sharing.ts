/// <reference lib="webworker" />
/** What an album shares arrives here as the form of a page that does not exist; the page after it says what became of it. */
import { MeDocument } from '../hall/generated/graphql'
import { receive } from '../offline/shared'
import type { Received } from '../offline/shared'
import { openAnew } from '../offline/vault'

export const SHARE = '/share'
const PAGE = '/shared'

/** Nothing is kept for nobody: without a person, or without knowing who it is, the picture stays in the album. */
export async function received({ request }: { request: Request }): Promise<Response> {
  const { got, refused } = await taken(request)
  const told = new URLSearchParams({ got: String(got), ...(refused.length > 0 && { refused: refused.join() }) })
  return Response.redirect(`${PAGE}?${told}`, 303)
}

async function taken(request: Request): Promise<Received> {
  if (isForeign(request)) return { got: 0, refused: ['none'] }
  const form = await request.formData().catch(() => new FormData())
  const files = form.getAll('pictures').filter((one): one is File => typeof one !== 'string' && one.size > 0)
  const person = await whoIsHere().catch(() => undefined)
  if (person === undefined) return { got: 0, refused: ['offline'] }
  if (person === null) return { got: 0, refused: ['out'] }
  openAnew()
  return receive(files, person)
}

/** A page elsewhere that says where it is, is turned away. One that hides it cannot be told from a share sheet: what
 * it plants is seen by the person, and goes nowhere without their two taps. */
function isForeign({ referrer }: Request): boolean {
  return /^https?:/.test(referrer) && new URL(referrer).origin !== location.origin
}

async function whoIsHere(): Promise<string | null> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-doorstep': '1' },
    body: JSON.stringify({ documentId: (MeDocument as { __meta__?: { hash?: string } }).__meta__?.hash, variables: {} }),
  })
  const { data } = (await answer.json()) as { data?: { me: { id: string } | null } }
  if (!data) throw new Error('not answered')
  return data.me?.id ?? null
}
