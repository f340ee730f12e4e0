"""The office's side of 咨询: answer in time, and let others read a good answer, without names.

Anybody of the department who works on cases answers. An answer is published, in words of its own,
by an administrator who did not give it; either takes it down. Which words stood there, their hash
in the trail proves.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.applications.refusals import NothingAsked
from api.applications.speaking import titled
from api.catalog import published
from api.clocks.counting import day_of
from api.policy import Case, Operation, require
from api.talking.refusals import NothingWritten
from identity.actor import Actor, Role
from identity.refusals import SamePerson
from identity.sealing import Access, seal, unseal_all
from identity.trail import record
from notifications.going_on import each
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import Once, query, transaction

_ROLES = (Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.DEPARTMENT_ADMIN)
_MOST = 50
_ROWS = """
SELECT id, citizen_id, department_id, item_code, asked_sealed, asked_at, due_on, answer_sealed,
       answered_at, answered_by, published_at, public_question, public_answer
FROM question WHERE ($1::uuid IS NULL OR id = $1)
  AND ($2::boolean IS NULL OR (answered_at IS NOT NULL) = $2)
  AND department_id = ANY($3::uuid[])
ORDER BY CASE WHEN answered_at IS NULL THEN due_on END, answered_at DESC, id LIMIT $4
"""
_AS_KEPT = ("id", "asked_at", "due_on", "answered_at", "public_question", "public_answer")
_HOLD = "SELECT id FROM question WHERE id = $1 FOR UPDATE"
_ANSWER = """
UPDATE question SET answer_sealed = $2, answered_at = $3, answered_by = $4 WHERE id = $1
"""
_PUBLISH = """
UPDATE question SET public_question = $2, public_answer = $3, published_at = $4, published_by = $5
WHERE id = $1
"""
_WITHDRAW = """
UPDATE question SET public_question = NULL, public_answer = NULL, published_at = NULL,
    published_by = NULL
WHERE id = $1
"""
_LATE = """
SELECT q.id, q.department_id, q.due_on FROM question q
WHERE q.due_on < $1 AND q.answered_at IS NULL AND q.late_at IS NULL ORDER BY q.due_on LIMIT 100
"""
_TOLD_LATE = "UPDATE question SET late_at = $2 WHERE id = $1 AND late_at IS NULL RETURNING id"
_PUBLIC = """
SELECT p.public_question AS question, p.public_answer AS answer, p.item_code, p.published_at
FROM question p WHERE p.published_at IS NOT NULL AND ($1::text IS NULL OR p.item_code = $1)
ORDER BY p.published_at DESC LIMIT 30
"""


@dataclass(frozen=True)
class Question:
    """What somebody asked the department. Who asked stays out."""

    id: UUID
    item: str | None
    text: str
    asked_at: datetime
    due_on: date
    late: bool
    answer: str | None
    answered_at: datetime | None
    published: bool
    public_question: str | None  # as everybody reads it now
    public_answer: str | None
    publishable: bool
    withdrawable: bool


@dataclass(frozen=True)
class Published:
    """A question and an answer, written for everybody."""

    question: str
    answer: str
    item_code: str | None
    on: date


async def questions(actor: Actor, language: str, *, answered: bool) -> list[Question]:
    """Of one's departments, the most urgent first."""
    rows = await query(_ROWS, None, answered, _mine(actor), _MOST)
    return [await _told(actor, row, language) for row in rows]


async def answer(actor: Actor, question_id: UUID, text: str, key: str) -> UUID:
    """Once. The asker hears. Refuses NotFound, NotAllowed, NothingWritten, NothingAsked."""
    content = {"id": question_id, "text": text}
    async with transaction(Once(actor.me, "answer_question", key, content)) as tx:
        row = await _held(actor, question_id, Operation.ANSWER_QUESTION)
        if tx.seen:
            return question_id
        if not text:
            raise NothingWritten
        if row["answered_at"] is not None:
            raise NothingAsked
        sealed = await seal(row["citizen_id"], f"question.answer:{question_id}", text)
        await query(_ANSWER, question_id, sealed, await now(), actor.me)
        await _note(actor, "answer", row)
        await announce("question.answered", question_id, citizen_id=row["citizen_id"])
        tx.outcome = question_id
    return question_id


