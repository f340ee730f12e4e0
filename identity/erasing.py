"""Restricting and erasing a person (G50, PIPL §47).

Restricted: the key is kept, but nothing of the person is read and nothing new is written, until it
is lifted. Erased: the key is destroyed, and with it everything sealed under it, in every table,
file and backup. What says *that* something happened (the trail, numbers of cases, decisions under
the department's own key) stays and names nobody.

A backup brings destroyed keys back. So every erasure first stands in a ledger outside the
database, beside the trail's anchors, and is done again before the doors open after a restore.
"""

import asyncio
import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import orjson
from tortoise import connections

from identity.actor import Actor
from identity.anchoring import anchor_folder, append_line, signature_holds, signed, whole_lines
from identity.people import ids_of
from identity.refusals import PersonErased
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import current, transaction

_LEDGER = "erasures.jsonl"
_STATES = "SELECT DISTINCT state FROM owner_key WHERE owner_id = ANY($1::uuid[])"
_RESTRICT = "UPDATE owner_key SET state = $2 WHERE owner_id = ANY($1::uuid[]) AND state = $3"
_DESTROY = """
UPDATE owner_key SET state = 'erased', wrapped = NULL WHERE owner_id = $1 AND state <> 'erased'
"""
# Found by no phone and no number any more: whoever comes again is somebody new, with a new key.
_NAMELESS = """
UPDATE person SET phone_index = uuid_send(gen_random_uuid()), id_number_index = NULL,
    phone_masked = '', name_masked = NULL, id_number_masked = NULL,
    phone_sealed = '', name_sealed = NULL, id_number_sealed = NULL
WHERE id = $1
"""
_SIGNED_OUT = """
UPDATE session SET revoked_at = doorstep_now() WHERE owner_id = $1 AND revoked_at IS NULL
"""
_KEYLESS = """
UPDATE passkey SET revoked_at = doorstep_now() WHERE owner_id = $1 AND revoked_at IS NULL
"""
_UNBOUND = """
UPDATE wechat_binding SET ended_at = coalesce(ended_at, doorstep_now()), openid_sealed = '',
    openid_index = uuid_send(gen_random_uuid())
WHERE person_id = $1
"""
_STILL_THERE = """
SELECT DISTINCT owner_id FROM owner_key WHERE state <> 'erased' AND owner_id = ANY($1::uuid[])
"""
_GONE = """
SELECT DISTINCT owner_id FROM owner_key WHERE state = 'erased' AND owner_id <> ALL($1::uuid[])
"""


async def restrict(actor: Actor, person_id: UUID, because: str) -> None:
    """Stop reading and writing anything of the person. The caller holds the transaction.

    Refuses NotFound (no key), PersonErased.
    """
    await _switch(actor, person_id, because, "active", "restricted")


async def lift(actor: Actor, person_id: UUID, because: str) -> None:
    """End a restriction. The caller holds the transaction. Refuses NotFound, PersonErased."""
    await _switch(actor, person_id, because, "restricted", "active")


async def erase(actor: Actor, person_id: UUID, because: str) -> None:
    """Destroy the person's keys, for good; again changes nothing. Writes the ledger first: what
    stands there is done at the next start, even if the machine dies in between.
    """
    ids = sorted(await ids_of(person_id))
    for one in ids:  # accounts that were joined to theirs are theirs
        await asyncio.to_thread(_write_down, one)
    async with transaction():
        for one in ids:
            await _destroy(one)
        await _note(actor, "erased", person_id, because)


async def replay(actor: Actor) -> tuple[UUID, ...]:
    """Erase again whoever a restored backup brought back. Returns them.

    Whoever is erased and does not stand in the ledger is written down again: the ledger was lost.
    Before the doors open. Raises ``LedgerForged``.
    """
    ledger = tuple(dict.fromkeys(_written_down()))
    gone = await connections.get("default").execute_query_dict(_GONE, [list(ledger)])
    for row in gone:
        await asyncio.to_thread(_write_down, row["owner_id"])
    rows = await connections.get("default").execute_query_dict(_STILL_THERE, [list(ledger)])
    back = tuple(row["owner_id"] for row in rows)
    for person_id in back:
        async with transaction():
            await _destroy(person_id)
            await _note(actor, "erased_again", person_id, "恢复备份后重做")
    return back


class LedgerForged(Exception):
    """A line of the ledger whose signature does not hold. ``args[0]``: its number."""


async def _switch(actor: Actor, person_id: UUID, because: str, was: str, now: str) -> None:
    current()
    connection = connections.get("default")
    ids = sorted(await ids_of(person_id))
    states = {row["state"] for row in await connection.execute_query_dict(_STATES, [ids])}
    if not states:
        raise NotFound
    if "erased" in states:
        raise PersonErased
    await connection.execute_query(_RESTRICT, [ids, now, was])
    await _note(actor, "restricted" if now == "restricted" else "lifted", person_id, because)


async def _destroy(person_id: UUID) -> None:
    connection = connections.get("default")
    for statement in (_DESTROY, _NAMELESS, _SIGNED_OUT, _KEYLESS, _UNBOUND):
        await connection.execute_query(statement, [person_id])


async def _note(actor: Actor, act: str, person_id: UUID, because: str) -> None:
    await record(
        actor,
        f"person.{act}",
        subject_kind="person",
        subject_id=person_id,
        citizen_id=person_id,
        purpose=because,
    )


def _write_down(person_id: UUID) -> None:
    """One signed line, on the disk before anything is destroyed."""
    path = _ledger()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "erased": str(person_id)}
    line = {**body, "signature": base64.b64encode(signed(body)).decode()}
    append_line(path, orjson.dumps(line))


def _written_down() -> Iterator[UUID]:
    for number, line in enumerate(whole_lines(_ledger()), start=1):
        try:
            body = orjson.loads(line)
            signature = base64.b64decode(body.pop("signature"))
            holds = signature_holds(body, signature)
            person_id = UUID(body["erased"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise LedgerForged(number) from error
        if not holds:
            raise LedgerForged(number)
        yield person_id


def _ledger() -> Path:
    return anchor_folder() / _LEDGER
