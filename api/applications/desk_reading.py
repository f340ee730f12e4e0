"""The desk's queue, one statement (R13). It neither decrypts nor leaves trail rows.

The conditions are MAY's: departments of one's seats, sites of one's window seats, never one's own
case, never a draft. ``policy.sees`` decides again on the single case.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.applications.cursors import cursor, read_cursor
from api.applications.desk_views import CaseCard, Counts, Lane
from api.applications.lanes import seats
from api.applications.lifecycle import Status
from api.applications.lights import light
from api.applications.offering import may_decide_together
from api.applications.queue_walks import COUNTS, QUEUE, QUEUE_OF_ITEMS, RUNNING
from api.applications.screen_parts import for_whom
from api.applications.speaking import staff_name, status_text, titled
from api.applications.views import Page
from api.catalog import published, searching
from api.clocks.counting import day_of
from api.policy import MAY, Case, Operation, require
from identity.actor import Actor, Role
from identity.offices import Offices, offices
from notifications.wording import CHINESE

_FEW = 500  # that a number or its beginning may find
# Of a number, or of how it begins: letters and digits alone, in any collation. What is over is
# found by its whole number, and elsewhere.
_OF_NUMBER = f"""
SELECT a.id, a.due_on FROM application a
WHERE (a.reference BETWEEN $1 AND $1 || 'ZZZZZZZZZZZZ' AND starts_with(a.reference, $1)
       OR a.project_number = $1) AND a.due_on IS NOT NULL AND {RUNNING}
ORDER BY a.due_on, a.id LIMIT {_FEW}
"""  # noqa: S608 — our own number
_CASE = """
SELECT citizen_id, department_id, site_id, item_code, instant, status, acceptor_id, reviewer_id,
       applicant_staff, works_role, works_department_id, works_site_id, offices, reviewed_by,
       CASE WHEN claimed_until > doorstep_now() THEN claimed_by END AS claimed_by
FROM application WHERE id = $1
"""
Place = tuple[date, UUID]
_BEGINNING: Place = (date.min, UUID(int=0))
_LAST: Place = (date.max, UUID(int=2**128 - 1))


async def queue(
    actor: Actor,
    lane: Lane,
    search: str | None,
    first: int,
    after: str | None = None,
    language: str = CHINESE,
) -> Page[CaseCard]:
    """Cases of a lane, due soonest first. ``search``: a number, or words of an item's title.

    Raises CursorInvalid.
    """
    require(actor, Operation.READ_DESK)
    behind = read_cursor(after, date.fromisoformat) if after else _BEGINNING
    text = (search or "").strip().upper()
    number = "".join(sign for sign in text if sign.isalnum())  # pasted with spaces or a % too
    asked = [*seats(actor, lane), *await _stretch(text, number, behind)]
    rows = await connections.get("default").execute_query_dict(
        (QUEUE_OF_ITEMS if asked[-1] else QUEUE)[lane],
        [*asked, *([number] if lane is Lane.ALL else []), first + 1],
    )
    shown, hall = rows[:first], await offices()
    return Page(
        edges=tuple([await card(row, actor, hall, language) for row in shown]),
        end_cursor=_after(shown[-1]) if shown and shown[-1]["due_on"] else None,
        has_more=len(rows) > first,
    )


async def _stretch(text: str, number: str, behind: Place) -> list[Any]:
    """What ``_behind`` is given. For a number the walk begins and ends with what bears it."""
    if not text:
        return [*behind, *_LAST, None, []]
    codes = [item.code for item in (await searching.find(text)).items]
    server = connections.get("default")
    rows = await server.execute_query_dict(_OF_NUMBER, [number]) if number else []
    ids = [row["id"] for row in rows]
    if codes:
        return [*behind, *_LAST, ids, codes]
    if not rows:
        return [*behind, *behind, ids, codes]  # nowhere
    first, last = (rows[at]["due_on"] for at in (0, -1))
    before = (first, UUID(int=max(ids[0].int - 1, 0)))
    return [*max(behind, before), last, ids[-1], ids, codes]


def _after(row: Mapping[str, Any]) -> str:
    return cursor(row["due_on"].isoformat(), row["id"])


async def counts(actor: Actor) -> Counts:
    """How many are mine and how many wait for me, each up to 100; none for who has no queue."""
    if not actor.roles & MAY[Operation.READ_DESK].keys():
        return Counts(mine=0, open=0)
    rows = await connections.get("default").execute_query_dict(COUNTS, seats(actor, Lane.OPEN))
    return Counts(mine=rows[0]["mine"], open=rows[0]["open"])


async def case_of(application_id: UUID) -> Case | None:
    """What MAY needs to know of a case, read without a lock; None if there is none."""
    rows = await connections.get("default").execute_query_dict(_CASE, [application_id])
    return as_case(rows[0]) if rows else None


def as_case(row: Mapping[str, Any]) -> Case:
    """The circumstances in a row of application (its claim already judged by its lease)."""
    earlier = {row["acceptor_id"]}
    if row["status"] == Status.PENDING_APPROVAL:
        earlier |= {row["reviewer_id"], *map(UUID, orjson.loads(row["reviewed_by"]))}
    return Case(
        owner_id=row["citizen_id"],
        department_id=row["department_id"],
        item_code=row["item_code"],
        site_id=row["site_id"],
        claimed_by=row["claimed_by"],
        earlier=frozenset(staff_id for staff_id in earlier if staff_id is not None),
        instant=row["instant"],
        is_draft=row["status"] == Status.DRAFT,
        applicant_staff_ids=frozenset(UUID(i) for i in orjson.loads(row["applicant_staff"])),
        works_role=Role(row["works_role"]) if row["works_role"] else None,
        works_department_id=row["works_department_id"],
        works_site_id=row["works_site_id"],
        offices=frozenset(UUID(i) for i in orjson.loads(row["offices"])),
    )


async def card(row: Mapping[str, Any], actor: Actor, hall: Offices, language: str) -> CaseCard:
    """One line of a list of cases, as ``actor`` sees it."""
    definition = await published.version(row["item_version_id"])
    status = Status(row["status"])
    applicant = orjson.loads(row["applicant"])
    return CaseCard(
        id=row["id"],
        reference=row["reference"],
        item_title=titled(definition, language),
        icon=definition.icon,
        applicant=for_whom(applicant),
        status=status,
        status_text=status_text(language, status),
        due_on=row["due_on"],
        light=light(warn_on=row["warn_on"], due_on=row["due_on"], today=day_of(row["asked_at"])),
        submitted_at=row["submitted_at"],
        claimed_by=staff_name(language, hall, row["claimed_by"]),
        claimed_by_me=row["claimed_by"] == actor.id,
        instant=row["instant"],
        version=row["version"],
        together=may_decide_together(actor, status, as_case(row)),
        asks_leader=row["asks_leader"],
    )
