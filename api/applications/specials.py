"""The rows of special procedures (特别程序) and extensions (延期): asked, allowed, running, ended.

Only ``pausing`` writes them, and ``advancing`` ends what a case leaves behind. The reason and the
result stand sealed under the applicant's key, whom both are told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from api.applications.lifecycle import Action, Status
from api.applications.supplementing import Asked
from notifications.transactions import query

EXTENSION = "extension"
SUPPLEMENT = "supplement"  # something is asked of the applicant after acceptance
LONGEST = 365  # days that a procedure may be expected to take


@dataclass(frozen=True)
class Special:
    """One procedure. ``code``: 1 extension, 2 anything else (GB/T 39046)."""

    id: UUID
    application_id: UUID
    number: int
    code: int
    kind: str
    days: int
    reason_sealed: bytes | None
    state: str  # asked, declined, fallen, running, ended
    asked_by: UUID
    asked_at: datetime
    settled_by: UUID | None
    settled_at: datetime | None
    ended_at: datetime | None
    lines: list[dict[str, Any]] | None  # of a supplement, which has the same id once allowed
    whys_sealed: bytes | None


def why_label(special_id: UUID | str) -> str:
    """The place of the reason."""
    return f"special_procedure.reason:{special_id}"


def result_label(special_id: UUID | str) -> str:
    """The place of what came out of it."""
    return f"special_procedure.result:{special_id}"


async def of_case(application_id: UUID) -> tuple[Special, ...]:
    """All of a case, oldest first. The caller holds the case's lock."""
    return tuple(
        Special(**{**row, "lines": orjson.loads(row["lines"]) if row["lines"] else None})
        for row in await query(_ALL, application_id)
    )


async def ask(
    case: Mapping[str, UUID], kind: str, days: int, why: bytes | None, wanted: Asked
) -> None:
    """Write down what a reviewer asks for. ``case``: its id, citizen_id and department_id."""
    code = 1 if kind == EXTENSION else 2
    places = (case["id"], case["citizen_id"], case["department_id"])
    lines = orjson.dumps(wanted.lines).decode() if wanted.lines else None
    asked = (code, kind, days, why, wanted.by, lines, wanted.whys_sealed)
    await query(_ASK, wanted.id, *places, *asked)


async def settle(special_id: UUID, by: UUID, state: str) -> None:
    """The leader's word: running, declined, or (an extension) ended in the same moment."""
    await query(_SETTLE, special_id, by, state)


async def end(special_id: UUID, by: UUID, result: bytes | None) -> None:
    """It is over, with what came out of it."""
    await query(_END, special_id, by, result)


async def left(application_id: UUID, was: Status, action: Action) -> None:
    """The case went on from ``was``: a request that waited falls, what ran is over."""
    kept = {Action.OPEN_SPECIAL, Action.CALL_FOR_MORE, Action.CLOSE_SPECIAL, Action.EXTEND}
    if was in {Status.IN_REVIEW, Status.IN_SPECIAL} and action not in kept:
        await query(_LEFT, application_id)


_ALL = """
SELECT id, application_id, number, code, kind, days, reason_sealed, state, asked_by, asked_at,
       settled_by, settled_at, ended_at, lines, whys_sealed
FROM special_procedure WHERE application_id = $1 ORDER BY number
"""
_ASK = """
INSERT INTO special_procedure (id, application_id, citizen_id, department_id, number, code, kind,
    days, reason_sealed, state, asked_by, asked_at, lines, whys_sealed)
SELECT $1, $2, $3, $4, count(*) + 1, $5, $6, $7, $8, 'asked', $9, doorstep_now(), $10::jsonb, $11
FROM special_procedure WHERE application_id = $2
"""
_SETTLE = """
UPDATE special_procedure SET settled_by = $2, settled_at = doorstep_now(), state = $3::text,
    ended_at = CASE WHEN $3::text = 'ended' THEN doorstep_now() END
WHERE id = $1
"""
_END = """
UPDATE special_procedure SET state = 'ended', ended_by = $2, ended_at = doorstep_now(),
    result_sealed = $3
WHERE id = $1
"""
_LEFT = """
UPDATE special_procedure SET state = CASE state WHEN 'asked' THEN 'fallen' ELSE 'ended' END,
    ended_at = doorstep_now()
WHERE application_id = $1 AND state IN ('asked', 'running')
"""


def as_asked(found: tuple[Special, ...]) -> Special | None:
    """The one that waits for a leader."""
    return next((one for one in found if one.state == "asked"), None)


def as_running(found: tuple[Special, ...]) -> Special | None:
    """The one that runs."""
    return next((one for one in found if one.state == "running"), None)


def extended(found: tuple[Special, ...]) -> bool:
    """Whether the days were extended before."""
    return any(one.code == 1 and one.state == "ended" for one in found)
