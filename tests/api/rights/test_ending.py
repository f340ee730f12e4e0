"""What an erasure leaves alone and waits for, and who must not be one of the two."""

from pathlib import Path

import pytest

from api import seconding
from api.applications import reading
from api.applications.lifecycle import Status
from api.rights import leaving
from api.seed.walking import Citizen
from identity import wishes
from identity.anchoring import bind_anchors
from identity.masks import mask_name, mask_phone
from identity.people import reveal
from identity.sealing import Access
from identity.wishes import State
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.applications.test_organisations import a_draft, a_shop
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
