"""好差评 (C106, C127): once per case, by whom it is; a low score comes to somebody else."""

from datetime import timedelta

import pytest
from tortoise.exceptions import IntegrityError

from api.applications import fetching, receiving
from api.applications.lifecycle import Status
from api.applications.refusals import NothingAsked, ReasonMissing, WrongStatus
from api.catalog import published
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.delivery.addresses import DeliveryChoice
from api.seed.staff import CENTRE, ELDERLY, MARKET
from api.seed.walking import Walk
from api.talking import mending, rating
from api.talking.figures import ratings
from api.talking.refusals import RatingStands
from api.talking.scores import CHANGEABLE, FLOOR, Why
from identity.actor import Actor, Role
from notifications.now import now, shift_clock
from notifications.refusals import NotAllowed, NotFound
from notifications.wording import CHINESE
from tests.api.applications.handed_out import LICENCE, handed_out
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

SAID = "窗口让我跑了三趟，王某某态度也不好"


async def low(actor: Actor, *, answered: bool = False) -> list[mending.LowRating]:
    return await mending.low_ratings(actor, CHINESE, answered=answered)


async def rated(county: County, score: int, *why: Why, said: str = "") -> tuple[Actor, object]:
    walk = await county.a_case(Status.CLOSED, SHOP)
    await rating.rate(walk.citizen.actor, walk.id, score, why, said, county.key())
    return walk.citizen.actor, walk.id


