"""Decoding what strangers send."""

import asyncio
import io
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from api.materials.developing import close_darkroom, develop
from api.materials.refusals import NotAPhoto
from api.materials.sniffing import HEIC, JPEG, PDF, PNG, WEBP, kind_of
from tests.api.materials import pictures
from tests.api.materials.bombs import bombs
from tests.sizes import Figure, size

MARK = "仅用于政务服务办理 · 2026-11-22"


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    await develop(pictures.photo(), MARK)  # warm
    yield
    await close_darkroom()


@pytest.mark.parametrize(
    ("kind", "mime"), [("JPEG", JPEG), ("PNG", PNG), ("WEBP", WEBP), ("HEIF", HEIC)]
)
async def test_every_kind_of_photo_is_shown_without_its_secrets(kind: str, mime: str) -> None:
    developed = await develop(pictures.photo(kind), MARK)
    assert (developed.mime, developed.pages) == (mime, 1)
    preview = Image.open(io.BytesIO(developed.preview), formats=["JPEG"])
    assert dict(preview.getexif()) == {}
    assert set(preview.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"HUAWEI" not in developed.preview
    assert b"made at home" not in developed.preview


@pytest.mark.proof("G56", "100 tagged photos: 0 tags left")
async def test_no_tag_of_a_photo_is_left(figure: Figure) -> None:
    photos, left = size(4, 100), 0
    tagged = (b"HUAWEI", b"Exif", b"ICC_PROFILE", b"ns.adobe.com", b"made at home")
    for n in range(photos):
        photo = pictures.photo(("JPEG", "PNG", "WEBP", "HEIF")[n % 4], seed=n)
        assert b"HUAWEI" in photo or n % 4 == 1  # a PNG packs it
        preview = (await develop(photo, MARK)).preview
        with Image.open(io.BytesIO(preview)) as seen:
            left += len(seen.getexif()) + any(tag in preview for tag in tagged)
    figure(photos=photos, tags_left=left)
    assert left == 0


async def test_a_turned_photo_is_shown_upright_and_small() -> None:
    developed = await develop(pictures.photo(size=(2400, 1800)), MARK)
    preview = Image.open(io.BytesIO(developed.preview))
    assert preview.size == (1200, 1600)


@pytest.mark.proof("G36b", "100 views: every one marked; originals never streamed")
async def test_the_mark_is_on_every_preview(figure: Figure) -> None:
    views, marked = size(2, 100), 0
    for n in range(views):
        photo = pictures.photo(("JPEG", "PNG", "WEBP", "HEIF")[n % 4], seed=n)
        strips = [_foot((await develop(photo, mark)).preview) for mark in (" ", MARK)]
        marked += strips[0] != strips[1]
    figure(views=views, marked=marked)
    assert marked == views


async def test_a_pdf_is_drawn_page_under_page() -> None:
    developed = await develop(pictures.scan(2), MARK)
    assert (developed.mime, developed.pages) == (PDF, 2)
    width, height = Image.open(io.BytesIO(developed.preview)).size
    assert height > 2 * width
    assert (await develop(pictures.scan(9), MARK)).pages == 6


@pytest.mark.proof("G32", "40 files, each rejected within 1 s, resident memory + ≤ 50 MB")
@pytest.mark.parametrize("number", range(40))
async def test_a_bomb_is_rejected_within_a_second(number: int, figure: Figure) -> None:
    what, bomb = list(bombs().items())[number]
    before = _resident()
    began = time.monotonic()
    with pytest.raises(NotAPhoto):
        await develop(bomb, MARK)
    took, grown = time.monotonic() - began, (_resident() - before) / 1e6
    figure(files=1, slowest_seconds=round(took, 2), most_megabytes=round(grown, 1))
    assert took < size(30, 1), what
    assert grown < 50, what
    assert (await develop(pictures.photo(), MARK)).mime == JPEG  # and the next photo is fine


async def test_forty_megapixels_are_still_a_photo() -> None:
    developed = await develop(pictures.png(6300, 6300), MARK)
    assert Image.open(io.BytesIO(developed.preview)).size == (1600, 1600)
    with pytest.raises(NotAPhoto) as refused:
        await develop(pictures.png(6400, 6300), MARK)
    assert refused.value.why == "pixels"


async def test_what_is_hidden_behind_a_photo_does_not_come_along() -> None:
    developed = await develop(pictures.photo() + pictures.EICAR, MARK)
    assert b"EICAR" not in developed.preview


async def test_many_at_once_each_get_their_own() -> None:
    sizes = [(300 + 10 * n, 200) for n in range(8)]
    seen = await asyncio.gather(*(develop(pictures.photo("PNG", size), MARK) for size in sizes))
    widths = [Image.open(io.BytesIO(one.preview)).height for one in seen]
    assert widths == [width for width, _ in sizes]  # turned by their EXIF


async def test_an_asker_who_leaves_does_not_spoil_the_next_answer() -> None:
    for _ in range(3):
        asking = asyncio.create_task(develop(pictures.photo(size=(2400, 1800)), MARK))
        await asyncio.sleep(0.01)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
    assert (await develop(pictures.scan(3), MARK)).pages == 3


async def test_the_child_knows_nothing_of_our_environment() -> None:
    assert os.environ.get("PATH")
    await develop(pictures.photo(), MARK)
    rooms = _rooms()
    assert rooms
    names = {line.partition(b"=")[0] for room in rooms for line in room.split(b"\0") if line}
    assert names <= {b"PYTHONPATH", b"LANG", b"LC_CTYPE"}


def test_what_a_file_is_is_read_from_its_first_bytes() -> None:
    kinds = {kind_of(pictures.photo(kind)[:32]) for kind in ("JPEG", "PNG", "WEBP", "HEIF")}
    assert kinds == {JPEG, PNG, WEBP, HEIC}
    assert kind_of(pictures.scan()[:32]) == PDF
    assert kind_of(b"") is None
    assert kind_of(b"RIFF0000AVI ") is None


def _rooms() -> list[bytes]:
    """The environments of our darkrooms."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [
        Path(f"/proc/{pid}/environ").read_bytes()
        for pid in children
        if b"darkroom" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def _foot(preview: bytes) -> bytes:
    return Image.open(io.BytesIO(preview)).convert("RGB").crop((0, 600, 480, 640)).tobytes()


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