async def publish(actor: Actor, question_id: UUID, asked: str, answered: str) -> UUID:
    """In words without names; again puts them right. The second person is not who answered.

    Refuses NotFound, NotAllowed, NothingWritten, NothingAsked (no answer yet), SamePerson.
    """
    async with transaction():
        row = await _held(actor, question_id, Operation.ANNOUNCE)
        if not asked or not answered:
            raise NothingWritten
        if row["answered_at"] is None:
            raise NothingAsked
        if row["answered_by"] == actor.me:
            raise SamePerson
        await query(_PUBLISH, question_id, asked, answered, await now(), actor.me)
        words = hashlib.sha256(f"{asked}\n{answered}".encode()).hexdigest()
        await _note(actor, "publish", row, {"words": words})
    return question_id


async def withdraw(actor: Actor, question_id: UUID) -> UUID:
    """At once, by any administrator of the department; again changes nothing.

    Refuses NotFound, NotAllowed.
    """
    async with transaction():
        row = await _held(actor, question_id, Operation.ANNOUNCE)
        if row["published_at"] is not None:
            await query(_WITHDRAW, question_id)
            await _note(actor, "withdraw", row)
    return question_id


async def shown(actor: Actor, question_id: UUID, language: str) -> Question:
    """One of them. Refuses NotFound."""
    return await _told(actor, await _one(actor, question_id, Operation.ANSWER_QUESTION), language)


async def open_answers(item_code: str | None = None) -> list[Published]:
    """What was published, newest first."""
    rows = await query(_PUBLIC, item_code)
    return [
        Published(row["question"], row["answer"], row["item_code"], day_of(row["published_at"]))
        for row in rows
    ]


async def watch(at: datetime) -> None:
    """Those above hear once of what was not answered in time."""

    async def late(row: dict[str, Any]) -> None:
        async with transaction():
            if await query(_TOLD_LATE, row["id"], at):
                said = {"department_id": row["department_id"], "due": row["due_on"].isoformat()}
                await announce("question.late", row["id"], **said)

    rows = await query(_LATE, day_of(at))
    await each(rows, late, job="late_questions", named=lambda row: str(row["id"]))


async def _held(actor: Actor, question_id: UUID, operation: Operation) -> dict[str, Any]:
    await query(_HOLD, question_id)
    return await _one(actor, question_id, operation)


async def _one(actor: Actor, question_id: UUID, operation: Operation) -> dict[str, Any]:
    rows = await query(_ROWS, question_id, None, _mine(actor), 1)
    case = Case(department_id=rows[0]["department_id"] if rows else question_id)
    require(actor, operation, case, seen_by=Operation.ANSWER_QUESTION)
    return rows[0]


def _mine(actor: Actor) -> list[UUID]:
    return sorted(actor.departments(*_ROLES))


async def _note(
    actor: Actor, act: str, row: dict[str, Any], details: dict[str, object] | None = None
) -> None:
    await record(
        actor,
        f"question.{act}",
        subject_kind="question",
        subject_id=row["id"],
        citizen_id=row["citizen_id"],
        details=details,
    )


async def _told(actor: Actor, row: dict[str, Any], language: str) -> Question:
    asked, given = (f"question.{name}:{row['id']}" for name in ("asked", "answer"))
    sealed = {asked: bytes(row["asked_sealed"])}
    if row["answer_sealed"]:
        sealed[given] = bytes(row["answer_sealed"])
    why = Access(actor, "a question to the office", citizen_id=row["citizen_id"])
    plain = await unseal_all(row["citizen_id"], sealed, why)
    items = {one.code: one for one in await published.every()}
    item = items.get(row["item_code"] or "")
    may = actor.departments(Role.DEPARTMENT_ADMIN)
    return Question(
        **{name: row[name] for name in _AS_KEPT},
        item=titled(item, language) if item else None,
        text=plain[asked].decode(),
        late=day_of(row["answered_at"] or await now()) > row["due_on"],
        answer=plain[given].decode() if given in plain else None,
        published=row["published_at"] is not None,
        publishable=row["answered_at"] is not None
        and row["answered_by"] != actor.me
        and row["department_id"] in may,
        withdrawable=row["published_at"] is not None and row["department_id"] in may,
    )
