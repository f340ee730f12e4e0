"""The room of a village's agent: whom they help, what waits for each, and who is next (C49).

Only who is appointed somewhere has such a room; only what a mandate covers stands in it. Names are
masked: whose case it is opens with the case.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from api.applications.own_rows import HELPED
from api.applications.reading import card_of
from api.applications.views import ApplicationCard
from api.clocks.counting import day_of
from identity.acting import COUNTS
from identity.actor import Actor
from identity.offices import offices
from notifications.now import SHANGHAI, now
from notifications.wording import CHINESE

_VILLAGES = """
SELECT v.village FROM village_agent v
WHERE v.person_id = ANY($1::uuid[]) AND v.ended_at IS NULL AND doorstep_now() < v.until
ORDER BY v.since, v.village
"""
_PEOPLE = f"""
SELECT m.id, p.name_masked AS name, m.items, m.until, m.accepted_at >= $2 AS new,
       coalesce(m.consent = 'beside', false) AS beside
FROM mandate m JOIN person p ON p.id = m.principal_id
WHERE m.agent_id = ANY($1::uuid[]) AND m.relation = 'village_agent' AND {COUNTS}
ORDER BY m.accepted_at DESC, m.id LIMIT 300
"""  # noqa: S608 — spliced from our own constants


@dataclass(frozen=True)
class Helped:
    """Somebody who entrusted the agent; ``today``: something of theirs moved today; ``beside``:
    only for what they sign, each time.
    """

    mandate_id: UUID
    name: str
    items: tuple[str, ...] | None
    until: datetime
    today: bool
    beside: bool
    cases: tuple[ApplicationCard, ...]


@dataclass(frozen=True)
class Village:
    """Where the agent is appointed."""

    code: str
    name: str


@dataclass(frozen=True)
class Helping:
    """The room: no villages, no room."""

    villages: tuple[Village, ...]
    people: tuple[Helped, ...]


async def helping(actor: Actor, language: str = CHINESE) -> Helping:
    """Who is helped today first, then whoever else has something open, then the others."""
    ask = connections.get("default").execute_query_dict
    own = sorted(actor.mine)
    names = (await offices()).region_names
    villages = tuple(
        Village(row["village"], names.get(row["village"], row["village"]))
        for row in await ask(_VILLAGES, [own])
    )
    midnight = datetime.combine(day_of(await now()), datetime.min.time(), SHANGHAI)
    people = await ask(_PEOPLE, [own, midnight]) if villages else []
    rows = await ask(HELPED, [[row["id"] for row in people], midnight]) if people else []
    cases: dict[UUID, list[ApplicationCard]] = {}
    for row in rows:
        cases.setdefault(row["mandate_id"], []).append(await card_of(row, language))
    moved = {row["mandate_id"] for row in rows if row["today"]}
    helped = [
        Helped(
            row["id"],
            row["name"] or "",
            None if row["items"] is None else tuple(row["items"]),
            row["until"],
            row["new"] or row["id"] in moved,
            row["beside"],
            tuple(cases.get(row["id"], ())),
        )
        for row in people
    ]
    order = {one.mandate_id: (not one.today, not one.cases) for one in helped}
    return Helping(villages, tuple(sorted(helped, key=lambda one: order[one.mandate_id])))
