"""Changing keys while the hall is open (G51).

A new wrapping key needs nothing sealed anew: only the owners' wrapped keys are wrapped again, in
small steps. A new version of an owner's key takes effect with what is sealed next.
"""

from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

from tortoise import connections

from identity.sealing import key_context, key_service, renew
from notifications.transactions import transaction

FIRST = UUID(int=0)
_SOME = 200
_OLD = """
SELECT id, owner_id, version, wrapped FROM owner_key
WHERE state <> 'erased' AND wrapped IS NOT NULL AND get_byte(wrapped, 0) < $1 AND id > $2
ORDER BY id LIMIT $3
"""
_HOW_MANY = """
SELECT count(*) AS keys FROM owner_key
WHERE state <> 'erased' AND wrapped IS NOT NULL AND get_byte(wrapped, 0) < $1
"""
# Unless it was erased or wrapped again meanwhile.
_WRAPPED_ANEW = """
UPDATE owner_key k SET wrapped = n.wrapped
FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (id, was, wrapped)
WHERE k.id = n.id AND k.wrapped = n.was AND k.state <> 'erased'
"""
_OWNERS = """
SELECT DISTINCT owner_id FROM owner_key WHERE state = 'active' AND owner_id > $1
ORDER BY owner_id LIMIT $2
"""
Told = Callable[[int], None]


async def rewrap(told: Told = lambda _: None) -> int:
    """Wrap every owner's key under the newest wrapping key; returns how many. Repeatable; stopped
    in the middle it goes on where it was. ``told`` hears how many are done.
    """
    done, reached = 0, FIRST
    while True:
        some, behind = await rewrap_some(reached)
        if behind is None and reached == FIRST:
            return done
        reached = behind or FIRST  # at the end once more: keys are made meanwhile
        done += some
        if some:
            told(done)


async def rewrap_some(reached: UUID) -> tuple[int, UUID | None]:
    """Wrap the next keys behind a place again: how many it was, and the place now; no place when
    none was left behind it.
    """
    rows = await connections.get("default").execute_query_dict(
        _OLD, [key_service().newest, reached, _SOME]
    )
    if not rows:
        return 0, None
    anew = [await _again(row) for row in rows]
    changed, _ = await connections.get("default").execute_query(
        _WRAPPED_ANEW, [[row["id"] for row in rows], [row["wrapped"] for row in rows], anew]
    )
    return changed, rows[-1]["id"]


async def how_many(number: int) -> int:
    """Keys that are not yet wrapped under the wrapping key of that number."""
    rows = await connections.get("default").execute_query_dict(_HOW_MANY, [number])
    keys: int = rows[0]["keys"]
    return keys


async def renew_all(told: Told = lambda _: None) -> int:
    """Give every owner a new version of the key; returns how many owners."""
    done = 0
    async for owner_id in _owners():
        async with transaction():
            await renew(owner_id)
        done += 1
        told(done)
    return done


async def _again(row: dict[str, Any]) -> bytes:
    service, context = key_service(), key_context(row["owner_id"], row["version"])
    return await service.wrap(await service.unwrap(row["wrapped"], context), context)


async def _owners() -> AsyncIterator[UUID]:
    last = FIRST
    connection = connections.get("default")
    while rows := await connection.execute_query_dict(_OWNERS, [last, _SOME]):
        for row in rows:
            yield row["owner_id"]
        last = rows[-1]["owner_id"]
