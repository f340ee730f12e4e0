"""Who sits where: seats are given by somebody else, sealed, ended, and never changed (G53b).

A seat's ``seal`` is a keyed hash of what it says. A row that was altered or added in the table,
also by a superuser, has none that fits: it is not held, and the log says so. Of a seat that ended
the whole row cannot be told from one that was opened again by hand with its old seal: the trail
can, which has no such act.
"""

import hmac
import logging
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from identity.actor import Role, Seat
from identity.refusals import SeatTaken
from identity.sealing import keyed_hash
from notifications.now import now

ONE_OF_THREE = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
ADMINS = ONE_OF_THREE | {Role.DEPARTMENT_ADMIN}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_log = logging.getLogger(__name__)


async def take_seat(
    staff_id: UUID,
    role: Role,
    department_id: UUID,
    *,
    site_id: UUID | None = None,
    lead: bool = False,
    given_by: UUID | None = None,
    request_id: UUID | None = None,
) -> Seat:
    """Give a staff member a role at a department. Counts with their next request.

    ``given_by`` None: from the console. An administrator's seat at the desk needs the confirmed
    ``request_id``. Refuses SeatTaken (held already, or another of the three administrations).
    """
    seat_id, since = uuid4(), await now()
    said = _said(seat_id, staff_id, role, department_id, site_id, lead=lead, since=_micros(since))
    rows = await connections.get("default").execute_query_dict(
        _TAKE,
        [
            *(seat_id, staff_id, role.value, department_id, site_id, lead, since),
            *(given_by, request_id, _sealed(said)),
        ],
    )
    if not rows:
        raise SeatTaken
    return Seat(seat_id, role, department_id, site_id, lead)


async def end_seat(seat_id: UUID, by: UUID) -> bool:
    """Take a seat away, never one's own. Counts with the next request; False: ended before."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT end_seat($1, $2) AS id", [seat_id, by]
    )
    return rows[0]["id"] is not None


def held(staff_id: UUID, row: dict[str, Any]) -> Seat | None:
    """The seat that a row says (ids as text, ``since`` in microseconds, ``seal`` in hex), or None
    if the row is not as it was sealed. ``powers``: pairs of department and item; ``outpost``:
    whether its site lies below the department's own region.
    """
    site = UUID(row["site"]) if row["site"] else None
    powers = frozenset((UUID(department), item) for department, item in row.get("powers") or ())
    seat = Seat(
        *(UUID(row["id"]), Role(row["role"]), UUID(row["department"]), site, row["lead"]),
        powers=powers,
        outpost=bool(row.get("outpost")),
    )
    said = _said(
        *(seat.id, staff_id, seat.role, seat.department_id, site),
        lead=seat.lead,
        since=row["since"],
    )
    seal = bytes.fromhex(row["seal"] or "")
    if hmac.compare_digest(seal, _sealed(said)):
        return seat
    _log.error("a seat is not as it was sealed; it is not held", extra={"job": str(seat.id)})
    return None


async def seal_what_was_before() -> int:
    """Seal the seats of a county from before there were seals; returns how many. As the owner."""
    rows = await connections.get("default").execute_query_dict(_UNSEALED)
    for row in rows:
        said = _said(
            *(row["id"], row["staff_id"], Role(row["role"]), row["department_id"], row["site_id"]),
            lead=row["lead"],
            since=_micros(row["since"]),
        )
        await connections.get("default").execute_query(
            "UPDATE seat SET seal = $2 WHERE id = $1", [row["id"], _sealed(said)]
        )
    return len(rows)


_TAKE = """
INSERT INTO seat (id, staff_id, role, department_id, site_id, lead, since, given_by, request_id,
    seal)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id
"""
_UNSEALED = """
SELECT id, staff_id, role, department_id, site_id, lead, since FROM seat
WHERE seal IS NULL AND ended_at IS NULL
"""


def _said(
    seat_id: UUID,
    staff_id: UUID,
    role: Role,
    department_id: UUID,
    site_id: UUID | None,
    *,
    lead: bool,
    since: int,
) -> str:
    return "|".join(
        str(part)
        for part in (seat_id, staff_id, role.value, department_id, site_id or "", int(lead), since)
    )


def _micros(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(microseconds=1)


def _sealed(said: str) -> bytes:
    return keyed_hash("seat", said)
