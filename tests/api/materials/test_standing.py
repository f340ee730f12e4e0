"""What is handed in: whose it is, when it stands, what becomes of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tortoise import connections

from api.materials import holding, intake
from api.materials.declaring import PART_BYTES
from api.materials.developing import close_darkroom
from api.materials.models import FileState, Grade, Material, UploadedFile
from api.materials.refusals import MaterialsFrozen, TooManyPages
from api.materials.sweeping import sweep
from api.materials.viewing import open_preview
from identity.actor import ANYBODY, THE_SYSTEM
from identity.sealing import Access, unseal
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, anything, begin, hand_in, heavy, nothing, send


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def test_a_strangers_upload_does_not_exist(hall: Any) -> None:
    citizen, stranger, case = a_citizen(), a_citizen(), uuid4()
    info = await hand_in(citizen, case, pictures.photo())
    upload = await begin(citizen, case, heavy(3))
    with pytest.raises(NotFound):
        await begin(stranger, case, pictures.photo("PNG"), guard=nothing)
    for asking in (
        intake.progress(stranger, upload.id),
        send(stranger, upload, heavy(3), 0),
        intake.finish(stranger, upload.id, guard=anything),
        intake.remove(stranger, info.id, guard=anything),
        open_preview(Access(stranger, "looking"), info.id),
        open_preview(Access(ANYBODY, "looking"), info.id),
    ):
        with pytest.raises(NotFound):
            await asking
    assert len((await holding.held(case))["id_card"].files) == 1


async def test_a_material_has_as_many_pages_as_it_may(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    uploads = [begin(citizen, case, pictures.photo(seed=n), max_files=2) for n in range(5)]
    seen = await asyncio.gather(*uploads, return_exceptions=True)
    assert [type(one) for one in seen].count(TooManyPages) == 3


async def test_what_was_filed_stands_until_it_is_asked_for(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    first = await hand_in(citizen, case, pictures.photo())
    other = await hand_in(citizen, case, pictures.photo("PNG"), "portrait")
    waiting = await begin(citizen, case, heavy(4))
    async with transaction():
        await holding.freeze(case)
    for asking in (
        begin(citizen, case, heavy(6)),
        intake.remove(citizen, first.id, guard=anything),
    ):
        with pytest.raises(MaterialsFrozen):
            await asking
    for offset in range(0, len(heavy(4)), PART_BYTES):
        await send(citizen, waiting, heavy(4), offset)
    with pytest.raises(MaterialsFrozen):  # the filing came first
        await intake.finish(citizen, waiting.id, guard=anything)
    async with transaction():
        await holding.release_for(case, ["id_card"])
    await intake.remove(citizen, first.id, guard=anything)
    new = await hand_in(citizen, case, heavy(8))
    with pytest.raises(MaterialsFrozen):
        await intake.remove(citizen, other.id, guard=anything)
    held = await holding.held(case)
    assert [file.id for file in held["id_card"].files] == [new.id]
    kept = await UploadedFile.get(id=first.id)  # evidence: it was part of a filing
    assert kept.state is FileState.REPLACED
    assert (await UploadedFile.get(id=waiting.id)).state is FileState.RECEIVING


async def test_a_removed_draft_photo_leaves_nothing(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    info = await hand_in(citizen, case, heavy())
    await intake.remove(citizen, info.id, guard=anything)
    assert await UploadedFile.filter(application_id=case).count() == 0
    folder = hall.settings.storage_folder
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_a_checked_original_raises_the_grade_and_a_new_photo_lowers_it(hall: Any) -> None:
    citizen, case, official = a_citizen(), uuid4(), uuid4()
    await hand_in(citizen, case, pictures.photo())
    for agrees, grade in ((False, "C"), (True, "B")):
        async with transaction():
            await holding.raise_grade(
                case, "id_card", agrees=agrees, checked_by=official, note="一致"
            )
        assert (await holding.held(case))["id_card"].grade == grade
    row = await Material.get(application_id=case)
    assert (row.checked_by, row.original_agrees) == (official, True)
    note, label = row.check_note_sealed, f"material.check_note:{row.id}"
    assert note is not None
    assert await unseal(row.citizen_id, label, note, Access(THE_SYSTEM, "test")) == "一致"
    assert row.checked_at is not None
    await begin(citizen, case, heavy(9))
    assert (await Material.get(application_id=case)).grade is Grade.COPY


async def test_giving_up_and_throwing_away_are_swept(hall: Any) -> None:
    citizen, case, thrown = a_citizen(), uuid4(), uuid4()
    content = heavy()
    upload = await begin(citizen, case, content)
    await send(citizen, upload, content, 0)
    kept = await hand_in(citizen, case, pictures.photo())
    await hand_in(citizen, thrown, pictures.photo("PNG"))
    async with transaction():
        await holding.discard(thrown)
    assert await holding.held(thrown) == {}
    assert await sweep(await now()) == 1
    assert await sweep(await now() + timedelta(days=3)) == 1
    assert [file.id for file in await UploadedFile.all()] == [kept.id]
    stored = [p for p in hall.settings.storage_folder.rglob("*") if p.is_file()]
    assert len(stored) == 2


async def test_every_opened_file_leaves_a_trail_row(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    info = await hand_in(citizen, case, pictures.photo())
    await open_preview(Access(citizen, "看自己的材料", case), info.id)
    rows = await connections.get("default").execute_query_dict(
        "SELECT subject_kind, purpose, case_id FROM trail_row WHERE subject_id = $1"
        " AND action = 'unseal' ORDER BY at",
        [info.id],
    )
    assert [row["subject_kind"] for row in rows] == [
        "uploaded_file.part",
        "uploaded_file.preview",
    ]
    assert {row["case_id"] for row in rows} == {case}
