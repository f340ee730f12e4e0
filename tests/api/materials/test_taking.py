"""What is taken together, and what need not travel again."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from api.materials import holding, intake, places
from api.materials.developing import close_darkroom
from api.materials.models import FileKind, UploadedFile
from api.materials.taking import Taking
from api.materials.viewing import open_preview
from api.storage import keeping
from identity.sealing import Access
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, anything, begin, hand_in, heavy


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def test_bytes_that_somebody_sent_before_do_not_travel_again(hall: Any) -> None:
    citizen, content = a_citizen(), heavy(3)
    first = await hand_in(citizen, uuid4(), content)
    case = uuid4()
    again = await begin(citizen, case, content, "other_line")
    assert (again.ready, again.received) == (True, len(content))
    info = await intake.finish(citizen, again.id, guard=anything)
    assert info.id != first.id
    await intake.remove(citizen, first.id, guard=anything)  # the other stands by itself
    kept = await keeping.fetch(
        citizen.me, *places.original(info.id), Access(citizen, "看自己的材料", case)
    )
    assert kept == content


async def test_nobody_learns_from_a_digest_what_another_has(hall: Any) -> None:
    owner, content = a_citizen(), heavy(4)
    await hand_in(owner, uuid4(), content)
    stranger, agent = a_citizen(), replace(a_citizen(), on_behalf_of=owner.me)
    for somebody in (stranger, agent):
        told = await begin(somebody, uuid4(), content)
        assert (told.ready, told.received) == (False, 0)


async def test_a_selfie_and_the_papers_of_one_sitting_share_a_session(hall: Any) -> None:
    citizen, case, session = a_citizen(), uuid4(), uuid4()
    selfie = Taking(session, FileKind.PORTRAIT, "camera2 1, facing front")
    await begin(citizen, case, heavy(1), "face", taking=selfie)
    await begin(citizen, case, heavy(2), "id_card", taking=Taking(session))
    rows = await UploadedFile.filter(session_id=session).order_by("created_at")
    assert [(row.kind, row.taken_by, row.device) for row in rows] == [
        (FileKind.PORTRAIT, citizen.me, "camera2 1, facing front"),
        (FileKind.PAGE, citizen.me, None),
    ]
    await begin(a_citizen(), uuid4(), heavy(5), taking=Taking(session))  # not theirs: counts alone
    assert await UploadedFile.filter(session_id=session).count() == len(rows)
    assert await UploadedFile.filter(session_id=None).count() == 1


async def test_every_page_of_a_stamped_form_is_kept_byte_for_byte(hall: Any) -> None:
    citizen, case = a_citizen(), uuid4()
    pages = [pictures.photo(seed=seed) for seed in (21, 22, 23)]
    infos = [await hand_in(citizen, case, page, "stamped_form") for page in pages]
    access = Access(citizen, "看自己的材料", case)
    for page, info in zip(pages, infos, strict=True):
        assert await keeping.fetch(citizen.me, *places.original(info.id), access) == page
        assert info.sha256 == pictures.sha256(page)
        assert await open_preview(access, info.id) != page
    assert [file.page for file in (await holding.held(case))["stamped_form"].files] == [1, 2, 3]
