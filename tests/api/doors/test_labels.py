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
from api.seed.staff import AUDITOR, KEEPERS, fill
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
