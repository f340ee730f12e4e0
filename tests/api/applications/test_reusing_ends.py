"""How long what was handed in once is used again, and what takes its place or ends it."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from api.applications import filing, reusing
from api.materials import holding, intake, viewing
from api.materials.sweeping import sweep
from api.rights import forgetting
from api.rights.forgetting import Due, forget_case, forget_draft
from identity.sealing import Access
from notifications.now import now, shift_clock
from notifications.transactions import transaction
from tests.api.applications.reused import (
    a_filed_shop,
    a_second_shop,
    line,
    screen,
    submit,
)
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query


@pytest.mark.parametrize(("days", "there"), [(360, True), (370, False)])
async def test_a_photo_is_used_for_as_long_as_its_kind_says(
    hall: Hall,
    days: int,
    there: bool,  # noqa: FBT001 — a case of the table above
) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    await shift_clock(timedelta(days=days))
    again = await county.a_draft(SHOP, walk.citizen)
    for material in (await again.screen()).materials:
        for file in material.files:
            await intake.remove(walk.citizen.actor, file.id, guard=filing.may_upload)
    await reusing.use_held(walk.citizen.actor, again.id)
    material = await line(walk.citizen, again.id, "id_card")
    assert (material.held is not None) is there


async def test_what_grew_old_in_a_draft_goes(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    second = await a_second_shop(county, citizen)
    assert (await line(citizen, second, "premises")).held is not None
    await query("UPDATE uploaded_file SET ready_at = ready_at - interval '200 days'")
    await query("UPDATE material SET held_at = held_at - interval '200 days'")
    await reusing.use_held(citizen.actor, second)
    assert (await line(citizen, second, "premises")).held is None
    assert (await line(citizen, second, "id_card")).held is not None


@pytest.mark.parametrize(
    "ended",
    [
        "UPDATE application SET status = 'withdrawn' WHERE id = $1",
        "UPDATE material SET original_agrees = false WHERE application_id = $1",
        "UPDATE material SET withdrawn_at = doorstep_now() WHERE application_id = $1",
        "UPDATE uploaded_file SET scan = 'pending' WHERE application_id = $1",
    ],
)
async def test_what_came_to_nothing_is_not_used_again(hall: Hall, ended: str) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    await query(ended, walk.id)
    second = await a_second_shop(county, walk.citizen)
    assert [one.files for one in (await screen(walk.citizen, second)).materials] == [()] * 3


async def test_what_is_asked_for_again_is_not_used_elsewhere(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    await walk.ask_for_material()
    second = await a_second_shop(county, walk.citizen)
    assert (await line(walk.citizen, second, "id_card")).held is None
    assert (await line(walk.citizen, second, "premises")).held is not None


async def test_a_newer_paper_takes_the_place_of_the_older(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    newer = await county.a_draft(SHOP, walk.citizen)
    await newer.submit()
    third = await a_second_shop(county, walk.citizen)
    shown = await query(
        "SELECT s.application_id FROM uploaded_file f JOIN uploaded_file s ON s.id = f.content_id"
        " WHERE f.application_id = $1",
        third,
    )
    assert {row["application_id"] for row in shown} == {newer.id}


async def test_the_first_case_forgotten_leaves_the_second_its_pictures(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    citizen = walk.citizen
    second = await a_second_shop(county, citizen)
    shown = (await line(citizen, second, "id_card")).files[0]
    own = Access(citizen.actor, "own file", second, citizen.actor.me)
    await forget_case(Due(walk.id, citizen.actor.me, SHOP, 1, "test"))
    assert await viewing.open_preview(own, shown.id)
    await filing.discard(citizen.actor, second)
    await sweep(await now())
    assert await query("SELECT id FROM uploaded_file") == []
    files = hall.settings.storage_folder
    assert [p for kind in ("originals", "previews") for p in files.glob(f"{kind}/*")] == []


async def test_a_thrown_away_draft_leaves_the_first_case_its_pictures(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    second = await a_second_shop(county, walk.citizen)
    await forget_draft(Due(second, walk.citizen.actor.me, SHOP, 1, "test"))
    third = await a_second_shop(county, walk.citizen)
    await filing.discard(walk.citizen.actor, third)
    await sweep(await now())
    first = (await walk.screen()).materials[0].files[0]
    own = Access(walk.citizen.actor, "own file", walk.id, walk.citizen.actor.me)
    assert await viewing.open_preview(own, first.id)


async def test_two_cases_let_go_at_once_leave_no_bytes(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    citizen = walk.citizen
    second = await a_second_shop(county, citizen)
    await submit(county, citizen, second)
    together, drop_files = asyncio.Barrier(2), forgetting._drop_files

    async def each_sees_the_other(cases: Sequence[UUID]) -> dict[UUID, bool]:
        dropped = await drop_files(cases)
        await together.wait()
        return dropped

    monkeypatch.setattr(forgetting, "_drop_files", each_sees_the_other)
    due = [Due(case, citizen.actor.me, SHOP, 1, "test") for case in (walk.id, second)]
    await asyncio.gather(*map(forget_case, due))
    assert await query("SELECT id FROM uploaded_file") == []
    files = hall.settings.storage_folder
    assert [p for kind in ("originals", "previews") for p in files.glob(f"{kind}/*")] == []


async def test_a_comparison_taken_back_is_taken_back_in_drafts(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    citizen, clerk = walk.citizen, county.staff["window"].actor.me
    second = await a_second_shop(county, citizen)
    await submit(county, citizen, second)
    async with transaction():
        await holding.raise_grade(second, "id_card", agrees=True, checked_by=clerk)
    third = await a_second_shop(county, citizen)
    assert (await line(citizen, third, "id_card")).grade == "B"
    async with transaction():
        await holding.raise_grade(second, "id_card", agrees=False, checked_by=clerk)
    taken_back = await line(citizen, second, "id_card")
    assert taken_back.grade == "C"
    await reusing.use_held(citizen.actor, third)
    again = await line(citizen, third, "id_card")
    assert again.held is not None
    assert (again.grade, again.held.checked_at, len(again.files)) == ("C", None, 2)


async def test_what_is_first_handed_in_for_a_supplement_is_used_again(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    await query("UPDATE material SET kind = NULL WHERE application_id = $1", walk.id)
    await walk.ask_for_material()
    await county.supply(walk)
    kinds = await query("SELECT spec_id, kind FROM material WHERE kind IS NOT NULL ORDER BY kind")
    assert ("id_card", "id_card") in {(row["spec_id"], row["kind"]) for row in kinds}
    second = await a_second_shop(county, walk.citizen)
    assert (await line(walk.citizen, second, "id_card")).held is not None
