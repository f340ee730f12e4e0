"""What an erasure leaves alone and waits for, and who must not be one of the two."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from api import seconding
from api.applications import reading
from api.applications.lifecycle import Status
from api.rights import forgetting, leaving
from api.seed.walking import Citizen
from identity import rights, wishes
from identity.anchoring import bind_anchors
from identity.masks import mask_name, mask_phone
from identity.people import reveal
from identity.sealing import Access
from identity.wishes import State
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.applications.test_organisations import a_draft, a_shop
from tests.api.applications.test_roles import as_role
from tests.api.rights.test_rights import GUARD, county, on
from tests.conftest import Hall
from tests.makers import CARD, County, query

__all__ = ["county"]  # the fixture


async def erased(county: County, citizen: Citizen) -> None:
    """Wished for, waited for, confirmed by two, done."""
    guards = [await county.hire(name, GUARD) for name in ("安保一", "安保二")]
    request = await leaving.ask_erasure(citizen.actor)
    await on(7.1)
    asked = await leaving.ask_second(guards[0].actor, request.id, "本人到窗口确认过")
    await seconding.confirm(guards[1].actor, asked.id)
    await on(0.1)
    assert (await wish(request)).state is State.DONE


async def wish(request: wishes.Request) -> wishes.Request:
    async with transaction():
        return await wishes.locked(request.id)


async def test_an_organisations_case_outlives_who_filed_it(hall: Hall, tmp_path: Path) -> None:
    """It is not the handler's to take along; what goes is who the handler was."""
    bind_anchors(tmp_path / "outside")
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    await walk.submit()
    before = (await walk.screen()).answers
    await erased(shop.county, shop.handler)
    seen = await reading.application_screen((await shop.by(shop.owner)).actor, walk.id)
    assert seen is not None
    assert seen.answers == before
    (row,) = await query("SELECT applicant FROM application WHERE id = $1", walk.id)
    assert mask_name(shop.handler.who.name) not in str(row["applicant"])
    assert mask_phone(shop.handler.who.phone) not in str(row["applicant"])


@pytest.mark.parametrize("when", ["before the second person", "in the last two minutes"])
async def test_what_was_filed_since_the_wish_was_due_ends_before_the_erasure(
    county: County, when: str
) -> None:
    walk = await county.a_case(Status.DRAFT, CARD)
    me, guards = walk.citizen, [await county.hire(n, GUARD) for n in ("安保一", "安保二")]
    request = await leaving.ask_erasure(me.actor)
    await on(7.1)
    asked = await leaving.ask_second(guards[0].actor, request.id, "本人到窗口确认过")
    if when == "before the second person":
        await county.walk_to(walk, Status.SUBMITTED)
        await seconding.confirm(guards[1].actor, asked.id)
    else:
        await seconding.confirm(guards[1].actor, asked.id)
        await county.walk_to(walk, Status.SUBMITTED)
    await on(0.1)
    assert (await wish(request)).state is State.COOLING
    assert await reveal(me.actor.me, "name", Access(me.actor, "own")) == me.who.name


async def test_nobody_at_the_desk_is_one_of_the_two_for_themselves(county: County) -> None:
    me = await county.citizen()
    guards = [await county.hire(name, GUARD) for name in ("安保一", "安保二")]
    index = "(SELECT id_number_index FROM person WHERE id = $2)"
    await query(f"UPDATE staff SET id_number_index = {index} WHERE id = $1",
                guards[1].actor.me, me.actor.me)  # fmt: skip
    request = await leaving.ask_erasure(me.actor)
    await on(7.1)
    with pytest.raises(NotFound):
        await leaving.ask_second(guards[1].actor, request.id, "自己的")
    asked = await leaving.ask_second(guards[0].actor, request.id, "本人到窗口确认过")
    with pytest.raises(NotFound):
        await seconding.confirm(guards[1].actor, asked.id)
    assert (await wish(request)).state is State.READY


async def test_who_is_erased_acts_for_nobody_and_who_stays_is_told(
    hall: Hall, tmp_path: Path
) -> None:
    """As the worker, whose rights over those tables are few."""
    bind_anchors(tmp_path / "outside")
    shop = await a_shop(hall)
    gone, boss = shop.handler.actor.me, shop.owner.actor.me
    until = await now() + timedelta(days=30)
    appointed, entrusted = uuid4(), uuid4()
    (there,) = await query("SELECT id FROM department LIMIT 1")
    await query(
        "INSERT INTO village_agent (id, person_id, village, department_id, appointed_by, since,"
        " until) VALUES ($1, $2, '990126104201', $3, $2, doorstep_now(), $4)",
        *(appointed, gone, there["id"], until),
    )
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at, accepted_at,"
        " village) VALUES ($1, $2, $3, 'village_agent', $4, doorstep_now(), doorstep_now(),"
        " '990126104201')",
        *(entrusted, boss, gone, until),
    )
    async with as_role(hall.urls, "worker"):
        await forgetting.forget_people([gone])
        await forgetting.forget_people([gone])
    for table in ("handler", "village_agent", "mandate"):
        (row,) = await query(f"SELECT ended_at FROM {table}")
        assert row["ended_at"] is not None, table
    told = await query("SELECT name, subject_id, citizen_id FROM fact WHERE name LIKE '%.ended'")
    assert {(row["name"], row["subject_id"], row["citizen_id"]) for row in told} == {
        ("handler.ended", shop.handling, boss),
        ("mandate.ended", entrusted, boss),
    }
    assert len(told) == 2


async def test_one_wish_that_fails_holds_up_nobody_elses(county: County) -> None:
    first, second = await county.citizen(), await county.citizen()
    stuck = await rights.ask_restriction(first.actor)
    other = await rights.ask_restriction(second.actor)
    await query("ALTER TABLE owner_key ADD CONSTRAINT stuck CHECK"
                f" (owner_id <> '{first.actor.me}' OR state = 'active') NOT VALID")  # fmt: skip
    try:
        await on(0.1)
    finally:
        await query("ALTER TABLE owner_key DROP CONSTRAINT stuck")
    assert ((await wish(stuck)).state, (await wish(other)).state) == (State.COOLING, State.HELD)
    await on(0)
    assert (await wish(stuck)).state is State.HELD
