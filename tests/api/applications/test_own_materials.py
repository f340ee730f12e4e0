"""我的材料: seen with grade, use and age; stopped and taken back; nobody else's."""

from datetime import timedelta

import pytest

from api.applications import reusing
from api.applications.held_ahead import held_for
from api.applications.own_materials import own_materials, restore, withdraw
from api.applications.refusals import MaterialsMissing
from api.seed.walking import Citizen
from identity.acting import acting
from identity.actor import ANYBODY
from notifications.now import shift_clock
from notifications.refusals import NotFound, SignInNeeded
from tests.api.applications.reused import (
    a_filed_shop,
    a_second_shop,
    line,
    submit,
)
from tests.api.applications.test_agents import entrusted
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query


async def test_each_thing_stands_there_once_with_where_it_lies(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_filed_shop(county)
    second = await a_second_shop(county, walk.citizen)
    await submit(county, walk.citizen, second)
    card, premises = await own_materials(walk.citizen.actor)
    assert (card.title, card.grade, card.holds, card.withdrawn) == ("身份证", "C", True, False)
    assert {use.application_id for use in card.uses} == {walk.id, second}
    assert (card.until is not None, len(card.files)) == (True, 2)
    assert (premises.kind, premises.item) == ("premises_proof", "个体工商户设立登记")
    english = await own_materials(walk.citizen.actor, "en")
    assert english[0].title == "ID card"


async def test_what_is_stopped_comes_along_no_more_until_taken_back(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    open_draft = await a_second_shop(county, citizen)
    await withdraw(citizen.actor, "id_card")
    await withdraw(citizen.actor, "id_card")
    with pytest.raises(MaterialsMissing):  # it was in the draft already
        await submit(county, citizen, open_draft)
    await reusing.use_held(citizen.actor, open_draft)
    assert (await line(citizen, open_draft, "id_card")).files == ()
    assert [one.withdrawn for one in await own_materials(citizen.actor)] == [True, False]
    await restore(citizen.actor, "id_card")
    await reusing.use_held(citizen.actor, open_draft)
    assert (await line(citizen, open_draft, "id_card")).held is not None
    await submit(county, citizen, open_draft)
    traces = await query(
        "SELECT action FROM trail_row WHERE action IN ('material.withdrawn', 'material.restored')"
        " ORDER BY id"
    )
    assert [row["action"] for row in traces] == ["material.withdrawn", "material.restored"]


async def test_what_grew_old_is_there_and_says_so(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = (await a_filed_shop(county)).citizen
    await shift_clock(timedelta(days=200))
    held = {one.kind: one.holds for one in await own_materials(citizen.actor)}
    assert held == {"id_card": True, "premises_proof": False}


async def test_nobody_else_sees_or_stops_it(hall: Hall) -> None:
    county = await a_county(hall)
    mother, daughter = (await a_filed_shop(county)).citizen, await county.citizen()
    agent = Citizen(mother.who, await acting(daughter.actor, await entrusted(mother, daughter)))
    assert await own_materials(daughter.actor) == ()
    assert await own_materials(agent.actor) == ()
    with pytest.raises(NotFound):
        await withdraw(agent.actor, "id_card")
    await withdraw(daughter.actor, "id_card")
    with pytest.raises(NotFound):
        await withdraw(mother.actor, "no-such-kind")
    with pytest.raises(SignInNeeded):
        await own_materials(ANYBODY)
    assert [one.withdrawn for one in await own_materials(mother.actor)] == [False, False]


async def test_before_a_draft_is_begun_it_is_said_what_needs_no_photograph(hall: Hall) -> None:
    county = await a_county(hall)
    citizen, other = (await a_filed_shop(county)).citizen, await county.citizen()
    assert await held_for(citizen.actor, SHOP) == ("id_card", "premises")
    assert await held_for(other.actor, SHOP) == ()
    assert await held_for(citizen.actor, "no such item") == ()
    await withdraw(citizen.actor, "id_card")
    assert await held_for(citizen.actor, SHOP) == ("premises",)
    agent = await acting(other.actor, await entrusted(citizen, other))
    assert await held_for(agent, SHOP) == ()  # not the agent's business
    await shift_clock(timedelta(days=200))
    assert await held_for(citizen.actor, SHOP) == ()
    with pytest.raises(SignInNeeded):
        await held_for(ANYBODY, SHOP)
