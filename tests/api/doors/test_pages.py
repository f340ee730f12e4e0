"""The built pages, the configuration, and what anybody may check without signing in."""

import string
from base64 import urlsafe_b64decode
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from random import Random

import httpx
import pytest
from starlette.applications import Starlette

from api.applications.lifecycle import Status
from api.certificates import issuing
from api.endpoints import pwa
from api.settings import Door, Profile
from api.visitor import Doorway
from tests.api.doors.conftest import Browser, Doors
from tests.conftest import Hall
from tests.makers import CARD, a_county, query
from tests.sizes import Figure, size

Page = tuple[Door, httpx.AsyncClient]
BROTLI = b"\x0b\x04\x80let a = 1\x03"  # the same sentence, stored
PAGES = {"citizen": "index.html", "desk": "desk.html"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as the PWA's build leaves it."""
    (tmp_path / "assets").mkdir()
    for name in (
        *PAGES.values(),
        "sandbox.html",
        "sw.js",
        "desk-sw.js",
        "icon.svg",
        "manifest.webmanifest",
    ):
        (tmp_path / name).write_text(name)
    (tmp_path / "assets" / "index-abc123.js").write_text("let a = 1")
    (tmp_path / "persisted-citizen.json").write_text("{}")
    return tmp_path


@pytest.fixture(params=["citizen", "desk"])
async def door(request: pytest.FixtureRequest, hall: Hall, built: Path) -> AsyncIterator[Page]:
    async with page(hall, request.param, built) as http:
        yield request.param, http


def page(hall: Hall, name: Door, built: Path, profile: Profile = Profile.TEST) -> httpx.AsyncClient:
    settings = replace(hall.settings, profile=profile)
    doorway = Doorway(name=name, settings=settings, vendors=hall.gateways, pages=built)
    app = httpx.ASGITransport(Starlette(routes=pwa.routes(doorway)))
    return httpx.AsyncClient(transport=app, base_url="http://localhost")


@pytest.mark.parametrize("path", ["/", "/config.json", "/assets/index-abc123.js", "/follow/7"])
async def test_nobody_is_looked_up_for_a_page(
    citizen: Browser, statements: list[str], path: str
) -> None:
    """A signed-in phone costs no statement per file, and has pages while the database is away."""
    citizen.http.cookies.set("sid", "somebody")
    shown = await citizen.call("GET", path)
    assert shown.status_code in {200, 404}  # as built or not
    assert statements == []


async def test_hashed_files_are_kept_for_ever_and_pages_asked_anew(door: Page) -> None:
    name, http = door
    asset = await http.get("/assets/index-abc123.js")
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("/", "/follow/7", "/me/passkeys"):
        shown = await http.get(path)
        assert shown.text == PAGES[name]
        assert shown.headers["cache-control"] == "no-cache"
    for path in ("/sw.js", "/desk-sw.js", "/manifest.webmanifest", "/icon.svg"):
        assert (await http.get(path)).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        ("gzip, deflate, br", BROTLI),
        ("gzip, br;q=0.8", BROTLI),
        ("gzip, br;q=0", b"let a = 1"),
        ("gzip", b"let a = 1"),
        ("", b"let a = 1"),
    ],
)
async def test_whoever_reads_brotli_gets_the_small_file(
    door: Page, built: Path, accepted: str, sent: bytes
) -> None:
    _, http = door
    (built / "assets" / "index-abc123.js.br").write_bytes(BROTLI)
    told = {"accept-encoding": accepted}
    async with http.stream("GET", "/assets/index-abc123.js", headers=told) as shown:
        assert b"".join([part async for part in shown.aiter_raw()]) == sent
    assert shown.headers.get("content-encoding") == ("br" if sent == BROTLI else None)
    assert shown.headers["content-type"].startswith("text/javascript")
    assert shown.headers["vary"] == "accept-encoding"
    assert "immutable" in shown.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/persisted-citizen.json",
        "/desk.html",
        "/index.html",
        "/sandbox.html",
        "/assets/none.js",
        "/assets/..%2fpersisted-citizen.json",
        "/assets/%2e%2e/index.html",
        "/uploads/nope",
        "/files/nope",
        "/graphql/",
        "/development/clock",
        "/.env",
        f"/assets/{'a' * 3000}",  # longer than any disk takes
        f"/{'家' * 150}.svg",
    ],
)
async def test_nothing_else_lies_open(door: Page, path: str) -> None:
    _, http = door
    assert (await http.get(path)).status_code == 404


async def test_the_sandbox_is_shown_in_development_only(hall: Hall, built: Path) -> None:
    async with page(hall, "citizen", built, Profile.DEVELOPMENT) as http:
        assert (await http.get("/sandbox")).text == "sandbox.html"
        assert (await http.get("/config.json")).json()["sandbox"] is True
    async with page(hall, "citizen", built, Profile.PRODUCTION) as http:
        assert (await http.get("/sandbox")).status_code == 404
        assert (await http.get("/config.json")).json()["sandbox"] is False
    async with page(hall, "desk", built, Profile.DEVELOPMENT) as http:
        assert (await http.get("/sandbox")).status_code == 404


