"""对账差异 at the desk: what statements and our book differ in, and that somebody saw to it.

A department's administrators and who oversees it have what is about its cases, and what is
nobody's; the auditor reads all. Closing one moves no money: what must go back goes its own way,
by two people.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.applications.refusals import ReasonMissing
from api.applications.speaking import staff_name
from api.policy import Case, Operation, require
from identity.actor import Actor, Role
from identity.offices import offices
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_DAYS, _MOST = 62, 500
_KEEPERS = (Role.DEPARTMENT_ADMIN, Role.SUPERVISOR)
_STATEMENTS = """
SELECT s.id, s.gateway, s.day, s.state, s.lines, s.taken_fen, s.back_fen, s.our_taken_fen,
       s.our_back_fen, count(d.id) FILTER (WHERE d.closed_at IS NULL)::int AS open
FROM gateway_statement s LEFT JOIN statement_difference d ON d.statement_id = s.id
GROUP BY s.id ORDER BY s.day DESC, s.gateway LIMIT $1
"""
# $1: whose cases; null: everybody's. Open ones first, the oldest of them first.
_DIFFERENCES = """
SELECT d.id, d.kind, s.gateway, s.day, d.order_key, d.refund_key, d.gateway_id, d.their_fen,
       d.our_fen, d.found_at, d.closed_at, d.closed_by, d.because,
       b.application_id, p.reference, p.department_id
FROM statement_difference d JOIN gateway_statement s ON s.id = d.statement_id
LEFT JOIN attempt a ON a.id = d.attempt_id LEFT JOIN bill b ON b.id = a.bill_id
LEFT JOIN application p ON p.id = b.application_id
WHERE ($1::uuid[] IS NULL OR p.department_id IS NULL OR p.department_id = ANY($1))
  AND ($2::uuid IS NULL OR d.id = $2)
ORDER BY d.closed_at IS NOT NULL, d.closed_at DESC, s.day, s.gateway, d.kind, d.order_key LIMIT $3
"""
_CLOSE = """
UPDATE statement_difference SET closed_at = $2, closed_by = $3, because = $4
WHERE id = $1 AND closed_at IS NULL RETURNING id
"""


@dataclass(frozen=True, slots=True)
class StatementSeen:
    """One gateway's day: both sides' sums in fen, and how many differences are open."""

    id: UUID
    gateway: str
    day: date
    state: str
    lines: int
    taken_fen: int
    back_fen: int
    our_taken_fen: int
    our_back_fen: int
    open: int


@dataclass(frozen=True, slots=True)
class DifferenceSeen:
    """One difference. ``reference``: of the case it is about, if it is about one."""

    id: UUID
    kind: str
    gateway: str
    day: date
    order_key: str
    refund_key: str
    gateway_id: str
    their_fen: int | None
    our_fen: int | None
    found_at: datetime
    closed_at: datetime | None
    closed_by: str | None
    because: str | None
    reference: str | None
    may_close: bool


async def statements_seen(actor: Actor) -> tuple[StatementSeen, ...]:
    """The last days of every gateway. Refuses NotAllowed."""
    require(actor, Operation.READ_STATEMENTS)
    return tuple([StatementSeen(**row) for row in await query(_STATEMENTS, _DAYS)])


async def differences(actor: Actor, language: str) -> tuple[DifferenceSeen, ...]:
    """Open ones first, then what was closed lately. Refuses NotAllowed."""
    return tuple([await _seen(row, actor, language) for row in await _rows(actor)])


async def difference(actor: Actor, difference_id: UUID, language: str) -> DifferenceSeen:
    """One of them. Refuses NotFound, NotAllowed."""
    rows = await _rows(actor, difference_id)
    if not rows:
        raise NotFound
    return await _seen(rows[0], actor, language)


async def close(actor: Actor, difference_id: UUID, because: str) -> UUID:
    """Somebody looked into it, and says what it was. Again changes nothing.

    Refuses NotFound, NotAllowed, ReasonMissing.
    """
    async with transaction():
        rows = await _rows(actor, difference_id)
        if not rows:
            raise NotFound
        case = _case(actor, rows[0])
        require(actor, Operation.RECONCILE, case, seen_by=Operation.READ_STATEMENTS)
        if not because.strip():
            raise ReasonMissing
        if await query(_CLOSE, difference_id, await now(), actor.me, because.strip()):
            await record(
                actor,
                "difference.closed",
                subject_kind="difference",
                subject_id=difference_id,
                case_id=rows[0]["application_id"],
            )
    return difference_id


async def _rows(actor: Actor, difference_id: UUID | None = None) -> list[dict[str, Any]]:
    require(actor, Operation.READ_STATEMENTS)
    everybodys = Role.AUDITOR in actor.roles
    return await query(
        _DIFFERENCES, None if everybodys else sorted(_mine(actor)), difference_id, _MOST
    )


def _mine(actor: Actor) -> frozenset[UUID]:
    found: frozenset[UUID] = frozenset().union(*(actor.departments(role) for role in _KEEPERS))
    return found


def _case(actor: Actor, row: dict[str, Any]) -> Case:
    """What is nobody's is whose administrator sees to it first."""
    mine = sorted(_mine(actor))
    return Case(department_id=row["department_id"] or (mine[0] if mine else None))


async def _seen(row: dict[str, Any], actor: Actor, language: str) -> DifferenceSeen:
    hall = await offices()
    department = _case(actor, row).department_id
    shown = {name: row[name] for name in DifferenceSeen.__slots__ if name in row}
    shown["closed_by"] = staff_name(language, hall, row["closed_by"]) if row["closed_by"] else None
    return DifferenceSeen(
        **shown, may_close=row["closed_at"] is None and department in _mine(actor)
    )
