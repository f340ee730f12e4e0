"""好差评: once per case that ended, by whom it is, and by nobody else.

It may be changed for fifteen days: an office may make good what was bad. A low score stays with the
office even when it is raised afterwards. Who worked on the case is not told who said what.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import Status
from api.applications.permitting import permitted, worked_on
from api.applications.refusals import ReasonMissing, WrongStatus
from api.catalog import published
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.policy import Operation
from api.talking.refusals import RatingStands
from api.talking.scores import ANSWER_DAYS, CHANGEABLE, CONTACT_DAYS, LOW, Why
from identity.actor import Actor
from identity.sealing import Access, seal, unseal_all
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import Once, query, transaction

_OF = """
SELECT id, citizen_id, score, reasons, said_sealed, rated_at, contact_by, answer_by,
       contacted_at, answer_sealed, answered_at
FROM rating WHERE application_id = $1
"""
_RATE = """
INSERT INTO rating (id, application_id, citizen_id, item_code, department_id, score, first_score,
    reasons, said_sealed, rated_at, contact_by, answer_by)
VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)
"""
_CHANGE = """
UPDATE rating SET score = $2, reasons = $3, said_sealed = $4, changed_at = $5,
    contact_by = coalesce(contact_by, $6), answer_by = coalesce(answer_by, $7)
WHERE id = $1
"""
_ACTED = "SELECT by_id FROM status_change WHERE application_id = $1 AND by_kind = 'staff'"


@dataclass(frozen=True)
class Rated:
    """What one said oneself, and what the office does about it."""

    score: int
    reasons: tuple[Why, ...]
    said: str
    change_until: date | None  # None: it stands
    contact_by: date | None
    answer_by: date | None
    contacted_on: date | None
    answer: str | None
    answered_on: date | None


async def rate(
    actor: Actor, application_id: UUID, score: int, why: Sequence[Why], said: str, key: str
) -> UUID:
    """Say how it was; again within fifteen days changes it.

    A low score goes to somebody of the office who did not work on it, with days. Refuses NotFound,
    WrongStatus (it has not ended), ReasonMissing (low, and not why), RatingStands (too late).
    """
    reasons = sorted(set(why)) if score <= LOW else []
    content = {"id": application_id, "score": score, "why": reasons, "said": said}
    async with transaction(Once(actor.me, "rate_application", key, content)) as tx:
        application, at = await locked(application_id), await now()
        permit(actor, Operation.RATE, circumstances(application, at))
        if tx.seen:
            return application_id
        if application.status is not Status.CLOSED:
            raise WrongStatus(application.status)
        if score <= LOW and not reasons and not said:
            raise ReasonMissing
        found = await query(_OF, application_id)
        if found and at >= found[0]["rated_at"] + CHANGEABLE:
            raise RatingStands
        await _keep(actor, vars(application), found, (score, reasons, said), at)
        tx.outcome = application_id
    return application_id


async def own(actor: Actor, application_id: UUID) -> Rated | None:
    """What was said of one's own case; None: nothing yet. Refuses NotFound."""
    await permitted(actor, Operation.RATE, application_id)
    rows = await query(_OF, application_id)
    return await _told(actor, rows[0]) if rows else None


async def _keep(
    actor: Actor,
    case: Mapping[str, Any],
    found: list[dict[str, Any]],
    words: tuple[int, list[Why], str],
    at: datetime,
) -> None:
    (score, reasons, said), row = words, found[0] if found else None
    rating_id = row["id"] if row else uuid4()
    whose = row["citizen_id"] if row else actor.me
    sealed = await seal(whose, _label("said", rating_id), said) if said else None
    days, low = await calendar(), score <= LOW
    by = [due(day_of(at), n, days) if low else None for n in (CONTACT_DAYS, ANSWER_DAYS)]
    if row:
        await query(_CHANGE, rating_id, score, reasons, sealed, at, *by)
    else:
        about = (case["id"], whose, case["item_code"], case["department_id"])
        await query(_RATE, rating_id, *about, score, reasons, sealed, at, *by)
    await record(
        actor,
        "application.rate",
        subject_kind="application",
        subject_id=case["id"],
        case_id=case["id"],
        citizen_id=whose,
    )
    if low and not (row and row["contact_by"]):
        named = await published.version(case["item_version_id"])
        acted = [step["by_id"] for step in await query(_ACTED, case["id"])]
        await announce(
            "rating.low",
            rating_id,
            item=named.title,
            reference=case["reference"],
            due=by[1].isoformat() if by[1] else None,
            department_id=case["department_id"],
            not_to=[str(one) for one in worked_on({**case, "acted": acted})],
        )


async def _told(actor: Actor, row: dict[str, Any]) -> Rated:
    access, held = Access(actor, "own rating"), ("said", "answer")
    sealed = {
        _label(name, row["id"]): bytes(row[f"{name}_sealed"])
        for name in held
        if row[f"{name}_sealed"]
    }
    plain = await unseal_all(row["citizen_id"], sealed, access) if sealed else {}
    said, answer = (plain.get(_label(name, row["id"])) for name in held)
    until = row["rated_at"] + CHANGEABLE
    return Rated(
        score=row["score"],
        reasons=tuple(Why(one) for one in row["reasons"]),
        said=said.decode() if said else "",
        change_until=day_of(until) if await now() < until else None,
        contact_by=row["contact_by"],
        answer_by=row["answer_by"],
        contacted_on=day_of(row["contacted_at"]) if row["contacted_at"] else None,
        answer=answer.decode() if answer else None,
        answered_on=day_of(row["answered_at"]) if row["answered_at"] else None,
    )


def _label(name: str, rating_id: UUID) -> str:
    return f"rating.{name}:{rating_id}"
