"""Taking files in: parts, cuts, resuming, what is refused."""

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.materials import examining, holding, intake
from api.materials.declaring import PART_BYTES
from api.materials.developing import Developed, close_darkroom, develop
from api.materials.models import UploadedFile
from api.materials.refusals import (
    NotAPhoto,
    UploadCorrupt,
    UploadInvalid,
    UploadOutOfOrder,
    UploadTooLarge,
    UploadTruncated,
)
from api.materials.viewing import open_preview
from api.storage import keeping
from identity.sealing import Access
from notifications.refusals import NotFound
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, anything, begin, hand_in, heavy, pieces, send
from tests.sizes import Figure, size


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def test_a_photo_is_handed_in_and_seen(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy()
    info = await hand_in(citizen, case, content)
    held = await holding.held(case)
    assert [file.id for file in held["id_card"].files] == [info.id]
    assert (held["id_card"].grade, info.mime, info.page) == ("C", "image/jpeg", 1)
    assert info.sha256 == pictures.sha256(content)
    preview = await open_preview(Access(citizen, "看自己的材料", case), info.id)
    assert preview.startswith(b"\xff\xd8\xff")
    assert b"HUAWEI" not in preview


async def test_of_a_file_taken_out_while_it_was_finished_nothing_stays(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen, case = a_citizen(), uuid4()

    async def taken_out_meanwhile(content: bytes, mark: str) -> Developed:
        (file,) = await UploadedFile.filter(application_id=case)
        await intake.remove(citizen, file.id, guard=anything)
        return await develop(content, mark)

    monkeypatch.setattr(examining, "develop", taken_out_meanwhile)
    with pytest.raises(NotFound):
        await hand_in(citizen, case, heavy())
    assert [path for path in hall.settings.storage_folder.rglob("*") if path.is_file()] == []


async def test_of_a_file_taken_out_while_a_part_arrived_nothing_stays(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen, case, content = a_citizen(), uuid4(), heavy()
    upload, keep = await begin(citizen, case, content), keeping.keep

    async def taken_out_meanwhile(owner: UUID, label: str, key: str, part: bytes) -> None:
        await intake.remove(citizen, upload.id, guard=anything)
        await keep(owner, label, key, part)

    monkeypatch.setattr(keeping, "keep", taken_out_meanwhile)
    with pytest.raises(NotFound):
        await send(citizen, upload, content, 0)
    assert [path for path in hall.settings.storage_folder.rglob("*") if path.is_file()] == []


async def test_a_second_confirmation_that_finds_no_parts_hears_of_the_first(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen, case, content = a_citizen(), uuid4(), heavy()
    upload, fetch_all = await begin(citizen, case, content), keeping.fetch_all
    for offset in range(0, len(content), PART_BYTES):
        await send(citizen, upload, content, offset)
    first: list[holding.FileInfo] = []

    async def overtaken(*asked: Any) -> dict[str, bytes]:
        monkeypatch.setattr(keeping, "fetch_all", fetch_all)
        first.append(await intake.finish(citizen, upload.id, guard=anything))
        return await fetch_all(*asked)

    monkeypatch.setattr(keeping, "fetch_all", overtaken)
    assert await intake.finish(citizen, upload.id, guard=anything) == first[0]


async def test_the_original_is_kept_unchanged_and_sealed(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy(2)
    info = await hand_in(citizen, case, content)
    label, key = f"uploaded_file.original:{info.id}", f"originals/{info.id}"
    assert await keeping.fetch(citizen.me, label, key, Access(citizen, "test")) == content
    stored = [path for path in hall.settings.storage_folder.rglob("*") if path.is_file()]
    assert sorted(path.parent.name for path in stored) == ["originals", "previews"]  # no parts left
    assert all(content[:64] not in path.read_bytes() for path in stored)


async def test_a_cut_part_is_never_a_success(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy()
    upload = await begin(citizen, case, content)
    part = content[:PART_BYTES]
    for cut in (0, 1, 1000, PART_BYTES - 1):
        with pytest.raises(UploadTruncated) as refused:
            await intake.receive(
                citizen,
                upload.id,
                0,
                pieces(part[:cut]),
                length=PART_BYTES,
                digest=pictures.digest(part),
            )
        assert refused.value.received == 0
    with pytest.raises(UploadTruncated):
        await intake.finish(citizen, upload.id, guard=anything)
    assert await holding.held(case) == {}


async def test_a_flipped_bit_and_a_byte_too_many_are_refused(hall: Any) -> None:
    citizen = a_citizen()
    content = heavy()
    upload = await begin(citizen, uuid4(), content)
    part = bytearray(content[:PART_BYTES])
    digest = pictures.digest(bytes(part))
    part[77] ^= 1
    for body in (bytes(part), content[: PART_BYTES + 1]):
        with pytest.raises(UploadCorrupt):
            await intake.receive(
                citizen, upload.id, 0, pieces(body), length=PART_BYTES, digest=digest
            )
    assert (await intake.progress(citizen, upload.id)).received == 0


async def test_an_interrupted_upload_goes_on_where_it_stopped(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy()
    upload = await begin(citizen, case, content)
    await send(citizen, upload, content, 0)
    again = await begin(citizen, case, content)  # the app was restarted
    assert (again.id, again.received) == (upload.id, PART_BYTES)
    assert (await send(citizen, again, content, 0)).received == PART_BYTES  # sent twice: harmless
    with pytest.raises(UploadOutOfOrder) as refused:
        await send(citizen, again, content, 2 * PART_BYTES)
    assert refused.value.received == PART_BYTES
    for offset in range(PART_BYTES, len(content), PART_BYTES):
        await send(citizen, again, content, offset)
    info = await intake.finish(citizen, again.id, guard=anything)
    assert info.sha256 == pictures.sha256(content)
    assert await intake.finish(citizen, again.id, guard=anything) == info


@pytest.mark.proof("G17", "200 photos, parts cut, flipped, doubled: 0 corrupt, ≤ 1 part again")
async def test_photos_over_a_bad_line_arrive_whole_or_not_at_all(hall: Any, figure: Figure) -> None:
    citizen, case, chance = a_citizen(), uuid4(), random.Random(7)
    photos, resent, doubled = size(20, 200), 0, 0
    for n in range(photos):
        content = heavy(n)
        spec = f"paper_{n // 20}"
        upload = await begin(citizen, case, content, spec)
        while upload.received < len(content):
            offset = upload.received
            part = content[offset : offset + PART_BYTES]
            sent = bytearray(part)
            fate = chance.randrange(5)
            match fate:
                case 0:
                    del sent[chance.randrange(len(sent)) :]
                case 1:
                    sent[chance.randrange(len(sent))] ^= 1 << chance.randrange(8)
                case _:
                    pass
            sending = intake.receive(
                citizen,
                upload.id,
                offset,
                pieces(bytes(sent)),
                length=len(part),
                digest=pictures.digest(part),
            )
            if bytes(sent) == part:
                upload = await sending
                if fate == 2:
                    assert await send(citizen, upload, content, offset) == upload
                    doubled += 1
                continue
            refusal = UploadTruncated if len(sent) < len(part) else UploadCorrupt
            with pytest.raises(refusal) as refused:
                await sending
            assert vars(refused.value) == {"received": offset}  # at most one part is sent again
            resent += 1
        info = await intake.finish(citizen, upload.id, guard=anything)
        assert info.sha256 == pictures.sha256(content)
    figure(photos=photos, spoilt_parts_refused=resent, doubled_parts=doubled, corrupt=0)
    assert resent > photos // 2
    assert doubled > photos // 4
    assert await UploadedFile.filter(application_id=case, content_id=None).count() == photos


async def test_the_same_part_at_the_same_moment_counts_once(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy()
    upload = await begin(citizen, case, content)
    seen = await asyncio.gather(*(send(citizen, upload, content, 0) for _ in range(6)))
    assert {one.received for one in seen} == {PART_BYTES}


async def test_parts_that_fit_but_are_another_file_are_refused_and_start_again(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    content = heavy(1)
    other = content[:-1] + bytes([content[-1] ^ 1])
    upload = await begin(citizen, case, content)
    for offset in range(0, len(content), PART_BYTES):
        await send(citizen, upload, other, offset)
    with pytest.raises(UploadCorrupt):
        await intake.finish(citizen, upload.id, guard=anything)
    assert (await intake.progress(citizen, upload.id)).received == 0
    assert await holding.held(case) == {}


async def test_a_photo_that_is_not_a_photo_is_forgotten(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    for content in (pictures.EICAR * 10, b"%PDF-1.4 no", pictures.photo()[:-900]):
        with pytest.raises(NotAPhoto):
            await hand_in(citizen, case, content)
    assert await UploadedFile.filter(citizen_id=citizen.me).count() == 0
    folder = hall.settings.storage_folder
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_the_kind_is_what_the_content_says(hall: Any) -> None:
    info = await hand_in(a_citizen(), uuid4(), pictures.scan())  # declared as a JPEG
    assert info.mime == "application/pdf"


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"size": 0}, UploadInvalid),
        ({"size": -5}, UploadInvalid),
        ({"size": 15 * 1024 * 1024 + 1}, UploadTooLarge),
        ({"sha256": "xyz"}, UploadInvalid),
        ({"mime": "image/svg+xml"}, NotAPhoto),
        ({"mime": "text/html"}, NotAPhoto),
    ],
)
async def test_a_declaration_without_sense_is_refused(
    hall: Any, told: dict[str, Any], refusal: type[Exception]
) -> None:
    citizen = a_citizen()
    with pytest.raises(refusal):
        await begin(citizen, uuid4(), pictures.photo(), **told)
    assert await UploadedFile.filter(citizen_id=citizen.me).count() == 0


async def test_parts_have_one_length_and_a_readable_digest(hall: Any) -> None:
    citizen, content = a_citizen(), heavy()
    upload = await begin(citizen, uuid4(), content)
    good = pictures.digest(content[:PART_BYTES])
    for length, digest, refusal in [
        (PART_BYTES - 1, good, UploadInvalid),
        (PART_BYTES + 1, good, UploadTooLarge),
        (0, good, UploadInvalid),
        (PART_BYTES, "not base64!", UploadInvalid),
    ]:
        with pytest.raises(refusal):
            await intake.receive(
                citizen,
                upload.id,
                0,
                pieces(content[:PART_BYTES]),
                length=length,
                digest=digest,
            )
