"""Whose security keys the county buys: makers' roots, and the models it chose (G40, trust.md 5.6).

A maker vouches for a key when it is made ("packed" attestation): its root signed the certificate
that signed the new key. In production a staff key of no listed maker and model is none; elsewhere
it is taken, and the key's page says that nobody vouched for it.
"""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import cbor2
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from identity.actor import ActorKind
from identity.key_models import Passkey
from identity.keyrules import Unacceptable, judged

_PACKED = "packed"
_UNIT = "Authenticator Attestation"  # WebAuthn §8.2.1: what the certificate must call itself
_MODEL = x509.ObjectIdentifier("1.3.6.1.4.1.45724.1.1.4")  # id-fido-gen-ce-aaguid
_OCTETS = b"\x04\x10"  # DER of 16 bytes


@dataclass(frozen=True)
class Makers:
    """``roots``: PEM certificates. ``models``: AAGUIDs. ``required``: no other key is taken."""

    roots: tuple[bytes, ...] = ()
    models: frozenset[str] = frozenset()
    required: bool = False


_makers = Makers()


def bind_makers(makers: Makers) -> None:
    """Say which makers and models of keys are trusted (R11)."""
    global _makers  # noqa: PLW0603 — bound once per process (R11)
    _makers = makers


def roots_for(kind: ActorKind) -> dict[Any, list[bytes]]:
    """What a staff key's certificates must lead to, for the library that follows the chain."""
    return {_PACKED: list(_makers.roots)} if kind is ActorKind.STAFF and _makers.roots else {}


def vouched(kind: ActorKind, form: str, model: str, attested: bytes) -> bool:
    """Whether a listed maker vouches for a listed model. The chain was followed before.

    Raises ``Unacceptable`` where only such keys are taken.
    """
    if kind is not ActorKind.STAFF:
        return False
    listed = bool(_makers.roots) and form == _PACKED and model in _makers.models
    listed = listed and _fits(model, attested)
    if _makers.required and not listed:
        raise Unacceptable("no listed maker and model")
    return listed


def still_listed(passkey: Passkey) -> None:
    """A model taken off the list stops at once. Raises ``Unacceptable``."""
    if not _makers.required or passkey.owner_kind is not ActorKind.STAFF:
        return
    if not passkey.listed or passkey.aaguid not in _makers.models:
        raise Unacceptable("not listed any more")


def read_makers(listed: bytes, *, required: bool) -> Makers:
    """The county's list: makers' roots in PEM, and a line ``model: AAGUID`` for each model.

    Raises ValueError: nothing of either kind, or what is none.
    """
    roots = x509.load_pem_x509_certificates(listed)
    named = re.findall(rb"^model:\s*([0-9A-Fa-f-]+)", listed, re.MULTILINE)
    models = frozenset(str(UUID(one.decode())) for one in named)
    if not models or str(UUID(int=0)) in models:
        raise ValueError("no model is named; all zeros name none")
    return Makers(tuple(one.public_bytes(Encoding.PEM) for one in roots), models, required)


def _fits(model: str, attested: bytes) -> bool:
    """Whether the key was signed by a certificate of its own model, not by itself."""
    statement = judged(lambda: cbor2.loads(attested)["attStmt"])
    chain = statement.get("x5c") or []
    if not chain:
        return False
    leaf: x509.Certificate = judged(x509.load_der_x509_certificate, chain[0])
    units = leaf.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    if _UNIT not in {unit.value for unit in units} or _is_authority(leaf):
        return False
    return _model_of(leaf) in {None, _OCTETS + UUID(model).bytes}


def _is_authority(leaf: x509.Certificate) -> bool:
    try:
        return leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _model_of(leaf: x509.Certificate) -> bytes | None:
    try:
        named = leaf.extensions.get_extension_for_oid(_MODEL).value
    except x509.ExtensionNotFound:
        return None
    return named.value if isinstance(named, x509.UnrecognizedExtension) else b""
