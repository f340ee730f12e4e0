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
from api.applications.lanes import LEADER, seats
from api.applications.lifecycle import Status
from api.applications.lights import light
from api.applications.offering import may_decide_together
from api.applications.screen_parts import for_whom
from api.applications.speaking import staff_name, status_text, titled
from api.applications.views import Page
from api.catalog import published, searching
from api.clocks.counting import day_of
from api.policy import MAY, Case, Operation, require
from identity.actor import Actor, Role
from identity.offices import Offices, offices
from notifications.wording import CHINESE

# Filed and not over, in the words of the partial indexes application_queue and application_hall.
_RUNNING = """a.status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked')"""
_NOW = "(SELECT doorstep_now())"  # once per statement, not once per row
_NOT_MY_OWN = "NOT a.applicant_staff @> to_jsonb($1::uuid::text)"
# $1 me, in every lane
_MINE = f"a.claimed_by = $1 AND a.claimed_until > {_NOW} AND a.works_role IS NOT NULL"
# Waiting, unclaimed, not my own, and not acted upon by me before (four eyes).
_FREE = f"""{_NOT_MY_OWN} AND (a.claimed_until IS NULL OR a.claimed_until <= {_NOW})
    AND (a.instant OR a.works_role = 'window' OR a.acceptor_id IS DISTINCT FROM $1
         AND (a.works_role = 'reviewer' OR NOT a.reviewed_by @> to_jsonb($1::uuid::text)))"""
CARD = f"""
SELECT a.id, a.reference, a.item_version_id, a.applicant, a.status, a.due_on, a.warn_on, a.version,
       a.submitted_at, a.instant, a.citizen_id, a.item_code, a.department_id, a.site_id,
       a.acceptor_id, a.reviewer_id, a.applicant_staff, a.works_role, a.works_department_id,
       a.works_site_id, a.offices, a.reviewed_by, {_NOW} AS asked_at,
       CASE WHEN a.claimed_until > {_NOW} THEN a.claimed_by END AS claimed_by,
       EXISTS (SELECT FROM special_procedure p WHERE p.application_id = a.id AND p.state = 'asked')
       OR EXISTS (SELECT FROM redress p WHERE p.application_id = a.id AND p.state = 'asked')
           AS asks_leader
FROM application a WHERE"""  # noqa: S608 — all of these are spliced from our own constants


def _near(each: str, where: str, which: str, most: str) -> str:
    """The soonest due for ``each``: a short walk along an index for each."""
    return f"""
    SELECT near.id FROM {each} CROSS JOIN LATERAL (
        SELECT a.id FROM application a WHERE {where} AND {which}
        ORDER BY a.due_on, a.id LIMIT {most}) AS near"""  # noqa: S608


def _ids(n: int) -> str:
    """Each of the ids in ``$n``."""
    return f"unnest(${n}::uuid[]) AS o (id)"


def _offices(n: int) -> str:
    """Each of the records in ``$n``: role, department, site, item, as far as they are told."""
    return f"jsonb_to_recordset(${n}::jsonb) AS o (r text, d uuid, s uuid, i text)"


def _asked(n: int, site: str, which: str, most: str) -> str:
    """Cases about which the offices in ``$n`` were asked and have not answered (征求意见)."""
    where = f"""a.id = ANY(ARRAY(
            SELECT k.application_id FROM asked_office k
            WHERE o.r = 'reviewer' AND k.department_id = o.d AND k.site_id IS NOT DISTINCT FROM
                  {site} AND k.answered_at IS NULL AND k.asked_by IS DISTINCT FROM $1 LIMIT 500))
          AND {_RUNNING} AND {_NOT_MY_OWN}"""  # noqa: S608
    return _near(_offices(n), where, which, most)


def _for_leaders(n: int, which: str, most: str) -> str:
    """Cases about which somebody asked the leaders in ``$n``, and not I myself."""
    where = f"""a.id = ANY(ARRAY(
            SELECT p.application_id FROM special_procedure p
            WHERE o.r = '{LEADER}' AND p.department_id = o.d AND p.state = 'asked'
                  AND p.asked_by <> $1
            UNION SELECT p.application_id FROM redress p
            WHERE o.r = '{LEADER}' AND p.department_id = o.d AND p.state = 'asked'
                  AND p.asked_by <> $1))
          AND {_NOT_MY_OWN}"""  # noqa: S608
    return _near(_offices(n), where, which, most)


