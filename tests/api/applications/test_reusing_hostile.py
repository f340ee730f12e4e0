"""不用再拍 against who would have more of it than theirs: a grade, another's bytes, what rests."""

import hashlib
from dataclasses import replace

import pytest

from api.applications import filing, own_materials, reusing
from api.materials import intake, viewing
from api.materials.sweeping import sweep
from api.rights.forgetting import Due, forget_case
from api.seed.walking import Citizen, upload
from identity.parting import undo
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound
from tests.api.applications.reused import (
    BUILDING,
    PICTURE,
    a_filed_shop,
    a_second_shop,
    line,
    submit,
)
from tests.api.applications.test_joined import one_of_two, signed_in
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query


async def test_a_photo_on_its_way_does_not_inherit_what_an_official_compared(hall: Hall) -> None:
    """Declared while the compared one lay there, finished after that was put aside."""
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    me = walk.citizen.actor
    await query(
        "UPDATE material SET grade = 'B', original_agrees = true, checked_at = doorstep_now()"
        " WHERE application_id = $1 AND spec_id = 'id_card'",
        walk.id,
    )
    second = await a_second_shop(county, walk.citizen)
    assert (await line(walk.citizen, second, "id_card")).grade == "B"
    await intake.begin(
        me,
        second,
        "id_card",
        size=len(PICTURE),
        sha256=hashlib.sha256(PICTURE).hexdigest(),
        mime="image/jpeg",
        guard=filing.may_upload,
        max_files=2,
    )
    await reusing.put_aside(me, second, "id_card")
    new = await upload(me, second, "id_card", PICTURE)
    there = await line(walk.citizen, second, "id_card")
    assert [file.id for file in there.files] == [new]
    assert (there.grade, there.compared) == ("C", None)


async def test_put_aside_after_the_first_case_was_forgotten_leaves_no_bytes(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    citizen = walk.citizen
    second = await a_second_shop(county, citizen)
    await forget_case(Due(walk.id, citizen.actor.me, SHOP, 1, "test"))
    for spec_id in ("id_card", "premises"):
        await reusing.put_aside(citizen.actor, second, spec_id)
    await sweep(await now())
    assert await query("SELECT id FROM uploaded_file") == []
    files = hall.settings.storage_folder
    assert [p for kind in ("originals", "previews") for p in files.glob(f"{kind}/*")] == []


async def test_parted_again_nobody_uses_or_reads_the_others_papers(hall: Hall) -> None:
    """Also not those that a case of one's own shows, filed while the accounts were one."""
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    me, join_id = await one_of_two(county, walk)
    joined = Citizen(walk.citizen.who, me)
    filed = await a_second_shop(county, joined)
    await submit(county, joined, filed)
    open_draft = await a_second_shop(county, joined)
    shown = (await line(joined, open_draft, "id_card")).files[0].id
    assert (await viewing.open_bare(Access(me, "own card", open_draft), shown))[:2] == b"\xff\xd8"
    await undo(me, join_id, "点错了")
    again = Citizen(walk.citizen.who, await signed_in(me.me))
    with pytest.raises(NotFound):
        await viewing.open_bare(Access(again.actor, "own card", open_draft), shown)
    assert await own_materials.own_materials(again.actor) == ()
    fresh = await a_second_shop(county, again)
    assert (await line(again, fresh, "id_card")).held is None


async def test_who_files_for_an_organisation_in_one_item_has_no_list_of_its_papers(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    me = (await a_filed_shop(county)).citizen.actor
    # What is held stands for an organisation's: the id under which it lies is all that is asked.
    head = replace(me, organisation_id=me.me)
    assert {one.kind for one in await own_materials.own_materials(head)} >= {"id_card"}
    for_one_item = replace(head, covers=frozenset({BUILDING}))
    assert await own_materials.own_materials(for_one_item) == ()
    with pytest.raises(NotFound):
        await own_materials.withdraw(for_one_item, "id_card")
    assert await query("SELECT id FROM material WHERE withdrawn_at IS NOT NULL") == []
