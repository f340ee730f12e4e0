"""Powers handed down: a department lets a township decide some of its items, by law and for a time.

Whoever sits there may do on such a case what they might on one of their own department, from the
first day to the last, and until it is taken back (see ``Seat.powers``).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from identity.actor import Actor
from identity.refusals import DelegationInvalid
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import current, query


@dataclass(frozen=True)
class Delegation:
    """One power over one item. ``until`` None: until it is taken back."""

    id: UUID
    department_id: UUID
    to_department_id: UUID
    item_code: str
    basis: str
    since: date
    until: date | None
    given_by: UUID
    ended_at: datetime | None
    ended_because: str


async def hand_down(
    by: Actor,
    department_id: UUID,
    to_department_id: UUID,
    item_code: str,
    basis: str,
    since: date,
    until: date | None,
) -> UUID:
    """Give a power. The caller holds the transaction and has asked MAY.

    Refuses DelegationInvalid: to oneself, without a basis, over before it begins, there already.
    """
    current()
    today = (await now()).astimezone(SHANGHAI).date()
    law = basis.strip()[:500]
    if not law or department_id == to_department_id or (until and until < max(since, today)):
        raise DelegationInvalid
    rows = await query(
        _GIVE, uuid4(), department_id, to_department_id, item_code, law, since, until, by.me
    )
    if not rows:
        raise DelegationInvalid
    given: UUID = rows[0]["id"]
    await _trace(by, "power.given", given, law, item_code, to_department_id)
    return given


async def found(delegation_id: UUID) -> Delegation:
    """One of them, locked. The caller holds the transaction. Refuses NotFound."""
    current()
    rows = await query(_ONE, delegation_id)
    if not rows:
        raise NotFound
    return Delegation(**rows[0])


async def take_back(by: Actor, given: Delegation, because: str) -> None:
    """End it now; twice is once. The caller holds the transaction and has asked MAY."""
    current()
    if given.ended_at is None:
        await query(_END, given.id, by.me, because[:255])
        item, to = given.item_code, given.to_department_id
        await _trace(by, "power.taken_back", given.id, because, item, to)


@dataclass(frozen=True)
class HandedDown:
    """What everybody may read in a guide. ``until`` None: until it is taken back."""

    to: str
    basis: str
    since: date
    until: date | None


async def living() -> Mapping[str, tuple[HandedDown, ...]]:
    """Who may also decide an item today, by its code."""
    found: dict[str, tuple[HandedDown, ...]] = {}
    for row in await query(_LIVING):
        one = HandedDown(row["department"], row["basis"], row["since"], row["until"])
        found[row["item_code"]] = (*found.get(row["item_code"], ()), one)
    return found


async def of_departments(departments: Collection[UUID]) -> tuple[Delegation, ...]:
    """Given by them or to them, the newest first."""
    return tuple(Delegation(**row) for row in await query(_OF, list(departments)))


_COLUMNS = (
    "id, department_id, to_department_id, item_code, basis, since, until, given_by, ended_at,"
    " ended_because"
)
_GIVE = """
INSERT INTO delegation (id, department_id, to_department_id, item_code, basis, since, until,
    given_by, given_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, doorstep_now()) ON CONFLICT DO NOTHING RETURNING id
"""
_ONE = f"SELECT {_COLUMNS} FROM delegation WHERE id = $1 FOR UPDATE"  # noqa: S608 — our own columns
_END = """
UPDATE delegation SET ended_at = doorstep_now(), ended_by = $2, ended_because = $3
WHERE id = $1 AND ended_at IS NULL RETURNING id
"""
_LIVING = """
SELECT item_code, department.name AS department, basis, since, until
FROM delegation JOIN department ON department.id = to_department_id
WHERE ended_at IS NULL
  AND (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date
      BETWEEN since AND coalesce(until, 'infinity')
ORDER BY department.name
"""
_OF = f"""
SELECT {_COLUMNS} FROM delegation
WHERE department_id = ANY($1::uuid[]) OR to_department_id = ANY($1::uuid[])
ORDER BY ended_at IS NOT NULL, given_at DESC LIMIT 200
"""  # noqa: S608 — our own columns


async def _trace(
    by: Actor, action: str, delegation_id: UUID, reason: str, item_code: str, to: UUID
) -> None:
    await record(
        by,
        action,
        subject_kind="delegation",
        subject_id=delegation_id,
        purpose=reason[:255],
        details={"item": item_code, "to": str(to)},
    )
