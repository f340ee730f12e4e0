"""What was sent, what was shown again and who came by: of one case, and of a department (C124).

Computed, never typed: photographs sent, lines of the list that showed what was handed in before,
visits really made. What the platform holds of the applicant besides is said to who works on the
case, masked: kind, grade, day and item (C6). Opening it needs a reason and is a look.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.applications.circumstances import circumstances, permit
from api.applications.disclosing import opened_for_look
from api.applications.held_reading import Stock, kinds_asked, stock_of
from api.applications.models import Application
from api.catalog import published
from api.clocks.counting import day_of
from api.materials import viewing
from api.policy import MAY, Operation, require
from identity.actor import Actor
from identity.people import ids_of
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query
from notifications.wording import CHINESE

# Of the applications $1 (department) or $2 (one case): files sent, lines filled, lines shown again.
_FIGURES = """
SELECT a.item_code, count(*) AS cases, (array_agg(a.item_version_id))[1] AS version_id,
       coalesce(sum(f.sent), 0)::bigint AS sent, coalesce(sum(l.lines), 0)::bigint AS lines,
       coalesce(sum(l.again), 0)::bigint AS again, coalesce(sum(o.visits), 0)::bigint AS visits
FROM application a
CROSS JOIN LATERAL (
    SELECT count(*) AS sent FROM uploaded_file u
    WHERE u.application_id = a.id AND u.state <> 'receiving' AND u.content_id IS NULL) AS f
CROSS JOIN LATERAL (
    SELECT count(*) AS lines, count(m.held_at) AS again FROM material m
    WHERE m.application_id = a.id AND EXISTS (
        SELECT FROM uploaded_file u WHERE u.material_id = m.id AND u.state = 'ready')) AS l
CROSS JOIN LATERAL (
    SELECT count(*) AS visits FROM original_check c
    WHERE c.application_id = a.id AND c.way = 'visit' AND c.agreed_at IS NOT NULL) AS o
WHERE a.submitted_at IS NOT NULL AND (a.department_id = ANY($1::uuid[]) OR a.id = $2)
GROUP BY a.item_code ORDER BY count(*) DESC, a.item_code
"""


@dataclass(frozen=True)
class Reuse:
    """``sent`` files, ``lines`` of the list with something, ``again`` of them without a file."""

    item: str
    cases: int
    sent: int
    lines: int
    again: int
    visits: int


@dataclass(frozen=True)
class HeldAtDesk:
    """What is held for a line, masked. ``files``: pages, opened one by one with a reason."""

    spec_id: str
    title: str
    grade: str
    at: datetime
    item: str
    checked_at: datetime | None
    files: tuple[UUID, ...]


async def reuse_of(actor: Actor, application_id: UUID, language: str = CHINESE) -> Reuse | None:
    """Of one case of one's department; None before it is filed. Refuses NotFound, NotAllowed."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.READ_CASE, circumstances(application, await now()))
    found = await _figures([], application_id, language)
    return found[0] if found else None


async def reuse_by_item(actor: Actor, language: str = CHINESE) -> tuple[Reuse, ...]:
    """Of my departments, most filed first. Refuses SignInNeeded, NotAllowed."""
    require(actor, Operation.READ_DESK)
    mine = list(actor.departments(*MAY[Operation.READ_DESK]))
    return await _figures(mine, None, language)


async def held_for_case(
    actor: Actor, application_id: UUID, language: str = CHINESE
) -> tuple[HeldAtDesk, ...]:
    """What the applicant handed in for other cases that this one asks for too.

    For who claimed the case. Refuses NotFound, NotClaimed, ClaimedByOther, NotAllowed.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.READ_MATERIAL, circumstances(application, await now()))
    return tuple(
        [
            HeldAtDesk(
                spec_id=spec_id,
                title=one.kind.title if language == CHINESE else one.kind.title_en,
                grade=one.held.grade.value,
                at=one.held.at,
                item=await _title(one.held.version_id, language),
                checked_at=one.held.checked_at,
                files=one.held.files,
            )
            for spec_id, one in (await _held(application)).items()
        ]
    )


async def open_held(actor: Actor, application_id: UUID, file_id: UUID, because: str) -> bytes:
    """The marked preview of one page of what is held, for this case; the applicant sees the look.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    application, access = await opened_for_look(actor, application_id, because)
    pages = {page for one in (await _held(application)).values() for page in one.held.files}
    if file_id not in pages:
        raise NotFound
    return await viewing.open_preview(access, file_id, application.reference or "")


async def _held(application: Application) -> dict[str, Stock]:
    """Line → the best that still may be used; only lines that are surely the applicant's own."""
    people = (
        frozenset({application.organisation_id})
        if application.organisation_id
        else await ids_of(application.citizen_id)
    )
    definition = await published.version(application.item_version_id)
    stock = await stock_of(people, but=application.id)
    today = day_of(await now())
    return {
        spec_id: fitting[0]
        for spec_id, (kind, condition) in kinds_asked(definition).items()
        if not condition
        and (fitting := [one for one in stock.get(kind.key, ()) if one.holds(today)])
    }


async def _figures(
    departments: list[UUID], case_id: UUID | None, language: str
) -> tuple[Reuse, ...]:
    return tuple(
        [
            Reuse(
                item=await _title(row["version_id"], language),
                **{name: row[name] for name in ("cases", "sent", "lines", "again", "visits")},
            )
            for row in await query(_FIGURES, departments, case_id)
        ]
    )


async def _title(version_id: UUID, language: str) -> str:
    item = await published.version(version_id)
    return item.title if language == CHINESE else item.title_en
