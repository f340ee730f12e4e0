"""What somebody may keep here before filing it: enough for a household, no way to fill a disk."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from api.materials import intake, quota
from api.materials.developing import close_darkroom
from api.materials.models import UploadedFile
from api.materials.refusals import NoRoomLeft, UploadsUnfinished
from identity import throttle
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, anything, begin, hand_in

_MB = 1024 * 1024


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def test_who_began_many_photos_finishes_some_first(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_UNFINISHED", 3)
    citizen, case = a_citizen(), uuid4()
    photos = [pictures.photo(seed=seed) for seed in range(8)]
    begun = [begin(citizen, case, photo, f"line_{n}") for n, photo in enumerate(photos)]
    seen = await asyncio.gather(*begun, return_exceptions=True)
    assert [type(one) for one in seen].count(UploadsUnfinished) == 5
    assert await UploadedFile.all().count() == 3
    await begin(a_citizen(), uuid4(), photos[0])  # another's are another's
    there = await UploadedFile.filter(citizen_id=citizen.me).first()
    assert there is not None
    await intake.remove(citizen, there.id, guard=anything)
    await begin(citizen, uuid4(), photos[0])


async def test_what_is_not_filed_has_its_bound_and_what_was_filed_counts_no_more(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_UNFILED_MB", 20)
    citizen, case = a_citizen(), uuid4()
    first = await hand_in(citizen, case, pictures.photo())
    told: dict[str, Any] = {"sha256": "ab" * 32, "size": 15 * _MB}
    await begin(citizen, case, b"", "household", **told)
    with pytest.raises(NoRoomLeft) as refused:
        await begin(citizen, uuid4(), b"", **told)
    assert refused.value.limit_mb == 20
    assert await UploadedFile.all().count() == 2
    await UploadedFile.filter(id__not=first.id).update(frozen_at=first.uploaded_at)
    await begin(citizen, uuid4(), b"", **told)


async def test_asking_again_for_what_was_declared_is_no_further_one(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_UNFINISHED", 1)
    citizen, case, photo = a_citizen(), uuid4(), pictures.photo()
    begun = await begin(citizen, case, photo)
    assert await begin(citizen, case, photo) == begun


async def test_whoever_sends_one_photo_for_ever_sends_its_bytes_again(
    hall: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = throttle.LIMITS["twin.owner"]
    monkeypatch.setattr(throttle, "LIMITS", {"twin.owner": type(once)(1, namespace="twin.owner")})
    citizen, photo = a_citizen(), pictures.photo()
    await hand_in(citizen, uuid4(), photo)
    assert (await begin(citizen, uuid4(), photo)).ready
    travels = await begin(citizen, uuid4(), photo)
    assert (travels.ready, travels.received) == (False, 0)
