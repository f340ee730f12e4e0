"""A citizen's question about a look at their data, and the auditor's answer. The caller holds the
transaction and has asked the policy.
"""

from collections.abc import Collection
from uuid import UUID, uuid4

from tortoise import connections

from identity.models import LookQuestion
from identity.sealing import seal
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import current

_ASK = """
INSERT INTO look_question (id, look_id, citizen_id, asked_at)
SELECT $1, r.id, r.citizen_id, doorstep_now() FROM trail_seen r
WHERE r.id = $2 AND r.citizen_id = ANY($3::uuid[]) AND r.actor_kind = 'staff'
  AND r.action IN ('unseal', 'search')
ON CONFLICT (look_id) DO NOTHING RETURNING id
"""
_THERE = "SELECT id FROM look_question WHERE look_id = $1 AND citizen_id = ANY($2::uuid[])"


async def ask(citizen_ids: Collection[UUID], look_id: int) -> tuple[UUID, bool]:
    """The question's id, and whether it is new. Refuses NotFound (not a look at this citizen)."""
    current()
    connection, ids = connections.get("default"), sorted(citizen_ids)
    rows = await connection.execute_query_dict(_ASK, [uuid4(), look_id, ids])
    if rows:
        return rows[0]["id"], True
    rows = await connection.execute_query_dict(_THERE, [look_id, ids])
    if not rows:
        raise NotFound
    return rows[0]["id"], False


async def answer(question_id: UUID, text: str, by: UUID) -> LookQuestion:
    """Keep the answer, sealed for the one who asked. Refuses NotFound (also: answered already)."""
    current()
    question = await LookQuestion.select_for_update().get_or_none(id=question_id)
    if question is None or question.answered_at is not None:
        raise NotFound
    question.answer_sealed = await seal(question.citizen_id, answer_label(question_id), text)
    question.answered_by, question.answered_at = by, await now()
    await question.save(update_fields=["answer_sealed", "answered_by", "answered_at"])
    return question


def answer_label(question_id: UUID) -> str:
    """The place of an answer."""
    return f"look_question.answer:{question_id}"
