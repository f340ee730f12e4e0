"""Identity cards read by a reader at a counter: the reader signs what it read.

A reading is JSON: ``body`` (name, idNumber, validUntil, readAt, photo or none) and ``reader`` with
its Ed25519 ``signature`` over the body's canonical bytes. Only readers that the county registered
count, each at its own site, and a reading is good for two minutes and one case. The photo is for
the clerk to compare the face with; it is not kept.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from identity.account_refusals import CardExpired, CardUnreadable
from identity.actor import Actor
from notifications.now import SHANGHAI, now
from notifications.transactions import current, query

SOURCE = "card_reader"
_FRESH = timedelta(minutes=2)
_LONGEST = 80_000  # a card's photo is a few kilobytes
SANDBOX = "sandbox"  # the reader of the sandbox: signs what it is asked to, never in production


_USE = """
INSERT INTO card_reading (digest, used_by, used_at) VALUES ($1, $2, doorstep_now())
ON CONFLICT DO NOTHING RETURNING digest
"""


@dataclass(frozen=True)
class Reader:
    """A registered reader. ``site`` empty: any site."""

    name: str
    site: str
    key: bytes


@dataclass(frozen=True)
class Card:
    """What stands on a card that was read just now."""

    name: str
    id_number: str


_readers: Mapping[str, Reader] = {}


def bind_readers(readers: Mapping[str, Reader]) -> None:
    """Say which readers count. Once per process, by wiring (R11)."""
    global _readers  # noqa: PLW0603 — bound once per process
    _readers = dict(readers)


def readers_at(path: Path) -> dict[str, Reader]:
    """The county's readers: a JSON list of ``name``, ``site`` (code) and ``key`` (base64).

    Raises ValueError.
    """
    try:
        rows = orjson.loads(path.read_bytes())
        found = [
            Reader(str(row["name"]), str(row["site"]), base64.b64decode(row["key"], validate=True))
            for row in rows
        ]
        for reader in found:
            Ed25519PublicKey.from_public_bytes(reader.key)
    except (KeyError, TypeError, binascii.Error, OSError, ValueError) as error:
        raise ValueError(f"{path}: not a list of card readers") from error
    return {reader.name: reader for reader in found}


def sandbox_reader(secret: str) -> Reader:
    """The sandbox's own reader."""
    key = sandbox_key(secret).public_key()
    return Reader(SANDBOX, "", key.public_bytes_raw())


def sandbox_key(secret: str) -> Ed25519PrivateKey:
    """What the sandbox's reader signs with."""
    seed = hashlib.sha256(b"doorstep card reader\0" + secret.encode()).digest()
    return Ed25519PrivateKey.from_private_bytes(seed)


def signed_reading(reader: str, key: Ed25519PrivateKey, body: Mapping[str, Any]) -> str:
    """A reading as a reader writes it."""
    signature = base64.b64encode(key.sign(_canonical(body))).decode()
    return orjson.dumps({"body": body, "reader": reader, "signature": signature}).decode()


async def read_card(reading: str, site: str) -> Card:
    """What the reader at this site read. Refuses CardUnreadable, CardExpired."""
    body = _verified(reading, site)
    at, moment = _moment(body.get("readAt")), await now()
    if not moment - _FRESH <= at <= moment + _FRESH:
        raise CardUnreadable
    until = body.get("validUntil")
    if until is not None and _day(until) < moment.astimezone(SHANGHAI).date():
        raise CardExpired
    name, number = body.get("name"), body.get("idNumber")
    if not isinstance(name, str) or not isinstance(number, str):
        raise CardUnreadable
    return Card(name, number)


async def use_up(reading: str, clerk: Actor) -> None:
    """The reading begins one case; whoever shows it again, read the card again.

    The caller holds the transaction and has it from ``read_card``. Refuses CardUnreadable.
    """
    current()
    if not await query(_USE, hashlib.sha256(_canonical(orjson.loads(reading)["body"])).digest(),
                       clerk.me):  # fmt: skip
        raise CardUnreadable


def _verified(reading: str, site: str) -> Mapping[str, Any]:
    """The body, signed by a reader that stands at this site."""
    if len(reading) > _LONGEST:
        raise CardUnreadable
    try:
        said = orjson.loads(reading)
        reader, body = _readers[said["reader"]], said["body"]
        signature = base64.b64decode(said["signature"], validate=True)
        if reader.site not in {"", site} or not isinstance(body, dict):
            raise CardUnreadable
        Ed25519PublicKey.from_public_bytes(reader.key).verify(signature, _canonical(body))
    except (KeyError, TypeError, ValueError, InvalidSignature) as error:
        raise CardUnreadable from error
    return body


def _canonical(body: Mapping[str, Any]) -> bytes:
    return b"doorstep-card-v1\0" + orjson.dumps(dict(body), option=orjson.OPT_SORT_KEYS)


def _moment(text: object) -> datetime:
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise CardUnreadable from error
    if at.tzinfo is None:
        raise CardUnreadable
    return at


def _day(text: object) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError as error:
        raise CardUnreadable from error
