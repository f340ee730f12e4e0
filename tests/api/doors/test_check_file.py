"""Anybody hands in a PDF: genuine, altered or revoked. It works without script (G59, C118)."""

import asyncio
import hashlib
import time
import tracemalloc
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import httpx
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from api.applications.lifecycle import Status
from api.certificates import issuing
from api.endpoints.sandbox.papers import altered
from api.paper.checking import named_in
from api.paper.seals.pades import examine
from api.paper.seals.sandbox import root_of
from notifications.now import SHANGHAI, shift_clock
from tests.api.doors.conftest import Browser, Doors
from tests.makers import CARD, County, a_county, query
from tests.spoiling import spoilt_at_random

GENUINE, ALTERED, REVOKED = "真，没有改动", "已被改动", "已撤销"
UNKNOWN = "认不出来"


async def hand_in(who: Browser, pdf: bytes, *, cut: int = 0) -> httpx.Response:
    """As a form without script sends it."""
    body = (
        b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n" + pdf + b"\r\n--edge--\r\n"
    )
    headers = {"content-type": "multipart/form-data; boundary=edge", "origin": "null"}
    url = f"{who.http.base_url}/check"
    return await who.http.post(url, content=body[: len(body) - cut], headers=headers)


@pytest.fixture
async def paper(doors: Doors) -> tuple[str, str, bytes, str]:
    """Case, holder, PDF and number of a result."""
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.CLOSED, CARD)
    owner = doors.browser()
    await owner.enter(walk.citizen.who.phone)
    pdf = (await owner.call("GET", f"/certificates/{walk.id}.pdf")).content
    [row] = await query("SELECT number FROM certificate")
    return str(walk.id), walk.citizen.who.name, pdf, row["number"]


async def test_the_form_needs_no_script(citizen: Browser) -> None:
    shown = await citizen.call("GET", "/check")
    assert shown.status_code == 200
    assert '<form method="post" action="/check" enctype="multipart/form-data">' in shown.text
    assert "<script" not in shown.text
    assert "form-action 'self'" in shown.headers["content-security-policy"]


async def test_a_result_is_genuine_then_revoked_and_names_nobody(
    doors: Doors, paper: tuple[str, str, bytes, str]
) -> None:
    case, holder, pdf, number = paper
    anybody = doors.browser()
    said = await hand_in(anybody, pdf)
    assert (said.status_code, GENUINE in said.text, number in said.text) == (200, True, True)
    assert holder not in said.text
    await issuing.revoke(UUID(case))
    said = await hand_in(anybody, pdf)
    assert REVOKED in said.text
    assert GENUINE not in said.text
    (row,) = await query("SELECT token, revoked_at FROM certificate")
    since = row["revoked_at"].astimezone(SHANGHAI).date().isoformat()
    code = await anybody.http.get(f"/c/{row['token']}")
    assert all("撤销日期" in page.text and since in page.text for page in (said, code))


async def test_a_result_past_its_date_says_so(
    doors: Doors, paper: tuple[str, str, bytes, str]
) -> None:
    await query("UPDATE certificate SET valid_until = issued_on")
    await shift_clock(timedelta(days=3))
    assert "已过有效期" in (await hand_in(doors.browser(), paper[2])).text


async def test_any_changed_byte_is_altered_and_the_page_says_what_the_original_says(
    doors: Doors, paper: tuple[str, str, bytes, str]
) -> None:
    _, _, pdf, number = paper
    anybody = doors.browser()
    same_to_the_eye = altered(pdf)
    roots = [root_of(doors.hall.settings.seal_folder)]
    assert (await asyncio.to_thread(examine, same_to_the_eye, roots)).good  # to a signature check
    for spoilt in (same_to_the_eye, pdf + b"\n", pdf[1:], pdf.replace(b"%PDF-1.7", b"%PDF-1.6")):
        said = await hand_in(anybody, spoilt)
        assert (ALTERED in said.text, number in said.text) == (True, True)
        assert GENUINE not in said.text
    for _, spoilt in spoilt_at_random(pdf, 40):
        assert GENUINE not in (await hand_in(anybody, spoilt)).text


async def test_what_a_program_wrote_into_it_is_altered_for_signature_and_page(
    doors: Doors,
) -> None:
    """An incremental update as the format allows it, and the page of another result put in."""
    county = await a_county(doors.hall)
    pdf, other = [await a_result_of(county, doors) for _ in range(2)]
    number, _ = [
        row["number"] for row in await query("SELECT number FROM certificate ORDER BY created_at")
    ]
    roots = [root_of(doors.hall.settings.seal_folder)]
    for spoilt in (rewritten(pdf), rewritten(pdf, page_of=other)):
        assert spoilt.startswith(pdf), "every byte that was signed is there"
        assert not (await asyncio.to_thread(examine, spoilt, roots)).good
        said = await hand_in(doors.browser(), spoilt)
        assert (ALTERED in said.text, number in said.text) == (True, True)
        assert GENUINE not in said.text
    assert GENUINE in (await hand_in(doors.browser(), other)).text


