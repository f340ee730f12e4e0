"""The door that reads a card: one's own draft, an identity-card line, and nothing is kept."""

from random import Random
from typing import Any

import orjson
import pytest

from api.seed import content
from tests.api.doors.acting import NEIGHBOUR, START, SUBMIT, WHO, a_draft, upload, verified
from tests.api.doors.conftest import Browser, Doors
from tests.cards import Drawn, front, photographed
from tests.makers import HOME, SHOP, a_county, query

CARD_LINE = "id_card"
ABSENT = "00000000-0000-0000-0000-000000000000"


def card_of(name: str, number: str) -> bytes:
    born = (int(number[6:10]), int(number[10:12]), int(number[12:14]))
    sex = "男" if int(number[16]) % 2 else "女"
    return photographed(front(Drawn(name=name, number=number, sex=sex, born=born)))


@pytest.fixture
async def filer(doors: Doors) -> Browser:
    await a_county(doors.hall)
    return await verified(doors.browser())


async def a_photo_of(filer: Browser, photo: bytes, line: str = CARD_LINE) -> str:
    started = await filer.do(START, item=SHOP, key=f"read-{line}-{len(photo)}")
    finished = await upload(filer, started["id"], line, photo)
    file_id: str = finished.json()["fileId"]
    return file_id


async def read(browser: Browser, file_id: Any) -> Any:
    return await browser.call("POST", "/card-readings", json={"fileId": file_id})


async def test_ones_own_card_is_told_as_such_and_kept_nowhere(
    reading: None, filer: Browser
) -> None:
    file_id = await a_photo_of(filer, card_of(WHO.name, WHO.id_number))
    before = await query("SELECT count(*) AS n FROM uploaded_file")
    answer = await read(filer, file_id)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["own"] is True
    assert told["fields"]["name"]["value"] == WHO.name
    assert told["fields"]["idNumber"]["value"] == WHO.id_number
    assert answer.headers["cache-control"] == "no-store"
    assert await query("SELECT count(*) AS n FROM uploaded_file") == before
    looks = await query("SELECT purpose FROM trail_row WHERE purpose LIKE '从您拍的身份证照片%'")
    assert len(looks) == 1


async def test_somebody_elses_card_is_told_apart(reading: None, filer: Browser) -> None:
    file_id = await a_photo_of(filer, card_of(NEIGHBOUR.name, NEIGHBOUR.id_number))
    told = (await read(filer, file_id)).json()
    assert told["own"] is False
    assert told["fields"]["idNumber"]["value"] == NEIGHBOUR.id_number


async def test_what_is_no_card_is_said_kindly(reading: None, filer: Browser) -> None:
    answer = await read(filer, await a_photo_of(filer, content.photo("photo", Random(5))))
    assert (answer.status_code, answer.json()["code"]) == (422, "CardNotLegible")
    assert "重拍" in answer.json()["message"] or "再拍" in answer.json()["message"]


async def test_only_lines_for_identity_cards_are_read(filer: Browser) -> None:
    lines = (
        await filer.do("query($c: String!) { item(code: $c) { materials { id kind } } }", c=SHOP)
    )["materials"]
    other = next(line["id"] for line in lines if line["kind"] != "id-card")
    answer = await read(filer, await a_photo_of(filer, content.photo("photo", Random(5)), other))
    assert answer.json()["code"] == "CardNotLegible"


async def test_nobody_elses_photo_is_read_nor_known_to_be_there(
    filer: Browser, doors: Doors
) -> None:
    file_id = await a_photo_of(filer, content.photo("photo", Random(5)))
    stranger = await verified(doors.browser(), NEIGHBOUR)
    theirs, absent = await read(stranger, file_id), await read(stranger, ABSENT)
    assert (theirs.status_code, theirs.json()) == (404, absent.json())
    assert (await read(doors.browser(), file_id)).status_code == 401


