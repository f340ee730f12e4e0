"""Who works here: found for their administrators, entered, come back, gone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise.exceptions import IntegrityError

from identity.actor import Actor, ActorKind, Role
from identity.idnumbers import read_id_number, read_name
from identity.key_models import Passkey
from identity.masks import mask_phone
from identity.models import Staff
from identity.offices import forget_offices, hire, staff_label
from identity.phones import e164
from identity.refusals import StaffKnown
from identity.sealing import blind_index, seal
from identity.sessions import end_all
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import current, query

_LOCK = 4_710_004  # one change of who administers at a time


@dataclass(frozen=True)
class MemberSeat:
    """One open seat of somebody."""

    id: UUID
    role: Role
    department_id: UUID
    site_id: UUID | None
    lead: bool
    since: datetime


@dataclass(frozen=True)
class Member:
    """Somebody who works here, or did. ``keys`` count; ``waiting`` keys do not yet."""

    id: UUID
    name: str
    phone: str
    left_at: datetime | None
    keys: int
    waiting: int
    seats: tuple[MemberSeat, ...]

    @property
    def roles(self) -> frozenset[Role]:
        """All roles held anywhere."""
        return frozenset(seat.role for seat in self.seats)


async def members(
    departments: Collection[UUID] | None, search: str = "", limit: int = 200
) -> tuple[Member, ...]:
    """Who sits at ``departments`` (None: everybody, also who left), by name."""
    rows = await query(
        _MEMBERS, None if departments is None else list(departments), search.strip(), None, limit
    )
    return tuple(_member(row) for row in rows)


async def member(staff_id: UUID) -> Member:
    """One of them. Refuses NotFound."""
    rows = await query(_MEMBERS, None, "", staff_id, 1)
    if not rows:
        raise NotFound
    return _member(rows[0])


async def one_at_a_time() -> None:
    """Wait for whoever changes seats now: what is counted stays so until the transaction ends."""
    current()
    await query("SELECT pg_advisory_xact_lock($1)", _LOCK)


async def how_many(role: Role) -> int:
    """How many people hold the role now."""
    rows = await query(_HOW_MANY, role.value)
    return int(rows[0]["n"])


async def enter(by: Actor, name: str, phone: str, id_number: str) -> UUID:
    """Somebody who begins here, or begins again; of the number only its index is kept.

    The caller holds the transaction. Refuses NameInvalid, PhoneInvalid, IdNumberInvalid,
    StaffKnown.
    """
    current()
    await one_at_a_time()
    known = await Staff.get_or_none(phone_index=blind_index("phone", e164(phone)))
    index = blind_index("id_number", read_id_number(id_number).number)
    # Nobody stands here twice: with two names at the desk one person would be both of two.
    there = await Staff.filter(id_number_index=index)
    if known is None and [one.name for one in there if one.left_at] == [read_name(name)]:
        return await _back_with(by, there, e164(phone))
    if any(one.id != (known and known.id) for one in there):
        raise StaffKnown
    if known is None:
        try:
            return (await hire(name, phone, id_number=id_number)).id
        except IntegrityError as error:  # somebody at work with this number, whatever we saw
            raise StaffKnown from error
    if known.left_at is None or known.name != read_name(name):
        raise StaffKnown
    if known.id_number_index not in {None, index}:  # a phone goes to another, names repeat
        raise StaffKnown
    rows = await query("SELECT staff_back($1, $2) AS id", known.id, by.me)
    if rows[0]["id"] is None:
        raise StaffKnown
    return known.id


async def _back_with(by: Actor, there: Sequence[Staff], phone: str) -> UUID:
    """Who left comes back with another phone: the same person, what they did stays theirs.

    Refuses StaffKnown: they work here today.
    """
    if len(there) > 1:
        raise StaffKnown
    staff_id = there[0].id
    sealed = await seal(staff_id, staff_label(staff_id), phone)
    values = (sealed, mask_phone(phone), blind_index("phone", phone))
    rows = await query("SELECT staff_back_with($1, $2, $3, $4, $5) AS id", staff_id, by.me, *values)
    if rows[0]["id"] is None:
        raise StaffKnown
    return staff_id


async def gone(by: Actor, staff_id: UUID, because: str) -> None:
    """They work here no more: sessions and keys end with it. Their seats ended before.

    The caller holds the transaction. Refuses NotFound.
    """
    current()
    rows = await query("SELECT staff_left($1, $2) AS id", staff_id, by.me)
    if rows[0]["id"] is None:
        raise NotFound
    keys = Passkey.filter(owner_id=staff_id, owner_kind=ActorKind.STAFF, revoked_at=None)
    await keys.update(revoked_at=await now(), revoked_by=by.me, revoked_because=because[:255])
    await end_all(staff_id)
    forget_offices()


_MEMBERS = """
SELECT s.id, s.name, s.phone_masked AS phone, s.left_at,
       (SELECT count(*) FROM passkey k WHERE k.owner_id = s.id AND k.owner_kind = 'staff'
          AND k.revoked_at IS NULL AND k.confirmed_at IS NOT NULL) AS keys,
       (SELECT count(*) FROM passkey k WHERE k.owner_id = s.id AND k.owner_kind = 'staff'
          AND k.revoked_at IS NULL AND k.confirmed_at IS NULL) AS waiting,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', seat.id, 'role', seat.role, 'department_id', seat.department_id,
                   'site_id', seat.site_id, 'lead', seat.lead, 'since', seat.since)
                   ORDER BY seat.since, seat.id), '[]')
        FROM seat WHERE seat.staff_id = s.id AND seat.ended_at IS NULL) AS seats
FROM staff s
WHERE ($1::uuid[] IS NULL OR EXISTS (
        SELECT FROM seat WHERE seat.staff_id = s.id AND seat.ended_at IS NULL
           AND seat.department_id = ANY($1)))
  AND ($2 = '' OR strpos(s.name, $2) > 0) AND ($3::uuid IS NULL OR s.id = $3)
ORDER BY s.left_at IS NOT NULL, s.name, s.id LIMIT $4
"""
_HOW_MANY = """
SELECT count(DISTINCT seat.staff_id) AS n FROM seat JOIN staff s ON s.id = seat.staff_id
WHERE seat.role = $1 AND seat.ended_at IS NULL AND s.left_at IS NULL
"""


def _member(row: dict[str, Any]) -> Member:
    seats = tuple(
        MemberSeat(
            id=UUID(one["id"]),
            role=Role(one["role"]),
            department_id=UUID(one["department_id"]),
            site_id=UUID(one["site_id"]) if one["site_id"] else None,
            lead=one["lead"],
            since=datetime.fromisoformat(one["since"]),
        )
        for one in orjson.loads(row["seats"])
    )
    return Member(**{**row, "seats": seats})
