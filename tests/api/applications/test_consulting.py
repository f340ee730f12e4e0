"""Opinions of other offices: asked, seen by who is asked, answered once, silence shown."""

import asyncpg
import pytest

from api.applications import accepting, consulting, filing, reviewing
from api.applications.asked_reading import asked_of_me, asked_one
from api.applications.refusals import NothingAsked, OfficeInvalid, OpinionMissing, ReasonMissing
from api.seed.staff import Colleague
from api.supervision.watching import watch
from identity.actor import Role
from notifications.now import now
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.routes import Route, a_route_county, filed, sit
from tests.conftest import Hall
from tests.makers import SHOP, County, everything_of, facts_about, query

R = Role.REVIEWER
ASKED = "SELECT * FROM asked_office WHERE application_id = $1"


@pytest.fixture
async def county(hall: Hall) -> County:
    """With a township and a village."""
    return await a_route_county(hall)


async def reviewed(county: County) -> tuple[Route, Colleague]:
    """A case in review, in the hands of the market's reviewer."""
    case = await filed(county, SHOP, "990126-01")
    await case.accept(county.staff["window"])
    reviewer = county.staff["reviewer"]
    await accepting.claim(reviewer.actor, case.id)
    return case, reviewer


async def ask(case: Route, who: Colleague, office: str, question: str = "经营场所能不能用") -> None:
    """The holder of the case asks."""
    version, key = (await case.screen(who)).version, case.county.key()
    await consulting.ask_office(who.actor, case.id, version, office, question, key)


async def test_an_office_that_is_asked_sees_the_case_and_answers_once(county: County) -> None:
    fire = await sit(county, "卫健审核", R, "13")
    case, reviewer = await reviewed(county)
    assert await case.hidden_from(fire)
    await ask(case, reviewer, "13")
    assert await case.waits_for(fire)
    (asked,) = (await case.screen(fire)).asked_offices
    assert (asked.mine, asked.question, asked.answer) == (True, "经营场所能不能用", None)
    done = await consulting.answer_office(fire.actor, asked.id, "no", "油烟没有管道", "k1")
    assert done == case.id
    assert not await case.waits_for(fire)
    (seen,) = (await case.screen(reviewer)).asked_offices
    assert (seen.agrees, seen.answer, seen.mine) == ("no", "油烟没有管道", False)
    assert (seen.office, seen.answered_by) == ("青禾县卫生健康局", "卫健审核")
    told = await facts_about(case.id)
    assert (told.count("office.asked"), told.count("office.answered")) == (1, 1)
    with pytest.raises(NothingAsked):
        await consulting.answer_office(fire.actor, asked.id, "yes", "改主意了", "k2")
    (row,) = await query(ASKED, case.id)
    assert row["agrees"] == "no"
    owner = await asyncpg.connect(county.hall.urls["owner"])
    try:
        for statement in (
            "UPDATE asked_office SET agrees = 'yes' WHERE application_id = $1",
            "DELETE FROM asked_office WHERE application_id = $1",
        ):
            with pytest.raises(asyncpg.RestrictViolationError):
                await owner.execute(statement, case.id)
    finally:
        await owner.close()


async def test_the_main_line_does_not_wait_and_silence_is_shown(county: County) -> None:
    await sit(county, "卫健审核", R, "13")
    case, reviewer = await reviewed(county)
    await ask(case, reviewer, "13")
    await query("UPDATE development_clock SET shift = shift + $1", 14 * 86_400 * 10**6)
    (asked,) = (await case.screen(reviewer)).asked_offices
    assert asked.answer is None
    assert asked.late_days > 0
    await accepting.claim(reviewer.actor, case.id)
    seen = await case.screen(reviewer)
    points = [line.key for line in seen.checklist]
    await reviewing.pass_up(reviewer.actor, case.id, seen.version, "可以", points, "k1")
    assert (await case.works())[0] == "approver"


async def test_silence_is_a_card_of_who_was_asked_and_owed_no_more_once_it_is_decided(
    county: County,
) -> None:
    await sit(county, "卫健审核", R, "13")
    case, reviewer = await reviewed(county)
    await ask(case, reviewer, "13")
    await query("UPDATE development_clock SET shift = shift + $1", 14 * 86_400 * 10**6)
    await watch(await now())
    cards = await query(
        "SELECT c.threshold, c.role, d.code FROM card c JOIN department d ON d.id = c.department_id"
        " WHERE c.subject_id = $1 AND c.rule = 'reply' ORDER BY c.threshold",
        case.id,
    )
    assert {(card["role"], card["code"]) for card in cards} == {("reviewer", "13")}
    assert [card["threshold"] for card in cards] == ["red", "yellow"]
    await case.finish(reviewer)
    await case.grant(county.staff["approver"])
    left = await query(
        "SELECT 1 FROM clock WHERE subject_id = $1 AND kind = 'reply' AND ended_at IS NULL", case.id
    )
    assert left == []


async def test_once_it_is_over_who_was_asked_sees_no_more_than_what_it_was_asked(
    county: County,
) -> None:
    fire = await sit(county, "卫健审核", R, "13")
    case, reviewer = await reviewed(county)
    await ask(case, reviewer, "13")
    (asked,) = (await case.screen(fire)).asked_offices
    await consulting.answer_office(fire.actor, asked.id, "no", "油烟没有管道", "k1")
    assert not await case.hidden_from(fire)  # while it is open
    await filing.withdraw(case.citizen.actor, case.id, "先不办了", "k2")
    assert await case.hidden_from(fire)
    assert not await case.hidden_from(reviewer)
    (kept,) = await asked_of_me(fire.actor)
    assert kept.reference == (await case.screen(reviewer)).reference
    told = await asked_one(fire.actor, kept.id)
    assert told is not None
    assert (told.question, told.answer, told.agrees) == ("经营场所能不能用", "油烟没有管道", "no")
    assert await asked_of_me(reviewer.actor) == ()
    assert await asked_one(reviewer.actor, kept.id) is None


async def test_what_may_not_be_asked_or_answered_leaves_no_trace(county: County) -> None:
    asked_one = await sit(county, "卫健审核", R, "13")
    stranger = await sit(county, "教育审核", R, "12")
    approver = await sit(county, "卫健审批", Role.APPROVER, "13")
    case, reviewer = await reviewed(county)
    version = (await case.screen(reviewer)).version
    before = await everything_of(case.id)
    for office in ("14", "32", "no such"):  # one's own, nobody there, not there
        with pytest.raises(OfficeInvalid):
            await consulting.ask_office(reviewer.actor, case.id, version, office, "行吗", "k1")
    with pytest.raises(ReasonMissing):
        await consulting.ask_office(reviewer.actor, case.id, version, "13", " ", "k2")
    with pytest.raises(NotFound):
        await consulting.ask_office(stranger.actor, case.id, version, "13", "行吗", "k3")
    assert await everything_of(case.id) == before
    assert await query(ASKED, case.id) == []
    await ask(case, reviewer, "13")
    with pytest.raises(OfficeInvalid):  # asked already
        await ask(case, reviewer, "13")
    (row,) = await query(ASKED, case.id)
    with pytest.raises(NotFound):
        await consulting.answer_office(stranger.actor, row["id"], "yes", "行", "k4")
    for who in (reviewer, approver):
        with pytest.raises(NotAllowed):
            await consulting.answer_office(who.actor, row["id"], "yes", "行", "k5")
    with pytest.raises(OpinionMissing):
        await consulting.answer_office(asked_one.actor, row["id"], "yes", " ", "k6")
    assert await query(ASKED, case.id) == [row]
