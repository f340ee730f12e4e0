"""差评整改: what an office does about a low score, by somebody who did not work on the case.

Within a working day they ask the person; within fifteen they say what came of it, and the person
hears. Whoever worked on the case finds nothing here, administrators included.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.applications.permitting import worked_on
from api.applications.refusals import NothingAsked, ReasonMissing
from api.applications.speaking import titled
from api.catalog import published
from api.clocks.counting import day_of
from api.policy import Case, Operation, require, unmet
from api.talking.scores import Why
from identity.actor import Actor, Role
from identity.people import reveal
from identity.sealing import Access, seal, unseal_all
from identity.trail import record
from notifications.going_on import each
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction

_MOST = 50
_READ = 10 * _MOST  # those that one worked on are left out afterwards
_WORKED = """
       a.reference, a.item_version_id, a.acceptor_id, a.reviewer_id, a.approver_id, a.claimed_by,
       ARRAY(SELECT jsonb_array_elements_text(a.reviewed_by)) AS reviewed_by,
       ARRAY(SELECT jsonb_array_elements_text(a.applicant_staff)) AS applicant_staff,
       ARRAY(SELECT c.by_id FROM status_change c
             WHERE c.application_id = a.id AND c.by_kind = 'staff') AS acted
FROM rating r JOIN application a ON a.id = r.application_id
"""
_LOW = f"""
SELECT r.id, r.application_id, r.citizen_id, r.department_id, r.score, r.reasons, r.said_sealed,
       r.rated_at, r.contact_by, r.answer_by, r.contacted_at, r.answer_sealed, r.answered_at,
       {_WORKED}
WHERE r.contact_by IS NOT NULL AND ($1::uuid IS NULL OR r.id = $1)
  AND ($2::boolean IS NULL OR (r.answered_at IS NOT NULL) = $2)
  AND r.department_id = ANY($3::uuid[])
ORDER BY CASE WHEN r.answered_at IS NULL THEN r.answer_by END, r.answered_at DESC LIMIT $4
"""
_HOLD = "SELECT id FROM rating WHERE id = $1 FOR UPDATE"
_CONTACTED = "UPDATE rating SET contacted_at = $2, contacted_by = $3 WHERE id = $1"
_ANSWERED = """
UPDATE rating SET answer_sealed = $2, answered_at = $3, answered_by = $4,
    contacted_at = coalesce(contacted_at, $3), contacted_by = coalesce(contacted_by, $4)
