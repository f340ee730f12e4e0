"""An authenticator in software, for development and tests; production never imports it.

It plays a person with a security key: makes credentials and answers questions as CTAP2 would. The
attributes bend it into what an attacker might present.
"""

import hashlib
import json
import secrets
import struct
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import cbor2
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

_START_OF_2020 = 1_577_836_800
_PRESENT, _VERIFIED, _ELIGIBLE, _BACKED_UP, _ATTESTED = 0x01, 0x04, 0x08, 0x10, 0x40
_NO_MODEL = UUID(int=0)
_SHA256 = ec.ECDSA(hashes.SHA256())


@dataclass(frozen=True)
class Maker:
    """A maker's batch: the key that signs new keys, and the DER certificates that vouch for it."""

    key: ec.EllipticCurvePrivateKey
    chain: tuple[bytes, ...]


@dataclass
class SoftCredential:
    """One key pair, for one relying party and user."""

    id: bytes
    rp_id: str
    user_handle: str
    private: ec.EllipticCurvePrivateKey
    count: int = 0

    def next_count(self) -> int:
        """Rises, also when the key was read back from an older file: it follows the real clock.

        In tenths of a second since 2020; 32 bits last until 2033.
        """
        self.count = max(self.count + 1, int((time.time() - _START_OF_2020) * 10))
        return self.count


@dataclass
class SoftKey:
    """Software authenticator, as it behaves in a page of ``origin``."""

    origin: str
    credentials: dict[bytes, SoftCredential] = field(default_factory=dict)
    user_present: bool = True
    user_verified: bool = True
    cross_origin: bool | None = False
    top_origin: str | None = None
    synced: bool = False  # backup eligible and backed up, like a phone's passkey
    eligible: bool = False  # could be backed up, and is not yet
    stuck: bool = False  # its counter stands still, as a copy's would
    model: UUID = _NO_MODEL  # AAGUID
    maker: "Maker | None" = None  # who vouches for what it makes

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        """Make a credential; what ``navigator.credentials.create(…).toJSON()`` gives."""
        private = ec.generate_private_key(ec.SECP256R1())
        made = SoftCredential(
            secrets.token_bytes(32), options["rp"]["id"], options["user"]["id"], private
        )
        self.credentials[made.id] = made
        point = private.public_key().public_numbers()
        public = cbor2.dumps(
            {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)}
        )
        attested = self.model.bytes + struct.pack(">H", len(made.id)) + made.id + public
        data = self._authenticator_data(made, _ATTESTED) + attested
        client = self._client_data("webauthn.create", options["challenge"])
        statement = {"fmt": "none", "attStmt": {}, "authData": data}
        if self.maker is not None:
            signed = self.maker.key.sign(data + hashlib.sha256(client).digest(), _SHA256)
            chain = {"alg": -7, "sig": signed, "x5c": list(self.maker.chain)}
            statement = {"fmt": "packed", "attStmt": chain, "authData": data}
        return _credential(
            made, {"clientDataJSON": client, "attestationObject": cbor2.dumps(statement)}
        )

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer a question; what ``navigator.credentials.get(…).toJSON()`` gives."""
        allowed = [_bytes(one["id"]) for one in options.get("allowCredentials") or []]
        known = [one for one in allowed or self.credentials if one in self.credentials]
        if not known:
            raise LookupError("this key knows none of the allowed credentials")
        chosen = self.credentials[known[0]]
        data = self._authenticator_data(chosen, 0)
        client = self._client_data("webauthn.get", options["challenge"])
        signature = chosen.private.sign(data + hashlib.sha256(client).digest(), _SHA256)
        answer = _credential(
            chosen,
            {"clientDataJSON": client, "authenticatorData": data, "signature": signature},
        )
        answer["response"]["userHandle"] = chosen.user_handle
        return answer

    @property
    def names(self) -> frozenset[str]:
        """The ids of its credentials, as browsers write them."""
        return frozenset(_text(one) for one in self.credentials)

    def to_json(self) -> dict[str, Any]:
        """The key as JSON, private keys included: only for development's own folder."""
        return {
            "origin": self.origin,
            "credentials": [
                {
                    "id": _text(one.id),
                    "rpId": one.rp_id,
                    "userHandle": one.user_handle,
                    "count": one.count,
                    "private": one.private.private_bytes(
                        serialization.Encoding.PEM,
                        serialization.PrivateFormat.PKCS8,
                        serialization.NoEncryption(),
                    ).decode(),
                }
                for one in self.credentials.values()
            ],
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "SoftKey":
        """What ``to_json`` gave."""
        key = cls(kept["origin"])
        for one in kept["credentials"]:
            private = serialization.load_pem_private_key(one["private"].encode(), None)
            if not isinstance(private, ec.EllipticCurvePrivateKey):
                raise TypeError("not an EC key")
            made = SoftCredential(
                _bytes(one["id"]), one["rpId"], one["userHandle"], private, one["count"]
            )
            key.credentials[made.id] = made
        return key

    def _authenticator_data(self, credential: SoftCredential, extra: int) -> bytes:
        flags = extra | (_PRESENT if self.user_present else 0)
        flags |= _VERIFIED if self.user_verified else 0
        flags |= _ELIGIBLE | _BACKED_UP if self.synced else _ELIGIBLE if self.eligible else 0
        rp_hash = hashlib.sha256(credential.rp_id.encode()).digest()
        count = credential.count if self.stuck else 0 if self.synced else credential.next_count()
        return rp_hash + struct.pack(">BI", flags, count)

    def _client_data(self, kind: str, challenge: str) -> bytes:
        data: dict[str, Any] = {"type": kind, "challenge": challenge, "origin": self.origin}
        if self.cross_origin is not None:
            data["crossOrigin"] = self.cross_origin
        if self.top_origin is not None:
            data["topOrigin"] = self.top_origin
        return json.dumps(data, separators=(",", ":")).encode()


def _credential(credential: SoftCredential, response: dict[str, bytes]) -> dict[str, Any]:
    return {
        "id": _text(credential.id),
        "rawId": _text(credential.id),
        "type": "public-key",
        "authenticatorAttachment": "cross-platform",
        "clientExtensionResults": {},
        "response": {name: _text(value) for name, value in response.items()},
    }


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
