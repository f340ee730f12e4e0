"""Proof of guardianship: what somebody only said is worth D, what a window compared is B."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from identity.actor import Actor
from identity.offices import staff_ids_of
from identity.trail import record
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_OF = """
SELECT m.id, m.principal_id, c.name_masked AS child, c.id_number_masked AS number,
       n.certificate_masked AS certificate, m.given_at, m.until, g.paper, g.checked_at
FROM mandate m JOIN person c ON c.id = m.principal_id
LEFT JOIN newborn n ON n.person_id = c.id LEFT JOIN guardianship g ON g.mandate_id = m.id
WHERE m.agent_id = ANY($1::uuid[]) AND m.relation = 'guardian' AND m.ended_at IS NULL
  AND doorstep_now() < m.until
ORDER BY m.given_at, m.id
"""
_LIVE = """
SELECT principal_id, agent_id FROM mandate
WHERE id = $1 AND relation = 'guardian' AND ended_at IS NULL AND doorstep_now() < until
"""
_PROVE = """
INSERT INTO guardianship (mandate_id, paper, checked_by, checked_at)
VALUES ($1, $2, $3, doorstep_now()) ON CONFLICT (mandate_id) DO NOTHING RETURNING mandate_id
"""


class Paper(StrEnum):
    """What a window compares."""

    BIRTH_CERTIFICATE = "birth_certificate"
    HOUSEHOLD_BOOK = "household_book"
    COURT_PAPER = "court_paper"


@dataclass(frozen=True)
class Guardianship:
    """One child of a guardian, masked. ``paper`` None: only said (grade D)."""

    id: UUID  # of the mandate
    child: str
    number: str | None
    certificate: str | None
    until: datetime
    paper: Paper | None

    @property
    def grade(self) -> str:
        """As of a paper: B was compared with the original."""
        return "D" if self.paper is None else "B"


async def guardianships(guardian_ids: frozenset[UUID]) -> tuple[Guardianship, ...]:
    """The children of a guardian, in the order they were entered. Who asks was allowed to."""
    return tuple(
        Guardianship(
            id=row["id"],
            child=row["child"] or "",
            number=row["number"],
            certificate=row["certificate"],
            until=row["until"],
            paper=Paper(row["paper"]) if row["paper"] else None,
        )
        for row in await query(_OF, sorted(guardian_ids))
    )


async def speaks_for_grown_up(actor: Actor) -> bool:
    """Whether one acts for somebody who could do it themselves: as an agent, and not as the
    guardian of a child.
    """
    return actor.on_behalf_of is not None and not await query(_LIVE, actor.mandate_id)


async def prove(clerk: Actor, mandate_id: UUID, paper: Paper) -> None:
    """The window compared the paper: from now on it is worth B. Again: the same. The guardian is
    told. The caller asked the policy. Refuses NotFound: not live, or the clerk is the guardian.
    """
    async with transaction():
        rows = await query(_LIVE, mandate_id)
        if not rows or clerk.me in await staff_ids_of(rows[0]["agent_id"]):
            raise NotFound
        if not await query(_PROVE, mandate_id, paper.value, clerk.me):
            return
        await record(
            clerk,
            "guardianship.proven",
            subject_kind="mandate",
            subject_id=mandate_id,
            citizen_id=rows[0]["principal_id"],
            details={"paper": paper.value, "agent": str(rows[0]["agent_id"])},
        )
        await announce("guardianship.proven", mandate_id, citizen_id=rows[0]["agent_id"])
