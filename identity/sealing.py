"""Sealing: every personal value is encrypted under its owner's own key (R10).

Key service → one data key per owner (``owner_key``) → one of ``suites`` per value. The value's
place (``label``), its owner and the key's version are authenticated with it: a ciphertext moved to
another row, column or person does not open. An owner may have several versions of a key: new values
take the newest, old ones open with theirs. Destroying them all erases one person everywhere.

Sealed form: suite (1 byte) ‖ key version (2) ‖ nonce (12) ‖ ciphertext and tag.
A label is ``table.column:<row id>``, optionally ``:<part>``.
"""

import secrets
import struct
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import orjson
from cryptography.exceptions import InvalidTag
from tortoise import connections

from identity.actor import Actor, Seat
from identity.keyservice import KeyService
from identity.models import KeyState
from identity.suites import AES_256_GCM, NONCE_BYTES, SUITES, Aead, Suite
from notifications.refusals import Refusal

_HEADER = struct.Struct(">BH")
_CACHED_KEYS = 4096
_PURPOSE = 255
_service: KeyService | None = None
_suite = AES_256_GCM  # of keys made from now on
_unwrapped: OrderedDict[bytes, Aead] = OrderedDict()  # by wrapped key: a rolled-back key misses


class SealBroken(Exception):
    """The value was altered, moved, or belongs to another owner."""


class KeyWithheld(Refusal):
    """The owner's key is restricted or erased: nothing is read, nothing new is written."""


@dataclass(frozen=True)
class Access:
    """Who reads a sealed value and why; becomes a trail row.

    ``citizen_id``: whose business it is, when the key belongs to somebody else (a department).
    ``seat``: the seat that a clerk looks from, for the citizen to read in the trail.
    """

    actor: Actor
    purpose: str
    case_id: UUID | None = None
    citizen_id: UUID | None = None
    seat: Seat | None = None

    @property
    def details(self) -> str:
        """What else the trail keeps of it, as JSON."""
        kept = {}
        if self.actor.mandate_id is not None:
            kept["mandate"] = str(self.actor.mandate_id)
        if self.actor.organisation_id is not None:
            kept["organisation"] = str(self.actor.organisation_id)
        if self.seat is not None:
            kept |= {"role": self.seat.role.value, "department": str(self.seat.department_id)}
        return orjson.dumps(kept).decode()


def bind_keys(service: KeyService, suite: Suite = AES_256_GCM) -> None:
    """Say who holds the keys, and the cipher of new ones. Once per process, by wiring (R11)."""
    global _service, _suite
    _service, _suite = service, suite
    _unwrapped.clear()


def blind_index(field: str, value: str) -> bytes:
    """A keyed hash (16 bytes) to find an already normalised value by; useless without the key."""
    return key_service().hmac(f"{field}\0{value}".encode())[:16]


def keyed_hash(purpose: str, value: str) -> bytes:
    """A keyed hash (32 bytes) to compare a short secret with."""
    return key_service().hmac(f"{purpose}\0{value}".encode())


async def seal(owner_id: UUID, label: str, plain: str | bytes) -> bytes:
    """Encrypt ``plain`` for its place, under the owner's key (made at first use).

    Raises ``KeyWithheld`` if the owner's key is restricted or erased.
    """
    return (await seal_all(owner_id, {label: plain}))[label]


async def seal_all(owner_id: UUID, values: Mapping[str, str | bytes]) -> dict[str, bytes]:
    """Like ``seal``, for several labels at the cost of one."""
    version, suite, key = await _newest_key(owner_id)
    head = _HEADER.pack(suite, version)
    sealed = {}
    for label, plain in values.items():
        place(label)
        nonce = secrets.token_bytes(NONCE_BYTES)
        data = plain.encode() if isinstance(plain, str) else plain
        sealed[label] = head + nonce + key.encrypt(nonce, data, bound_to(owner_id, label, version))
    return sealed


async def unseal(owner_id: UUID, label: str, sealed: bytes, access: Access) -> str:
    """Decrypt a text and write a trail row in the same connection.

    Raises ``SealBroken``, ``KeyWithheld``.
    """
    return (await unseal_bytes(owner_id, label, sealed, access)).decode()


async def unseal_bytes(owner_id: UUID, label: str, sealed: bytes, access: Access) -> bytes:
    """Like ``unseal``, for bytes."""
    return (await unseal_all(owner_id, {label: sealed}, access))[label]


async def unseal_all(
    owner_id: UUID, values: Mapping[str, bytes], access: Access
) -> dict[str, bytes]:
    """Like ``unseal_bytes``, for several values of one owner: one statement, a trail row each.

    The key's state is read in that same statement, so an erasure counts at once, everywhere.
    """
    if not access.purpose.strip():
        raise ValueError("reading a sealed value needs a purpose")
    heads = {label: head_of(sealed) for label, sealed in values.items()}
    versions = sorted({version for _, version in heads.values()})
    keys = await _keys_with_trail(owner_id, tuple(values), versions, access)
    plain = {}
    for label, sealed in values.items():
        if heads[label] not in keys:
            raise SealBroken(label)
        nonce, body = sealed[3 : 3 + NONCE_BYTES], sealed[3 + NONCE_BYTES :]
        aad = bound_to(owner_id, label, heads[label][1])
        try:
            plain[label] = keys[heads[label]].decrypt(nonce, body, aad)
        except InvalidTag as error:
            raise SealBroken(label) from error
    return plain


