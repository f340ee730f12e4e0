"""A photo over a bad line: nothing counts before every byte is there, and nothing is sent twice."""

from random import Random
from typing import Any

import pytest

from api.seed import content
from tests.api.doors.acting import (
    NEIGHBOUR,
    START,
    SUBMIT,
    a_draft,
    begin,
    put,
    upload,
    verified,
)
from tests.api.doors.conftest import Browser, Doors
from tests.makers import SHOP, a_county, query

PHOTO = content.photo("photo", Random(5), size=(3000, 2200))
ODD: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/uploads", {"content": b""}),
    ("POST", "/uploads", {"content": b"{", "headers": {"content-type": "application/json"}}),
    ("POST", "/uploads", {"json": []}),
    ("POST", "/uploads", {"json": {}}),
    ("POST", "/uploads", {"json": {"applicationId": "x", "materialId": "y"}}),
    ("POST", "/uploads", {"json": {"applicationId": 1, "materialId": None}}),
    ("POST", "/uploads", {"json": {"x": "y" * 10_000}}),
    ("POST", "/uploads", {"files": {"file": b"x"}}),
    ("GET", "/uploads/nope", {}),
    ("PUT", "/uploads/nope/parts/0", {"content": b"x"}),
    ("PUT", "/uploads/00000000-0000-0000-0000-000000000000/parts/-1", {"content": b"x"}),
    ("PUT", "/uploads/00000000-0000-0000-0000-000000000000/parts/0", {"content": b"x"}),
    ("POST", "/uploads/00000000-0000-0000-0000-000000000000/finish", {}),
    ("GET", "/files/00000000-0000-0000-0000-000000000000?because=%00", {}),
    ("GET", "/files/%00", {}),
    ("GET", "/certificates/nope.pdf", {}),
    ("GET", "/c/%00", {}),
    ("GET", "/c/" + "x" * 500, {}),
    ("POST", "/webhooks/payment", {"content": b"[]"}),
    ("POST", "/webhooks/payment", {"content": b"\xff" * 100}),
    ("POST", "/webhooks/courier", {"json": {"a": "b"}}),
    ("GET", "/events/more", {}),
    ("GET", "/assets/../api/app.py", {}),
    ("GET", "/assets/%2e%2e%2fpackage.json", {}),
    ("DELETE", "/uploads", {}),
]


@pytest.fixture
async def filer(doors: Doors) -> Browser:
    await a_county(doors.hall)
    return await verified(doors.browser())


@pytest.fixture
async def draft(filer: Browser) -> str:
    started = await filer.do(START, item=SHOP, key="to-upload-to")
    draft_id: str = started["id"]
    return draft_id


@pytest.fixture
async def line(filer: Browser) -> str:
    item = await filer.do(
        "query($c: String!) { item(code: $c) { materials { id required } } }", c=SHOP
    )
    line_id: str = item["materials"][0]["id"]
    return line_id


async def test_a_photo_arrives_in_parts_and_counts_once_confirmed(
    filer: Browser, draft: str, line: str
) -> None:
    assert len(PHOTO) > 0
    finished = await upload(filer, draft, line, PHOTO)
    assert finished.status_code == 200
    file_id = finished.json()["fileId"]
    again = await upload(filer, draft, line, PHOTO)
    assert again.json()["fileId"] == file_id
    rows = await query("SELECT id, state FROM uploaded_file")
    assert [(str(row["id"]), row["state"]) for row in rows] == [(file_id, "ready")]


