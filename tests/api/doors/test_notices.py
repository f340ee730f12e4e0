"""Notices through the doors: read on the case, printed at the counter, checked by anybody."""

from uuid import uuid4

import pytest

from api.applications.lifecycle import Status
from identity.actor import Role
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.makers import CARD, HOME, a_county, query

LIST = """query($id: UUID!) { application(id: $id) {
  notices { id kind title number issuedOn due dueOn readAt pdfUrl verifyUrl } } }"""
TEXT = """query($id: UUID!) { notice(id: $id) { greeting intro basis advice remedies
  rows { label text entries { name about } } notice { id number readAt } } }"""
CASE = "query($id: UUID!) { case(id: $id) { notices { id title number readAt pdfUrl } } }"


async def test_a_notice_is_listed_read_downloaded_and_checked(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, CARD)
    await county.work()
    owner, anybody = doors.browser(), doors.browser()
    await owner.enter(walk.citizen.who.phone)
    (listed,) = (await owner.do(LIST, id=str(walk.id)))["notices"]
    assert (listed["kind"], listed["title"], listed["readAt"]) == ("RECEIPT", "收件凭证", None)
    assert listed["due"] == "最晚答复是否受理"
    told = await owner.do(TEXT, id=listed["id"])
    assert told["greeting"] == f"{walk.citizen.who.name}："
    assert {row["label"] for row in told["rows"]} >= {"申请事项", "收到的材料", "最晚答复是否受理"}
    assert (await owner.do(LIST, id=str(walk.id)))["notices"][0]["readAt"] is not None
    paper = await owner.call("GET", listed["pdfUrl"])
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.headers["cache-control"] == "no-store"
    page = await anybody.call("GET", listed["verifyUrl"])
    (row,) = await query("SELECT sha256, number, person_masked FROM notice")
    assert page.status_code == 200
    assert all(row[name] in page.text for name in row)
    assert walk.citizen.who.name not in page.text
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]


async def test_nobody_else_reads_it_or_learns_that_it_is_there(doors: Doors) -> None:
    county = await a_county(doors.hall)
    await county.a_case(Status.SUBMITTED, CARD)
    other = await county.citizen()
    await county.work()
    (row,) = await query("SELECT id FROM notice")
    stranger, nobody = doors.browser(), doors.browser()
    await stranger.enter(other.who.phone)
    for thing in (str(row["id"]), str(uuid4())):
        assert await stranger.do(TEXT, id=thing) is None
        assert (await stranger.call("GET", f"/notices/{thing}.pdf")).status_code == 404
        assert (await nobody.call("GET", f"/notices/{thing}.pdf")).status_code == 401
    assert (await query("SELECT read_at FROM notice")) == [{"read_at": None}]


async def test_a_clerk_of_the_case_prints_it_and_the_person_sees_who_did(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, HOME)
    await county.work()
    window, elsewhere = doors.browser("desk"), doors.browser("desk")
    await at_the_desk(window, county.staff["window"])
    stranger = await county.hire("路过", (Role.REVIEWER, "11", False))
    await at_the_desk(elsewhere, stranger)
    (listed,) = (await window.do(CASE, id=str(walk.id)))["notices"]
    assert (await window.call("GET", listed["pdfUrl"])).content.startswith(b"%PDF-")
    assert (await elsewhere.call("GET", listed["pdfUrl"])).status_code == 404
    seen = await query(
        "SELECT actor_id FROM trail_row WHERE case_id = $1 AND purpose = '打印告知书'", walk.id
    )
    assert [row["actor_id"] for row in seen] == [county.staff["window"].actor.me]
    assert (await query("SELECT read_at FROM notice")) == [{"read_at": None}]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_an_unknown_notice_is_a_friendly_page(citizen: Browser, language: str) -> None:
    citizen.language = language
    pages = [await citizen.call("GET", f"/n/{token}") for token in ("A" * 22, "x" * 600, "%27")]
    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert f'lang="{language}"' in pages[0].text
