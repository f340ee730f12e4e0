"""A case's limits and cards, as the desk's page of the case shows them.

Whoever calls has asked who may see the case.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import orjson

from api.applications.desk_views import Light
from api.applications.lights import light
from api.clocks.counting import day_of
from api.clocks.models import ClockKind, Ended
from api.clocks.turning import Threshold
from api.supervision import appealing
from api.supervision.appealing import CardWord
from identity.actor import Actor
from identity.offices import offices
from notifications.now import now
from notifications.transactions import query

_CLOCKS = """
SELECT kind, started_on, due_on, warn_on, paused_on, pauses, ended_on, how FROM clock
WHERE subject_id = $1 ORDER BY ended_at NULLS FIRST, due_on, started_at
"""
_CARDS = """
SELECT id, rule, threshold, department_id, site_id, person_id, due_on, "on" FROM card
WHERE subject_id = $1 ORDER BY "on", at, id
"""


@dataclass(frozen=True)
class ClockLine:
    """One limit. ``paused_until``: a day that is known; ``paused`` also without one."""

    kind: ClockKind
    started_on: date
    due_on: date
    paused: bool
    paused_until: date | None
    ended_on: date | None
    how: Ended | None
    light: Light


@dataclass(frozen=True)
class CardLine:
    """A card. ``rule``: the kind of the limit, or the name of a breach."""

    id: UUID
    rule: str
    threshold: Threshold
    department: str
    person: str | None
    due_on: date | None
    given_on: date
    words: tuple[CardWord, ...]
    appealable: bool  # by whoever looks


async def clocks_of(case_id: UUID) -> tuple[ClockLine, ...]:
    """What runs first, soonest first; then what is over."""
    today = day_of(await now())
    lines = []
    for row in await query(_CLOCKS, case_id):
        last = max((date.fromisoformat(p[1]) for p in orjson.loads(row["pauses"])), default=today)
        runs = row["ended_on"] is None and row["paused_on"] is None
        shown = row["warn_on"] or row["due_on"] if runs else None
        lines.append(
            ClockLine(
                kind=ClockKind(row["kind"]),
                started_on=row["started_on"],
                due_on=row["due_on"],
                paused=row["ended_on"] is None and (not runs or last > today),
                paused_until=last if runs and last > today else None,
                ended_on=row["ended_on"],
                how=Ended(row["how"]) if row["how"] else None,
                light=light(warn_on=shown, due_on=row["due_on"], today=today),
            )
        )
    return tuple(lines)


async def cards_of(actor: Actor, case_id: UUID) -> tuple[CardLine, ...]:
    """All that were given, for good, oldest first, and what was said about them."""
    hall, rows = await offices(), await query(_CARDS, case_id)
    said = await appealing.words_of(actor, [row["id"] for row in rows])
    return tuple(
        CardLine(
            id=row["id"],
            rule=row["rule"],
            threshold=Threshold(row["threshold"]),
            department=hall.departments.get(row["department_id"], ""),
            person=hall.staff.get(row["person_id"]),
            due_on=row["due_on"],
            given_on=row["on"],
            words=tuple(said.get(row["id"], ())),
            appealable=row["id"] not in said and appealing.may_appeal(actor, row),
        )
        for row in rows
    )
