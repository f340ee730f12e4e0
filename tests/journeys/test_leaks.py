"""G49, the first look: what is stolen names nobody.

One application from the first code to the parcel, with mistakes on the way; then the dump, the
data folder with its write-ahead log, the stored files, the cache and the logs are searched.
"""

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from api.embedded.dumping import dumped
from api.logs import JsonLines
from api.seed import content
from api.seed.content import CARD
from api.seed.people import Invented, id_number
from tests.api.doors.acting import VERIFY, upload
from tests.api.doors.conftest import REQUEST_CODE, SIGN_IN
from tests.journeys import leaks, words
from tests.journeys.people import Desk, Neighbour, a_neighbour
from tests.journeys.town import Town
from tests.makers import query

WHO = Invented("欧阳箬溪", "13857924681", id_number(date(1957, 3, 29), 573))
KIN = Invented("司徒骁淇", "15094716283", id_number(date(1988, 9, 17), 418))
STREET = "芦苇荡北巷 917 号院 3 单元 602"
SECRETS = {
    "name": WHO.name,
    "phone": WHO.phone,
    "number": WHO.id_number,
    "phone as dialled": f"+86{WHO.phone}",
    "relative's name": KIN.name,
    "relative's phone": KIN.phone,
    "relative's number": KIN.id_number,
    "address": STREET,
    "opinion": "本人与户籍底册核对无误",
}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """What the processes would write, at their usual level."""
    handler = logging.FileHandler(tmp_path / "process.log")
    handler.setFormatter(JsonLines())
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield tmp_path / "process.log"
    root.removeHandler(handler)
    root.setLevel(before)


async def the_whole_story(town: Town) -> tuple[Neighbour, bytes]:
    """From the first code to the parcel; answers with the citizen and a photograph of theirs."""
    elder = await a_neighbour(town, who=WHO)
    draft = await elder.do(words.START, itemCode=CARD)
    elder.case = draft["id"]
    family = {"has": True, "name": KIN.name, "phone": KIN.phone, "relation": "child"}
    applicant = {**draft["answers"]["applicant"], "live": "local"}
    answers = {**draft["answers"], "applicant": applicant, "family": family}
    draft = await elder.do(words.SAVE, version=draft["version"], answers=answers)
    assert draft["__typename"] == "Application", draft
    photo = content.photo("portrait", Random(4), size=(1200, 900))
    for spec, pages in (("id_card", 2), ("portrait", 1)):
        for page in range(pages):
            picture = photo if spec == "portrait" else content.photo(f"{page}", Random(page))
            assert (await upload(elder.browser, elder.case, spec, picture)).status_code == 200
    draft = await elder.do(words.DELIVER, delivery={**elder.home, "street": STREET})
    await elder.do(words.SUBMIT, version=draft["version"], declared=True)
    clerk = await Desk(town, elder.case).clerk("instant")
    await clerk.do(words.CLAIM)
    await clerk.do(words.ACCEPT, opinion=SECRETS["opinion"])
    await clerk.decide(grant=True, opinion=SECRETS["opinion"])
    await town.work()
    number = (await elder.page())["delivery"]["waybill"]
    for _ in range(4):
        await town.vendors().post(f"/sandbox/parcels/{number}/advance")
        await town.work()
    return elder, photo


async def mistakes(elder: Neighbour) -> None:
    """What goes wrong quotes people most easily: refused, malformed, unknown, absent."""
    browser = elder.town.browser()
    await browser.do(REQUEST_CODE, phone=KIN.phone)
    await browser.do(SIGN_IN, phone=KIN.phone, code="000000")
    await elder.browser.do(VERIFY, name=KIN.name, idNumber=WHO.id_number)
    await browser.post({"query": "{ nothing }", "variables": {"phone": WHO.phone}})
    await browser.post(f'{{"query": "{WHO.id_number}'.encode())
    await browser.post({"query": f'mutation {{ requestCode(phone: "{WHO.name}") {{ x }} }}'})
    for path in (f"/c/{WHO.phone}", f"/files/{WHO.id_number}", f"/{WHO.name}?q={WHO.phone}"):
        await browser.call("GET", path)


def test_the_search_finds_what_is_there_however_it_is_written(tmp_path: Path) -> None:
    for value in (WHO.id_number, WHO.name, STREET):
        for place, (form, written) in enumerate(leaks.forms(value).items()):
            (tmp_path / f"{place}").write_bytes(b"\x00\xff\n" + written + b"\x00")
            found = leaks.found_below({"it": value}, [tmp_path / f"{place}"])
            assert found, form
            (tmp_path / f"{place}").unlink()
    for form, written in leaks.forms(WHO.id_number).items():
        found = leaks.hits({"number": WHO.id_number}, {"here": b"xx" + written + b"yy"})
        assert f"number as {form} in here" in found
    assert leaks.hits(SECRETS, {"here": b"nobody stands here"}) == []


async def test_what_could_be_stolen_names_nobody(town: Town, log: Path) -> None:
    elder, photo = await the_whole_story(town)
    assert (await elder.page())["status"] == "CLOSED"
    await mistakes(elder)
    settings = town.hall.settings
    stored = leaks.files_below(settings.storage_folder)
    dump = dumped(settings.home, "hall").encode()
    places = {
        "dump": dump,
        "cache": await leaks.cached(settings.redis_url),
        "log": leaks.content(log),
        **leaks.files_below(settings.home / "logs"),
        **stored,
    }
    assert elder.case.encode() in dump  # the search has something to search
    assert b'"event":"request"' in places["log"]
    assert len(stored) >= 7
    assert leaks.hits(SECRETS, places) == []
    middle = photo[len(photo) // 2 :][:64]
    naked = [path for path, kept in stored.items() if middle in kept or b"%PDF" in kept]
    assert naked == []


async def test_the_data_folder_and_its_log_name_nobody(town: Town) -> None:
    """Byte by byte: also what was written on the way and is no longer in any row."""
    elder, _ = await the_whole_story(town)
    home = town.hall.settings.home
    await leaks.checkpoint(home)
    data = home / "pgdata-18"
    (row,) = await query("SELECT oid FROM pg_database WHERE datname = current_database()")
    written = {
        **leaks.files_below(data / "base" / str(row["oid"])),
        **leaks.files_below(data / "pg_wal"),
    }
    assert any(bytes.fromhex(elder.case.replace("-", "")) in kept for kept in written.values())
    found = [
        f"{what} in {path}"
        for path, kept in written.items()
        for what, value in SECRETS.items()
        if value.encode() in kept
    ]
    assert found == []
