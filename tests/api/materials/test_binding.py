"""What is shown is what was handed in: by its digest, which the chain keeps from its arrival on."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from api.materials import places
from api.materials.developing import close_darkroom
from api.materials.models import UploadedFile
from api.materials.viewing import open_bare, open_preview
from api.storage import keeping
from identity.sealing import Access, SealBroken
from tests.api.materials import pictures
from tests.api.materials.handing import a_citizen, hand_in
from tests.makers import query


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


@pytest.mark.parametrize("kept_before", [False, True], ids=["now", "before pictures said it"])
async def test_a_row_made_to_show_another_file_of_the_same_person_shows_nothing(
    hall: Any,
    kept_before: bool,  # noqa: FBT001 — a case of the table above
) -> None:
    citizen, case = a_citizen(), uuid4()
    one = await hand_in(citizen, case, pictures.photo(seed=1), "id_card")
    other = await hand_in(citizen, case, pictures.photo(seed=2), "household_register")
    own = Access(citizen, "own file", case)
    if kept_before:
        for file in (one, other):
            place = places.preview(file.id)
            kept = await keeping.fetch(citizen.me, *place, own)
            await keeping.keep(citizen.me, *place, kept[kept.index(b"\xff\xd8\xff") :])
    assert await open_preview(own, one.id)
    await UploadedFile.filter(id=one.id).update(content_id=other.id)
    for look in (open_preview, open_bare):
        with pytest.raises(SealBroken):
            await look(own, one.id)
    assert await open_preview(own, other.id)


async def test_what_arrives_stands_in_the_trail_with_its_digest_and_the_servers_time(
    hall: Any,
) -> None:
    citizen, case, photo = a_citizen(), uuid4(), pictures.photo()
    info = await hand_in(citizen, case, photo)
    (row,) = await query(
        "SELECT subject_id, case_id, actor_id, details, at - f.ready_at AS later FROM trail_row"
        " JOIN uploaded_file f ON f.id = subject_id WHERE action = 'material.received'"
    )
    assert (row["subject_id"], row["case_id"], row["actor_id"]) == (info.id, case, citizen.me)
    told = {"sha256": pictures.sha256(photo), "size": len(photo), "line": "id_card"}
    assert json.loads(row["details"]) == told
    assert abs(row["later"].total_seconds()) < 1
