"""Papers at the doors: anybody's, one's own, and the desk's with a claim."""

import re
from pathlib import Path

import pytest

from api.applications import printing
from api.applications.lifecycle import Status
from api.catalog import library, published
from api.catalog.printing import PAPERS
from api.paper import qr
from api.seed.people import Invented
from identity.throttle import LIMITS
from tests.api.applications.test_roles import as_role
from tests.api.doors.acting import CLAIM, a_draft, at_the_desk, verified
from tests.api.doors.conftest import Browser, Doors
from tests.makers import CARD, SHOP, County, a_county, query
from tests.paper_text import squeezed, text_of

EXAMPLES = Path(__file__).parents[3] / "api" / "catalog" / "examples"
KINDS = ("guide", "blank", "sample", "poster")
UNSEALED = """SELECT actor_id, purpose FROM trail_row
WHERE action = 'unseal' AND subject_kind = 'application.answers' AND subject_id = $1 ORDER BY at"""


@pytest.fixture
async def county(doors: Doors) -> County:
    return await a_county(doors.hall)


def form_of(application_id: object) -> str:
    return f"/api/applications/{application_id}/form.pdf"


@pytest.mark.parametrize("door", ["citizen", "desk"])
@pytest.mark.parametrize("kind", KINDS)
async def test_anybody_may_print_an_items_papers(doors: Doors, door: str, kind: str) -> None:
    browser = doors.browser("desk" if door == "desk" else "citizen")
    paper = await browser.call("GET", f"/api/items/{CARD}/{kind}.pdf")
    assert (paper.status_code, paper.headers["content-type"]) == (200, "application/pdf")
    assert squeezed((await published.published(CARD)).title) in text_of(paper.content)
    assert paper.headers["cache-control"] == "public, max-age=300"
    assert b"pdfaid:part" in paper.content


async def test_who_holds_the_paper_is_told_so_and_given_nothing(citizen: Browser) -> None:
    path = f"/api/items/{SHOP}/guide.pdf"
    first = await citizen.call("GET", path)
    again = await citizen.call("GET", path)
    assert again.content == first.content
    held = {"if-none-match": first.headers["etag"]}
    told = await citizen.call("GET", path, headers=held)
    assert (told.status_code, told.content) == (304, b"")
    other = await citizen.call("GET", f"/api/items/{SHOP}/blank.pdf", headers=held)
    assert other.status_code == 200


async def test_a_paper_that_is_kept_is_not_counted(citizen: Browser) -> None:
    """A crowd behind one address may read the guide; only making papers is bounded."""
    most = LIMITS["paper.client"].amount
    answers = [
        (await citizen.call("GET", f"/api/items/{SHOP}/guide.pdf")).status_code
        for _ in range(most + 5)
    ]
    assert set(answers) == {200}


@pytest.mark.parametrize(
    "path",
    [
        "/api/items/000000000000/guide.pdf",
        "/api/items/%00/guide.pdf",
        "/api/items/..%2f..%2fetc/blank.pdf",
        "/api/items/990714001001'--/sample.pdf",
        "/api/items/990714001001%20/qr.svg",
        "/api/examples/nothing.svg",
        "/api/examples/..%2f__init__.svg",
        "/api/examples/%E4%BA%BA.svg",
        "/api/examples/ID_CARD.svg",
    ],
)
async def test_what_is_not_there_is_said_plainly(citizen: Browser, path: str, quiet: None) -> None:
    answer = await citizen.call("GET", path)
    assert answer.status_code == 404
    assert not {b"<svg", b"%PDF"} & {answer.content[:4]}


async def test_the_code_leads_to_the_guide(citizen: Browser) -> None:
    drawn = await citizen.call("GET", f"/api/items/{SHOP}/qr.svg")
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert "default-src 'none'" in drawn.headers["content-security-policy"]
    assert drawn.text.startswith("<?xml") or drawn.text.startswith("<svg")
    home, here = citizen.origin, "990126101201"
    assert drawn.text == qr.svg(f"{home}/items/{SHOP}")
    poster = await citizen.call("GET", f"/api/items/{SHOP}/qr.svg?village={here}")
    assert poster.text == qr.svg(f"{home}/items/{SHOP}?village={here}")
    for wrong in ("%3Cscript%3E", "1" * 13, "99012610120x"):
        told = await citizen.call("GET", f"/api/items/{SHOP}/qr.svg?village={wrong}")
        assert told.status_code == 404