def place(label: str) -> tuple[str, UUID]:
    """``table.column`` and the row of a label. Raises ``ValueError`` if it is none."""
    column, _, row = label.partition(":")
    if not row or column.count(".") != 1 or "\0" in label:
        raise ValueError(f"not a label (table.column:row id): {label!r}")
    return column, UUID(row.partition(":")[0])


async def renew(owner_id: UUID) -> None:
    """Give the owner a new version of the key, of today's suite: what is sealed from now on takes
    it. Harmless for an owner who has none. Raises ``KeyWithheld``.
    """
    row = await _newest_row(owner_id)
    if row is not None:
        await _make_key(owner_id, row["version"] + 1)
        await _newest_key(owner_id)


async def _newest_key(owner_id: UUID) -> tuple[int, int, Aead]:
    """The owner's key (version, suite), made now if there never was one: an erased owner gets no
    second.
    """
    row = await _newest_row(owner_id)
    if row is None:
        await _make_key(owner_id, 1)
        row = await _newest_row(owner_id)
    if row is None or row["state"] != KeyState.ACTIVE:
        raise KeyWithheld
    return row["version"], row["suite"], await opened_key(owner_id, row)


async def _make_key(owner_id: UUID, version: int) -> None:
    """A key of that version, unless there is one already or the one before is withheld."""
    wrapped = await key_service().wrap(_suite.fresh_key(), key_context(owner_id, version))
    await connections.get("default").execute_query(
        "INSERT INTO owner_key (id, owner_id, version, suite, wrapped, state, created_at)"
        " SELECT $1::uuid, $2::uuid, $3::int, $4::smallint, $5::bytea, 'active', doorstep_now()"
        " WHERE NOT EXISTS (SELECT FROM owner_key WHERE owner_id = $2 AND state <> 'active')"
        " ON CONFLICT (owner_id, version) DO NOTHING",
        [uuid4(), owner_id, version, _suite.code, wrapped],
    )


async def _newest_row(owner_id: UUID) -> dict[str, Any] | None:
    rows = await connections.get("default").execute_query_dict(
        "SELECT version, suite, wrapped, state FROM owner_key WHERE owner_id = $1"
        " ORDER BY version DESC LIMIT 1",
        [owner_id],
    )
    return rows[0] if rows else None


_READ = """
WITH named AS (
    SELECT version, suite, wrapped, state FROM owner_key
    WHERE owner_id = $1 AND version = ANY($2::int[])
), noted AS (
    INSERT INTO trail_row (at, actor_kind, actor_id, session_id, action, subject_kind, subject_id,
                           citizen_id, case_id, purpose, details)
    SELECT doorstep_now(), $3, $4, $5, 'unseal', opened.kind, opened.id, $6, $7, $8, $11::jsonb
    FROM unnest($9::text[], $10::uuid[]) AS opened (kind, id)
    WHERE NOT EXISTS (SELECT FROM named WHERE state <> 'active')
)
SELECT version, suite, wrapped, state FROM named
"""


async def _keys_with_trail(
    owner_id: UUID, labels: tuple[str, ...], versions: list[int], access: Access
) -> dict[tuple[int, int], Aead]:
    """The keys by (suite, version): a value that names another suite than its key has none."""
    places = [place(label) for label in labels]
    rows = await connections.get("default").execute_query_dict(
        _READ,
        [
            owner_id,
            versions,
            access.actor.kind.value,
            access.actor.id,
            access.actor.session_id,
            access.citizen_id or owner_id,
            access.case_id,
            access.purpose[:_PURPOSE],
            [kind for kind, _ in places],
            [row_id for _, row_id in places],
            access.details,
        ],
    )
    if any(row["state"] != KeyState.ACTIVE for row in rows):
        raise KeyWithheld
    return {(row["suite"], row["version"]): await opened_key(owner_id, row) for row in rows}


async def opened_key(owner_id: UUID, row: Mapping[str, Any]) -> Aead:
    """The data key, from the bounded cache or from the key service."""
    wrapped = row["wrapped"]
    cached = _unwrapped.get(wrapped)
    if cached is None:
        try:
            key = await key_service().unwrap(wrapped, key_context(owner_id, row["version"]))
            cached = SUITES[row["suite"]].opened(key)
        except (InvalidTag, KeyError, ValueError) as error:
            raise SealBroken(f"key of {owner_id}") from error
    _unwrapped[wrapped] = cached
    _unwrapped.move_to_end(wrapped)
    while len(_unwrapped) > _CACHED_KEYS:
        _unwrapped.popitem(last=False)
    return cached


def head_of(sealed: bytes) -> tuple[int, int]:
    """Suite and key version a value was sealed with."""
    if len(sealed) < _HEADER.size + NONCE_BYTES or sealed[0] not in SUITES:
        raise SealBroken("not sealed with a suite we know")
    suite, version = _HEADER.unpack_from(sealed)
    return suite, version


def bound_to(owner_id: UUID, label: str, version: int) -> bytes:
    """What a sealed value is authenticated with: its place, its owner, the key's version."""
    return b"doorstep-seal-v1\0" + label.encode() + b"\0" + key_context(owner_id, version)


def key_context(owner_id: UUID, version: int) -> bytes:
    """What a wrapped key is bound to: it is nobody else's, and no other version."""
    return owner_id.bytes + version.to_bytes(2)


def key_service() -> KeyService:
    """Who holds the keys of this process."""
    if _service is None:
        raise RuntimeError("bindkey_service() was not called in this process")
    return _service