WHERE id = $1
"""
_LATE = f"""
SELECT r.id, r.department_id, r.application_id, {_WORKED}
WHERE r.answer_by < $1 AND r.answered_at IS NULL AND r.late_at IS NULL
ORDER BY r.answer_by LIMIT 100
"""
_TOLD_LATE = "UPDATE rating SET late_at = $2 WHERE id = $1 AND late_at IS NULL RETURNING id"


@dataclass(frozen=True)
class LowRating:
    """A low score, for whoever makes it good. ``phone``: just opened, to ask."""

    id: UUID
    item: str
    reference: str | None
    score: int
    reasons: tuple[Why, ...]
    said: str
    rated_at: datetime
    contact_by: date
    answer_by: date
    contacted_at: datetime | None
    answered_at: datetime | None
    answer: str | None
    late: bool
    phone: str | None = None


async def low_ratings(actor: Actor, language: str, *, answered: bool) -> list[LowRating]:
    """Of the departments that one administers, the most urgent first; none that one worked on."""
    rows = await query(_LOW, None, answered, _mine(actor), _READ)
    theirs = [row for row in rows if _may(actor, row)]
    return [await _told(actor, row, language) for row in theirs[:_MOST]]


async def contact(actor: Actor, rating_id: UUID, language: str) -> LowRating:
    """Open the person's phone number, to ask; it counts as asked.

    Refuses NotFound, also once it was answered: nobody needs the number any more.
    """
    async with transaction():
        row = await _held(actor, rating_id)
        if row["answered_at"] is not None:
            raise NotFound
        if row["contacted_at"] is None:
            row["contacted_at"] = await now()
            await query(_CONTACTED, rating_id, row["contacted_at"], actor.me)
        await _note(actor, "contact", row)
        why = Access(actor, "a low rating", row["application_id"], row["citizen_id"])
        phone = await reveal(row["citizen_id"], "phone", why)
        return await _told(actor, row, language, phone)


async def answer(actor: Actor, rating_id: UUID, text: str, key: str) -> UUID:
    """Say to the person what came of it, once. Refuses NotFound, ReasonMissing, NothingAsked."""
    content = {"id": rating_id, "text": text}
    async with transaction(Once(actor.me, "answer_rating", key, content)) as tx:
        row = await _held(actor, rating_id)
        if tx.seen:
            return rating_id
        if not text:
            raise ReasonMissing
        if row["answered_at"] is not None:
            raise NothingAsked
        sealed = await seal(row["citizen_id"], f"rating.answer:{rating_id}", text)
        await query(_ANSWERED, rating_id, sealed, await now(), actor.me)
        await _note(actor, "answer", row)
        definition = await published.version(row["item_version_id"])
        await announce(
            "rating.answered",
            row["application_id"],
            citizen_id=row["citizen_id"],
            item=definition.title,
            reference=row["reference"],
        )
        tx.outcome = rating_id
    return rating_id


async def shown(actor: Actor, rating_id: UUID, language: str) -> LowRating:
    """One of them. Refuses NotFound."""
    return await _told(actor, await _one(actor, rating_id), language)


async def watch(at: datetime) -> None:
    """Those above hear once of what was not answered in time."""

    async def late(row: dict[str, Any]) -> None:
        async with transaction():
            if not await query(_TOLD_LATE, row["id"], at):
                return
            named = (await published.version(row["item_version_id"])).title
            about = {name: row[name] for name in ("reference", "department_id")}
            away = [str(one) for one in worked_on(row)]
            await announce("rating.late", row["id"], item=named, not_to=away, **about)

    rows = await query(_LATE, day_of(at))
    await each(rows, late, job="late_ratings", named=lambda row: str(row["id"]))


async def _held(actor: Actor, rating_id: UUID) -> dict[str, Any]:
    await query(_HOLD, rating_id)
    return await _one(actor, rating_id)


async def _one(actor: Actor, rating_id: UUID) -> dict[str, Any]:
    rows = await query(_LOW, rating_id, None, _mine(actor), 1)
    case = _case(rows[0]) if rows else Case(department_id=rating_id)
    require(actor, Operation.ANSWER_RATING, case, seen_by=Operation.ANSWER_RATING)
    return rows[0]


def _mine(actor: Actor) -> list[UUID]:
    return sorted(actor.departments(Role.DEPARTMENT_ADMIN))


def _may(actor: Actor, row: dict[str, Any]) -> bool:
    return not unmet(actor, Operation.ANSWER_RATING, _case(row))


def _case(row: dict[str, Any]) -> Case:
    return Case(department_id=row["department_id"], earlier=worked_on(row))


async def _note(actor: Actor, act: str, row: dict[str, Any]) -> None:
    await record(
        actor,
        f"rating.{act}",
        subject_kind="rating",
        subject_id=row["id"],
        case_id=row["application_id"],
        citizen_id=row["citizen_id"],
    )


async def _told(
    actor: Actor, row: dict[str, Any], language: str, phone: str | None = None
) -> LowRating:
    sealed = {
        f"rating.{name}:{row['id']}": bytes(row[f"{name}_sealed"])
        for name in ("said", "answer")
        if row[f"{name}_sealed"]
    }
    why = Access(actor, "a low rating", row["application_id"], row["citizen_id"])
    plain = await unseal_all(row["citizen_id"], sealed, why) if sealed else {}
    said, replied = (plain.get(f"rating.{name}:{row['id']}") for name in ("said", "answer"))
    ended = day_of(row["answered_at"] or await now())
    kept = ("id", "reference", "score", "rated_at", "contact_by", "answer_by", "contacted_at")
    return LowRating(
        **{name: row[name] for name in (*kept, "answered_at")},
        item=titled(await published.version(row["item_version_id"]), language),
        reasons=tuple(Why(one) for one in row["reasons"]),
        said=said.decode() if said else "",
        answer=replied.decode() if replied else None,
        late=ended > row["answer_by"],
        phone=phone,
    )
