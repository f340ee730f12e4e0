/** The browser's passkeys in the JSON the door speaks. */
type Json = Record<string, unknown>

export class PasskeyNotUsed extends Error {}

export async function makePasskey(options: unknown): Promise<Json> {
  const publicKey = options as Json & { user: { id: string } & Json }
  const credential = await ceremony(() =>
    navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge as string),
        user: { ...publicKey.user, id: bytes(publicKey.user.id) },
        excludeCredentials: listed(publicKey.excludeCredentials),
      } as unknown as PublicKeyCredentialCreationOptions,
    }),
  )
  const response = credential.response as AuthenticatorAttestationResponse
  return spoken(credential, {
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

export async function usePasskey(options: unknown): Promise<Json> {
  const publicKey = options as Json
  const credential = await ceremony(() =>
    navigator.credentials.get({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge as string),
        allowCredentials: listed(publicKey.allowCredentials),
      } as unknown as PublicKeyCredentialRequestOptions,
    }),
  )
  const response = credential.response as AuthenticatorAssertionResponse
  return spoken(credential, {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : null,
  })
}

/** Cancelled, timed out, no key: to the person they are one thing. */
async function ceremony(start: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await start().catch(() => null)
  if (!credential) throw new PasskeyNotUsed()
  return credential as PublicKeyCredential
}

function spoken(credential: PublicKeyCredential, response: Json): Json {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
  }
}

function listed(credentials: unknown): Json[] | undefined {
  return (credentials as (Json & { id: string })[] | undefined)?.map((one) => ({
    ...one,
    id: bytes(one.id),
  }))
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

export function text(buffer: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
