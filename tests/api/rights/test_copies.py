"""The copy is complete against the database, holds nobody else's data, and is quick (G54)."""

import asyncio
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import pytest

from api.applications.lifecycle import Status
from api.rights import copies
from api.rights.left_out import LEFT_OUT
from api.rights.sections import SECTIONS
from api.seed.walking import Citizen
from identity import consents, rights
from identity.anchoring import bind_anchors
from identity.consents import Purpose
from tests.conftest import Hall
from tests.makers import CARD, SHOP, County, a_county, query
from tests.paper_text import text_of
from tests.sizes import Figure, size

# Columns that say whose row it is.
_POINTERS = ("citizen_id", "person_id", "principal_id", "agent_id", "filed_by_agent_id")
# Rows that tell of a person and stand in no copy, or under another's column: with the reason.
_ELSEWHERE = {
    **LEFT_OUT,
    "trail_row": "the section access_log",
    "trail_seen": "the same, as far as the person may read it today",
    "let_go": "what went and why; the trail tells it too",
}
_COUNTED = {s.name: s.table for s in SECTIONS if "citizen_id = ANY" in s.statement}


@pytest.fixture
async def county(hall: Hall, tmp_path: Path) -> County:
    bind_anchors(tmp_path / "outside")
    return await a_county(hall)


async def somebody(county: County, place: int) -> Citizen:
    """Somebody with a draft, a case on its way or one that ended, a consent, a question."""
    statuses = (Status.DRAFT, Status.SUBMITTED, Status.CLOSED, Status.WITHDRAWN)
    walk = await county.a_draft((CARD, SHOP)[place % 2 if place % 4 else 0])
    if (status := statuses[place % len(statuses)]) is not Status.DRAFT:
        await county.walk_to(walk, status)
    await consents.give(walk.citizen.actor, Purpose.CHILD, 2)
    return walk.citizen


async def copy_of(county: County, who: Citizen) -> tuple[dict[str, Any], bytes, float]:
    """The JSON, the PDF, and the seconds until both were there."""
    began = time.monotonic()
    request = await rights.ask_copy(who.actor)
    await county.work()
    told = orjson.loads(await copies.fetch(who.actor, request.id, "json"))
    return told, await copies.fetch(who.actor, request.id, "pdf"), time.monotonic() - began


async def lacking(copy: dict[str, Any], who: UUID) -> list[str]:
    """Tables of which the copy tells another number of rows than the database has."""
    wrong = []
    for name, table in _COUNTED.items():
        rows = await query(f"SELECT count(*) AS n FROM {table} WHERE citizen_id = $1", who)
        late = len([one for one in copy[name] if name == "messages"])  # told while it was made
        if len(copy[name]) != rows[0]["n"] and not (name == "messages" and late <= rows[0]["n"]):
            wrong.append(table)
    last = copy["access_log"][-1]["number"]
    rows = await query(
        "SELECT count(*) AS n FROM trail_row WHERE citizen_id = $1 AND id <= $2", who, last
    )
    return [*wrong, "trail_row"] if len(copy["access_log"]) != rows[0]["n"] else wrong


@pytest.mark.proof("G54", "100 citizens: complete, nothing of anybody else, in 60 s at most")
async def test_a_copy_is_complete_and_holds_nobody_elses_data(
    county: County, figure: Figure
) -> None:
    await county.citizen()  # the contact whom everybody writes down has this one's phone
    people = [await somebody(county, place) for place in range(size(6, 100))]
    secrets = {one.actor.me: {one.who.phone, one.who.id_number} for one in people}
    names = {str(one.actor.me) for one in people}
    incomplete, foreign, slowest = [], [], 0.0
    for one in people:
        told, pdf, seconds = await copy_of(county, one)
        incomplete += await lacking(told, one.actor.me)
        (person,) = told["person"]
        assert person["idNumber"] == one.who.id_number
        text = await asyncio.to_thread(text_of, pdf)
        assert one.who.id_number in text
        others = set().union(*(v for k, v in secrets.items() if k != one.actor.me))
        everything = orjson.dumps(told).decode() + text
        foreign += [s for s in others | (names - {str(one.actor.me)}) if s in everything]
        slowest = max(slowest, seconds)
    figure(
        citizens=len(people),
        incomplete=len(incomplete),
        foreign=len(foreign),
        slowest_seconds=round(slowest, 1),
    )
    assert (incomplete, foreign) == ([], [])
    assert slowest <= 60


async def test_staff_stand_in_a_copy_with_office_and_role_and_without_a_name(
    county: County,
) -> None:
    walk = await county.a_case(Status.CLOSED, CARD)
    told, pdf, _ = await copy_of(county, walk.citizen)
    seen = {(one["office"], one["role"]) for one in told["access_log"] if one["by"] == "staff"}
    assert seen <= {(one["office"], one["role"]) for one in told["access_log"]}
    text = orjson.dumps(told).decode() + await asyncio.to_thread(text_of, pdf)
    known = [row["name"] for row in await query("SELECT name FROM staff")]
    assert [name for name in known if name in text] == []


async def test_every_table_that_points_to_a_person_is_told_or_left_out_with_a_reason(
    hall: Hall,
) -> None:
    rows = await query(
        "SELECT DISTINCT table_name AS name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND column_name = ANY($1::text[])",
        list(_POINTERS),
    )
    told = {section.table for section in SECTIONS} | set(_ELSEWHERE)
    assert sorted({row["name"] for row in rows} - told) == []
