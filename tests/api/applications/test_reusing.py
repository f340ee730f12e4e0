"""不用再拍: what was handed in once is there for the next item, and never where it must not."""

import pytest

from api.applications import accepting, disclosing, filing, reusing
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.refusals import WrongStatus
from api.catalog import published
from api.materials import intake, viewing
from api.materials.refusals import MaterialsFrozen
from api.seed.walking import Citizen, upload
from identity.acting import acting
from identity.sealing import Access
from notifications.refusals import NotFound
from tests.api.applications.reused import (
    BUILDING,
    PICTURE,
    SCHOOL,
    a_filed_shop,
    a_filled_draft,
    a_second_shop,
    hand_in_the_rest,
    line,
    screen,
    submit,
)
from tests.api.applications.test_agents import entrusted
from tests.api.applications.test_joined import one_of_two
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query


async def test_two_items_that_ask_for_one_register_need_one_upload(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = await county.citizen()
    first = await a_filled_draft(county, citizen, BUILDING)
    assert "household_register" in await hand_in_the_rest(citizen, first, BUILDING)
    await submit(county, citizen, first)
    second = await a_filled_draft(county, citizen, SCHOOL)
    await reusing.use_held(citizen.actor, second)
    register = await line(citizen, second, "household_register")
    assert (register.grade, len(register.files)) == ("C", 2)
    assert register.held is not None
    assert register.held.item == (await published.published(BUILDING)).title
    assert "household_register" not in await hand_in_the_rest(citizen, second, SCHOOL)
    await submit(county, citizen, second)
    assert (await screen(citizen, second)).status is Status.SUBMITTED
    kept = await query(
        "SELECT count(*) AS n FROM uploaded_file WHERE spec_id = $1 AND content_id IS NULL",
        "household_register",
    )
    assert kept == [{"n": 2}]  # photographed once


async def test_a_second_item_is_filed_without_one_upload(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    before = await query("SELECT count(*) AS n FROM uploaded_file WHERE content_id IS NULL")
    second = await a_second_shop(county, citizen)
    assert await hand_in_the_rest(citizen, second, SHOP) == []
    await submit(county, citizen, second)
    after = await query("SELECT count(*) AS n FROM uploaded_file WHERE content_id IS NULL")
    assert (before, (await screen(citizen, second)).status) == (after, Status.SUBMITTED)
    traces = await query(
        "SELECT details->>'line' AS line FROM trail_row WHERE action = 'material.reused'"
        " AND case_id = $1 ORDER BY id",
        second,
    )
    assert [row["line"] for row in traces] == ["id_card", "premises"]


async def test_it_is_seen_and_seen_by_nobody_else(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    second = await a_second_shop(county, walk.citizen)
    shown = (await line(walk.citizen, second, "id_card")).files[0]
    mine = Access(walk.citizen.actor, "own file", second, walk.citizen.actor.me)
    assert (await viewing.open_preview(mine, shown.id))[:2] == b"\xff\xd8"
    other = await county.citizen()
    with pytest.raises(NotFound):
        await viewing.open_preview(Access(other.actor, "own file", second), shown.id)
    draft = await a_second_shop(county, other)
    assert [one.held for one in (await screen(other, draft)).materials] == [None] * 3
    with pytest.raises(NotFound):
        await reusing.use_held(other.actor, second)


async def test_asked_again_it_changes_nothing_and_what_was_put_aside_stays_so(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    second = await a_second_shop(county, citizen)
    before = await line(citizen, second, "id_card")
    await reusing.use_held(citizen.actor, second)
    assert await line(citizen, second, "id_card") == before
    await reusing.put_aside(citizen.actor, second, "id_card")
    await reusing.use_held(citizen.actor, second)
    aside = await line(citizen, second, "id_card")
    assert (aside.files, aside.held, aside.declined) == ((), None, True)
    await reusing.use_held(citizen.actor, second, "id_card")
    back = await line(citizen, second, "id_card")
    assert (len(back.files), back.declined) == (2, False)


async def test_one_page_taken_out_takes_the_whole_out(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    second = await a_second_shop(county, citizen)
    page = (await line(citizen, second, "id_card")).files[0]
    await intake.remove(citizen.actor, page.id, guard=filing.may_upload)
    assert (await line(citizen, second, "id_card")).files == ()


async def test_a_new_photograph_takes_its_place_once_it_has_arrived(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    second = await a_second_shop(county, citizen)
    held = await line(citizen, second, "id_card")
    new = await upload(citizen.actor, second, "id_card", PICTURE)
    now_there = await line(citizen, second, "id_card")
    assert held.held is not None
    assert (now_there.held, [file.id for file in now_there.files]) == (None, [new])


async def test_an_upload_that_never_arrives_takes_nobodys_place(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    second = await a_second_shop(county, citizen)
    await intake.begin(
        citizen.actor,
        second,
        "id_card",
        size=9,
        sha256="0" * 64,
        mime="image/jpeg",
        guard=filing.may_upload,
        max_files=2,
    )
    material = await line(citizen, second, "id_card")
    assert (material.held is not None, sum(file.ready for file in material.files)) == (True, 2)


async def test_what_an_official_compared_keeps_its_grade(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    await query(
        "UPDATE material SET grade = 'B', original_agrees = true, checked_at = doorstep_now()"
        " WHERE application_id = $1 AND spec_id = 'id_card'",
        walk.id,
    )
    second = await a_second_shop(county, walk.citizen)
    material = await line(walk.citizen, second, "id_card")
    assert material.grade == "B"
    assert material.held is not None
    assert material.held.checked_at is not None
    await upload(walk.citizen.actor, second, "id_card", PICTURE)
    assert (await line(walk.citizen, second, "id_card")).grade == "C"


async def test_a_filed_case_takes_nothing_more(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    with pytest.raises((WrongStatus, MaterialsFrozen)):
        await reusing.use_held(walk.citizen.actor, walk.id)
    with pytest.raises((WrongStatus, MaterialsFrozen)):
        await reusing.put_aside(walk.citizen.actor, walk.id, "id_card")


async def test_an_agent_takes_the_principals_for_the_case_in_hand(hall: Hall) -> None:
    county = await a_county(hall)
    mother, daughter = (await a_filed_shop(county)).citizen, await county.citizen()
    agent = Citizen(mother.who, await acting(daughter.actor, await entrusted(mother, daughter)))
    draft = await a_second_shop(county, agent)
    assert (await line(agent, draft, "id_card")).held is not None
    own = await a_second_shop(county, daughter)
    assert (await line(daughter, own, "id_card")).held is None


async def test_both_accounts_of_one_person_hold_the_same(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    me, _ = await one_of_two(county, walk)
    citizen = Citizen(walk.citizen.who, me)
    draft = await a_second_shop(county, citizen)
    shown = (await line(citizen, draft, "id_card")).files[0]
    assert await viewing.open_preview(Access(me, "own file", draft), shown.id)
    await submit(county, citizen, draft)
    county_clerk = county.staff["window"]
    await accepting.claim(county_clerk.actor, draft)
    assert await disclosing.open_file(county_clerk.actor, draft, shown.id, "核对")
    seen = (await looks(me))[0]
    assert (seen.case_id, seen.what) == (draft, ("经营者的身份证",))