async def test_without_a_build_the_door_says_how_to_make_one(hall: Hall, tmp_path: Path) -> None:
    async with page(hall, "citizen", tmp_path / "none") as http:
        shown = await http.get("/")
    assert shown.status_code == 404
    assert "make run" in shown.text


async def test_a_certificate_is_read_by_its_owner_and_checked_by_anybody(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.CLOSED, CARD)
    rows = await query("SELECT token, number, sha256 FROM certificate")
    anybody = doors.browser()
    shown = await anybody.call("GET", f"/c/{rows[0]['token']}")
    assert shown.status_code == 200
    assert rows[0]["number"] in shown.text
    assert rows[0]["sha256"] in shown.text
    assert walk.citizen.who.name not in shown.text
    assert "*" in shown.text
    assert "<script" not in shown.text
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    pdf = f"/certificates/{walk.id}.pdf"
    assert (await anybody.call("GET", pdf)).status_code == 401
    await anybody.enter(walk.citizen.who.phone)
    paper = await anybody.call("GET", pdf)
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.headers["cache-control"] == "no-store"
    assert paper.content.startswith(b"%PDF-")
    said = (await anybody.call("GET", pdf.replace(".pdf", ".json"))).json()
    assert (said["certificateHolderName"], said["fileDigest"], said["certificateStatus"]) == (
        walk.citizen.who.name,
        rows[0]["sha256"],
        "valid",
    )
    assert said["certificateHolderCode"] == walk.citizen.who.id_number
    own = await anybody.do(
        "query($id: UUID!) { application(id: $id) { certificate { pdfUrl verifyUrl } } }",
        id=str(walk.id),
    )
    assert own["certificate"] == {"pdfUrl": pdf, "verifyUrl": f"/c/{rows[0]['token']}"}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_an_unknown_certificate_is_a_friendly_page(citizen: Browser, language: str) -> None:
    citizen.language = language
    shown = await citizen.call("GET", "/c/AAAAAAAAAAAAAAAAAAAAAA")
    assert shown.status_code == 404
    assert f'lang="{language}"' in shown.text
    assert "<h1>" in shown.text


async def test_whoever_can_only_guess_learns_nothing(citizen: Browser) -> None:
    pages = [
        (await citizen.call("GET", f"/c/{token}")).content
        for token in ("A" * 22, "B" * 22, "%27", "x" * 600, "%E5%AE%B6")
    ]
    assert len(set(pages)) == 1


@pytest.mark.proof("G60", "10,000 guesses and 500 altered codes: 0 hits, and all look alike")
async def test_guessed_and_altered_codes_find_nothing(doors: Doors, figure: Figure) -> None:
    chance, county = Random(60), await a_county(doors.hall)
    await county.a_case(Status.CLOSED, CARD)
    (real,) = [row["token"] for row in await query("SELECT token FROM certificate")]
    assert len(urlsafe_b64decode(f"{real}==")) * 8 >= 128
    letters = string.ascii_letters + string.digits + "-_"
    tries = ["".join(chance.choices(letters, k=22)) for _ in range(size(200, 10_000))]
    for _ in range(size(50, 500)):
        at = chance.randrange(len(real))
        other = chance.choice(letters.replace(real[at], ""))
        tries.append(real[:at] + other + real[at + 1 :])
    anybody = doors.browser()
    told = set()
    for token in tries:
        shown = await anybody.call("GET", f"/c/{token}")
        told.add((shown.status_code, shown.content))
    figure(tries=len(tries), hits=sum(status == 200 for status, _ in told))
    assert [status for status, _ in told] == [404]
    assert "已撤销" not in (await anybody.call("GET", f"/c/{real}")).text
    (found,) = await query("SELECT application_id FROM certificate")
    await issuing.revoke(found["application_id"])
    assert "已撤销" in (await anybody.call("GET", f"/c/{real}")).text


@pytest.mark.parametrize("ranges", ["bytes=0-0", "bytes=-1", "bytes=9-1", "x=", "bytes=0-,1-,2-"])
async def test_ranges_are_answered(citizen: Browser, ranges: str) -> None:
    for path in ("/config.json", "/", "/c/AAAA"):
        answer = await citizen.call("GET", path, headers={"range": ranges})
        assert answer.status_code < 500


async def test_a_thousand_ranges_and_64_kb_of_headers_are_refused(citizen: Browser) -> None:
    many = "bytes=" + ",".join(f"{n}-" for n in range(1000))
    assert (await citizen.call("GET", "/", headers={"range": many})).status_code == 416
    long = await citizen.call("GET", "/", headers={"x-long": "y" * 65_536})
    assert long.status_code == 431