@pytest.mark.parametrize("key", sorted(path.stem for path in EXAMPLES.glob("*.svg")))
async def test_an_example_is_small_and_says_that_it_is_one(citizen: Browser, key: str) -> None:
    drawn = await citizen.call("GET", f"/api/examples/{key}.svg")
    assert drawn.status_code == 200
    assert len(drawn.content) <= 4096
    assert "样本" in drawn.text
    outside = re.findall(r"href|script|url\(|@import|data:", drawn.text)
    assert outside == []


async def test_every_example_that_an_item_names_is_drawn(citizen: Browser) -> None:
    drawn = {path.stem for path in EXAMPLES.glob("*.svg")}
    named = {
        spec.example
        for item in await published.every()
        for spec in item.materials
        if spec.example is not None
    }
    assert named <= drawn
    assert set(library.examples()) <= drawn


async def test_the_owner_prints_the_own_form_in_full(doors: Doors, county: County) -> None:
    owner = await verified(doors.browser())
    draft = await a_draft(owner)
    paper = await owner.call("GET", form_of(draft["id"]))
    assert (paper.status_code, paper.headers["cache-control"]) == (200, "no-store")
    text = text_of(paper.content)
    assert "草稿" in text
    assert draft["answers"]["operator"]["idNumber"] in text
    rows = await query(UNSEALED, draft["id"])
    assert rows[-1]["purpose"] == "printing the own form"


async def test_a_form_is_nobody_elses(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED)
    before = len(await query(UNSEALED, walk.id))
    stranger = doors.browser()
    await stranger.enter("13800138000")
    assert (await stranger.call("GET", form_of(walk.id))).status_code == 404
    nobody = doors.browser()
    assert (await nobody.call("GET", form_of(walk.id))).status_code == 401
    at_desk = doors.browser("desk")
    assert (await at_desk.call("GET", form_of(walk.id))).status_code == 401
    assert len(await query(UNSEALED, walk.id)) == before


async def test_a_clerk_prints_masked_and_with_a_reason_in_full(
    doors: Doors, county: County
) -> None:
    walk = await county.a_case(Status.SUBMITTED)
    number = _number(walk.citizen.who)
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["window"])
    for asked in ("", "?because=核对签名"):
        refused = await desk.call("GET", form_of(walk.id) + asked)
        assert (refused.status_code, refused.json()["code"]) == (409, "NotClaimed")
    await desk.do(CLAIM, id=str(walk.id))
    before = len(await query(UNSEALED, walk.id))
    masked = await desk.call("GET", form_of(walk.id))
    assert masked.status_code == 200
    assert number not in text_of(masked.content)
    assert "已遮住" in text_of(masked.content)
    assert len(await query(UNSEALED, walk.id)) == before
    full = await desk.call("GET", form_of(walk.id) + "?because=核对签名")
    assert number in text_of(full.content)
    rows = await query(UNSEALED, walk.id)
    clerk = county.staff["window"].actor.id
    assert [(row["actor_id"], row["purpose"]) for row in rows[before:]] == [(clerk, "核对签名")]


async def test_each_door_prints_as_its_own_role(doors: Doors, county: County) -> None:
    """The database grants what paper needs, and no more is asked of it."""
    walk = await county.a_case(Status.SUBMITTED)
    desk = doors.browser("desk")
    clerk = county.staff["window"].actor
    await at_the_desk(desk, county.staff["window"])
    await desk.do(CLAIM, id=str(walk.id))
    item, urls = await published.published(SHOP), doors.hall.urls
    async with as_role(urls, "citizen"):
        own = await printing.own_form(walk.citizen.actor, walk.id, "https://hall.example")
        papers = [await fill(item, "https://hall.example") for _, fill in PAPERS.values()]
    async with as_role(urls, "desk"):
        masked = await printing.case_form(clerk, walk.id, "", "https://hall.example")
        full = await printing.case_form(clerk, walk.id, "核对签名", "https://hall.example")
    assert len(papers) == len(PAPERS)
    assert own["pages"] == full["pages"] != masked["pages"]


def _number(who: Invented) -> str:
    return who.id_number


async def test_printing_without_end_is_bounded(doors: Doors, county: County) -> None:
    owner = await verified(doors.browser())
    draft = await a_draft(owner)
    most = LIMITS["paper.person"].amount
    answers = [await owner.call("GET", form_of(draft["id"])) for _ in range(most + 1)]
    assert [one.status_code for one in answers] == [*[200] * most, 429]
    assert int(answers[-1].headers["retry-after"]) > 0
