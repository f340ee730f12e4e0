"""Opinions of other offices (征求意见): asked by a reviewer or by the route, answered once.

What the route asks holds the main line; what a reviewer asks does not: silence is only shown.
"""

from uuid import UUID

from api.applications import asked_rows, timing
from api.applications.advancing import check, locked, tell_asked
from api.applications.asked_parts import answers_for, question_label
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import ENDED, Action
from api.applications.models import Application
from api.applications.opining import need_opinion, reviewed
from api.applications.refusals import NothingAsked, OfficeInvalid, ReasonMissing
from api.applications.routing import Office
from api.applications.tracing import note
from api.catalog import published
from api.policy import Operation, require
from identity.actor import Actor, Role
from identity.offices import offices
from identity.sealing import seal
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import Once, query, transaction

ANSWERS = ("yes", "no", "none")


async def ask_office(
    actor: Actor, application_id: UUID, version: int, office: str, question: str, key: str
) -> UUID:
    """Ask another department, by its code, what it thinks: it sees the case, nothing waits for it.

    Refuses ReasonMissing (no question), OfficeInvalid (not there, oneself, asked already), and what
    ``check`` refuses.
    """
    content = {"id": application_id, "office": office, "question": question}
    async with transaction(Once(actor.me, "ask_office", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.RETURN_STAGE, actor, version=version)
        if not question.strip():
            raise ReasonMissing
        hall, waiting = await offices(), await asked_rows.waiting(application_id)
        department_id = hall.department_ids.get(office)
        if department_id is None:
            raise OfficeInvalid
        asked = {row["department_id"] for row in waiting} | {application.works_department_id}
        if department_id in asked or not hall.seated(department_id, Role.REVIEWER, None):
            raise OfficeInvalid
        await _ask(application, department_id, actor.me, question.strip())
        await note(actor, "application.ask_office", application)
        tx.outcome = application_id
    return application_id


async def offices_to_ask(actor: Actor) -> tuple[tuple[str, str], ...]:
    """Code and name of every department where somebody can answer, but one's own."""
    require(actor, Operation.READ_DESK)
    hall, mine = await offices(), actor.departments(Role.REVIEWER)
    return tuple(
        (code, hall.departments[of])
        for code, of in hall.department_ids.items()
        if of not in mine and hall.seated(of, Role.REVIEWER, None)
    )


async def answer_office(actor: Actor, asked_id: UUID, agrees: str, answer: str, key: str) -> UUID:
    """Say what the asked office thinks: once, by one of its reviewers, who did not ask.

    Answers with the application's id. Refuses NotFound, NotAllowed, OpinionMissing, NothingAsked
    (answered, or the case is over).
    """
    content = {"id": asked_id, "agrees": agrees, "answer": answer}
    async with transaction(Once(actor.me, "answer_office", key, content)) as tx:
        rows = await query(_ONE, asked_id)
        if not rows:
            raise NotFound
        application = await locked(rows[0]["application_id"])
        if tx.seen:
            return application.id
        permit(actor, Operation.ADVISE, circumstances(application, await now()))
        (asked,) = await query(_ONE, asked_id)
        if not answers_for(actor, asked["department_id"], asked["site_id"]):
            raise NotAllowed(Operation.ADVISE.value)
        if asked["answered_at"] is not None or application.status in ENDED:
            raise NothingAsked
        if asked["asked_by"] == actor.me or agrees not in ANSWERS:
            raise NotAllowed(Operation.ADVISE.value)
        need_opinion(answer)
        of, at = application.department_id, await now()
        sealed = await seal(of, question_label(asked_id, "answer"), answer.strip())
        await query(_ANSWER, asked_id, agrees, sealed, actor.me, at)
        await timing.replied(application.id, str(asked_id), at)
        await note(actor, "application.answer_office", application)
        if asked["stage"] is not None:  # spoke in a stage of the review: decides nothing (R6)
            reviewed(application, actor)
            await application.save(update_fields=["reviewed_by"])
        if asker := asked["asked_by"] or application.claimed_by:
            ref = application.reference
            await announce("office.answered", application.id, staff_id=asker, reference=ref)
        tx.outcome = application.id
    return application.id


async def _ask(application: Application, department_id: UUID, by: UUID, question: str) -> None:
    at, office = await now(), Office(department_id)
    await asked_rows.ask(application, office, at, by=by, question=question)
    application.version += 1
    application.updated_at = at
    await application.save(update_fields=["offices", "version", "updated_at"])
    definition = await published.version(application.item_version_id)
    await tell_asked(application, definition, office)


_ONE = """
SELECT application_id, department_id, site_id, stage, asked_by, answered_at
FROM asked_office WHERE id = $1
"""
_ANSWER = """
UPDATE asked_office SET agrees = $2, answer_sealed = $3, answered_by = $4, answered_at = $5
WHERE id = $1
"""
