"""The statements of the desk's queue (R13): every lane is some walks along an index, one for each
place where cases may wait, and for each item that was asked for by name.
"""

from collections.abc import Callable, Mapping

from api.applications.desk_views import Lane
from api.applications.lanes import LEADER

Near = Callable[[str, str, str, str], str]
# Filed and not over, in the words of the partial indexes application_queue and application_hall.
RUNNING = """a.status NOT IN
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


def _near_of(n: int) -> Near:
    """The same of the items in ``$n + 1``, and of the cases in ``$n``: however many others wait
    there, no walk goes past them.
    """

    def near(each: str, where: str, which: str, most: str) -> str:
        items = f"{each} CROSS JOIN unnest(${n + 1}::text[]) AS c (code)"
        of_items = _near(items, f"{where} AND a.item_code = c.code", which, most)
        of_cases = _near(each, f"a.id = ANY(${n}::uuid[]) AND {where}", which, most)
        return f"{of_items} UNION {of_cases}"

    return near


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
          AND {RUNNING} AND {_NOT_MY_OWN}"""  # noqa: S608
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


def _between(n: int) -> str:
    """Due after ``$n`` and not after ``$n + 2`` (each with the id beside it)."""
    return f"(a.due_on, a.id) > (${n}, ${n + 1}) AND (a.due_on, a.id) <= (${n + 2}, ${n + 3})"


def _behind(n: int) -> str:
    """The same, and, unless it is null, in ``$n + 4`` or of an item in ``$n + 5``."""
    return f"""{_between(n)} AND (${n + 4}::uuid[] IS NULL OR a.id = ANY(${n + 4})
             OR a.item_code = ANY(${n + 5}::text[]))"""


# At the department itself, at a site, and by a power: as ``circumstances.fits`` says.
_AT_DEPARTMENT = "a.works_department_id = o.d AND (o.r = 'window' OR a.works_site_id IS NULL)"
_AT_SITE = "a.works_site_id = o.s AND (o.r = 'window' OR a.works_department_id = o.d)"
_BY_POWER = f"{_AT_DEPARTMENT} AND a.item_code = o.i"


def _open(further: str, most: str, near: Near = _near, inside: str = "") -> str:
    """$2 offices that are departments, $3 those that are sites, $4 what was handed down to mine."""
    which = f"a.works_role = o.r AND {_FREE} AND {inside or further}"
    places = ((2, _AT_DEPARTMENT), (3, _AT_SITE), (4, _BY_POWER))
    mine = (near(_offices(n), where, which, most) for n, where in places)
    asked = (_asked(n, site, further, most) for n, site in ((2, "NULL"), (3, "o.s")))
    return " UNION".join((*mine, *asked, _for_leaders(2, further, most)))


# Also what is over, by its whole number: where it was filed or was handed down to.
_NUMBERED = f"""
    SELECT a.id FROM application a
    WHERE a.reference = $14 AND a.status <> 'draft' AND {_NOT_MY_OWN} AND (
        a.department_id = ANY($2::uuid[]) OR a.site_id = ANY($3::uuid[])
        OR EXISTS (SELECT FROM {_offices(4)} WHERE a.department_id = o.d AND a.item_code = o.i)
        OR EXISTS (SELECT FROM {_offices(5)} WHERE a.site_id = o.s AND a.department_id = o.d))"""  # noqa: S608


def _all(further: str, most: str, near: Near = _near) -> str:
    """$2 my departments, $3 sites of my windows, $4 what was handed down to them, $5 my stations;
    $6 and $7 departments and stations once more, with every role whose work may wait there.
    """
    which = f"{_NOT_MY_OWN} AND {further}"
    filed, works = f"{RUNNING} AND {which}", f"a.works_role = o.r AND {which}"
    places = (
        (_ids(2), "a.department_id = o.id", filed),
        (_ids(3), "a.site_id = o.id", filed),
        (_offices(4), "a.department_id = o.d AND a.item_code = o.i", filed),
        (_offices(5), "a.site_id = o.s AND a.department_id = o.d", filed),
        (_offices(6), "a.works_department_id = o.d", works),
        (_offices(7), _AT_SITE, works),
    )
    return " UNION".join((*(near(*place, most) for place in places), _NUMBERED))


# An array, not IN: however many the planner thinks may come, it looks each up by its id.
def _lane(lane: Lane, which: str, most: int) -> str:
    """One page of it. MINE has nothing to walk past: they are in one's own hands."""
    found = which if lane is Lane.MINE else f"a.id = ANY(ARRAY({which}))"
    return f"{CARD} {found} ORDER BY a.due_on, a.id LIMIT ${most}"


_MY_LANE = _lane(Lane.MINE, f"{_MINE} AND {_behind(2)}", 8)
QUEUE: Mapping[Lane, str] = {
    Lane.MINE: _MY_LANE,
    Lane.OPEN: _lane(Lane.OPEN, _open(_behind(5), "$11"), 11),
    Lane.ALL: _lane(Lane.ALL, _all(_behind(8), "$15"), 15),
}
# By an item's name. Parameters as above.
QUEUE_OF_ITEMS: Mapping[Lane, str] = {
    Lane.MINE: _MY_LANE,
    Lane.OPEN: _lane(Lane.OPEN, _open(_behind(5), "$11", _near_of(9), _between(5)), 11),
    Lane.ALL: _lane(Lane.ALL, _all(_between(8), "$15", _near_of(12)), 15),
}
COUNTS = f"""
SELECT (SELECT count(*) FROM (SELECT 1 FROM application a WHERE {_MINE} LIMIT 100) m) AS mine,
       (SELECT count(*) FROM ({_open("true", "100")} LIMIT 100) o) AS open
"""  # noqa: S608
