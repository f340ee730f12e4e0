"""Public notices (公示): on the desk's screen of a case, and for everybody, names masked (R13)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.applications.notice_views import Objection, PublicNotice
from api.applications.opining import opened
from api.applications.publicising import objection_label
from api.applications.routing import Office, named
from api.applications.speaking import staff_name, titled
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.counting import day_of
from api.policy import Operation, require
from identity.actor import Actor
from identity.offices import Offices, offices
from notifications.wording import CHINESE, sentence

OBJECTIONS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', ob.id, 'noted_by', ob.noted_by, 'noted_at', ob.noted_at,
    'answered_by', ob.answered_by, 'answered_at', ob.answered_at,
    'said', encode(ob.said_sealed, 'hex'), 'answer', encode(ob.answer_sealed, 'hex'))
    ORDER BY ob.noted_at), '[]')
 FROM objection ob WHERE ob.application_id = a.id)"""
# What stands now. $1: begins with, $2: how many
_STANDING = """
SELECT r.id, r.department_id, r.site_id AS at_site, r.started_at, r.due_on,
       a.item_version_id, a.applicant, a.region, a.site_id
FROM stage_run r JOIN application a ON a.id = r.application_id
WHERE r.kind = 'publicise' AND r.state = 'running' AND r.due_on IS NOT NULL
  AND a.status = 'in_review' AND starts_with(coalesce(a.region, ''), $1)
ORDER BY r.due_on, r.id LIMIT $2
"""


async def standing(region: str, first: int, language: str = CHINESE) -> tuple[PublicNotice, ...]:
    """The notices that stand in the place with this code, the soonest over first."""
    rows = await connections.get("default").execute_query_dict(_STANDING, [region, first])
    hall = await offices()
    found = []
    for row in rows:
        definition = await published.version(row["item_version_id"])
        row = {**row, "applicant": orjson.loads(row["applicant"])}  # noqa: PLW2901 — the same row
        found.append(_notice(row, definition, hall, language))
    return tuple(found)


def shown(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> PublicNotice | None:
    """The latest notice of a case, from its screen's row; None: it never had one."""
    runs = [one for one in row["stage_runs"] if one["kind"] == "publicise" and one["due_on"]]
    if not runs:
        return None
    run = runs[-1]
    about = {
        **{name: row[name] for name in ("applicant", "region", "site_id")},
        "department_id": UUID(run["department"]),
        "at_site": UUID(run["site"]) if run["site"] else None,
        "started_at": datetime.fromisoformat(run["started_at"]),
        "due_on": date.fromisoformat(run["due_on"]),
    }
    return _notice(about, definition, hall, language)


async def objections(
    row: Mapping[str, Any], actor: Actor, hall: Offices, language: str
) -> tuple[Objection, ...]:
    """What was objected, oldest first, opened for this reader."""
    require(actor, Operation.READ_DESK)
    found = row["objections"]
    parts = ("said", "answer")
    sealed = {objection_label(one["id"], part): one[part] for one in found for part in parts}
    plain = await opened(row, actor, sealed)
    return tuple(_objection(one, plain, hall, language) for one in found)


def _objection(
    one: Mapping[str, Any], plain: Mapping[str, str], hall: Offices, language: str
) -> Objection:
    told = orjson.loads(plain[objection_label(one["id"], "said")])
    answer = plain.get(objection_label(one["id"], "answer"))
    return Objection(
        id=UUID(one["id"]),
        who=told["who"],
        said=told["said"],
        noted_by=staff_name(language, hall, one["noted_by"]),
        noted_at=datetime.fromisoformat(one["noted_at"]),
        answer=answer,
        answered_by=staff_name(language, hall, one["answered_by"]),
        answered_at=datetime.fromisoformat(one["answered_at"]) if answer else None,
    )


def _notice(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> PublicNotice:
    place = hall.sites.get(row["at_site"] or row["site_id"])
    begins, ends = day_of(row["started_at"]), row["due_on"]
    said: dict[str, Any] = {
        "applicant": row["applicant"]["name"],
        "item": titled(definition, language),
        "village": hall.region_names.get(row["region"] or "", ""),
        "office": named(Office(row["department_id"], row["at_site"]), hall),
        "address": place.address if place else "",
        "phone": place.phone if place else "",
    }
    days = {"begins": begins.isoformat(), "ends": ends.isoformat()}
    return PublicNotice(
        item_title=said["item"],
        **{name: said[name] for name in ("applicant", "village", "office", "address", "phone")},
        begins_on=begins,
        ends_on=ends,
        text=sentence(language, "public_notice", **said, **days),
    )
