"""Asking for a field, granting it with a second person, taking it back (共享授权).

One department's administrator asks, for an item of theirs; two of the owner's agree. Three people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from api.catalog.published import every, published
from api.exchange.fields import SharedField, ShareGrade, shared_fields
from api.exchange.refusals import GrantAsked, GrantNotNeeded, GrantTermInvalid
from api.policy import Case, Operation, require
from identity import seconding
from identity.actor import Actor, Role
from identity.offices import offices
from identity.refusals import AlreadySettled, ReasonNeeded, SamePerson
from identity.seconding import SecondRequest
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import query, transaction

GRANT, REVOKE = "share.grant", "share.revoke"
_LONGEST = timedelta(days=3 * 366)


class GrantState(StrEnum):
    """``expired`` is a granted one whose day is over."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True)
class ShareWish:
    """What a department asks for."""

    field: str
    department: UUID
    item_code: str
    purpose: str
    basis: str
    until: date


@dataclass(frozen=True)
class ShareGrant:
    """One grant. ``waiting``: the kind of the second person's confirmation that is awaited."""

    id: UUID
    field: str
    owner_id: UUID
    grantee_id: UUID
    item_code: str
    purpose: str
    basis: str
    until: date
    state: GrantState
    asked_by: UUID
    asked_at: datetime
    granted_by: UUID | None
    confirmed_by: UUID | None
    granted_at: datetime | None
    ended_at: datetime | None
    ended_because: str
    waiting: str | None


async def ask(actor: Actor, wish: ShareWish) -> ShareGrant:
    """Ask the owner for a field, for one item of the asker's department.

    Refuses NotFound (no such field; no such item of theirs), NotAllowed, GrantNotNeeded,
    ReasonNeeded, GrantTermInvalid, GrantAsked.
    """
    require(
        actor,
        Operation.REQUEST_SHARE,
        Case(department_id=wish.department),
        seen_by=Operation.REQUEST_SHARE,
    )
    field, hall = _field(wish.field), await offices()
    item = await published(wish.item_code)
    if hall.department_ids.get(item.department_code) != wish.department:
        raise NotFound
    owner = hall.department_ids[field.owner]
    if field.grade is not ShareGrade.CONDITIONAL or owner == wish.department:
        raise GrantNotNeeded
    if not wish.purpose.strip() or not wish.basis.strip():
        raise ReasonNeeded
    today = (await now()).astimezone(SHANGHAI).date()
    if not today < wish.until <= today + _LONGEST:
        raise GrantTermInvalid
    async with transaction():
        values = (uuid4(), field.key, owner, wish.department, wish.item_code)
        words = (wish.purpose.strip(), wish.basis.strip(), wish.until, actor.me)
        rows = await query(_ASK, *values, *words)
        if not rows:
            raise GrantAsked
        await _trace(actor, "share.asked", rows[0]["id"], wish.purpose.strip(), field.key)
        return await _one(rows[0]["id"])


async def grant(actor: Actor, grant_id: UUID, because: str) -> ShareGrant:
    """Agree for the owner; it lives when another of the owner's confirms.

    Refuses NotFound, NotAllowed, AlreadySettled, SamePerson (who asked), ReasonNeeded.
    """
    return await _propose(actor, grant_id, because, GRANT)


async def revoke(actor: Actor, grant_id: UUID, because: str) -> ShareGrant:
    """Take it back; it ends when another of the owner's confirms. Refuses as ``grant``."""
    return await _propose(actor, grant_id, because, REVOKE)


async def refuse(actor: Actor, grant_id: UUID, because: str) -> ShareGrant:
    """Say no for the owner; one person is enough.

    Refuses NotFound, AlreadySettled, ReasonNeeded.
    """
    async with transaction():
        found = await _locked(actor, grant_id)
        if found.state is not GrantState.ASKED:
            raise AlreadySettled
        if not because.strip():
            raise ReasonNeeded
        await query(_END, grant_id, "refused", actor.me, because.strip())
        await _trace(actor, "share.refused", grant_id, because.strip(), found.field)
        return await _one(grant_id)


async def granted(actor: Actor, request: SecondRequest) -> None:
    """The second person agreed. Refuses AlreadySettled, SamePerson."""
    found = await _locked(actor, request.subject_id)
    if found.state is not GrantState.ASKED:
        raise AlreadySettled
    if actor.me == found.asked_by:
        raise SamePerson
    await query(_GRANTED, found.id, request.asked_by, actor.me)
    await _trace(actor, "share.granted", found.id, request.because, found.field)


async def revoked(actor: Actor, request: SecondRequest) -> None:
    """The second person agreed: from now on it opens nothing. Refuses AlreadySettled."""
    found = await _locked(actor, request.subject_id)
    if found.state not in {GrantState.GRANTED, GrantState.EXPIRED}:
        raise AlreadySettled
    await query(_END, found.id, "revoked", actor.me, request.because)
    await _trace(actor, "share.revoked", found.id, request.because, found.field)


