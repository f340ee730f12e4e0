"""One case from a colleague's hands into another's: the administrator says so, both are told."""

from uuid import uuid4

import pytest

from api.applications import accepting, reassigning
from api.applications.lifecycle import Status
from api.applications.refusals import ColleagueInvalid, NotClaimed, ReasonMissing
from notifications.refusals import NotFound
from tests.api.applications.test_standing_in import holder_of, keeper, waits_with
from tests.conftest import Hall
from tests.makers import SHOP, a_county, everything_of, query

WHY = "去省里培训一周"


async def test_the_administrator_gives_one_case_to_another_and_both_are_told(hall: Hall) -> None:
    county = await a_county(hall)
    admin, walk = await keeper(county), await waits_with(county, "approver")
    other = await waits_with(county, "approver")
    first, second = county.staff["approver"].actor, county.staff["approver2"].actor
    seen = await reassigning.held_by(admin.actor, first.me)
    assert {one.id for one in seen} == {walk.id, other.id}
    assert all(second.me in one.others and first.me not in one.others for one in seen)
    assert await reassigning.reassign(admin.actor, walk.id, second.me, WHY, "key-give1") == first.me
    assert await reassigning.reassign(admin.actor, walk.id, second.me, WHY, "key-give1") == first.me
    assert (await holder_of(walk), await holder_of(other)) == (second.me, first.me)
    (passed,) = [
        one
        for one in (await walk.case(county.staff["approver2"])).history
        if one.action == "pass_on"
    ]
    assert passed.reason == WHY
    await county.work()
    told = await query(
        "SELECT DISTINCT recipient_id, template FROM message WHERE template LIKE 'case.%'"
    )
    assert {(one["recipient_id"], one["template"]) for one in told} == {
        (second.me, "case.assigned"),
        (first.me, "case.taken"),
    }


async def test_back_to_everybody_and_then_there_is_nothing_to_give(hall: Hall) -> None:
    county = await a_county(hall)
    admin, walk = await keeper(county), await waits_with(county, "approver")
    await reassigning.reassign(admin.actor, walk.id, None, WHY, "key-back1")
    assert await holder_of(walk) is None
    before = await everything_of(walk.id)
    with pytest.raises(NotClaimed):
        await reassigning.reassign(admin.actor, walk.id, None, WHY, "key-back2")
    assert await everything_of(walk.id) == before


async def test_nobody_gets_what_they_could_not_claim_and_nothing_changes(hall: Hall) -> None:
    county = await a_county(hall)
    admin, walk = await keeper(county), await waits_with(county, "approver")
    first, second = county.staff["approver"].actor, county.staff["approver2"].actor
    await query("UPDATE application SET acceptor_id = $1 WHERE id = $2", second.me, walk.id)
    before = await everything_of(walk.id)
    for who in (second.me, first.me, county.staff["window"].actor.me, uuid4()):
        with pytest.raises(ColleagueInvalid):
            await reassigning.reassign(admin.actor, walk.id, who, WHY, f"key-{who}")
    with pytest.raises(ReasonMissing):
        await reassigning.reassign(admin.actor, walk.id, None, "  ", "key-none1")
    for nobody in (second, county.staff["window"].actor):
        with pytest.raises(NotFound):
            await reassigning.reassign(nobody, walk.id, None, WHY, f"key-{nobody.me}")
    with pytest.raises(NotFound):
        await reassigning.held_by(second, first.me)
    assert await everything_of(walk.id) == before


async def test_a_case_in_nobodys_hands_is_not_listed(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    walk = await county.a_case(Status.PENDING_APPROVAL, SHOP)
    assert await reassigning.held_by(admin.actor, county.staff["approver"].actor.me) == ()
    await accepting.claim(county.staff["approver"].actor, walk.id)
    (one,) = await reassigning.held_by(admin.actor, county.staff["approver"].actor.me)
    assert one.id == walk.id
