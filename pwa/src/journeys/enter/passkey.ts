import { PasskeyNotUsed, makePasskey } from '../../device/passkeys'
import { act } from '../../hall/acting'
import { PasskeyRegistrationDocument, RegisterPasskeyDocument } from '../../hall/generated/graphql'
import { sentenceOf } from '../../hall/loading'
import { welcome } from '../../hall/session'
import { t } from '../../text/enter'
import { say } from '../../ui/saying'

/** Empty when it worked, otherwise the sentence to show. */
export async function setUpPasskey(): Promise<string> {
  try {
    const offer = await act(PasskeyRegistrationDocument, {})
    if (offer.__typename !== 'PasskeyOptions') return offer.message
    const credential = await makePasskey(offer.options)
    const answer = await act(RegisterPasskeyDocument, { credential, label: deviceName() })
    if (answer.__typename !== 'Me') return answer.message
    welcome(answer)
    say(t('passkeyDone'))
    return ''
  } catch (thrown) {
    if (thrown instanceof PasskeyNotUsed) return t('passkeyUnused')
    return sentenceOf(thrown)
  }
}

function deviceName(): string {
  const known = /iPhone|iPad|Android|HarmonyOS|Windows|Macintosh|Linux/.exec(navigator.userAgent)?.[0]
  return known ?? t('passkeyLabel')
}
