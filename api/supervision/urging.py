"""Urging whoever has it in hand: once per card, on working days, while the halls are open."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from api.applications import responsible
from api.clocks.calendar import calendar
from api.clocks.counting import day_of
from api.supervision.rules import OPEN_HOURS
from notifications.going_on import each
from notifications.now import SHANGHAI
from notifications.outbox import announce
from notifications.transactions import query, transaction

_MOST = 200
_WAITING = "SELECT id FROM card WHERE urged_at IS NULL ORDER BY at, id LIMIT $1"
_CARD = """
SELECT c.id, c.rule, c.threshold, c.subject_id, c.role, c.department_id, c.site_id, c.person_id,
       c.due_on, k.ended_at IS NOT NULL AS over
FROM card c LEFT JOIN clock k ON k.id = c.clock_id
WHERE c.id = $1 AND c.urged_at IS NULL FOR UPDATE OF c SKIP LOCKED
"""
_URGED = "UPDATE card SET urged_at = $2, moot = $3 WHERE id = $1"


async def urge(at: datetime) -> None:
    """Announce ``card.given`` for cards that nobody was told of yet; what is done needs none."""
    if not await is_open(at):
        return

    async def go(card_id: UUID) -> None:
        async with transaction():
            for card in await query(_CARD, card_id):
                await query(_URGED, card_id, at, card["over"])
                if not card["over"]:
                    await _tell(card_id, card)

    await each([row["id"] for row in await query(_WAITING, _MOST)], go, job="urge")


async def is_open(at: datetime) -> bool:
    """Whether the halls work at that moment."""
    local = at.astimezone(SHANGHAI).time()
    hours = any(begin <= local < end for begin, end in OPEN_HOURS)
    return hours and (await calendar()).is_working(day_of(at))


async def _tell(card_id: UUID, card: Mapping[str, Any]) -> None:
    names = ("rule", "threshold", "role", "department_id", "site_id", "person_id")
    about: dict[str, Any] = {name: card[name] for name in names}
    about |= await responsible.named(card["subject_id"])
    due = card["due_on"].isoformat() if card["due_on"] else None
    await announce("card.given", card_id, application_id=card["subject_id"], due=due, **about)
