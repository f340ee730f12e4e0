"""Deputies (AB岗): who goes on with a colleague's open work, seat by seat; named by their admin."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from identity.actor import Actor, ActorKind, Role
from identity.refusals import DeputyInvalid
from identity.seats import held
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

ROLES = (Role.WINDOW, Role.REVIEWER, Role.APPROVER)
_LONGEST = 255


@dataclass(frozen=True)
class Deputy:
    """``deputy_id`` goes on with what ``staff_id`` leaves open in that seat."""

    id: UUID
    staff_id: UUID
    deputy_id: UUID
    department_id: UUID
    role: Role
    since: datetime
    because: str


@dataclass(frozen=True)
class Post:
    """A seat that cases wait at: who sits there, who stands in, and who could."""

    staff_id: UUID
    department_id: UUID
    role: Role
    deputy: Deputy | None
    colleagues: tuple[UUID, ...]  # in the same role at the same department


_COLUMNS = "d.id, d.staff_id, d.deputy_id, d.department_id, d.role, d.since, d.because"
_LIVE = "d.ended_at IS NULL AND (d.until IS NULL OR doorstep_now() < d.until)"
_SEATED = """
SELECT FROM seat one JOIN staff s ON s.id = one.staff_id AND s.left_at IS NULL
WHERE one.staff_id = ANY($1::uuid[]) AND one.department_id = $2 AND one.role = $3
  AND one.ended_at IS NULL
"""


async def name_deputy(
    actor: Actor, staff_id: UUID, deputy_id: UUID, department_id: UUID, role: Role, because: str
) -> Deputy:
    """From now on, instead of whoever it was. The caller has asked MAY.

    Refuses DeputyInvalid: the same person, no seat for cases, or not both in that seat.
    """
    async with transaction():
        both = await query(_SEATED, [staff_id, deputy_id], department_id, role.value)
        if staff_id == deputy_id or role not in ROLES or len(both) < len({staff_id, deputy_id}):
            raise DeputyInvalid
        await query(_END_SEAT, staff_id, department_id, role.value, actor.me)
        rows = await query(
            _NAME,
            uuid4(),
            *(staff_id, deputy_id, department_id, role.value, because.strip()[:_LONGEST]),
            actor.me,
        )
        named = _deputy(rows[0])
        await _trace(actor, "deputy.named", named, because)
    return named


async def end_deputy(actor: Actor, staff_id: UUID, department_id: UUID, role: Role) -> None:
    """Nobody stands in any more in that seat. The caller has asked MAY. Refuses NotFound."""
    async with transaction():
        rows = await query(_END_SEAT, staff_id, department_id, role.value, actor.me)
        if not rows:
            raise NotFound
        await _trace(actor, "deputy.ended", _deputy(rows[0]), "")


async def deputies_of(staff_id: UUID) -> tuple[Deputy, ...]:
    """Who stands in for this colleague now, seat by seat; only who works here still."""
    rows = await query(_OF, staff_id)
    return tuple(_deputy(row) for row in rows)


async def posts(departments: Collection[UUID]) -> tuple[Post, ...]:
    """All seats for cases at these departments, with deputies and colleagues."""
    rows = await query(_POSTS, list(departments))
    here = [(row["staff_id"], row["department_id"], Role(row["role"])) for row in rows]
    return tuple(
        Post(
            staff_id=row["staff_id"],
            department_id=row["department_id"],
            role=Role(row["role"]),
            deputy=_deputy(row) if row["id"] else None,
            colleagues=tuple(
                staff
                for staff, department, role in here
                if (department, role) == (row["department_id"], Role(row["role"]))
                and staff != row["staff_id"]
            ),
        )
        for row in rows
    )


async def as_actor(staff_id: UUID) -> Actor:
    """A colleague with the seats held now, to ask MAY what they could do."""
    read = [held(staff_id, row) for row in await query(_SEATS, staff_id)]
    return Actor(ActorKind.STAFF, staff_id, tuple(seat for seat in read if seat is not None))


_OF = f"""
SELECT {_COLUMNS} FROM deputy d JOIN staff s ON s.id = d.deputy_id AND s.left_at IS NULL
WHERE d.staff_id = $1 AND {_LIVE} ORDER BY d.since, d.id
"""  # noqa: S608 — spliced from our own constants
_END_SEAT = f"""
UPDATE deputy d SET ended_at = doorstep_now(), ended_by = $4
WHERE staff_id = $1 AND department_id = $2 AND role = $3 AND ended_at IS NULL RETURNING {_COLUMNS}
"""  # noqa: S608
_NAME = f"""
INSERT INTO deputy AS d (id, staff_id, deputy_id, department_id, role, because, named_by, since)
VALUES ($1, $2, $3, $4, $5, $6, $7, doorstep_now()) RETURNING {_COLUMNS}
"""  # noqa: S608
_POSTS = f"""
SELECT DISTINCT seat.staff_id, seat.department_id, seat.role, d.id, d.deputy_id, d.since, d.because
FROM seat JOIN staff s ON s.id = seat.staff_id AND s.left_at IS NULL
LEFT JOIN deputy d ON d.staff_id = seat.staff_id AND d.department_id = seat.department_id
     AND d.role = seat.role AND {_LIVE}
WHERE seat.department_id = ANY($1::uuid[]) AND seat.ended_at IS NULL
  AND seat.role IN ('window', 'reviewer', 'approver')
ORDER BY seat.department_id, seat.role, seat.staff_id
"""  # noqa: S608
_SEATS = """
SELECT id::text, role, department_id::text AS department, site_id::text AS site, lead,
       encode(seal, 'hex') AS seal, (extract(epoch FROM since) * 1000000)::bigint AS since,
       doorstep_outpost(department_id, site_id) AS outpost
FROM seat WHERE staff_id = $1 AND ended_at IS NULL ORDER BY seat.since, seat.id
"""


async def _trace(actor: Actor, action: str, deputy: Deputy, because: str) -> None:
    await record(
        actor,
        action,
        subject_kind="staff",
        subject_id=deputy.staff_id,
        purpose=because.strip()[:_LONGEST],
        details={"deputy": str(deputy.deputy_id), "role": deputy.role.value},
    )


def _deputy(row: dict[str, Any]) -> Deputy:
    kept = {name: row[name] for name in Deputy.__annotations__}
    return Deputy(**{**kept, "role": Role(row["role"])})