async def grants(actor: Actor) -> tuple[ShareGrant, ...]:
    """What my departments asked for and were asked for, newest first. Refuses NotAllowed."""
    departments = list(actor.departments(Role.DEPARTMENT_ADMIN))
    if not departments:
        raise NotAllowed(Operation.REQUEST_SHARE.value)
    return tuple(_grant(row) for row in await query(_MINE, departments))


async def living(department: UUID, item_code: str) -> Mapping[str, ShareGrant]:
    """What lives today for a department's item, by field."""
    return {row["field"]: _grant(row) for row in await query(_LIVING, department, item_code)}


async def _propose(actor: Actor, grant_id: UUID, because: str, kind: str) -> ShareGrant:
    async with transaction():
        found = await _locked(actor, grant_id)
        wanted = GrantState.ASKED if kind == GRANT else GrantState.GRANTED
        if found.state is not wanted:
            raise AlreadySettled
        if kind == GRANT and actor.me == found.asked_by:
            raise SamePerson
        hall = await offices()
        items = {item.code: item.title for item in await every()}
        said = {
            "field": _field(found.field).title.zh,
            "grantee": hall.departments.get(found.grantee_id, ""),
            "item": items.get(found.item_code, found.item_code),
            "purpose": found.purpose,
            "until": f"{found.until:%Y/%m/%d}",  # with its year, in any language
        }
        await seconding.ask(actor, kind, found.id, said, because, department_id=found.owner_id)
        return await _one(grant_id)


async def _locked(actor: Actor, grant_id: UUID) -> ShareGrant:
    rows = await query(_LOCK, grant_id)
    if not rows:
        raise NotFound
    found = await _one(grant_id)
    owners = Case(department_id=found.owner_id)
    require(actor, Operation.GRANT_SHARE, owners, seen_by=Operation.GRANT_SHARE)
    return found


async def _one(grant_id: UUID) -> ShareGrant:
    return _grant((await query(_ONE, grant_id))[0])


def _field(key: str) -> SharedField:
    found = shared_fields().get(key)
    if found is None:
        raise NotFound
    return found


_TODAY = "(doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date"
_COLUMNS = f"""
    g.id, g.field, g.owner_id, g.grantee_id, g.item_code, g.purpose, g.basis, g.until, g.asked_by,
    g.asked_at, g.granted_by, g.confirmed_by, g.granted_at, g.ended_at, g.ended_because,
    CASE WHEN g.state = 'granted' AND g.until < {_TODAY} THEN 'expired' ELSE g.state END AS state,
    (SELECT s.kind FROM second_request s WHERE s.subject_id = g.id AND s.state = 'waiting'
     AND s.asked_at > doorstep_now() - interval '7 days' LIMIT 1) AS waiting
"""  # noqa: S608 — our own words
_ASK = """
INSERT INTO share_grant (id, field, owner_id, grantee_id, item_code, purpose, basis, until,
    asked_by, asked_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, doorstep_now())
ON CONFLICT (field, grantee_id, item_code) WHERE state IN ('asked', 'granted') DO NOTHING
RETURNING id
"""
_LOCK = "SELECT id FROM share_grant WHERE id = $1 FOR UPDATE"
_ONE = f"SELECT {_COLUMNS} FROM share_grant g WHERE g.id = $1"  # noqa: S608 — our own columns
_MINE = f"""
SELECT {_COLUMNS} FROM share_grant g
WHERE g.owner_id = ANY($1::uuid[]) OR g.grantee_id = ANY($1::uuid[])
ORDER BY g.asked_at DESC LIMIT 200
"""  # noqa: S608 — our own columns
_LIVING = f"""
SELECT {_COLUMNS} FROM share_grant g
WHERE g.grantee_id = $1 AND g.item_code = $2 AND g.state = 'granted' AND g.until >= {_TODAY}
"""  # noqa: S608 — our own columns
_GRANTED = """
UPDATE share_grant SET state = 'granted', granted_by = $2, confirmed_by = $3,
    granted_at = doorstep_now()
WHERE id = $1
"""
_END = """
UPDATE share_grant SET state = $2, ended_by = $3, ended_at = doorstep_now(), ended_because = $4
WHERE id = $1
"""


async def _trace(actor: Actor, action: str, grant_id: UUID, because: str, field: str) -> None:
    await record(
        actor,
        action,
        subject_kind="share_grant",
        subject_id=grant_id,
        purpose=because,
        details={"field": field},
    )


def _grant(row: Mapping[str, Any]) -> ShareGrant:
    return ShareGrant(**{**row, "state": GrantState(row["state"])})
