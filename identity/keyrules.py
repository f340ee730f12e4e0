"""What the WebAuthn library leaves to us, and what a proof is (G40). Pure."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import cbor2

from identity.actor import ActorKind

_DOMAIN = b"doorstep-decision-v1\0"

Options = dict[str, Any]
Credential = Mapping[str, Any]


@dataclass(frozen=True)
class Owner:
    """Whose key answered."""

    kind: ActorKind
    id: UUID


@dataclass(frozen=True)
class ProofRequest:
    """A question whose answer proves that the key's holder saw the payload and said yes."""

    id: UUID
    options: Options


@dataclass(frozen=True)
class Evidence:
    """Everything needed to verify a proof again, by anybody, for ever (``still_proves``)."""

    payload: bytes
    nonce: bytes
    credential_id: bytes
    authenticator_data: bytes
    client_data_json: bytes
    signature: bytes
    public_key: bytes

    @property
    def credential(self) -> Credential:
        """The answer as the browser gave it."""
        name = _text(self.credential_id)
        response = {
            "clientDataJSON": _text(self.client_data_json),
            "authenticatorData": _text(self.authenticator_data),
            "signature": _text(self.signature),
        }
        return {"id": name, "rawId": name, "type": "public-key", "response": response}


class Unacceptable(Exception):
    """Not a valid answer; why is nobody's business outside."""


def decision_challenge(nonce: bytes, payload: bytes) -> bytes:
    """The challenge that stands for ``payload``."""
    return hashlib.sha256(_DOMAIN + nonce + hashlib.sha256(payload).digest()).digest()


def evidence_of(
    payload: bytes, nonce: bytes, credential: Credential, public_key: bytes
) -> Evidence:
    """What to keep of an answer that was verified."""
    answer = credential["response"]
    return Evidence(
        payload=payload,
        nonce=nonce,
        credential_id=raw(credential["rawId"]),
        authenticator_data=raw(answer["authenticatorData"]),
        client_data_json=raw(answer["clientDataJSON"]),
        signature=raw(answer["signature"]),
        public_key=public_key,
    )


def raw(text: Any) -> bytes:
    """Bytes of base64url as browsers write it. Raises ``Unacceptable``."""
    return judged(lambda: urlsafe_b64decode(text + "=" * (-len(text) % 4)))  # type: ignore[no-any-return]


def from_our_own_page(credential: Credential) -> Mapping[str, Any]:
    """The client data, unless it was collected in a frame of another site."""
    data = judged(lambda: json.loads(raw(credential["response"]["clientDataJSON"])))
    if not isinstance(data, dict):
        raise Unacceptable("not an object")
    if data.get("crossOrigin", False) is not False or "topOrigin" in data:
        raise Unacceptable("from a frame")
    return data


def stays_put(kind: ActorKind, *, single: bool, backed_up: bool) -> None:
    """A synced passkey is no hardware key."""
    if kind is ActorKind.STAFF and (not single or backed_up):
        raise Unacceptable("leaves its device")


def of_its_kind(public_key: bytes) -> None:
    """The key is what its algorithm says: ES256 on P-256, EdDSA on Ed25519. COSE names both."""
    named = judged(cbor2.loads, public_key)
    if (named.get(1), named.get(3), named.get(-1)) not in {(2, -7, 1), (1, -8, 6)}:
        raise Unacceptable("another kind of key")


def judged(judge: Any, *args: Any, **kwargs: Any) -> Any:
    """Call the library on what a stranger sent: whatever it dislikes is one refusal.

    It parses base64, JSON, CBOR, COSE and DER and raises from half a dozen families.
    """
    try:
        return judge(*args, **kwargs)
    except Exception as error:
        raise Unacceptable(type(error).__name__) from error


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()