async def test_what_was_filed_is_read_no_more(filer: Browser) -> None:
    draft = await a_draft(filer)
    rows = await query("SELECT id FROM uploaded_file WHERE spec_id = 'id_card' LIMIT 1")
    filed = await filer.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="filed-then-read"
    )
    assert filed["__typename"] == "Application", filed
    answer = await read(filer, str(rows[0]["id"]))
    assert (answer.status_code, answer.json()["code"]) == (409, "WrongStatus")


async def pass_by(browser: Browser, application_id: str, photo: bytes, **places: str) -> Any:
    raw = {"content-type": "application/octet-stream"}
    wanted = "".join(f"&{name}={place}" for name, place in places.items())
    path = f"/card-readings?application={application_id}{wanted}"
    return await browser.call("POST", path, content=photo, headers=raw)


async def test_a_photo_may_be_read_in_passing_and_leaves_nothing(
    reading: None, filer: Browser
) -> None:
    draft = await filer.do(START, item=SHOP, key="in-passing")
    answer = await pass_by(filer, draft["id"], card_of(NEIGHBOUR.name, NEIGHBOUR.id_number))
    assert answer.status_code == 200, answer.text
    assert answer.json()["fields"]["name"]["value"] == NEIGHBOUR.name
    assert await query("SELECT id FROM uploaded_file") == []
    kept = [path for path in filer.hall.settings.storage_folder.rglob("*") if path.is_file()]
    assert kept == []


async def test_in_passing_nothing_is_read_for_a_draft_that_is_not_ones_own(
    filer: Browser, doors: Doors
) -> None:
    draft = await filer.do(START, item=SHOP, key="in-passing-too")
    photo = content.photo("photo", Random(5))
    stranger = await verified(doors.browser(), NEIGHBOUR)
    theirs = await pass_by(stranger, draft["id"], photo)
    absent = await pass_by(stranger, ABSENT, photo)
    assert (theirs.status_code, theirs.json()) == (404, absent.json())
    assert (await pass_by(filer, draft["id"], b"MZ no picture")).json()["code"] == "NotAPhoto"
    assert (await pass_by(filer, draft["id"], b"x" * 7_000_000)).status_code == 413
    assert (await pass_by(filer, "x", photo)).json()["code"] == "BAD_REQUEST"


def places_of(answers: Any, value: str, here: str = "") -> list[str]:
    """Where a value stands in the answers."""
    if isinstance(answers, dict):
        return [p for key, one in answers.items() for p in places_of(one, value, f"{here}/{key}")]
    if isinstance(answers, list):
        return [p for n, one in enumerate(answers) for p in places_of(one, value, f"{here}/{n}")]
    return [here] if answers == value else []


async def test_what_stayed_as_it_was_read_is_marked_for_the_desk_and_what_was_changed_is_not(
    reading: None, filer: Browser
) -> None:
    draft = await a_draft(filer, HOME)
    (name,) = places_of(draft["answers"], NEIGHBOUR.name)
    (number,) = places_of(draft["answers"], NEIGHBOUR.id_number)
    misread = card_of("王小明", NEIGHBOUR.id_number)  # the person corrected the name
    answer = await pass_by(filer, draft["id"], misread, name=name, idNumber=number, sex="/no/such")
    assert answer.status_code == 200, answer.text
    (kept,) = await query("SELECT read_marks::text AS marks FROM application")
    assert number in kept["marks"]
    assert NEIGHBOUR.id_number not in kept["marks"]
    filed = await filer.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="filed-as-read"
    )
    assert filed["__typename"] == "Application", filed
    (row,) = await query("SELECT desk_lines, read_marks FROM application")
    lines = [line for page in orjson.loads(row["desk_lines"]) for line in page["lines"]]
    assert [line["field"] for line in lines if line.get("source") == "read"] == [number]
    assert row["read_marks"] is None


@pytest.mark.parametrize("odd", [{}, {"fileId": 5}, {"fileId": "x"}, {"fileId": None}])
async def test_what_our_pages_never_send_is_refused(filer: Browser, odd: dict[str, Any]) -> None:
    answer = await filer.call("POST", "/card-readings", json=odd)
    assert (answer.status_code, answer.json()["code"]) == (400, "BAD_REQUEST")
