/** Asking for a consent at the moment it is needed: the text in full, and a no that costs nothing. */
import { t } from '../text/privacy'
import { confirmed } from '../ui/confirming'
import { ask } from './client'
import { GiveConsentDocument, PrivacyDocument } from './generated/graphql'

export async function agreed(purpose: string): Promise<boolean> {
  const { privacy } = await ask(PrivacyDocument, {})
  const one = privacy.consents.find((consent) => consent.purpose.toLowerCase() === purpose)
  if (!one || !(await confirmed({ title: one.title, text: one.text, yes: t('agree') }))) return false
  const { giveConsent } = await ask(GiveConsentDocument, { purpose: one.purpose, version: one.version })
  return giveConsent.__typename === 'Privacy'
}
