"""不是我办的: whoever was filed for by a village's agent says that it was not them (C49).

The word is taken from the phone that the person proved: by the link in the SMS that told of it, or
by answering that SMS. It only stops: the case is withdrawn where nothing was decided yet, the
mandate ends, the agent brings nothing more for this person, and who supervises hears of it.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.applications import advancing, filing
from api.applications.models import Application
from api.applications.own_word import word_of
from api.applications.refusals import WrongStatus
from api.catalog import published
from api.policy import Operation, require
from identity import neighbours
from identity.actor import Actor, ActorKind, Level
from identity.people import ids_of, person
from identity.throttle import spend
from identity.trail import record
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

BECAUSE = "本人说：不是我办的"
_SHOWN = """
SELECT a.id, a.citizen_id, a.item_version_id, a.reference, a.submitted_at, a.mandate_id,
       a.filed_by_agent_id, g.name_masked AS agent,
       (SELECT d.at FROM disowning d WHERE d.application_id = a.id) AS disowned_at
FROM application a JOIN mandate m ON m.id = a.mandate_id JOIN person g ON g.id = m.agent_id
WHERE a.id = $1 AND m.relation = 'village_agent' AND a.submitted_at IS NOT NULL
"""
_NOTE = """
INSERT INTO disowning (application_id, citizen_id, agent_id, mandate_id, way, stopped, at)
SELECT $1, $2, $3, $4, $5, $6, doorstep_now()
ON CONFLICT DO NOTHING RETURNING application_id
"""


@dataclass(frozen=True)
class Filed:
    """What was filed for somebody, as far as a link in an SMS may show it."""

    item: str
    reference: str | None
    agent: str  # masked
    filed_at: datetime
    disowned_at: datetime | None


async def filed(actor: Actor, application_id: UUID, word: str, where: str) -> Filed:
    """What the link is about. ``where``: the address it is asked from. Refuses NotFound,
    TooManyRequests.
    """
    row = await _meant(actor, application_id, word, where)
    definition = await published.version(row["item_version_id"])
    return Filed(
        definition.title,
        row["reference"],
        row["agent"] or "",
        row["submitted_at"],
        row["disowned_at"],
    )


async def disown_by_link(actor: Actor, application_id: UUID, word: str, where: str) -> None:
    """By the link in the SMS; again changes nothing. Refuses NotFound, TooManyRequests."""
    await _meant(actor, application_id, word, where)
    await disown(application_id, "link")


async def disown(application_id: UUID, way: str) -> None:
    """The caller knows that it is the person's own phone that says so. Refuses NotFound."""
    row = await _one(application_id)
    who = await person(row["citizen_id"])
    level, also = Level(who.identity_level), await ids_of(who.id)
    citizen = Actor(ActorKind.CITIZEN, who.id, level=level, fresh=True, also=also)
    try:  # first: what is noted is then so, and who dies in between is taken up by the next word
        await filing.withdraw(citizen, application_id, BECAUSE, f"not-mine:{application_id}")
        stopped = True
    except WrongStatus:  # decided, or over: those who supervise see to it
        stopped = False
    async with transaction():
        case = await advancing.locked(application_id)
        values = (who.id, row["filed_by_agent_id"], row["mandate_id"], way, stopped)
        if await query(_NOTE, application_id, *values):
            await record(
                citizen,
                "application.disowned",
                subject_kind="application",
                subject_id=application_id,
                citizen_id=who.id,
                case_id=application_id,
                details={"way": way},
            )
            await neighbours.ended(citizen, row["mandate_id"])
            await _tell(case)


async def _tell(case: Application) -> None:
    said = advancing.about(case, await published.version(case.item_version_id))
    agent = str(case.filed_by_agent_id)
    await announce("case.disowned", case.id, citizen_id=case.citizen_id, agent_id=agent, **said)


async def _meant(actor: Actor, application_id: UUID, word: str, where: str) -> dict[str, Any]:
    require(actor, Operation.DISOWN)
    await spend("disown", where)
    if not hmac.compare_digest(word.encode(errors="replace"), word_of(application_id).encode()):
        raise NotFound
    return await _one(application_id)


async def _one(application_id: UUID) -> dict[str, Any]:
    rows = await query(_SHOWN, application_id)
    if not rows:
        raise NotFound
    return rows[0]
