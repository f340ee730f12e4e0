"""What is held shows at the desk to who works on the case, as a look; what it saved is counted."""

import pytest

from api.applications import accepting, filing
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.refusals import NotClaimed, ReasonMissing
from api.applications.reuse_reading import (
    Reuse,
    held_for_case,
    open_held,
    reuse_by_item,
    reuse_of,
)
from api.materials import intake
from api.seed.staff import LAND
from api.seed.walking import upload
from identity.actor import Role
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.reused import PICTURE, a_filed_shop, a_second_shop, line, submit
from tests.conftest import Hall
from tests.makers import a_county, query


async def test_who_works_on_the_case_sees_what_is_held_masked(hall: Hall) -> None:
    county = await a_county(hall)
    first = await a_filed_shop(county)
    second = await county.a_draft(citizen=first.citizen)
    await second.submit()
    window = county.staff["window"].actor
    with pytest.raises(NotClaimed):
        await held_for_case(window, second.id)
    await accepting.claim(window, second.id)
    card, premises = await held_for_case(window, second.id)
    assert (card.spec_id, card.title, card.grade) == ("id_card", "身份证", "C")
    assert (card.item, len(card.files)) == ("个体工商户设立登记", 2)
    assert premises.title == "经营场所证明"
    shown = {file.id for one in (await first.screen()).materials for file in one.files}
    assert set(card.files) < shown


async def test_each_opening_has_a_reason_and_is_a_look_the_citizen_sees(hall: Hall) -> None:
    county = await a_county(hall)
    first = await a_filed_shop(county)
    second = await county.a_draft(citizen=first.citizen)
    await second.submit()
    window = county.staff["window"].actor
    await accepting.claim(window, second.id)
    (card, _) = await held_for_case(window, second.id)
    with pytest.raises(ReasonMissing):
        await open_held(window, second.id, card.files[0], " ")
    assert await looks(first.citizen.actor) == ()
    picture = await open_held(window, second.id, card.files[0], "核对是不是同一张证")
    assert picture[:2] == b"\xff\xd8"
    (look,) = await looks(first.citizen.actor)
    assert (look.case_id, look.why, look.what) == (second.id, "核对是不是同一张证", ("您交的照片",))


async def test_nothing_is_held_for_others_or_by_others(hall: Hall) -> None:
    county = await a_county(hall)
    stranger, own = await a_filed_shop(county), await a_filed_shop(county)
    window = county.staff["window"].actor
    await accepting.claim(window, own.id)
    assert await held_for_case(window, own.id) == ()
    theirs = (await stranger.screen()).materials[0].files[0].id
    with pytest.raises(NotFound):
        await open_held(window, own.id, theirs, "看看")
    other = await county.hire("别局", (Role.WINDOW, LAND, False))
    with pytest.raises((NotFound, NotAllowed)):
        await held_for_case(other.actor, own.id)
    with pytest.raises((NotFound, NotAllowed)):
        await reuse_of(other.actor, own.id)


async def test_uploads_reuse_and_visits_of_a_case_and_of_a_department(hall: Hall) -> None:
    county = await a_county(hall)
    first = await a_filed_shop(county)
    second = await a_second_shop(county, first.citizen)
    await upload(first.citizen.actor, second, "premises", PICTURE)  # the one photographed anew
    await submit(county, first.citizen, second)
    window, title = county.staff["window"].actor, "个体工商户设立登记"
    assert await reuse_of(window, first.id) == Reuse(title, 1, 3, 2, 0, 0)
    assert await reuse_of(window, second) == Reuse(title, 1, 1, 2, 1, 0)
    approver = first.desk.approver.actor
    assert await reuse_by_item(approver) == (Reuse(title, 2, 4, 4, 1, 0),)
    draft = await a_second_shop(county, first.citizen)
    page = (await line(first.citizen, draft, "id_card")).files[0]
    await intake.remove(first.citizen.actor, page.id, guard=filing.may_upload)
    assert (await reuse_by_item(approver))[0].cases == 2  # a draft is no case


async def test_a_visit_really_made_is_counted_once(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.PENDING_APPROVAL, "990715001001")
    await query("UPDATE original_check SET way = 'visit' WHERE application_id = $1", walk.id)
    seen = await reuse_of(walk.desk.window.actor, walk.id)
    assert seen is not None
    assert seen.visits == 1