async def test_a_case_is_rated_once_by_whom_it_is_and_may_be_changed_for_a_while(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    mine, stranger = walk.citizen.actor, (await county.citizen()).actor
    with pytest.raises(WrongStatus):
        await rating.rate(mine, walk.id, 5, (), "", county.key())
    await county.walk_to(walk, Status.CLOSED)
    for nobody in (stranger, walk.desk.window.actor):
        with pytest.raises((NotFound, NotAllowed)):
            await rating.rate(nobody, walk.id, 1, (Why.SLOW,), "", county.key())
    assert await query("SELECT id FROM rating") == []
    await rating.rate(mine, walk.id, 5, (Why.SLOW,), "", "the same tap")
    await rating.rate(mine, walk.id, 5, (Why.SLOW,), "", "the same tap")
    await rating.rate(mine, walk.id, 4, (), "都挺好", county.key())
    (row,) = await query("SELECT score, first_score, reasons FROM rating")
    assert (row["score"], row["first_score"], row["reasons"]) == (4, 5, [])
    seen = await rating.own(mine, walk.id)
    assert seen is not None
    assert (seen.score, seen.said, seen.answer_by) == (4, "都挺好", None)
    await shift_clock(timedelta(days=15))
    with pytest.raises(RatingStands):
        await rating.rate(mine, walk.id, 1, (Why.SLOW,), "", county.key())
    with pytest.raises(IntegrityError):
        await query(
            "INSERT INTO rating SELECT gen_random_uuid(), application_id, citizen_id, item_code,"
            " department_id, 5, 5, '{}', NULL, rated_at FROM rating"
        )


async def test_a_low_score_says_why_and_comes_to_somebody_who_did_not_work_on_it(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, SHOP)
    mine = walk.citizen.actor
    with pytest.raises(ReasonMissing):
        await rating.rate(mine, walk.id, 2, (), "", county.key())
    admin = (await county.hire("甲主任", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    worked = (await county.hire("乙主任", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    away = (await county.hire("外单位", (Role.DEPARTMENT_ADMIN, ELDERLY, False))).actor
    await query(
        "UPDATE application SET reviewed_by = reviewed_by || to_jsonb($2::text) WHERE id = $1",
        walk.id,
        str(worked.me),
    )
    await rating.rate(mine, walk.id, 1, (Why.TRIPS, Why.MANNER), SAID, county.key())
    await county.work()
    told = await query(
        "SELECT recipient_id FROM message WHERE template = 'rating.low' AND channel = 'inbox'"
    )
    heard = {row["recipient_id"] for row in told}
    assert admin.me in heard
    assert heard & {worked.me, away.me, walk.desk.window.actor.me} == set()
    (seen,) = await low(admin)
    today, days = day_of(await now()), await calendar()
    assert (seen.score, seen.said, set(seen.reasons)) == (1, SAID, {Why.TRIPS, Why.MANNER})
    assert (seen.contact_by, seen.answer_by) == (due(today, 1, days), due(today, 15, days))
    assert (await low(worked), await low(away)) == ([], [])
    for other in (worked, away):
        with pytest.raises(NotFound):
            await mending.contact(other, seen.id, CHINESE)
        with pytest.raises(NotFound):
            await mending.answer(other, seen.id, "没有的事", county.key())
    assert await low(walk.desk.window.actor) == []
    asked = await mending.contact(admin, seen.id, CHINESE)
    assert asked.phone == f"+86{walk.citizen.who.phone}"
    with pytest.raises(ReasonMissing):
        await mending.answer(admin, seen.id, "", county.key())
    await mending.answer(admin, seen.id, "已经道歉，表格并成一张", "once")
    await mending.answer(admin, seen.id, "已经道歉，表格并成一张", "once")
    with pytest.raises(NothingAsked):
        await mending.answer(admin, seen.id, "再说一句", county.key())
    await county.work()
    heard_back = await query(
        "SELECT channel FROM message WHERE template = 'rating.answered' AND citizen_id = $1",
        mine.me,
    )
    assert {row["channel"] for row in heard_back} >= {"inbox", "sms"}
    own = await rating.own(mine, walk.id)
    assert own is not None
    assert (own.answer, own.answered_on) == ("已经道歉，表格并成一张", today)
    trail = await query("SELECT action FROM trail_row WHERE action LIKE 'rating.%' ORDER BY id")
    assert [row["action"] for row in trail] == ["rating.contact", "rating.answer"]


async def low_of(county: County, walk: Walk) -> None:
    await rating.rate(walk.citizen.actor, walk.id, 1, (Why.MANNER,), SAID, county.key())
    await county.work()


async def told(template: str) -> set[object]:
    rows = await query("SELECT recipient_id FROM message WHERE template = $1", template)
    return {row["recipient_id"] for row in rows}


async def test_whoever_handed_it_over_does_not_get_its_low_rating_and_those_above_do(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    office = (await published.published(LICENCE)).department_code
    seats = ((Role.WINDOW, CENTRE, True), (Role.DEPARTMENT_ADMIN, office, False))
    both = (await county.hire("甲窗口", *seats)).actor
    above = (await county.hire("督查", (Role.SUPERVISOR, office, False))).actor
    walk = await handed_out(county, LICENCE, DeliveryChoice("pickup"))
    await walk.lay_out()
    await county.work()
    waits, seen = await receiving.own_pickup(walk.citizen.actor, walk.id), await walk.screen()
    assert waits is not None
    await fetching.hand_over(both, walk.id, seen.version, waits.code, county.key(), in_person=True)
    await low_of(county, walk)
    assert await low(both) == []
    (row,) = await query("SELECT id FROM rating")
    with pytest.raises(NotFound):
        await mending.contact(both, row["id"], CHINESE)
    heard = await told("rating.low")
    assert (both.me in heard, above.me in heard) == (False, True)
    later = (await county.hire("乙主任", (Role.DEPARTMENT_ADMIN, office, False))).actor
    assert [one.id for one in await low(later)] == [row["id"]], "whom those above seated"


async def test_silence_is_not_told_to_the_leader_who_decided_the_case(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, SHOP)
    leader = (await county.hire("甲局长", (Role.APPROVER, MARKET, False))).actor
    decided = walk.desk.approver.actor
    both = [leader.me, decided.me]
    await query("UPDATE seat SET lead = true WHERE staff_id = ANY($1::uuid[])", both)
    await low_of(county, walk)
    await shift_clock(timedelta(days=40))
    await mending.watch(await now())
    await county.work()
    heard = await told("rating.late")
    assert (leader.me in heard, decided.me in heard) == (True, False)


async def test_ones_own_cases_hide_no_others_and_an_answer_ends_the_calls(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = await a_county(hall)
    admin = (await county.hire("甲主任", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    own, other = [await county.a_case(Status.CLOSED, SHOP) for _ in range(2)]
    await query("UPDATE application SET reviewer_id = $2 WHERE id = $1", own.id, admin.me)
    await low_of(county, own)
    await query("UPDATE rating SET answer_by = answer_by - 1")
    await low_of(county, other)
    monkeypatch.setattr(mending, "_MOST", 1)
    (seen,) = await low(admin)
    await mending.answer(admin, seen.id, "已经道歉", county.key())
    with pytest.raises(NotFound):
        await mending.contact(admin, seen.id, CHINESE)
    assert await query("SELECT id FROM trail_row WHERE action = 'rating.contact'") == []


async def test_a_raised_score_leaves_the_task_and_silence_goes_up_once(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, SHOP)
    admin = (await county.hire("甲主任", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    above = (await county.hire("督查", (Role.SUPERVISOR, MARKET, False))).actor
    await rating.rate(walk.citizen.actor, walk.id, 2, (Why.SLOW,), "", county.key())
    await rating.rate(walk.citizen.actor, walk.id, 5, (), "", county.key())
    (seen,) = await low(admin)
    assert (seen.score, seen.late) == (5, False)
    await shift_clock(timedelta(days=40))
    assert (await low(admin))[0].late
    for _ in range(2):
        await mending.watch(await now())
        await county.work()
    told = await query(
        "SELECT recipient_id FROM message WHERE template = 'rating.late' AND channel = 'inbox'"
        " AND recipient_id = $1",
        above.me,
    )
    assert len(told) == 1


async def test_no_figure_stands_about_fewer_than_five(hall: Hall) -> None:
    county = await a_county(hall)
    _, case = await rated(county, 5)
    again = (
        "INSERT INTO rating SELECT gen_random_uuid(), gen_random_uuid(), citizen_id, $1,"
        " department_id, $2, $2, '{}', NULL, rated_at FROM rating WHERE application_id = $3"
    )
    for _ in range(FLOOR - 2):
        await query(again, SHOP, 5, case)
    await shift_clock(CHANGEABLE)
    nothing = await ratings()
    assert (nothing.county, nothing.departments, nothing.items) == (None, {}, {})
    await query(again, SHOP, 2, case)
    seen = await ratings()
    assert seen.county is not None
    assert (seen.county.count, seen.county.average, seen.county.content) == (5, 4.4, 80)
    assert [*seen.items] == [SHOP]
    for _ in range(FLOOR - 1):  # another item's few cannot be worked out from the department's
        await query(again, "few", 1, case)
    assert {one.count for one in (await ratings()).departments.values()} == {FLOOR}
    await query(again, "few too", 1, case)
    assert {one.count for one in (await ratings()).departments.values()} == {FLOOR}
    assert [*(await ratings()).items] == [SHOP]
    await query(again, "few", 1, case)
    assert {one.count for one in (await ratings()).departments.values()} == {2 * FLOOR}


async def test_two_looks_tell_no_score(hall: Hall) -> None:
    county = await a_county(hall)
    _, case = await rated(county, 5)
    again = (
        "INSERT INTO rating SELECT gen_random_uuid(), gen_random_uuid(), citizen_id, item_code,"
        " department_id, $1, $1, '{}', NULL, doorstep_now() FROM rating WHERE application_id = $2"
    )
    for _ in range(FLOOR):
        await query(again, 5, case)
    assert (await ratings()).county is None, "each of them may still be changed"
    await shift_clock(CHANGEABLE)
    first = await ratings()
    assert first.county is not None
    assert first.county.count == FLOOR
    for score in (1, 1, 1):
        await query(again, score, case)
        assert await ratings() == first
    await shift_clock(CHANGEABLE)
    assert await ratings() == first, "nine: still the first five"
    await query(again, 1, case)
    await shift_clock(CHANGEABLE)
    second = (await ratings()).county
    assert second is not None
    assert (second.count, second.average) == (2 * FLOOR, 3.4)
