"""Giving the cards: once per threshold of a clock, whatever stops, restarts or runs twice."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from api.applications import responsible
from api.applications.responsible import Responsible
from api.clocks import running
from api.clocks.counting import day_of
from api.clocks.running import Crossing
from api.supervision.rules import BREACHES, CARDS
from notifications.going_on import each
from notifications.now import now
from notifications.transactions import query, transaction

_MOST = 500
_SLACK = timedelta(minutes=15)  # a clock that is off gives no card before its day (G62)
_GIVE = """
INSERT INTO card (id, rule, threshold, clock_id, why, subject_id, stage, role, department_id,
    site_id, person_id, due_on, "on", at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT DO NOTHING
"""


async def watch(at: datetime) -> int:
    """Write a card for every threshold that was crossed by ``at``. Returns how many were seen."""
    today = day_of(at - _SLACK)

    async def look(subject_id: UUID) -> int:
        async with transaction():
            found = await running.crossings(subject_id, tuple(CARDS), today)
            for crossing in found:
                await _give(crossing, at)
        return len(found)

    seen, fresh = 0, 1
    while fresh:
        subjects = await running.to_see(tuple(CARDS), today, _MOST)
        fresh = sum(await each(subjects, look, job="give_cards"))
        seen += fresh
    return seen


async def note_breach(application_id: UUID, rule: str, why: UUID) -> None:
    """A card for what no clock measures; ``why`` is the fact that tells of it, and counts once."""
    async with transaction():
        at, who = await now(), await responsible.for_case(application_id)
        if who is not None:
            threshold = BREACHES[rule].value
            await _write(rule, threshold, (None, why), (application_id, who), (None, at))


async def _give(crossing: Crossing, at: datetime) -> None:
    threshold = CARDS[crossing.kind].get(crossing.threshold)
    who = await responsible.on_day(crossing.subject_id, crossing.of, crossing.on)
    if threshold is not None and who is not None:
        which, whose = (crossing.clock_id, None), (crossing.subject_id, who)
        await _write(crossing.kind.value, threshold.value, which, whose, (crossing, at))


async def _write(
    rule: str,
    threshold: str,
    which: tuple[UUID | None, UUID | None],
    whose: tuple[UUID, Responsible],
    when: tuple[Crossing | None, datetime],
) -> None:
    (subject_id, who), (crossing, at) = whose, when
    await query(
        _GIVE,
        *(uuid4(), rule, threshold, *which, subject_id, who.stage, who.role),
        *(who.department_id, who.site_id, who.person_id),
        *(crossing.due_on if crossing else None, crossing.on if crossing else day_of(at), at),
    )