def _behind(n: int) -> str:
    """Due after ``$n`` and not after ``$n + 2`` (each with the id beside it), and, unless it is
    null, in ``$n + 4`` or of an item in ``$n + 5``.
    """
    return f"""(a.due_on, a.id) > (${n}, ${n + 1}) AND (a.due_on, a.id) <= (${n + 2}, ${n + 3})
        AND (${n + 4}::uuid[] IS NULL OR a.id = ANY(${n + 4})
             OR a.item_code = ANY(${n + 5}::text[]))"""


# At the department itself, at a site, and by a power: as ``circumstances.fits`` says.
_AT_DEPARTMENT = "a.works_department_id = o.d AND (o.r = 'window' OR a.works_site_id IS NULL)"
_AT_SITE = "a.works_site_id = o.s AND (o.r = 'window' OR a.works_department_id = o.d)"
_BY_POWER = f"{_AT_DEPARTMENT} AND a.item_code = o.i"


def _open(further: str, most: str) -> str:
    """$2 offices that are departments, $3 those that are sites, $4 what was handed down to mine."""
    which = f"a.works_role = o.r AND {_FREE} AND {further}"
    places = ((2, _AT_DEPARTMENT), (3, _AT_SITE), (4, _BY_POWER))
    mine = (_near(_offices(n), where, which, most) for n, where in places)
    asked = (_asked(n, site, further, most) for n, site in ((2, "NULL"), (3, "o.s")))
    return " UNION".join((*mine, *asked, _for_leaders(2, further, most)))


# Also what is over, by its whole number: where it was filed or was handed down to.
_NUMBERED = f"""
    SELECT a.id FROM application a
    WHERE a.reference = $14 AND a.status <> 'draft' AND {_NOT_MY_OWN} AND (
        a.department_id = ANY($2::uuid[]) OR a.site_id = ANY($3::uuid[])
        OR EXISTS (SELECT FROM {_offices(4)} WHERE a.department_id = o.d AND a.item_code = o.i)
        OR EXISTS (SELECT FROM {_offices(5)} WHERE a.site_id = o.s AND a.department_id = o.d))"""  # noqa: S608


def _all(further: str, most: str) -> str:
    """$2 my departments, $3 sites of my windows, $4 what was handed down to them, $5 my stations;
    $6 and $7 departments and stations once more, with every role whose work may wait there.
    """
    which = f"{_NOT_MY_OWN} AND {further}"
    filed, works = f"{_RUNNING} AND {which}", f"a.works_role = o.r AND {which}"
    places = (
        (_ids(2), "a.department_id = o.id", filed),
        (_ids(3), "a.site_id = o.id", filed),
        (_offices(4), "a.department_id = o.d AND a.item_code = o.i", filed),
        (_offices(5), "a.site_id = o.s AND a.department_id = o.d", filed),
        (_offices(6), "a.works_department_id = o.d", works),
        (_offices(7), _AT_SITE, works),
    )
    return " UNION".join((*(_near(*place, most) for place in places), _NUMBERED))


# An array, not IN: however many the planner thinks may come, it looks each up by its id.
_QUEUE: Mapping[Lane, str] = {
    lane: f"{CARD} {which} ORDER BY a.due_on, a.id LIMIT ${most}"
    for lane, which, most in (
        (Lane.MINE, f"{_MINE} AND {_behind(2)}", 8),
        (Lane.OPEN, f"a.id = ANY(ARRAY({_open(_behind(5), '$11')}))", 11),
        (Lane.ALL, f"a.id = ANY(ARRAY({_all(_behind(8), '$15')}))", 15),
    )
}
_FEW = 500  # that a number or its beginning may find
# Of a number, or of how it begins: letters and digits alone, in any collation.
_OF_NUMBER = f"""
SELECT id, due_on FROM application
WHERE (reference BETWEEN $1 AND $1 || 'ZZZZZZZZZZZZ' AND starts_with(reference, $1)
       OR project_number = $1) AND due_on IS NOT NULL
ORDER BY due_on, id LIMIT {_FEW}
"""  # noqa: S608 — our own number
_COUNTS = f"""
SELECT (SELECT count(*) FROM (SELECT 1 FROM application a WHERE {_MINE} LIMIT 100) m) AS mine,
       (SELECT count(*) FROM ({_open("true", "100")} LIMIT 100) o) AS open
"""  # noqa: S608
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
        _QUEUE[lane], [*asked, *([number] if lane is Lane.ALL else []), first + 1]
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
    rows = await connections.get("default").execute_query_dict(_COUNTS, seats(actor, Lane.OPEN))
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
