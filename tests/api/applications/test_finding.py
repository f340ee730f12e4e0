"""Searching by the number on a card: for a reason, within one's seats, and the person is told."""

import pytest

from api.applications.asking_why import ask_why
from api.applications.finding import by_number
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.refusals import ReasonMissing
from api.seed.people import invented
from identity.actor import ANYBODY, Role
from identity.refusals import IdNumberInvalid
from identity.throttle import LIMITS
from notifications.refusals import NotAllowed, SignInNeeded, TooManyRequests
from tests.conftest import Hall
from tests.makers import CARD, SHOP, County, a_county, query

WHY = "群众本人来问进度"
NOBODY = invented(77, 1)[0]


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


async def test_a_window_finds_a_persons_cases_and_they_read_who_searched_and_why(
    county: County,
) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    who = walk.citizen
    await county.a_draft(CARD, who)  # nobody's but theirs
    typed = f" {who.who.id_number[:6]} {who.who.id_number[6:].lower()}"
    (found,) = await by_number(county.staff["window"].actor, typed, WHY)
    assert found.id == walk.id
    assert who.who.name not in found.applicant
    (look,) = await looks(who.actor)
    assert (look.why, look.what, look.role) == (
        WHY,
        ("您有哪些办件（凭身份证号或手机号查找）",),
        "窗口人员",
    )
    assert look.office
    assert (await ask_why(who.actor, look.id)) is not None
    (row,) = await query("SELECT * FROM trail_row WHERE action = 'search'")
    assert row["citizen_id"] == who.actor.me
    assert who.who.id_number not in str(row)


async def test_a_number_nobody_has_is_answered_like_one_with_nothing_here(county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    elsewhere = await county.hire(
        "远处的窗口", (Role.WINDOW, "21", False)
    )  # of another department, at no hall
    number = walk.citizen.who.id_number
    assert await by_number(elsewhere.actor, number, WHY) == ()
    assert await by_number(elsewhere.actor, NOBODY.id_number, WHY) == ()
    rows = await query("SELECT citizen_id, details FROM trail_row WHERE action = 'search'")
    assert {row["citizen_id"] for row in rows} == {walk.citizen.actor.me, None}
    assert [look.why for look in await looks(walk.citizen.actor)] == [WHY]


async def test_without_a_reason_a_number_or_a_seat_nothing_is_searched(county: County) -> None:
    number = NOBODY.id_number
    window = county.staff["window"].actor
    with pytest.raises(ReasonMissing):
        await by_number(window, number, "  ")
    with pytest.raises(IdNumberInvalid):
        await by_number(window, number[:-1], WHY)
    for role in ("reviewer", "approver"):
        with pytest.raises(NotAllowed):
            await by_number(county.staff[role].actor, number, WHY)
    with pytest.raises(SignInNeeded):
        await by_number(ANYBODY, number, WHY)
    assert await query("SELECT 1 FROM trail_row WHERE action = 'search'") == []


async def test_nobody_finds_their_own_case(county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    window = county.staff["window"].actor
    await query(
        "UPDATE application SET applicant_staff = jsonb_build_array($1::text)", str(window.me)
    )
    assert await by_number(window, walk.citizen.who.id_number, WHY) == ()


async def test_searches_are_counted(county: County) -> None:
    window = county.staff["window"].actor
    for _ in range(LIMITS["search.clerk"].amount):
        await by_number(window, NOBODY.id_number, WHY)
    with pytest.raises(TooManyRequests):
        await by_number(window, NOBODY.id_number, WHY)
