"""What leaves the house says who took it out (G36b)."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image, ImageChops

from api.materials import places, viewing
from api.materials.binding import parted
from api.materials.developing import close_darkroom, overprint
from api.materials.viewing import open_preview
from api.seed.staff import LAND
from api.storage import keeping
from identity.actor import Actor, ActorKind, Role, Seat
from identity.offices import offices
from identity.sealing import Access
from notifications.now import SHANGHAI, now
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, hand_in
from tests.conftest import Hall
from tests.makers import a_county, query
from tests.sizes import Figure, size

KINDS = ("JPEG", "PNG", "WEBP", "HEIF")


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


@pytest.mark.proof("G36b", "100 views, 100 % marked with the viewer; originals never streamed")
async def test_every_view_is_marked_for_its_viewer(hall: Hall, figure: Figure) -> None:
    county = await a_county(hall)
    clerk = (await county.hire("李查看", (Role.WINDOW, LAND, False))).actor
    views, marked, streamed = size(4, 100), 0, 0
    for n in range(views):
        citizen, case = a_citizen(), uuid4()
        content = pictures.photo(KINDS[n % 4], size=(900 + n, 700), seed=n)
        info = await hand_in(citizen, case, content)
        access = Access(clerk, "核对材料", case, citizen.me, clerk.seats[0])
        _, kept = parted(await keeping.fetch(citizen.me, *places.preview(info.id), access))
        views_of = [
            await open_preview(access, info.id, "GC-1"),
            await open_preview(Access(citizen, "own file", case), info.id, "GC-1"),
        ]
        own = [_marks(kept, view) for view in views_of]
        marked += min(own) >= 12 and _marks(*views_of) >= 6
        streamed += any(content[200:600] in view for view in views_of)
    figure(views=views, marked=marked, originals_streamed=streamed)
    assert (marked, streamed) == (views, 0)


async def test_the_mark_says_who_from_where_for_which_case_when_and_how_long(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = await a_county(hall)
    clerk = (await county.hire("李查看", (Role.WINDOW, LAND, False))).actor
    citizen, case, said = a_citizen(), uuid4(), list[str]()
    info = await hand_in(citizen, case, pictures.photo())

    async def heard(preview: bytes, mark: str, *, small: bool) -> bytes:
        said.append(mark)
        return preview

    monkeypatch.setattr(viewing, "overprint", heard)
    await open_preview(Access(clerk, "核对材料", case, citizen.me, clerk.seats[0]), info.id, "GC-1")
    await open_preview(Access(citizen, "own file", case), info.id, "GC-1")
    office = (await offices()).departments[clerk.seats[0].department_id]
    at = f"{(await now()).astimezone(SHANGHAI):%Y-%m-%d} "
    staff, own = said
    assert staff.startswith(f"李查看 · {office} · GC-1 · {at}")
    assert own.startswith(f"本人查看 · GC-1 · {at}")
    assert all(mark.endswith(" · 仅当日有效") for mark in said)


async def test_the_mark_covers_white_paper_dark_photos_and_long_names(hall: Any) -> None:
    office = "某某县自然资源和规划局不动产登记中心"
    long = "欧阳" * 12 + f" · {office} · GC-20261122-000001 · 2026-11-22 21:10"
    for colour in ("white", "black", "grey"):
        for shape in ((1600, 1200), (1200, 5200), (90, 60), (1600, 8)):
            out = io.BytesIO()
            Image.new("RGB", shape, colour).save(out, "JPEG")
            view = await overprint(out.getvalue(), long)
            assert Image.open(io.BytesIO(view)).size == shape
            if min(shape) > 1000:
                assert _marks(out.getvalue(), view) == 16, (colour, shape)


async def test_a_clerk_without_a_known_name_is_marked_by_their_number(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    info = await hand_in(citizen, case, pictures.photo())
    seat = Seat(uuid4(), Role.WINDOW, uuid4())
    clerk = Actor(ActorKind.STAFF, uuid4(), seats=(seat,))
    view = await open_preview(Access(clerk, "核对材料", case, citizen.me, seat), info.id)
    other = replace(clerk, id=uuid4())
    again = await open_preview(Access(other, "核对材料", case, citizen.me, seat), info.id)
    assert _marks(view, again) > 0


def _marks(one: bytes, other: bytes) -> int:
    """In how many of sixteen fields two pictures differ plainly."""
    pictures = [Image.open(io.BytesIO(each)).convert("L") for each in (one, other)]
    change = ImageChops.difference(*pictures).point(lambda value: 255 if value > 16 else 0)
    width, height = change.size
    fields = [
        change.crop((width * x // 4, height * y // 4, width * (x + 1) // 4, height * (y + 1) // 4))
        for x in range(4)
        for y in range(4)
    ]
    return sum(field.getbbox() is not None for field in fields)


async def test_for_a_list_it_is_small_and_says_as_much(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    for seed, shape in enumerate(((900, 700), (700, 2400), (60, 40))):
        info = await hand_in(citizen, case, pictures.photo(size=shape, seed=seed), f"line_{seed}")
        own = Access(citizen, "own file", case)
        small = await open_preview(own, info.id, "GC-1", small=True)
        assert Image.open(io.BytesIO(small)).size == (200, 200)
        assert len(small) < 25_000
    looks = await query(
        "SELECT count(*) AS n FROM trail_row WHERE action = 'unseal'"
        " AND subject_kind = 'uploaded_file.preview'"
    )
    assert looks == [{"n": 3}]