async def a_result_of(county: County, doors: Doors) -> bytes:
    """Somebody's, as they open it."""
    walk, owner = await county.a_case(Status.CLOSED, CARD), doors.browser()
    await owner.enter(walk.citizen.who.phone)
    return (await owner.call("GET", f"/certificates/{walk.id}.pdf")).content


def rewritten(pdf: bytes, page_of: bytes | None = None) -> bytes:
    """Updated as programs do: another size of page, or what stands on another paper's."""
    writer, out = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    page = writer.root["/Pages"]["/Kids"][0]
    if page_of is None:
        page["/MediaBox"] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 99, 99)))
    else:
        theirs = PdfFileReader(BytesIO(page_of)).root["/Pages"]["/Kids"][0]
        for part in ("/Contents", "/Resources"):
            page[part] = writer.import_object(theirs[part])
    writer.update_container(page)
    writer.write(out)
    return out.getvalue()


async def test_a_notice_is_checked_as_well(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, CARD)
    await county.work()
    [row] = await query("SELECT id, number, sha256 FROM notice")
    owner = doors.browser()
    await owner.enter(walk.citizen.who.phone)
    pdf = (await owner.call("GET", f"/notices/{row['id']}.pdf")).content
    assert hashlib.sha256(pdf).hexdigest() == row["sha256"]
    assert "真，没有改动。" in (await hand_in(doors.browser(), pdf)).text
    said = (await hand_in(doors.browser(), altered(pdf))).text
    assert (ALTERED in said, row["number"] in said) == (True, True)


async def test_what_is_not_ours_is_not_recognised(doors: Doors) -> None:
    anybody = doors.browser()
    ours = doors.hall.settings.citizen_origin
    for foreign in (
        *(b"%PDF-1.7 hello", b"x", bytes(range(256)) * 40),
        f"%PDF-1.7 /ContactInfo ({ours}/c/{'A' * 22})".encode(),
        f"%PDF-1.7 /ContactInfo ({ours}/c/' OR 1=1)".encode(),
        f"%PDF-1.7 /ContactInfo ({ours}/c/{'A' * 5000})".encode(),
    ):
        said = await hand_in(anybody, foreign)
        assert (said.status_code, UNKNOWN in said.text) == (200, True)


async def test_half_a_file_is_not_called_altered(
    doors: Doors, paper: tuple[str, str, bytes, str]
) -> None:
    """A phone that lost its signal sent less than the whole: nobody is told of a forgery."""
    for cut in (1, 10, 20_000):
        said = await hand_in(doors.browser(), paper[2], cut=cut + 2)
        assert said.status_code == 400
        assert ALTERED not in said.text


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=edge", b"--edge--"),
        ("multipart/form-data; boundary=edge", b""),
        ("multipart/form-data; boundary=edge; charset=idna", b"--edge\r\n\r\n\r\n--edge--"),
        ("multipart/form-data", b"x"),
        ("application/pdf", b"%PDF"),
        ("", b""),
    ],
)
async def test_what_is_no_form_is_asked_again(citizen: Browser, kind: str, body: bytes) -> None:
    url = f"{citizen.http.base_url}/check"
    said = await citizen.http.post(url, content=body, headers={"content-type": kind})
    assert said.status_code == 400
    assert "没有收到文件" in said.text


async def test_too_much_is_said_to_be_none_of_ours(citizen: Browser) -> None:
    said = await hand_in(citizen, b"x" * 4_000_001)
    assert (said.status_code, "文件太大" in said.text) == (413, True)


async def test_what_never_ends_is_cut_off(citizen: Browser) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 60_000_000:
            sent += 100_000
            yield b"x" * 100_000

    headers = {"content-type": "multipart/form-data; boundary=edge"}
    url = f"{citizen.http.base_url}/check"
    said = await citizen.http.post(url, content=endless(), headers=headers)
    assert said.status_code == 413
    assert sent < 20_000_000


@pytest.mark.parametrize(
    "spoilt",
    [
        b"/ContactInfo (" + b"a" * 3_900_000,
        b"/ContactInfo (" + rb"\141" * 975_000 + b")",
        b"/ContactInfo (" * 280_000,
        b"/ContactInfo ()" * 260_000,
    ],
)
def test_a_file_made_to_be_slow_is_read_in_no_time_and_no_room(spoilt: bytes) -> None:
    """It is read between other people's requests: seconds of it would stop the door for all."""
    tracemalloc.start()
    began = time.thread_time()
    assert named_in(spoilt) is None
    took, (_, most) = time.thread_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 0.5
    assert most < 1_000_000


async def test_checking_writes_nothing(doors: Doors, paper: tuple[str, str, bytes, str]) -> None:
    counts = "SELECT (SELECT count(*) FROM trail_row) AS t, (SELECT count(*) FROM fact) AS f"
    before = await query(counts)
    await hand_in(doors.browser(), paper[2])
    await hand_in(doors.browser(), altered(paper[2]))
    assert await query(counts) == before
