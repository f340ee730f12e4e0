"""What the screens show: one's own, masked for the desk, page by page."""

import asyncio
import base64
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from api.applications import accepting
from api.applications.case_reading import case_screen
from api.applications.cursors import CursorInvalid
from api.applications.desk_reading import case_of, counts, queue
from api.applications.desk_views import DeskAction, Lane, Light
from api.applications.disclosing import open_file, reveal
from api.applications.lifecycle import Status
from api.applications.reading import application_screen, mine
from api.applications.refusals import NotClaimed, ReasonMissing
from api.applications.views import CitizenAction
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, County, a_county, query


async def unsealed(county: County) -> int:
    """How often anything was opened, by anybody."""
    rows = await query("SELECT count(*) AS n FROM trail_row WHERE action = 'unseal'")
    return int(rows[0]["n"])


async def test_mine_are_mine_newest_first_page_by_page(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    made = [(await county.a_draft(SHOP, who)).id for _ in range(5)]
    await county.a_draft(SHOP)
    found, after = [], None
    for pages in range(3):
        page = await mine(who.actor, 2, after)
        found += [card.id for card in page.edges]
        after = page.end_cursor
        assert page.has_more is (pages < 2)
    assert found == made[::-1]
    assert (await mine(who.actor, 2, after)).edges == ()


FORGED = [
    base64.urlsafe_b64encode(f"{key}|{row_id}".encode()).decode()
    for key, row_id in (
        ("x", "y"),
        ("1e999", UUID(int=7)),
        ("0001-01-01T00:00:00+23:59", UUID(int=7)),
        ("9999-12-31T23:59:59-23:59", UUID(int=7)),
    )
]


@pytest.mark.parametrize("text", ["!!", "abc", *FORGED])
async def test_a_strange_cursor_is_refused(hall: Hall, text: str) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    with pytest.raises(CursorInvalid):
        await mine(who.actor, 2, text)
    with pytest.raises(CursorInvalid):
        await queue(county.staff["window"].actor, Lane.OPEN, None, 2, text)


async def test_lists_open_nothing_that_is_sealed(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    before = await unsealed(county)
    await mine(walk.citizen.actor, 10)
    for lane in Lane:
        await queue(county.staff["window"].actor, lane, None, 10)
    case = await case_screen(county.staff["window"].actor, walk.id)
    assert case is not None
    assert await unsealed(county) == before


async def test_the_desk_sees_everything_masked(hall: Hall) -> None:
    county = await a_county(hall)
    for item in (CARD, SHOP, HOME):
        walk = await county.a_case(Status.SUBMITTED, item)
        clerk = walk.desk.window
        seen = repr(await walk.case(clerk))
        seen += repr(await queue(clerk.actor, Lane.OPEN, None, 50))
        who = walk.citizen.who
        for secret in (who.name, who.id_number, who.phone):
            assert secret not in seen, (item, secret)


async def test_revealing_needs_the_claim_and_a_reason_and_leaves_a_trail(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk, who = county.staff["window"], walk.citizen.who
    with pytest.raises(NotClaimed):
        await reveal(clerk.actor, walk.id, "applicant.phone", "电话核实")
    await accepting.claim(clerk.actor, walk.id)
    with pytest.raises(ReasonMissing):
        await reveal(clerk.actor, walk.id, "applicant.phone", " ")
    assert await reveal(clerk.actor, walk.id, "applicant.name", "电话核实") == who.name
    assert await reveal(clerk.actor, walk.id, "applicant.idNumber", "电话核实") == who.id_number
    assert who.phone in await reveal(clerk.actor, walk.id, "applicant.phone", "电话核实")
    assert who.name in await reveal(clerk.actor, walk.id, "delivery.address", "核对地址")
    first = (await walk.screen()).answers["naming"]["first"]
    assert await reveal(clerk.actor, walk.id, "answers/naming/first", "核对") == first
    with pytest.raises(NotFound):
        await reveal(clerk.actor, walk.id, "answers/naming/colour", "核对")
    rows = await query(
        "SELECT DISTINCT purpose FROM trail_row WHERE actor_id = $1 AND citizen_id = $2"
        " AND action = 'unseal' ORDER BY purpose",
        clerk.actor.me,
        walk.citizen.actor.me,
    )
    assert {row["purpose"] for row in rows} == {"电话核实", "核对地址", "核对"}


async def test_a_file_opens_for_who_holds_the_case_and_no_other_case(hall: Hall) -> None:
    county = await a_county(hall)
    walk, other = await county.a_case(Status.SUBMITTED), await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    file_id = (await walk.screen()).materials[0].files[0].id
    with pytest.raises(NotClaimed):
        await open_file(clerk, walk.id, file_id, "审查材料")
    await accepting.claim(clerk, walk.id)
    await accepting.claim(clerk, other.id)
    assert (await open_file(clerk, walk.id, file_id, "审查材料")).startswith(b"\xff\xd8")
    with pytest.raises(NotFound):
        await open_file(clerk, other.id, file_id, "审查材料")
    with pytest.raises(NotAllowed):
        await open_file(county.staff["supervisor"].actor, walk.id, file_id, "审查材料")


async def test_lanes_hold_what_waits_for_whom(hall: Hall) -> None:
    county = await a_county(hall)
    new, reviewing = await county.a_case(Status.SUBMITTED), await county.a_case(Status.IN_REVIEW)
    window, reviewer = county.staff["window"].actor, county.staff["reviewer"].actor
    assert [c.id for c in (await queue(window, Lane.OPEN, None, 9)).edges] == [new.id]
    assert [c.id for c in (await queue(reviewer, Lane.OPEN, None, 9)).edges] == [reviewing.id]
    await accepting.claim(window, new.id)
    assert (await queue(window, Lane.OPEN, None, 9)).edges == ()
    mine_now = (await queue(window, Lane.MINE, None, 9)).edges
    assert [(c.id, c.claimed_by_me, c.claimed_by) for c in mine_now] == [(new.id, True, "王小燕")]
    everything = {c.id for c in (await queue(window, Lane.ALL, None, 9)).edges}
    assert everything == {new.id, reviewing.id}
    told = await counts(window)
    assert (told.mine, told.open) == (1, 0)
    approver = county.staff["approver"].actor
    assert (await queue(approver, Lane.OPEN, None, 9)).edges == ()
    with pytest.raises(NotAllowed):
        await queue(replace(window, seats=()), Lane.ALL, None, 9)


async def test_what_is_over_is_found_by_its_whole_number_and_by_nobody_elses(hall: Hall) -> None:
    county = await a_county(hall)
    over = await county.a_case(Status.CLOSED, CARD)
    clerk, stranger = county.staff["instant"].actor, county.staff["reviewer"].actor
    (row,) = await query("SELECT reference FROM application WHERE id = $1", over.id)
    number = row["reference"]
    assert (await queue(clerk, Lane.ALL, None, 9)).edges == ()
    assert (await queue(clerk, Lane.ALL, number[:-1], 9)).edges == ()
    found = await queue(clerk, Lane.ALL, number.lower(), 9)
    assert [(one.id, one.status) for one in found.edges] == [(over.id, Status.CLOSED)]
    assert not found.has_more
    assert (await queue(clerk, Lane.OPEN, number, 9)).edges == ()
    assert (await queue(stranger, Lane.ALL, number, 9)).edges == ()


async def test_the_queue_is_found_by_number_and_title_and_paged(hall: Hall) -> None:
    county = await a_county(hall)
    walks = [await county.a_case(Status.SUBMITTED) for _ in range(3)]
    home = await county.a_case(Status.SUBMITTED, HOME)
    clerk = county.staff["window"].actor
    reference = (await walks[1].screen()).reference
    assert reference is not None
    assert [c.id for c in (await queue(clerk, Lane.OPEN, reference.lower(), 9)).edges] == [
        walks[1].id
    ]
    assert [c.id for c in (await queue(clerk, Lane.OPEN, "不动产", 9)).edges] == [home.id]
    assert (await queue(clerk, Lane.OPEN, "QH%", 9)).edges != ()
    spaced = f"{reference[:4]} {reference[4:]}"
    assert [c.id for c in (await queue(clerk, Lane.OPEN, spaced, 9)).edges] == [walks[1].id]
    assert (await queue(clerk, Lane.OPEN, "没有的事", 9)).edges == ()
    seen, after = [], None
    for _ in range(4):
        page = await queue(clerk, Lane.OPEN, None, 1, after)
        seen += [card.id for card in page.edges]
        after = page.end_cursor
    assert sorted(seen) == sorted([home.id, *(walk.id for walk in walks)])
    assert not page.has_more


async def test_the_lights_follow_the_clock(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, HOME)
    clerk = county.staff["window"]
    assert (await walk.case(clerk)).light is Light.GREEN
    due_on = (await walk.case(clerk)).due_on
    assert due_on is not None
    await shift_clock(timedelta(days=15))
    assert (await walk.case(clerk)).light is Light.RED
    await walk.ask_for_material()
    assert (await walk.case(clerk)).light is Light.GREY


async def test_the_buttons_are_what_the_guards_allow(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk, reviewer = county.staff["window"], county.staff["reviewer"]
    assert (await walk.case(clerk)).actions == (DeskAction.CLAIM,)
    assert (await walk.case(reviewer)).actions == ()
    await accepting.claim(clerk.actor, walk.id)
    held = set((await walk.case(clerk)).actions)
    assert held == {
        *(DeskAction.RELEASE, DeskAction.ASK_ONCE, DeskAction.ACCEPT),
        *(DeskAction.ASK_NOT_TO_ACCEPT, DeskAction.CALL_FOR_ORIGINALS, DeskAction.REVEAL),
    }
    assert (await walk.case(county.staff["window2"])).actions == ()
    drafted = await (await county.a_draft()).screen()
    assert set(drafted.actions) == {CitizenAction.EDIT, CitizenAction.SUBMIT}
    assert set((await walk.screen()).actions) == {CitizenAction.WITHDRAW}


async def test_another_departments_case_does_not_exist(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, HOME)
    instant = county.staff["instant"].actor  # sits at the hall's windows: sees what it took in
    assert await case_screen(instant, walk.id) is not None
    from_afar = tuple(seat for seat in instant.seats if seat.site_id is None)
    elsewhere = type(instant)(instant.kind, instant.id, from_afar)
    assert await case_screen(elsewhere, walk.id) is None
    assert await case_of(walk.id) is not None


async def test_the_story_is_told_in_order_and_in_both_languages(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    seen = await walk.screen()
    assert [entry.status for entry in seen.timeline] == [
        *(Status.DRAFT, Status.SUBMITTED, Status.ACCEPTED, Status.IN_REVIEW)
    ]
    assert [entry.by for entry in seen.timeline] == ["您", "您", "工作人员", "系统"]
    assert "王小燕" not in repr(seen)  # the hall acts, never a clerk by name
    english = await application_screen(walk.citizen.actor, walk.id, "en")
    assert english is not None
    assert english.timeline[0].by == "You"
    assert english.status_text != seen.status_text


async def test_many_readers_at_once_read_the_same(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"]
    cases = await asyncio.gather(*(walk.case(clerk) for _ in range(12)))
    assert len({repr(case) for case in cases}) == 1