async def test_a_cut_part_leaves_nothing_and_goes_on_from_there(
    filer: Browser, draft: str, line: str
) -> None:
    begun = (await begin(filer, draft, line, PHOTO)).json()
    part = PHOTO[: begun["partSize"]]
    cut = await put(
        filer, begun["id"], 0, part[: len(part) // 2], **{"content-length": str(len(part))}
    )
    assert cut.status_code == 422
    assert cut.json()["code"] in {"UploadTruncated", "UploadCorrupt"}
    assert cut.json()["message"]
    assert (await filer.call("GET", f"/uploads/{begun['id']}")).json()["received"] == 0
    early = await filer.call("POST", f"/uploads/{begun['id']}/finish")
    assert early.json()["code"] == "UploadTruncated"
    assert early.json()["received"] == 0
    assert (await put(filer, begun["id"], 0, part)).json()["received"] == len(part)


async def test_a_damaged_part_is_not_kept(filer: Browser, draft: str, line: str) -> None:
    begun = (await begin(filer, draft, line, PHOTO)).json()
    part = PHOTO[: begun["partSize"]]
    damaged = await put(filer, begun["id"], 0, part, digest="sha-256=" + "A" * 43 + "=")
    assert (damaged.status_code, damaged.json()["code"]) == (422, "UploadCorrupt")
    assert (await filer.call("GET", f"/uploads/{begun['id']}")).json()["received"] == 0


async def test_a_part_without_length_or_digest_is_not_read(
    filer: Browser, draft: str, line: str
) -> None:
    begun = (await begin(filer, draft, line, PHOTO)).json()
    path = f"/uploads/{begun['id']}/parts/0"
    kind = {"content-type": "application/octet-stream"}

    async def endless() -> Any:
        yield b"x"

    unknown = await filer.call("PUT", path, content=endless(), headers=kind)
    assert unknown.status_code == 411
    bare = await filer.call("PUT", path, content=b"x", headers=kind)
    assert bare.status_code == 400
    wrong_kind = await filer.call("PUT", path, content=b"x")
    assert wrong_kind.status_code == 415


async def test_what_is_no_photo_is_told_so(filer: Browser, draft: str, line: str) -> None:
    refused = await begin(filer, draft, line, PHOTO, mime="image/svg+xml")
    assert (refused.status_code, refused.json()["code"]) == (422, "NotAPhoto")
    huge = await begin(filer, draft, line, PHOTO, size=500_000_000)
    assert (huge.status_code, huge.json()["code"]) == (413, "UploadTooLarge")
    text = await upload(filer, draft, line, b"this is no photo" * 100)
    assert text.status_code == 422
    assert text.json()["message"]
    assert await query("SELECT 1 FROM uploaded_file WHERE state = 'ready'") == []


async def test_a_line_that_the_item_does_not_have_is_absent(filer: Browser, draft: str) -> None:
    refused = await begin(filer, draft, "no-such-line", PHOTO)
    assert (refused.status_code, refused.json()["code"]) == (404, "NotFound")


async def test_a_photo_for_what_was_filed_already_is_refused_for_good(filer: Browser) -> None:
    """A phone that was off the net sends later; a 5xx would have it try again and again."""
    draft = await a_draft(filer)
    filed = await filer.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="file-it-now"
    )
    assert filed["status"] == "SUBMITTED", filed
    late = await begin(filer, draft["id"], draft["materials"][0]["specId"], PHOTO)
    assert (late.status_code, late.json()["code"]) == (409, "WrongStatus")
    assert late.json()["status"] == "submitted"
    assert late.json()["message"]


async def test_anothers_draft_and_upload_are_absent(
    doors: Doors, filer: Browser, draft: str, line: str
) -> None:
    begun = (await begin(filer, draft, line, PHOTO)).json()
    stranger = await verified(doors.browser(), NEIGHBOUR)
    assert (await begin(stranger, draft, line, PHOTO)).status_code == 404
    assert (await stranger.call("GET", f"/uploads/{begun['id']}")).status_code == 404
    assert (await put(stranger, begun["id"], 0, b"x")).status_code == 404
    assert (await stranger.call("POST", f"/uploads/{begun['id']}/finish")).status_code == 404
    assert (await filer.call("GET", f"/uploads/{begun['id']}")).json()["received"] == 0


@pytest.mark.parametrize("number", range(len(ODD)))
@pytest.mark.usefixtures("quiet")
async def test_odd_requests_are_answered_4xx(doors: Doors, number: int) -> None:
    browser = doors.browser()
    method, path, more = ODD[number]
    nobody = await browser.call(method, path, **more)
    assert 400 <= nobody.status_code < 500, nobody.text
    await browser.enter()
    somebody = await browser.call(method, path, **more)
    assert 400 <= somebody.status_code < 500, somebody.text
    assert "Traceback" not in somebody.text
