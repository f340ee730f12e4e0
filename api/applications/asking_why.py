"""Asking why somebody looked: one tap; the auditor hears of it, the answer comes back (G48)."""

from uuid import UUID

from api.applications.refusals import ReasonMissing
from api.policy import Operation, require
from identity import questions
from identity.actor import Actor
from identity.trail import record
from notifications.outbox import announce
from notifications.transactions import transaction


async def ask_why(actor: Actor, look_id: int) -> UUID:
    """Ask about a look at one's own data; a second tap changes nothing. Refuses NotFound."""
    require(actor, Operation.READ_OWN_ACCESS_LOG)
    async with transaction():
        question_id, fresh = await questions.ask(actor.mine, look_id)
        if fresh:
            await _note(actor, "asked", question_id, actor.me)
            await announce("look.asked", question_id)
    return question_id


async def answer_why(actor: Actor, question_id: UUID, text: str) -> UUID:
    """The auditor's answer, once. Refuses ReasonMissing (empty), NotFound (answered already)."""
    require(actor, Operation.ANSWER_LOOKS)
    if not text.strip():
        raise ReasonMissing
    async with transaction():
        question = await questions.answer(question_id, text.strip(), actor.me)
        await _note(actor, "answered", question_id, question.citizen_id)
        await announce("look.answered", question_id, citizen_id=question.citizen_id)
    return question_id


async def _note(actor: Actor, act: str, question_id: UUID, citizen_id: UUID) -> None:
    await record(
        actor,
        f"look.{act}",
        subject_kind="look_question",
        subject_id=question_id,
        citizen_id=citizen_id,
    )
