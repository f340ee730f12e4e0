"""A public notice (公示) stands for its days: what is objected is noted and answered, then it ends.

Nobody ends it early and nobody has to end it: the machine does, once its last day is over and every
objection is answered. What was said is sealed under the deciding department's key.
"""

from datetime import date
from uuid import UUID, uuid4

import orjson

from api.applications import timing
from api.applications.advancing import advance, check, locked
from api.applications.lifecycle import Action, Status
from api.applications.models import Application, StageRun
from api.applications.moving import OTHER, PASS, running_of
from api.applications.opining import need_opinion
from api.applications.refusals import NothingAsked, StageInvalid
from api.applications.stages import follows, is_notice, written
from api.applications.tracing import note
from api.catalog import published
from api.clocks.counting import day_of
from identity.actor import THE_SYSTEM, Actor
from identity.sealing import seal
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction


def objection_label(objection_id: object, part: str) -> str:
    """The place of what was ``said``, and of the ``answer``."""
    return f"objection.{part}:{objection_id}"


async def note_objection(actor: Actor, application_id: UUID, who: str, said: str, key: str) -> UUID:
    """Write down who objects and what: the notice does not end before it is answered.

    Refuses OpinionMissing (nobody or nothing said), StageInvalid (no notice stands), and what
    ``check`` refuses.
    """
    content = {"id": application_id, "who": who, "said": said}
    async with transaction(Once(actor.me, "note_objection", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.RETURN_STAGE, actor)
        run = await _standing(application)
        for words in (who, said):
            need_opinion(words)
        objection_id, at = uuid4(), await now()
        plain = orjson.dumps({"who": who.strip(), "said": said.strip()}).decode()
        sealed = await seal(application.department_id, objection_label(objection_id, "said"), plain)
        places = (objection_id, application.id, application.citizen_id, run.id)
        await query(_NOTE, *places, sealed, actor.me, at)
        await timing.ask_reply(application.id, str(objection_id), at)
        await note(actor, "application.note_objection", application)
        tx.outcome = application_id
    return application_id


async def answer_objection(actor: Actor, objection_id: UUID, answer: str, key: str) -> UUID:
    """Say what came of it, once. Answers with the application's id.

    Refuses NotFound, NothingAsked (answered already), OpinionMissing, what ``check`` refuses.
    """
    content = {"id": objection_id, "answer": answer}
    async with transaction(Once(actor.me, "answer_objection", key, content)) as tx:
        rows = await query(_ONE, objection_id)
        if not rows:
            raise NotFound
        application = await locked(rows[0]["application_id"])
        if tx.seen:
            return application.id
        await check(application, Action.RETURN_STAGE, actor)
        (one,) = await query(_ONE, objection_id)
        if one["answered_at"] is not None:
            raise NothingAsked
        need_opinion(answer)
        at, label = await now(), objection_label(objection_id, "answer")
        sealed = await seal(application.department_id, label, answer.strip())
        await query(_ANSWER, objection_id, sealed, actor.me, at)
        await timing.replied(application.id, str(objection_id), at)
        await note(actor, "application.answer_objection", application)
        tx.outcome = application.id
    return application.id


async def over(today: date, most: int) -> tuple[UUID, ...]:
    """Cases whose notice has stood for its days, with nothing left to answer."""
    async with transaction():
        rows = await query(_OVER, today, most)
    return tuple(row["application_id"] for row in rows)


async def end(application_id: UUID) -> UUID:
    """The notice is over: the next office goes on, told whether anybody objected."""
    async with transaction():
        application = await locked(application_id)
        run = await running_of(application_id)
        definition = await published.version(application.item_version_id)
        stage = written(definition, run.stage, run.kind) if run else None
        if run is None or stage is None or not is_notice(stage) or run.due_on is None:
            return application_id
        (said,) = await query(_SAID, run.id)
        stands = run.due_on >= day_of(await now()) or said["open"]
        if application.status is Status.IN_REVIEW and not stands:
            to, outcome = follows(definition, stage), OTHER if said["all"] else PASS
            await advance(application, Action.END_NOTICE, THE_SYSTEM, to=to, outcome=outcome)
    return application_id


async def _standing(application: Application) -> StageRun:
    definition = await published.version(application.item_version_id)
    run = await running_of(application.id)
    stage = written(definition, run.stage, run.kind) if run else None
    if run is None or stage is None or not is_notice(stage):
        raise StageInvalid(stage.title if stage else "")
    return run


_ONE = "SELECT application_id, answered_at FROM objection WHERE id = $1"
_NOTE = """
INSERT INTO objection (id, application_id, citizen_id, run_id, said_sealed, noted_by, noted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_ANSWER = """
UPDATE objection SET answer_sealed = $2, answered_by = $3, answered_at = $4 WHERE id = $1
"""
_SAID = """
SELECT count(*) AS "all", count(*) FILTER (WHERE answered_at IS NULL) AS open
FROM objection WHERE run_id = $1
"""
_OVER = """
SELECT r.application_id FROM stage_run r JOIN application a ON a.id = r.application_id
WHERE r.kind = 'publicise' AND r.state = 'running' AND r.due_on < $1 AND a.status = 'in_review'
  AND NOT EXISTS (SELECT FROM objection o WHERE o.run_id = r.id AND o.answered_at IS NULL)
ORDER BY r.due_on LIMIT $2
"""
