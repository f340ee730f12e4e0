"""Personal fields carry a label, and are masked for everybody behind the desk (G39).

docs/labels.csv names every field that shows something of a person: D3 personal, D4 sensitive. All
that can be asked is asked as every role; in full it comes only where the label says so.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from api.applications.lifecycle import Status
from api.seed.staff import AUDITOR, KEEPERS, POSTS, fill
from tests.api.doors.acting import CLAIM, REVEAL, at_the_desk
from tests.api.doors.conftest import Doors
from tests.api.doors.scanning import SCHEMAS, document, fields, variables
from tests.makers import HOME, SHOP, a_county, query
from tests.sizes import Figure

TABLE = Path(__file__).parents[3] / "docs/labels.csv"
LABELS = {
    (row["door"], row["field"]): row
    for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
}


def test_every_labelled_field_exists_and_says_how_it_is_shown() -> None:
    missing = []
    for (door, field), row in LABELS.items():
        kind, name = field.split(".")
        there = SCHEMAS[door].type_map.get(kind)
        if there is None or name not in getattr(there, "fields", {}):
            missing.append((door, field))
        assert row["label"] in {"D3", "D4"}, field
        assert row["shown"] in {"masked", "own", "revealed"}, field
        assert door == "citizen" or row["shown"] != "own", field
    assert missing == []


@pytest.mark.proof("G39", "0 raw D3 or D4 where masked, all fields × roles")
async def test_behind_the_desk_nothing_personal_is_read_in_full(
    doors: Doors, figure: Figure
) -> None:
    county = await a_county(doors.hall)
    for post in (*KEEPERS, AUDITOR):
        county.staff[post.role] = await fill(post, None, doors.hall.settings.desk_origin)
    walks = [await county.a_case(Status.PENDING_APPROVAL, item) for item in (SHOP, HOME)]
    secrets = {
        value
        for walk in walks
        for value in (walk.citizen.who.name, walk.citizen.who.id_number, walk.citizen.who.phone)
    }
    read, raw, unlabelled = 0, [], set()
    for name, colleague in county.staff.items():
        browser = doors.browser("desk")
        await at_the_desk(browser, colleague)
        for walk in walks:
            for field in fields("desk", "query"):
                known = {"id": str(walk.id), "applicationId": str(walk.id)}
                answer = await browser.post(
                    {
                        "query": document("desk", "query", field),
                        "variables": variables("desk", "query", field, known),
                    }
                )
                for where, text in told(answer.json().get("data")):
                    read += 1
                    raw += [(name, where) for secret in secrets if secret in text]
                    if "**" in text and ("desk", where) not in LABELS:
                        unlabelled.add(where)
    assert raw == []
    assert unlabelled == set(), "label them in docs/labels.csv"
    assert read > 1000
    figure(strings=read, in_full=len(raw))


@pytest.mark.proof("G39", "as many reveals as rows in the log")
async def test_every_reveal_is_a_row_in_the_log(doors: Doors, figure: Figure) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    browser = doors.browser("desk")
    await at_the_desk(browser, county.staff["window"])
    await browser.do(CLAIM, id=str(walk.id))
    shown = 0
    for field in ("applicant.name", "applicant.idNumber", "applicant.phone"):
        revealed = await browser.do(REVEAL, id=str(walk.id), field=field, because="核对")
        shown += revealed["__typename"] == "Revealed"
    (row,) = await query(
        "SELECT count(*) AS n FROM trail_row WHERE actor_id = $1 AND action = 'unseal'"
        " AND purpose = '核对' AND citizen_id = $2",
        county.staff["window"].actor.me,
        walk.citizen.actor.me,
    )
    assert (shown, row["n"]) == (3, 3)
    figure(reveals=shown, rows=row["n"])


def told(answer: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every string of an answer with the field it stands in."""
    if isinstance(answer, Mapping):
        kind = answer.get("__typename", "Query")
        for key, value in answer.items():
            if key != "__typename":
                yield from told(value, f"{kind}.{key}")
    elif isinstance(answer, list):
        for value in answer:
            yield from told(value, where)
    elif isinstance(answer, str):
        yield where, answer


@pytest.mark.proof("G39", "at the citizens' door in full only one's own, where the label says so")
async def test_a_citizen_reads_in_full_only_what_is_labelled_as_their_own(
    doors: Doors, figure: Figure
) -> None:
    county = await a_county(doors.hall)
    walks = [await county.a_case(Status.CLOSED, item) for item in (SHOP, HOME)]
    staff = {post.phone for post in POSTS}
    read, foreign, unsaid = 0, [], set()
    for walk, other in (walks, walks[::-1]):
        who, they = walk.citizen.who, other.citizen.who
        own = {who.name, who.id_number, who.phone}
        others = {they.name, they.id_number, they.phone, *staff}
        browser = doors.browser()
        await browser.enter(who.phone)
        for one in walks:
            known = {"id": str(one.id), "applicationId": str(one.id)}
            for field in fields("citizen", "query"):
                answer = await browser.post(
                    {
                        "query": document("citizen", "query", field),
                        "variables": variables("citizen", "query", field, known),
                    }
                )
                for where, text in placed(answer.json().get("data")):
                    read += 1
                    if LABELS.get(("citizen", where), {}).get("shown") == "own":
                        continue  # what they wrote themselves, of whomever; of their own case
                    foreign += [where for value in others if value in text]
                    unsaid |= {where for value in own if value in text}
    assert foreign == []
    assert unsaid == set(), "label them own in docs/labels.csv, or mask them"
    assert read > 500
    figure(strings=read, of_others=len(foreign), in_full_unsaid=len(unsaid))


def placed(answer: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """``told``, where what stands in a JSON value belongs to its field."""
    if isinstance(answer, Mapping):
        kind = answer.get("__typename", "" if where else "Query")
        for key, value in answer.items():
            if key != "__typename":
                yield from placed(value, f"{kind}.{key}" if kind else where)
    elif isinstance(answer, list):
        for value in answer:
            yield from placed(value, where)
    elif isinstance(answer, str):
        yield where, answer
