"""Where the result goes, once more: addresses given before, a parcel called back in time."""

import asyncio
from dataclasses import replace

import pytest

from api.applications import readdressing, receiving
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import Status
from api.applications.refusals import (
    ParcelUnderWay,
    ReasonMissing,
    VersionChanged,
    WrongStatus,
)
from api.applications.views import CitizenAction
from api.delivery.addresses import DeliveryChoice
from api.delivery.couriers.contract import ParcelState
from api.seed.walking import Walk
from identity.actor import Actor
from identity.phones import e164
from notifications.refusals import NotAllowed, NotFound, Refusal
from tests.conftest import Hall
from tests.makers import HOME, County, a_county, everything_of, facts_about, query

THERE = DeliveryChoice("courier", "张秀英", "13812345678", "青禾县青禾镇", "迎春路 3 号")
ELSEWHERE = replace(THERE, street="迎春路 30 号")


async def call_back(walk: Walk, county: County) -> None:
    version, courier = (await walk.screen()).version, county.hall.gateways.courier
    await readdressing.call_back(walk.citizen.actor, walk.id, version, courier)


async def test_a_parcel_that_waits_is_called_back_and_goes_another_way(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    assert CitizenAction.CALL_BACK in (await walk.screen()).actions
    await asyncio.gather(*(call_back(walk, county) for _ in range(4)))
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    assert (await facts_about(walk.id)).count("application.called_back") == 1
    [first] = await query("SELECT number, state FROM parcel")
    assert first["state"] == "cancelled"
    assert hall.sandbox.parcels[first["number"]].state == "cancelled", "the courier was told"
    window = await query("SELECT channel FROM message WHERE template = 'desk.called_back'")
    assert window, "whoever hands it to the post hears of it"
    texts = hall.sandbox.texts_to(e164(walk.citizen.who.phone))
    assert not any("撤回" in text for text in texts), "who did it needs no SMS about it"
    await receiving.confirm_delivery(walk.citizen.actor, walk.id, ELSEWHERE, "again")
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    states = await query("SELECT state FROM parcel ORDER BY reserved_at")
    assert [row["state"] for row in states] == ["cancelled", "ordered"]
    await county.parcel_is(walk, ParcelState.DELIVERED)
    assert (await walk.screen()).status is Status.CLOSED


async def test_what_the_courier_fetched_is_not_called_back(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    await county.parcel_is(walk, ParcelState.COLLECTED)
    before = await everything_of(walk.id)
    assert CitizenAction.CALL_BACK not in (await walk.screen()).actions
    with pytest.raises(ParcelUnderWay):
        await call_back(walk, county)
    assert await everything_of(walk.id) == before
    assert (await query("SELECT state FROM parcel"))[0]["state"] == "collected"


async def test_what_the_courier_alone_knows_stops_it_as_well(hall: Hall) -> None:
    """Fetched a moment ago: no line came yet, and the courier says no."""
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    [row] = await query("SELECT number FROM parcel")
    hall.sandbox.parcels[row["number"]].state = "collected"
    before = await everything_of(walk.id)
    with pytest.raises(ParcelUnderWay):
        await call_back(walk, county)
    assert await everything_of(walk.id) == before


async def test_nobody_else_calls_it_back_and_an_old_page_neither(hall: Hall) -> None:
    county = await a_county(hall)
    walk, courier = await county.a_case(Status.DISPATCHED, HOME), hall.gateways.courier
    version, before = (await walk.screen()).version, await everything_of(walk.id)
    stranger = (await county.citizen()).actor
    with pytest.raises(NotFound):
        await readdressing.call_back(stranger, walk.id, version, courier)
    with pytest.raises(VersionChanged):
        await readdressing.call_back(walk.citizen.actor, walk.id, version - 1, courier)
    assert await everything_of(walk.id) == before
    early = await county.a_case(Status.SUBMITTED, HOME)
    with pytest.raises(WrongStatus):
        await call_back(early, county)
    await call_back(walk, county)
    with pytest.raises(NotFound):
        await readdressing.call_back(stranger, walk.id, version, courier)


async def test_the_window_keeps_what_was_not_fetched_and_says_why(hall: Hall) -> None:
    county = await a_county(hall)
    walk, courier = await county.a_case(Status.DISPATCHED, HOME), hall.gateways.courier
    window, version = walk.desk.window.actor, (await walk.screen()).version
    offered = {DeskAction.RECALL_PARCEL, DeskAction.PRINT_LABEL}
    assert offered <= set((await walk.case(walk.desk.window)).actions)
    assert not offered & set((await walk.case(walk.desk.reviewer)).actions)
    before = await everything_of(walk.id)
    tried: tuple[tuple[Actor, int, str, type[Refusal]], ...] = (
        (window, version, "  ", ReasonMissing),
        (window, version - 1, "装错了", VersionChanged),
        (walk.desk.reviewer.actor, version, "装错了", NotAllowed),
        (walk.citizen.actor, version, "装错了", NotAllowed),
        ((await county.citizen()).actor, version, "装错了", NotFound),
    )
    for actor, seen_version, why, no in tried:
        with pytest.raises(no):
            await readdressing.recall(actor, walk.id, seen_version, why, courier)
    assert await everything_of(walk.id) == before
    for _ in range(2):
        await readdressing.recall(window, walk.id, version, "两件的证装反了，换过来再寄", courier)
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    assert "两件的证装反了" in (seen.timeline[-1].text or "")
    assert (await facts_about(walk.id)).count("application.recalled") == 1
    assert [row["state"] for row in await query("SELECT state FROM parcel")] == ["cancelled"]
    texts = hall.sandbox.texts_to(e164(walk.citizen.who.phone))
    assert sum("窗口收回核对" in text for text in texts) == 1
    assert not any("装反" in text for text in texts), "the reason stands in the story alone"
    await county.confirm_delivery(walk)
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    await county.parcel_is(walk, ParcelState.COLLECTED)
    assert DeskAction.RECALL_PARCEL not in (await walk.case(walk.desk.window)).actions
    with pytest.raises(ParcelUnderWay):
        await readdressing.recall(
            window, walk.id, (await walk.screen()).version, "再看一眼", courier
        )


async def given(county: County, walk: Walk, choice: DeliveryChoice) -> None:
    await receiving.confirm_delivery(walk.citizen.actor, walk.id, choice, county.key())


async def test_addresses_given_before_are_offered_once_each_and_can_be_taken_off(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    one = await county.a_case(Status.ISSUING, HOME)
    actor = one.citizen.actor
    assert await readdressing.past_addresses(actor) == ()
    await given(county, one, THERE)
    for choice in (ELSEWHERE, THERE):
        walk = await county.a_draft(HOME, one.citizen)
        await county.walk_to(walk, Status.ISSUING)
        await given(county, walk, choice)
    there, elsewhere = await readdressing.past_addresses(actor)
    assert (there.address.street, elsewhere.address.street) == (THERE.street, ELSEWHERE.street)
    assert (there.address.phone, there.address.region) == ("+8613812345678", THERE.region)
    stranger = (await county.citizen()).actor
    assert await readdressing.past_addresses(stranger) == ()
    with pytest.raises(NotFound):
        await readdressing.forget_address(stranger, there.id)
    for _ in range(2):
        await readdressing.forget_address(actor, there.id)
    assert [past.id for past in await readdressing.past_addresses(actor)] == [elsewhere.id]
    kept = await receiving.own_address(actor, one.id)
    assert kept is not None
    assert kept.street == THERE.street, "the case keeps where its result goes"
    last = await county.a_draft(HOME, one.citizen)
    await county.walk_to(last, Status.ISSUING)
    await given(county, last, THERE)
    assert len(await readdressing.past_addresses(actor)) == 2, "given again: offered again"


async def test_a_parcels_way_stands_in_the_story_among_the_steps(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    for state in (ParcelState.COLLECTED, ParcelState.IN_TRANSIT, ParcelState.DELIVERED):
        await county.parcel_is(walk, state)
    seen = await walk.screen()
    assert [entry.at for entry in seen.timeline] == sorted(entry.at for entry in seen.timeline)
    told = [(entry.title, entry.by) for entry in seen.timeline][-5:]
    assert told == [
        ("寄出", "系统"),
        ("快递已揽收", "快递"),
        ("快递在路上", "快递"),
        ("快递已签收", "快递"),
        ("签收办结", "快递"),
    ]
    assert seen.timeline[-3].text == "in_transit", "in the courier's own words"
