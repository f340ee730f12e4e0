"""What one's own office was asked about others' cases, also once the case is over and hidden.

Of such a case nothing else is shown: its number, its item, the question and the answer.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.applications.asked_parts import ASKED_ROW, asked_views
from api.applications.asked_views import AskedCard, AskedView
from api.applications.speaking import titled
from api.catalog import published
from api.policy import Operation, require
from identity.actor import Actor, Role
from identity.offices import offices
from notifications.wording import CHINESE

_MOST = 100
# $1 departments, $2 stations of mine as {d, s}; nobody reads of what they applied for themselves
_MINE = """
(k.site_id IS NULL AND k.department_id = ANY($1::uuid[])
 OR (k.department_id, k.site_id) IN (
     SELECT o.d, o.s FROM jsonb_to_recordset($2::jsonb) AS o (d uuid, s uuid)))
AND NOT a.applicant_staff @> to_jsonb($3::uuid::text)
"""
_LIST = f"""
SELECT k.id, k.agrees, k.asked_at, k.answered_at, a.reference, a.item_version_id
FROM asked_office k JOIN application a ON a.id = k.application_id
WHERE {_MINE} ORDER BY k.asked_at DESC, k.id LIMIT {_MOST}
"""  # noqa: S608 — spliced from our own constants
_ONE = f"""
SELECT a.id, a.item_version_id, a.department_id, a.citizen_id, doorstep_now() AS asked_at,
       jsonb_build_array({ASKED_ROW}) AS asked_offices
FROM asked_office k JOIN application a ON a.id = k.application_id
WHERE {_MINE} AND k.id = $4
"""  # noqa: S608


async def asked_of_me(actor: Actor, language: str = CHINESE) -> tuple[AskedCard, ...]:
    """The newest first, without what was said."""
    rows = await connections.get("default").execute_query_dict(_LIST, _mine(actor))
    return tuple([await _card(row, language) for row in rows])


async def asked_one(actor: Actor, asked_id: UUID, language: str = CHINESE) -> AskedView | None:
    """One of them, opened for who asks; None if absent or another office's."""
    found = await connections.get("default").execute_query_dict(_ONE, [*_mine(actor), asked_id])
    if not found:
        return None
    row = {**found[0], "asked_offices": orjson.loads(found[0]["asked_offices"])}
    definition = await published.version(row["item_version_id"])
    (seen,) = await asked_views(row, definition, actor, await offices(), language)
    return seen


def _mine(actor: Actor) -> list[Any]:
    require(actor, Operation.READ_DESK)
    seats = [seat for seat in actor.seats if seat.role is Role.REVIEWER]
    stations = [
        {"d": str(seat.department_id), "s": str(seat.site_id)} for seat in seats if seat.outpost
    ]
    departments = [seat.department_id for seat in seats if not seat.outpost]
    return [departments, orjson.dumps(stations).decode(), actor.me]


async def _card(row: Mapping[str, Any], language: str) -> AskedCard:
    definition = await published.version(row["item_version_id"])
    return AskedCard(
        id=row["id"],
        reference=row["reference"],
        item_title=titled(definition, language),
        agrees=row["agrees"],
        asked_at=row["asked_at"],
        answered_at=row["answered_at"],
    )
