"""Who cannot come is visited: asked with a reason, planned, written down once at the door (C44)."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from api.applications import accepting, filing, home_visiting, visit_reading, visiting
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.refusals import ClaimedByOther, NotClaimed, ReasonMissing, WrongStatus
from api.appointments.home_visits import MOST_PHOTOS, Found
from api.appointments.refusals import PhotoInvalid, TimeNotAhead, VisitAsked, VisitOver, VisitUntold
from api.clocks.counting import day_of
from api.seed.staff import POLICE
from api.seed.walking import Walk
from identity.actor import Role
from identity.agreeing import read_strokes
from notifications.now import now
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.test_visiting import a_wedding, offered, states
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, facts_about, query

WHY, WHERE = "腿摔断了，下不了床", "青禾县杏花镇东街 5 号 2 单元 301"
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 600
DRAWN = read_strokes([[10, 10, 400, 400, 900, 100], [50, 700, 800, 720]])


async def asked(county: County) -> tuple[Walk, UUID]:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    await home_visiting.ask_home_visit(walk.citizen.actor, walk.id, WHY, WHERE, "please-come")
    (row,) = await query("SELECT id FROM home_visit")
    return walk, row["id"]


async def state_of(visit: UUID) -> str:
    (row,) = await query("SELECT state FROM home_visit WHERE id = $1", visit)
    return str(row["state"])


async def test_a_visit_is_asked_for_planned_made_and_sent_twice_from_the_phone(hall: Hall) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    clerk = county.staff["window"].actor
    [row] = await home_visiting.to_visit(clerk)
    assert (row.id, row.state, row.planned_for) == (visit, "asked", None)
    assert walk.citizen.who.name != row.name
    told = await home_visiting.read_visit(clerk, visit, "上门")
    assert told == {"why": WHY, "address": WHERE}
    looked = await query(
        "SELECT action FROM trail_row WHERE citizen_id = $1 AND subject_kind = 'home_visit.why'",
        walk.citizen.actor.me,
    )
    assert [one["action"] for one in looked] == ["unseal"]
    at = await now() + timedelta(days=1)
    await home_visiting.plan_visit(clerk, visit, at)
    own = await home_visiting.own_visit(walk.id)
    assert own == home_visiting.OwnVisit("planned", at)
    picture = uuid4()
    for _ in range(2):
        await home_visiting.keep_photo(clerk, visit, picture, JPEG)
    found = Found("人在家，核对了身份证原件", DRAWN, at)
    await asyncio.gather(
        *(home_visiting.finish_visit(clerk, visit, found, "written-down") for _ in range(3))
    )
    (kept,) = await query("SELECT state, filled_at FROM home_visit WHERE id = $1", visit)
    assert kept == {"state": "done", "filled_at": at}
    (photos,) = await query("SELECT count(*) AS n FROM home_visit_photo")
    assert photos["n"] == 1
    assert (await facts_about(walk.id))[-2:] == ["home_visit.asked", "home_visit.planned"]
    raw = await query("SELECT why_sealed, findings_sealed, drawn_sealed FROM home_visit")
    assert all(WHY.encode() not in bytes(value) for value in raw[0].values())
    with pytest.raises(VisitOver):
        await home_visiting.finish_visit(clerk, visit, found, "written-again")


async def test_a_booked_time_is_free_again_once_somebody_comes_and_is_not_missed(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, "book-once")
    await home_visiting.ask_home_visit(who.actor, case, WHY, WHERE, "please-come")
    clerk = county.staff["window"].actor
    visit = (await query("SELECT id FROM home_visit"))[0]["id"]
    assert await states(case) == ["booked"]  # as long as nobody said when
    at = await now() + timedelta(days=9)
    await home_visiting.plan_visit(clerk, visit, at)
    assert await states(case) == ["cancelled"]
    assert await _waits_until(case) == day_of(at)
    await home_visiting.decline_visit(clerk, visit, "路断了")
    assert await _waits_until(case) is None  # stands still until a time is booked


async def _waits_until(case: UUID) -> date | None:
    """The last day on which the days of the pre-review are not counted; None: nobody knows."""
    (row,) = await query(
        "SELECT CASE WHEN paused_on IS NULL THEN (pauses->-1->>1)::date END AS until"
        " FROM clock WHERE subject_id = $1 AND kind = 'pre_review' AND ended_at IS NULL",
        case,
    )
    until: date | None = row["until"]
    return until


async def test_nothing_is_asked_twice_untold_or_of_a_case_that_is_over(hall: Hall) -> None:
    county = await a_county(hall)
    walk, _ = await asked(county)
    who, ended = walk.citizen.actor, await county.a_case(Status.WITHDRAWN, SHOP)
    with pytest.raises(VisitAsked):
        await home_visiting.ask_home_visit(who, walk.id, WHY, WHERE, "please-come-again")
    with pytest.raises(VisitUntold):
        await home_visiting.ask_home_visit(who, walk.id, "  ", WHERE, "no-reason-at-all")
    actor, stranger = ended.citizen.actor, (await county.citizen()).actor
    with pytest.raises(WrongStatus):
        await home_visiting.ask_home_visit(actor, ended.id, WHY, WHERE, "all-is-over")
    with pytest.raises(NotFound):
        await home_visiting.ask_home_visit(stranger, walk.id, WHY, WHERE, "not-my-case")
    assert len(await query("SELECT id FROM home_visit")) == 1


async def test_only_who_planned_it_writes_it_down_and_no_other_office_sees_it(hall: Hall) -> None:
    county = await a_county(hall)
    _, visit = await asked(county)
    one, two = county.staff["window"].actor, county.staff["window2"].actor
    police = (await county.hire("赵民警", (Role.WINDOW, POLICE, False))).actor
    approver = county.staff["approver"].actor
    found = Found("人在家", DRAWN, await now())
    assert await home_visiting.to_visit(police) == ()
    for stranger, refusal in ((police, NotFound), (approver, NotAllowed)):
        with pytest.raises(refusal):
            await home_visiting.read_visit(stranger, visit, "看看")
    with pytest.raises(TimeNotAhead):
        await home_visiting.plan_visit(one, visit, await now() - timedelta(hours=1))
    await home_visiting.plan_visit(one, visit, await now() + timedelta(hours=2))
    with pytest.raises(NotFound):
        await home_visiting.finish_visit(two, visit, found, "not-my-visit")
    for bad in (b"GIF89a" + b"x" * 99, JPEG + b"x" * 80_000):
        with pytest.raises(PhotoInvalid):
            await home_visiting.keep_photo(one, visit, uuid4(), bad)
    with pytest.raises(VisitUntold):
        await home_visiting.finish_visit(one, visit, replace(found, findings=" "), "nothing-said")
    assert await state_of(visit) == "planned"
    assert await query("SELECT id FROM home_visit_photo") == []


async def test_what_was_found_is_read_on_the_case_for_a_reason_and_the_person_sees_who_looked(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    clerk, other = county.staff["window"].actor, county.staff["window2"].actor
    at = await now() + timedelta(hours=3)
    await home_visiting.plan_visit(clerk, visit, at)
    await home_visiting.keep_photo(clerk, visit, uuid4(), JPEG)
    found = Found("人在家，核对了身份证原件", DRAWN, at)
    await home_visiting.finish_visit(clerk, visit, found, "written-down")
    [seen] = await visit_reading.visits_of(clerk, walk.id)
    assert (seen.state, seen.photos, seen.visitor_id) == ("done", 1, clerk.me)
    with pytest.raises(NotClaimed):
        await visit_reading.read_found(clerk, visit, "核对材料")
    await accepting.claim(clerk, walk.id)
    with pytest.raises(ReasonMissing):
        await visit_reading.read_found(clerk, visit, " ")
    with pytest.raises(ClaimedByOther):
        await visit_reading.read_found(other, visit, "核对材料")
    told = await visit_reading.read_found(clerk, visit, "核对材料")
    assert (told.findings, told.strokes, told.photos) == (
        found.findings,
        [list(stroke) for stroke in DRAWN.strokes],
        (JPEG,),
    )
    assert "核对材料" in {look.why for look in await looks(walk.citizen.actor, 20)}


async def test_visits_of_a_case_are_not_told_to_another_department(hall: Hall) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    stranger = await county.hire("周警官", (Role.REVIEWER, POLICE, False))
    assert await visit_reading.visits_of(stranger.actor, walk.id) == ()
    with pytest.raises(NotFound):
        await visit_reading.read_found(stranger.actor, visit, "看看")


async def test_a_picture_sent_again_is_kept_once_also_the_last_and_never_anothers(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk = county.staff["window"].actor
    _, visit = await asked(county)
    await home_visiting.plan_visit(clerk, visit, await now() + timedelta(hours=3))
    pictures = [uuid4() for _ in range(MOST_PHOTOS)]
    for picture in (*pictures, pictures[-1]):
        await home_visiting.keep_photo(clerk, visit, picture, JPEG)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    await home_visiting.ask_home_visit(walk.citizen.actor, walk.id, WHY, WHERE, "come-too")
    (other,) = await query("SELECT id FROM home_visit WHERE id <> $1", visit)
    await home_visiting.plan_visit(clerk, other["id"], await now() + timedelta(hours=5))
    with pytest.raises(PhotoInvalid):
        await home_visiting.keep_photo(clerk, other["id"], pictures[0], JPEG)
    rows = await query("SELECT visit_id FROM home_visit_photo")
    assert [row["visit_id"] for row in rows] == [visit] * MOST_PHOTOS


async def test_a_visit_is_declined_with_a_reason_or_given_back(hall: Hall) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    clerk, who = county.staff["window"].actor, walk.citizen.actor
    with pytest.raises(VisitUntold):
        await home_visiting.decline_visit(clerk, visit, " ")
    await home_visiting.decline_visit(clerk, visit, "路断了，等修好")
    assert await state_of(visit) == "declined"
    await home_visiting.ask_home_visit(who, walk.id, WHY, WHERE, "please-come-after-all")
    await home_visiting.take_back_home_visit(who, walk.id, "no-need-to-come")
    own = await home_visiting.own_visit(walk.id)
    assert own is not None
    assert own.state == "cancelled"
    await county.work()
    rows = await query(
        "SELECT DISTINCT template FROM message WHERE citizen_id = $1"
        " AND template LIKE 'home_visit.%' ORDER BY template",
        who.me,
    )
    assert [row["template"] for row in rows] == ["home_visit.asked", "home_visit.declined"]


async def test_an_office_that_was_only_asked_does_not_learn_where_somebody_lives(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    health = await county.hire("卫健审核", (Role.REVIEWER, "13", False))
    (of,) = await query("SELECT id FROM department WHERE code = '13'")
    await query(
        "UPDATE application SET offices = jsonb_build_array($2::text) WHERE id = $1",
        *(walk.id, str(of["id"])),
    )
    with pytest.raises(NotAllowed):
        await home_visiting.read_visit(health.actor, visit, "看看")
    with pytest.raises(NotAllowed):
        await home_visiting.plan_visit(health.actor, visit, await now() + timedelta(hours=2))
    assert await state_of(visit) == "asked"


async def test_nobody_goes_to_see_about_a_case_that_is_over(hall: Hall) -> None:
    county = await a_county(hall)
    walk, visit = await asked(county)
    await filing.withdraw(walk.citizen.actor, walk.id, "不办了", county.key())
    assert await state_of(visit) == "cancelled"
    assert await home_visiting.to_visit(county.staff["window"].actor) == ()
