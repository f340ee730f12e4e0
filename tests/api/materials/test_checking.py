"""Nothing is shown that no scanner called clean (G36)."""

import io
import json
import zipfile
from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import uuid4

import pytest

from api.applications.harm import photo_harmful
from api.materials import checking, holding
from api.materials.developing import close_darkroom
from api.materials.models import FileState, Scan, UploadedFile
from api.materials.refusals import FileChecking, FileHarmful, NotAPhoto
from api.materials.scanning.clamd import Clamd
from api.materials.sweeping import sweep
from api.materials.viewing import open_preview
from api.seed.walking import upload
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import Unavailable
from notifications.transactions import transaction
from notifications.wording import CHINESE, ENGLISH, sentence
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, hand_in
from tests.conftest import Hall
from tests.contracts.clamd_server import ClamdServer, clamd_server
from tests.makers import a_county, query
from tests.sizes import Figure

INFECTED = {
    "jpg": pictures.photo() + pictures.EICAR,
    "pdf": pictures.scan() + b"\n% " + pictures.EICAR,
}
FAULTS: dict[str, tuple[bytes | None, ...]] = {"slow": (None,), "full": (b"stream: full ERROR\0",)}


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


@pytest.fixture
def clamd(hall: Any) -> Iterator[ClamdServer]:
    with clamd_server() as server:
        server.knows[pictures.EICAR] = "Eicar-Test-Signature"
        checking.bind_scanner(Clamd(server.address, seconds=0.5))
        yield server


@pytest.mark.proof("G36", "EICAR in jpg, pdf, zip; scanner down, slow: 0 served un-scanned")
@pytest.mark.parametrize("fault", ["none", "slow", "down", "full"])
async def test_nothing_is_served_unscanned(
    hall: Any, clamd: ClamdServer, fault: str, figure: Figure
) -> None:
    citizen, served, refused = a_citizen(), 0, 0
    if fault == "down":
        checking.bind_scanner(Clamd("127.0.0.1:1"))
    for content in (*INFECTED.values(), _zip()):
        clamd.answer_next = list(FAULTS.get(fault, ()))
        case = uuid4()
        try:
            info = await hand_in(citizen, case, content)
        except (FileHarmful, NotAPhoto):  # a ZIP is no photo, infected or not
            assert await holding.held(case) == {}
            refused += 1
            continue
        with pytest.raises(FileChecking):
            await open_preview(Access(citizen, "own file", case), info.id)
    figure(files=3, refused=refused, served=served)
    assert refused == (3 if fault == "none" else 1)
    looked = "SELECT count(*) AS n FROM trail_row WHERE subject_kind = 'uploaded_file.preview'"
    assert (await query(looked))[0]["n"] == 0


async def test_a_clean_photo_waits_for_the_scanner_and_is_shown_after(
    hall: Any, clamd: ClamdServer
) -> None:
    citizen, case = a_citizen(), uuid4()
    clamd.answer_next = [b"stream: no memory ERROR\0"] * 2
    info = await hand_in(citizen, case, pictures.photo())
    assert [file.id for file in (await holding.held(case))["id_card"].files] == [info.id]
    with pytest.raises(Unavailable):
        await checking.look_again()
    assert (await UploadedFile.get(id=info.id)).scan is Scan.PENDING
    assert await checking.look_again() == 1
    assert (await open_preview(Access(citizen, "own file", case), info.id))[:2] == b"\xff\xd8"
    assert await checking.look_again() == 0


async def test_a_draft_found_harmful_later_goes_and_what_was_filed_stands_unseen(
    hall: Any, clamd: ClamdServer
) -> None:
    citizen, draft, filed = a_citizen(), uuid4(), uuid4()
    infos = []
    for case in (draft, filed):
        clamd.answer_next = [b"stream: no memory ERROR\0"]
        infos.append(await hand_in(citizen, case, INFECTED["jpg"]))
    async with transaction():
        await holding.freeze(filed)
    assert await checking.look_again() == 2
    assert await holding.held(draft) == {}
    assert [file.id for file in (await holding.held(filed))["id_card"].files] == [infos[1].id]
    with pytest.raises(FileHarmful):
        await open_preview(Access(citizen, "own file", filed), infos[1].id)
    acts = "SELECT subject_id, citizen_id FROM trail_row WHERE action = 'file.harmful'"
    assert {(row["subject_id"], row["citizen_id"]) for row in await query(acts)} == {
        (info.id, citizen.me) for info in infos
    }
    assert (await UploadedFile.get(id=infos[0].id)).state is FileState.REPLACED
    assert await sweep(await now()) == 1
    assert not await UploadedFile.exists(id=infos[0].id)


async def test_a_file_whose_owner_is_restricted_does_not_hold_up_the_others(
    hall: Any, clamd: ClamdServer
) -> None:
    locked, other = a_citizen(), a_citizen()
    for citizen in (locked, other):
        clamd.answer_next = [b"stream: no memory ERROR\0"]
        await hand_in(citizen, uuid4(), pictures.photo())
    await query("UPDATE owner_key SET state = 'restricted' WHERE owner_id = $1", locked.me)
    assert await checking.look_again() == 1
    assert (await UploadedFile.get(citizen_id=locked.me)).scan is Scan.PENDING
    assert (await UploadedFile.get(citizen_id=other.me)).scan is Scan.CLEAN


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("paper.jpg", pictures.EICAR)
    return out.getvalue()


async def test_what_waited_for_years_is_caught_up_with_in_rounds(
    hall: Any, clamd: ClamdServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_AT_ONCE", 2)
    citizen = a_citizen()
    for n in range(5):
        clamd.answer_next = [b"stream: no memory ERROR\0"]
        await hand_in(citizen, uuid4(), pictures.photo(seed=n))
    assert await checking.look_again(seconds=0) == 1  # never longer than it may
    clamd.answer_next = [b"stream: no memory ERROR\0"]
    with pytest.raises(Unavailable):
        await checking.look_again()
    assert await checking.look_again() == 4  # batch after batch
    assert await UploadedFile.filter(scan=Scan.CLEAN).count() == 5
    assert await checking.look_again() == 0


async def test_a_photo_found_harmful_in_a_draft_is_told_kindly(
    hall: Hall, clamd: ClamdServer
) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    actor = walk.citizen.actor
    before = {m.spec_id: len(m.files) for m in (await walk.screen()).materials}
    clamd.answer_next = [b"stream: no memory ERROR\0"]
    old = next(m for m in (await walk.screen()).materials if m.spec_id == "premises").files[0]
    await upload(actor, walk.id, "premises", INFECTED["jpg"], replaces=old.id)
    assert await checking.look_again(photo_harmful) == 1
    await county.work()
    after = {m.spec_id: len(m.files) for m in (await walk.screen()).materials}
    assert after == before | {"premises": before["premises"] - 1}
    told = await query(
        "SELECT channel, link, params FROM message WHERE template = 'application.photo_harmful'"
    )
    assert {row["channel"] for row in told} == {"inbox", "sms", "push"}
    assert {row["link"] for row in told} == {f"/applications/{walk.id}"}
    params = json.loads(told[0]["params"])
    assert params["material"] == "经营场所证明"
    for language in (CHINESE, ENGLISH):
        for part in ("title", "text", "sms", "push"):
            said = sentence(language, "message.application.photo_harmful", part=part, **params)
            assert said
            assert "{" not in said
    await photo_harmful(uuid4(), "premises")  # thrown away meanwhile: nobody is told
