"""Not taking a case in takes two: a window that asks, a leader who agrees, and the database."""

from dataclasses import replace
from uuid import UUID

import pytest
from tortoise.exceptions import IntegrityError

from api.applications import accepting, filing, not_accepting, redressing
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import Status
from api.applications.refusals import (
    AlreadyAsked,
    FourEyes,
    GroundUnknown,
    NotClaimed,
    NothingAsked,
    OpinionMissing,
    ReasonMissing,
    WrongStatus,
)
from api.seed.walking import Walk
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, checklist_of, everything_of, facts_about, query

NOT_OURS = ("not_ours", "不属于", "第三十二条")


async def a_wish(county: County) -> tuple[Walk, int, UUID]:
    """A case in the window's hands, which asks that it is not taken in."""
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    window = county.staff["window"]
    await accepting.claim(window.actor, walk.id)
    version = (await walk.case(window)).version
    await not_accepting.ask(window.actor, walk.id, version, *NOT_OURS, county.key())
    asked = (await walk.case(window)).redress
    assert asked is not None
    assert (asked.kind, asked.reason, asked.clause) == ("not_accept", *NOT_OURS[1:])
    return walk, version, asked.id


async def test_asking_needs_a_ground_a_reason_and_a_clause_and_who_holds_the_case(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    window = county.staff["window"]
    version = (await walk.case(window)).version
    with pytest.raises(NotClaimed):
        await not_accepting.ask(window.actor, walk.id, version, *NOT_OURS, county.key())
    await accepting.claim(window.actor, walk.id)
    for ground, reason, clause, refusal in (
        ("not_ours", "", "第三十二条", ReasonMissing),
        ("not_ours", "不属于", " ", ReasonMissing),
        ("object_gone", "不属于", "第三十二条", GroundUnknown),  # of another list
        ("", "不属于", "第三十二条", GroundUnknown),
    ):
        with pytest.raises(refusal):
            await not_accepting.ask(window.actor, walk.id, version, ground, reason, clause, "k1")
    assert (await walk.case(window)).redress is None


async def test_a_leader_agrees_and_the_applicant_reads_why_and_what_can_be_done(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk, version, asked = await a_wish(county)
    window, leader = county.staff["window"], county.staff["approver"]
    assert (await walk.screen()).status is Status.SUBMITTED  # nothing has happened yet
    assert DeskAction.ACCEPT in (await walk.case(window)).actions  # it may still be taken in
    assert DeskAction.SETTLE_NOT_TO_ACCEPT in (await walk.case(leader)).actions
    with pytest.raises(AlreadyAsked):
        await not_accepting.ask(window.actor, walk.id, version, *NOT_OURS, county.key())
    for name in ("window", "approver2", "reviewer", "instant", "supervisor"):
        with pytest.raises(NotAllowed):
            await not_accepting.agree(
                county.staff[name].actor, walk.id, version, asked, county.key()
            )
    for _ in range(2):  # the same tap
        await not_accepting.agree(leader.actor, walk.id, version, asked, "k4")
    (kept,) = await query(
        "SELECT kind, ground, decided_by FROM decision WHERE application_id = $1", walk.id
    )
    assert (kept["kind"], kept["ground"]) == ("not_accepted", "not_ours")
    assert kept["decided_by"] == leader.actor.id
    (row,) = await query("SELECT acceptor_id FROM application WHERE id = $1", walk.id)
    assert row["acceptor_id"] == window.actor.id
    seen = await walk.screen()
    assert seen.status is Status.NOT_ACCEPTED
    assert seen.refusal is not None
    assert (seen.refusal.reason, seen.refusal.clause) == NOT_OURS[1:]
    assert "复议" in seen.refusal.remedies
    told = await facts_about(walk.id)
    assert told[-2:] == ["refusal.asked", "application.not_accepted"]


async def test_a_leader_says_no_and_the_window_reads_why(hall: Hall) -> None:
    county = await a_county(hall)
    walk, version, asked = await a_wish(county)
    leader = county.staff["approver"].actor
    with pytest.raises(OpinionMissing):
        await not_accepting.decline(leader, walk.id, version, asked, " ", county.key())
    await not_accepting.decline(leader, walk.id, version, asked, "属于本局", county.key())
    case = await walk.case(county.staff["window"])
    assert (case.redress, case.opinions[-1].text) == (None, "属于本局")
    assert DeskAction.ASK_NOT_TO_ACCEPT in case.actions
    with pytest.raises(NothingAsked):
        await not_accepting.agree(leader, walk.id, version, asked, county.key())


async def test_nobody_agrees_to_what_they_asked_themselves(hall: Hall) -> None:
    county = await a_county(hall)
    walk, version, asked = await a_wish(county)
    window, leader = (county.staff[name].actor for name in ("window", "approver"))
    both = replace(leader, id=window.id, seats=(*window.seats, *leader.seats))
    with pytest.raises(FourEyes):
        await not_accepting.agree(both, walk.id, version, asked, county.key())
    with pytest.raises(IntegrityError):
        await query("UPDATE redress SET settled_by = asked_by, state = 'done' WHERE id = $1", asked)


async def test_it_is_not_settled_as_if_it_were_about_a_decision(hall: Hall) -> None:
    county = await a_county(hall)
    walk, version, asked = await a_wish(county)
    leader, before = county.staff["approver"].actor, await everything_of(walk.id)
    with pytest.raises(WrongStatus):
        await redressing.prepare(leader, walk.id, version, asked)
    with pytest.raises(WrongStatus):
        await redressing.decline(leader, walk.id, version, asked, "不同意", county.key())
    assert await everything_of(walk.id) == before


@pytest.mark.parametrize("way", ["accepted", "withdrawn"])
async def test_a_wish_falls_when_the_case_goes_another_way(hall: Hall, way: str) -> None:
    county = await a_county(hall)
    walk, version, asked = await a_wish(county)
    if way == "accepted":
        done = ("齐全", county.key(), await checklist_of(SHOP))
        await accepting.accept(county.staff["window"].actor, walk.id, version, *done)
    else:
        await filing.withdraw(walk.citizen.actor, walk.id, "算了", county.key())
    (row,) = await query("SELECT state, settled_by FROM redress WHERE id = $1", asked)
    assert (row["state"], row["settled_by"]) == ("fallen", None)
    leader = county.staff["approver"].actor
    with pytest.raises(WrongStatus):
        await not_accepting.agree(leader, walk.id, version, asked, county.key())
