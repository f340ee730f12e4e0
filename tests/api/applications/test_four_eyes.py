"""Acceptor, reviewer and approver are different people: by the guards and by the database."""

from dataclasses import replace

import asyncpg
import pytest

from api.applications import accepting, deciding
from api.applications.deciding import DecisionChoice
from api.applications.lifecycle import Status
from api.applications.refusals import FourEyes
from identity.actor import Role
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import CARD, SHOP, a_county, checklist_of, everything_of
from tests.sizes import Figure, size

GRANT = DecisionChoice(grant=True, opinion="同意")


@pytest.mark.proof("G23", "200 attempts incl. role switch: 0 succeed")
async def test_four_eyes_hold_against_one_who_has_every_seat(hall: Hall, figure: Figure) -> None:
    """With every seat at once, and with the one that fits alone, as after a change of roles."""
    county = await a_county(hall)
    both = await county.hire(
        "全能人",
        (Role.WINDOW, "14", True),
        (Role.REVIEWER, "14", False),
        (Role.APPROVER, "14", False),
    )
    hats = [both.actor, *(replace(both.actor, seats=(seat,)) for seat in both.actor.seats[1:])]
    attempts = 0
    for n in range(cases := size(1, 40)):
        walk = await county.a_case(Status.SUBMITTED)
        await accepting.claim(both.actor, walk.id)
        version = (await walk.case(both)).version
        points = await checklist_of(SHOP)
        await accepting.accept(both.actor, walk.id, version, "齐全", f"accept-{n}", points)
        for hat in (hats[0], hats[1]):
            with pytest.raises(FourEyes):  # accepted it: may not review it
                await accepting.claim(hat, walk.id)
        await walk.pass_up()
        for hat in (hats[0], hats[2]):
            with pytest.raises(FourEyes):  # nor decide it
                await accepting.claim(hat, walk.id)
        version = (await everything_of(walk.id))["version"]
        with pytest.raises(FourEyes):
            await deciding.prepare(hats[2], walk.id, version, GRANT)
        attempts += 5
        assert (await walk.screen()).status is Status.PENDING_APPROVAL
    figure(cases=cases, attempts=attempts, succeeded=0)


async def test_the_database_itself_keeps_four_eyes(hall: Hall) -> None:
    """G23: no verb, no guard, plain SQL as the owner."""
    county = await a_county(hall)
    walk = await county.a_case(Status.PENDING_APPROVAL)
    row = await everything_of(walk.id)
    owner = await asyncpg.connect(hall.urls["owner"])
    try:
        for who in (row["acceptor_id"], row["reviewer_id"]):
            with pytest.raises(asyncpg.CheckViolationError):
                await owner.execute(
                    "UPDATE application SET approver_id = $2, status = 'approved' WHERE id = $1",
                    walk.id,
                    who,
                )
        for statement in (
            "UPDATE application SET status = 'approved' WHERE id = $1",
            "UPDATE application SET acceptor_id = NULL, approver_id = id WHERE id = $1",
        ):
            with pytest.raises(asyncpg.CheckViolationError):
                await owner.execute(statement, walk.id)
        for statement in (
            "UPDATE application SET instant = true WHERE id = $1",
            "UPDATE application SET citizen_id = gen_random_uuid() WHERE id = $1",
            "UPDATE application SET reference = 'QH1' WHERE id = $1",
            "DELETE FROM application WHERE id = $1",
            "UPDATE status_change SET because_sealed = 'x' WHERE application_id = $1",
            "DELETE FROM opinion WHERE application_id = $1",
        ):
            with pytest.raises(asyncpg.RestrictViolationError):
                await owner.execute(statement, walk.id)
    finally:
        await owner.close()


async def test_an_instant_item_is_accepted_and_decided_by_one_who_holds_both_seats(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, CARD)
    window = county.staff["window"]
    await accepting.claim(window.actor, walk.id)
    version = (await walk.case(window)).version
    points = await checklist_of(CARD)
    await accepting.accept(window.actor, walk.id, version, "齐全", "k1", points)
    assert (await walk.screen()).status is Status.ACCEPTED
    version = (await walk.case(window)).version
    with pytest.raises(NotAllowed):  # has no approver's seat
        await deciding.prepare(window.actor, walk.id, version, GRANT)
    assert (await everything_of(walk.id))["claimed_by"] is None  # nobody holds what others decide
    await walk.decide(grant=True)
    row = await everything_of(walk.id)
    assert row["approver_id"] == county.staff["instant"].actor.id
