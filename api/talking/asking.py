"""咨询: somebody asks an office about an item, or about anything, and reads the answer.

The office answers within five working days. What is asked and answered lies under the asker's key.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from api.catalog import published
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.policy import Operation, require
from api.talking.refusals import EnoughAsked, NothingWritten
from identity.actor import Actor
from identity.offices import offices
from identity.sealing import Access, seal, unseal_all
from identity.throttle import spend
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction

REPLY_DAYS = 5  # working days
MOST_WAITING = 5
_OWN = """
SELECT id, citizen_id, department_id, item_code, asked_sealed, asked_at, due_on, answer_sealed,
       answered_at
FROM question WHERE citizen_id = ANY($1::uuid[]) ORDER BY asked_at DESC LIMIT 30
"""
_WAITING = """
SELECT count(*) AS n FROM question WHERE citizen_id = ANY($1::uuid[]) AND answered_at IS NULL
"""
_ASK = """
INSERT INTO question (id, citizen_id, department_id, item_code, asked_sealed, asked_at, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""


@dataclass(frozen=True)
class Asked:
    """One's own question, and what was answered."""

    id: UUID
    office: str
    item: str | None
    text: str
    asked_at: datetime
    due_on: date
    answer: str | None
    answered_at: datetime | None


async def ask(actor: Actor, item: str | None, department: str, text: str, key: str) -> UUID:
    """Ask who decides the ``item``, or the ``department`` with this code.

    Refuses NotFound (neither exists), NothingWritten, EnoughAsked, TooManyRequests.
    """
    content = {"item": item, "department": department, "text": text}
    require(actor, Operation.ASK_OFFICE)
    async with transaction(Once(actor.me, "ask_office", key, content)) as tx:
        if tx.seen:
            return UUID(str(tx.outcome))
        if not text:
            raise NothingWritten
        definition = await published.published(item) if item else None
        code = definition.department_code if definition else department
        office = (await offices()).department_ids.get(code)
        if office is None:
            raise NotFound
        await spend("question.person", str(actor.me))
        if (await query(_WAITING, sorted(actor.mine)))[0]["n"] >= MOST_WAITING:
            raise EnoughAsked
        question_id, at = uuid4(), await now()
        until = due(day_of(at), REPLY_DAYS, await calendar())
        sealed = await seal(actor.me, f"question.asked:{question_id}", text)
        await query(_ASK, question_id, actor.me, office, item or None, sealed, at, until)
        await record(
            actor,
            "question.ask",
            subject_kind="question",
            subject_id=question_id,
            citizen_id=actor.me,
        )
        await announce(
            "question.asked",
            question_id,
            department_id=office,
            item=definition.title if definition else None,
            due=until.isoformat(),
        )
        tx.outcome = question_id
    return question_id


async def due_on(question_id: UUID) -> date:
    """Until when it is answered."""
    until: date = (await query("SELECT due_on FROM question WHERE id = $1", question_id))[0][
        "due_on"
    ]
    return until


async def own(actor: Actor, language: str) -> list[Asked]:
    """What one asked, newest first."""
    require(actor, Operation.ASK_OFFICE)
    rows, hall = await query(_OWN, sorted(actor.mine)), await offices()
    items = {one.code: one for one in await published.every()}
    found = []
    for row in rows:
        asked, answer = (f"question.{name}:{row['id']}" for name in ("asked", "answer"))
        sealed = {asked: bytes(row["asked_sealed"])}
        if row["answer_sealed"]:
            sealed[answer] = bytes(row["answer_sealed"])
        plain = await unseal_all(row["citizen_id"], sealed, Access(actor, "own question"))
        item = items.get(row["item_code"] or "")
        title = item and (item.title_en if language == "en" else item.title)
        found.append(
            Asked(
                id=row["id"],
                office=hall.departments.get(row["department_id"], ""),
                item=title or None,
                text=plain[asked].decode(),
                asked_at=row["asked_at"],
                due_on=row["due_on"],
                answer=plain[answer].decode() if answer in plain else None,
                answered_at=row["answered_at"],
            )
        )
    return found
