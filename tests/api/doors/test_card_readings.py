"""The door that reads a card: one's own draft, an identity-card line, and nothing is kept."""

from random import Random
from typing import Any

import pytest

from api.seed import content
from tests.api.doors.acting import NEIGHBOUR, START, SUBMIT, WHO, a_draft, upload, verified
from tests.api.doors.conftest import Browser, Doors
from tests.cards import Drawn, front, photographed
from tests.makers import SHOP, a_county, query

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
    assert (told["side"], told["own"]) == ("front", True)
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


@pytest.mark.parametrize("odd", [{}, {"fileId": 5}, {"fileId": "x"}, {"fileId": None}])
async def test_what_our_pages_never_send_is_refused(filer: Browser, odd: dict[str, Any]) -> None:
    answer = await filer.call("POST", "/card-readings", json=odd)
    assert (answer.status_code, answer.json()["code"]) == (400, "BAD_REQUEST")
