"""Telling people without a phone: their notices are printed, handed over, and ticked off (C27)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.applications.speaking import titled
from api.catalog import published
from api.notices import handing
from api.notices.kinds import Kind
from api.notices.reading import case_of
from api.notices.words import title_of
from api.policy import Operation, require
from identity.actor import Actor, Role
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_WAITING = """
SELECT n.id, n.kind, n.permit, n.number, n.person_masked AS person, n.issued_at,
       a.id AS application_id, a.reference, a.item_version_id
FROM notice n JOIN application a ON a.id = n.application_id
WHERE n.on_paper AND n.handed_at IS NULL AND n.made_at IS NOT NULL
  AND a.site_id = ANY($1::uuid[]) AND NOT a.applicant_staff ? $2
ORDER BY n.issued_at, n.number LIMIT 200
"""
# Of an application ``a``: whether nothing reaches who filed it but paper.
ON_PAPER = """
(SELECT kept.phone_masked = '' FROM person pn
 JOIN person kept ON kept.id = coalesce(pn.merged_into, pn.id)
 WHERE pn.id = a.citizen_id AND a.filed_by_agent_id IS NULL AND a.organisation_id IS NULL)
IS TRUE"""

_TOLD = f"SELECT {ON_PAPER} AS on_paper FROM application a WHERE a.id = $1"  # noqa: S608 — our own


@dataclass(frozen=True)
class Paper:
    """A notice that lies there to be handed over. Masked."""

    id: UUID
    application_id: UUID
    title: str
    number: str
    reference: str
    item: str
    person: str
    issued_at: datetime


async def told_on_paper(application_id: UUID) -> bool:
    """Whether nothing reaches who filed it but paper: no phone, and nobody who acts for them."""
    (row,) = await query(_TOLD, application_id)
    return bool(row["on_paper"])


async def papers(actor: Actor, language: str) -> tuple[Paper, ...]:
    """What lies at the actor's own windows to be handed over, the oldest first."""
    require(actor, Operation.READ_DESK)
    sites = [seat.site_id for seat in actor.seats if seat.role is Role.WINDOW and seat.site_id]
    rows = await query(_WAITING, sites, str(actor.me))
    versions = {row["item_version_id"] for row in rows}
    items = {one: titled(await published.version(one), language) for one in versions}
    return tuple(
        Paper(
            item=items[row.pop("item_version_id")],
            title=title_of(language, Kind(row.pop("kind")), permit=row.pop("permit")),
            **row,
        )
        for row in rows
    )


async def handed_over(actor: Actor, notice_id: UUID) -> UUID:
    """The paper is in the person's hands, or with who tells them; again: nothing.

    Answers with the case. Refuses NotFound, NotAllowed.
    """
    of = await case_of(notice_id)
    found = await Application.get_or_none(id=of) if of else None
    if found is None:
        raise NotFound
    permit(actor, Operation.PRINT_NOTICE, circumstances(found, await now()))
    async with transaction():
        if await handing.hand_over(notice_id, actor.me):
            await record(
                actor,
                "notice.handed_over",
                subject_kind="notice",
                subject_id=notice_id,
                citizen_id=found.citizen_id,
                case_id=found.id,
            )
    return found.id
