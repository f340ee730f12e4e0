"""A word against a card (申诉): the card stays; a row that names it says what became of it.

Whoever had the case in hand says once why it was not theirs. An administrator of that department,
never the same person, upholds the card or takes it back. Both texts are the department's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from api.applications import responsible
from api.applications.refusals import AlreadyAsked, NothingAsked, ReasonMissing
from api.policy import Case, Operation, require, sees
from identity.actor import Actor, Role
from identity.refusals import SamePerson
from identity.sealing import Access, seal, unseal_all
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction

APPEAL, UPHELD, WITHDRAWN = "appeal", "upheld", "withdrawn"
_MOST = 100
_CARD = "SELECT id, subject_id, department_id, site_id, person_id FROM card WHERE id = $1"
_WORDS = """
SELECT w.id, w.card_id, w.kind, w.text_sealed, w.by_id, w.at, w.department_id
FROM card_word w WHERE w.card_id = ANY($1::uuid[]) ORDER BY w.at, w.id
"""
_SAY = """
INSERT INTO card_word (id, card_id, department_id, kind, answers, text_sealed, by_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
# Waiting ones first, then what was answered lately.
_APPEALED = """
SELECT c.id, c.subject_id, c.rule, c.threshold, c."on", c.person_id FROM card c
JOIN card_word w ON w.card_id = c.id AND w.kind = 'appeal'
LEFT JOIN card_word a ON a.answers = w.id
WHERE c.department_id = ANY($1::uuid[]) ORDER BY a.id IS NOT NULL, w.at DESC LIMIT $2
"""


@dataclass(frozen=True)
class CardWord:
    """What was said about a card: ``kind`` appeal, upheld or withdrawn."""

    kind: str
    text: str
    by_id: UUID
    at: datetime


@dataclass(frozen=True)
class AppealedCard:
    """A card with what was said about it, for whoever answers."""

    id: UUID
    rule: str
    threshold: str
    given_on: date
    item: str
    reference: str | None
    person_id: UUID | None
    words: tuple[CardWord, ...]


async def appeal(actor: Actor, card_id: UUID, why: str, key: str) -> UUID:
    """Say why the card is not one's own. Answers with the case.

    Refuses NotFound (another's card), NotAllowed, ReasonMissing, AlreadyAsked.
    """
    async with transaction(Once(actor.me, "appeal_card", key, {"id": card_id, "why": why})) as tx:
        card = await _card(card_id)
        require(actor, Operation.APPEAL_CARD, _case(card), seen_by=Operation.APPEAL_CARD)
        if not may_appeal(actor, card):
            raise NotFound
        if tx.seen:
            return _of(card)
        if not why.strip():
            raise ReasonMissing
        if await query(_WORDS, [card_id]):
            raise AlreadyAsked
        await _say(actor, card, APPEAL, why, None)
        await announce("card.appealed", card_id, **await _told(card))
        tx.outcome = card_id
    return _of(card)


def may_appeal(actor: Actor, card: Mapping[str, Any]) -> bool:
    """Whose card it is; nobody's own card is everybody's who works in that office."""
    mine = card["person_id"] in {None, actor.me}
    return mine and sees(actor, _case(card), Operation.APPEAL_CARD)


async def answer(actor: Actor, card_id: UUID, *, uphold: bool, why: str, key: str) -> UUID:
    """Uphold the card, or take it back, and say why. Answers with the case.

    Refuses NotFound, NotAllowed, NothingAsked, SamePerson, ReasonMissing.
    """
    content = {"id": card_id, "uphold": uphold, "why": why}
    async with transaction(Once(actor.me, "answer_card", key, content)) as tx:
        card = await _card(card_id)
        require(actor, Operation.SETTLE_CARD, _case(card), seen_by=Operation.SETTLE_CARD)
        if tx.seen:
            return _of(card)
        words = await query(_WORDS, [card_id])
        if [word["kind"] for word in words] != [APPEAL]:
            raise NothingAsked
        if actor.me in {words[0]["by_id"], card["person_id"]}:
            raise SamePerson
        if not why.strip():
            raise ReasonMissing
        await _say(actor, card, UPHELD if uphold else WITHDRAWN, why, words[0]["id"])
        told = {**await _told(card), "staff_id": words[0]["by_id"]}
        await announce("card.answered", card["subject_id"], **told)
        tx.outcome = card_id
    return _of(card)


async def appealed(actor: Actor) -> tuple[AppealedCard, ...]:
    """What those of the departments that one administers said, waiting ones first."""
    found = await query(_APPEALED, sorted(actor.departments(Role.DEPARTMENT_ADMIN)), _MOST)
    said = await words_of(actor, [row["id"] for row in found])
    return tuple(
        [
            AppealedCard(
                id=row["id"],
                rule=row["rule"],
                threshold=row["threshold"],
                given_on=row["on"],
                person_id=row["person_id"],
                words=tuple(said.get(row["id"], ())),
                **await responsible.named(row["subject_id"]),  # type: ignore[arg-type]  # item, reference
            )
            for row in found
        ]
    )


async def words_of(actor: Actor, cards: list[UUID]) -> dict[UUID, list[CardWord]]:
    """What was said, in clear; the trail names who read it. The caller has asked MAY."""
    rows = await query(_WORDS, cards) if cards else []
    said: dict[UUID, list[CardWord]] = {}
    for row in rows:
        label = _label(row["id"])
        access = Access(actor, "a word against a card")
        sealed = {label: bytes(row["text_sealed"])}
        text = (await unseal_all(row["department_id"], sealed, access))[label].decode()
        word = CardWord(row["kind"], text, row["by_id"], row["at"])
        said.setdefault(row["card_id"], []).append(word)
    return said


async def _card(card_id: UUID) -> dict[str, Any]:
    rows = await query(_CARD, card_id)
    if not rows:
        raise NotFound
    return rows[0]


async def _say(
    actor: Actor, card: dict[str, Any], kind: str, text: str, answers: UUID | None
) -> None:
    word_id, of = uuid4(), card["department_id"]
    sealed = await seal(of, _label(word_id), text.strip())
    await query(_SAY, word_id, card["id"], of, kind, answers, sealed, actor.me, await now())
    await record(
        actor,
        f"card.{kind}",
        subject_kind="card",
        subject_id=card["id"],
        case_id=card["subject_id"],
    )


async def _told(card: dict[str, Any]) -> dict[str, Any]:
    about = await responsible.named(card["subject_id"])
    return {**about, "department_id": card["department_id"], "application_id": card["subject_id"]}


def _case(card: Mapping[str, Any]) -> Case:
    return Case(department_id=card["department_id"], site_id=card["site_id"])


def _of(card: dict[str, Any]) -> UUID:
    case_id: UUID = card["subject_id"]
    return case_id


def _label(word_id: UUID) -> str:
    return f"card_word.text:{word_id}"
