"""Opening many people's values in one go, for the county's own copy. A trail row for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from tortoise import connections

from identity.models import KeyState
from identity.sealing import Access, SealBroken, bound_to, head_of, opened_key, place
from identity.suites import NONCE_BYTES

_KEYS = "SELECT owner_id, version, suite, wrapped, state FROM owner_key WHERE owner_id = ANY($1)"
_NOTED = """
INSERT INTO trail_row (at, actor_kind, actor_id, session_id, action, subject_kind, subject_id,
                       citizen_id, case_id, purpose, details)
SELECT doorstep_now(), $1, $2, $3, 'unseal', opened.kind, opened.id, opened.owner, NULL, $4,
       $5::jsonb
FROM unnest($6::text[], $7::uuid[], $8::uuid[]) AS opened (kind, id, owner)
"""
_HEADER = 3  # suite and version


class Withheld(StrEnum):
    """Why a value stays closed."""

    ERASED = "erased"  # its key was destroyed for good
    RESTRICTED = "restricted"  # its owner's data is kept, but not read
    BROKEN = "broken"  # altered, moved, or its key is not there


@dataclass(frozen=True)
class Closed:
    """A sealed value where it lies."""

    owner_id: UUID
    label: str
    sealed: bytes


async def open_many(
    values: Sequence[Closed], access: Access, *, restricted: bool = False
) -> list[bytes | Withheld]:
    """Each value, or why it stays closed. Two statements, however many owners.

    ``restricted``: also open what is only kept; a house that moves takes it along. The trail rows
    are written before anything is opened.
    """
    rows = await connections.get("default").execute_query_dict(
        _KEYS, [list({value.owner_id for value in values})]
    )
    keys = {(row["owner_id"], row["version"]): row for row in rows}
    states = {row["owner_id"]: KeyState(row["state"]) for row in rows}
    shut = [_withheld(states.get(value.owner_id), restricted=restricted) for value in values]
    await _note([v for v, why in zip(values, shut, strict=True) if why is None], access)
    return [
        why if why is not None else await _open(value, keys)
        for value, why in zip(values, shut, strict=True)
    ]


def _withheld(state: KeyState | None, *, restricted: bool) -> Withheld | None:
    if state is None:
        return Withheld.BROKEN
    if state is KeyState.ERASED:
        return Withheld.ERASED
    return Withheld.RESTRICTED if state is KeyState.RESTRICTED and not restricted else None


async def _note(values: Sequence[Closed], access: Access) -> None:
    places = [place(value.label) for value in values]
    await connections.get("default").execute_query(
        _NOTED,
        [
            access.actor.kind.value,
            access.actor.id,
            access.actor.session_id,
            access.purpose,
            access.details,
            [kind for kind, _ in places],
            [row_id for _, row_id in places],
            [value.owner_id for value in values],
        ],
    )


async def _open(
    value: Closed, keys: Mapping[tuple[UUID, int], Mapping[str, Any]]
) -> bytes | Withheld:
    try:
        suite, version = head_of(value.sealed)
        row = keys.get((value.owner_id, version))
        if row is None or row["suite"] != suite:
            return Withheld.BROKEN
        key = await opened_key(value.owner_id, row)
        body = value.sealed[_HEADER:]
        aad = bound_to(value.owner_id, value.label, version)
        return key.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], aad)
    except (SealBroken, InvalidTag):
        return Withheld.BROKEN
