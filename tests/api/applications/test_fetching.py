"""A result that waits at the window: with a code, for some weeks, for whoever may have it."""

from datetime import timedelta
from typing import Any

import pytest

from api import timers
from api.applications import accepting, fetching, receiving, shelving
from api.applications.case_reading import case_screen
from api.applications.desk_reading import queue
from api.applications.desk_views import DeskAction, Lane
from api.applications.lifecycle import Status
from api.applications.refusals import (
    NotThePerson,
    PickupCodeWrong,
    ShelfMissing,
    VersionChanged,
    WrongStatus,
)
from api.applications.views import CitizenAction
from api.delivery import shelf
from api.delivery.addresses import DeliveryChoice
from api.seed.walking import Walk
from identity.phones import e164
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.handed_out import ID_CARD, LICENCE, handed_out
from tests.conftest import Hall
from tests.makers import County, a_county, everything_of, facts_about, query

PICKUP = DeliveryChoice("pickup")


async def waiting(county: County, code: str = LICENCE) -> Walk:
    """A case whose result waits at the window."""
    walk = await handed_out(county, code, PICKUP)
    await walk.lay_out()
    await county.work()
    assert (await walk.screen()).status is Status.READY_FOR_PICKUP
    return walk


async def code_of(walk: Walk) -> str:
    waits = await receiving.own_pickup(walk.citizen.actor, walk.id)
    assert waits is not None
    return waits.code


def another(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


async def give(county: County, walk: Walk, code: str, **how: Any) -> None:
    actor, version = walk.desk.window.actor, (await walk.screen()).version
    in_person = how.get("in_person", True)
    await fetching.hand_over(actor, walk.id, version, code, county.key(), in_person=in_person)


async def test_nobody_is_told_to_come_before_it_lies_there(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await handed_out(county, LICENCE, PICKUP)
    actor, seen = walk.desk.window.actor, await case_screen(walk.desk.window.actor, walk.id)
    assert seen is not None
    assert seen.status is Status.ISSUING
    assert DeskAction.SHELVE in seen.actions
    assert DeskAction.CLAIM not in seen.actions, "whoever has it in hand does it"
    with pytest.raises(WrongStatus):
        await accepting.claim(actor, walk.id)
    open_now = (await queue(actor, Lane.OPEN, None, 50)).edges
    assert walk.id in [card.id for card in open_now], "it stands in the window's queue"
    told = await query("SELECT DISTINCT channel FROM message WHERE template = 'desk.to_shelve'")
    assert {row["channel"] for row in told} == {"inbox", "sms"}
    assert await receiving.own_pickup(walk.citizen.actor, walk.id) is None
    assert "application.ready_for_pickup" not in await facts_about(walk.id)
    before = await everything_of(walk.id)
    for other, no in ((walk.citizen.actor, NotAllowed), ((await county.citizen()).actor, NotFound)):
        with pytest.raises(no):
            await shelving.lay_out(other, walk.id, seen.version, "A 架", county.key())
    with pytest.raises(ShelfMissing):
        await shelving.lay_out(actor, walk.id, seen.version, "  ", county.key())
    with pytest.raises(VersionChanged):
        await shelving.lay_out(actor, walk.id, seen.version - 1, "A 架", county.key())
    assert await everything_of(walk.id) == before
    key = county.key()
    for _ in range(2):
        await shelving.lay_out(actor, walk.id, seen.version, " A 架 3 层 ", key)
    await county.work()
    assert (await facts_about(walk.id)).count("application.ready_for_pickup") == 1
    desk = await case_screen(actor, walk.id)
    assert desk is not None
    assert desk.delivery is not None
    assert desk.delivery.shelf == "A 架 3 层"
    assert walk.id not in [card.id for card in (await queue(actor, Lane.OPEN, None, 50)).edges]
    await give(county, walk, await code_of(walk))
    assert (await query("SELECT shelf_place FROM delivery"))[0]["shelf_place"] is None


async def test_what_shall_be_sent_after_all_leaves_the_windows_queue(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await handed_out(county, LICENCE, PICKUP)
    actor, version = walk.desk.window.actor, (await walk.screen()).version
    await county.confirm_delivery(walk)
    desk = await case_screen(actor, walk.id)
    assert desk is not None
    assert DeskAction.SHELVE not in desk.actions
    with pytest.raises(WrongStatus):
        await shelving.lay_out(actor, walk.id, version, "A 架", county.key())
    assert walk.id not in [card.id for card in (await queue(actor, Lane.OPEN, None, 50)).edges]
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    assert await receiving.own_pickup(walk.citizen.actor, walk.id) is None


async def test_whoever_shows_the_code_gets_it_and_the_case_is_closed(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waiting(county)
    code = await code_of(walk)
    assert len(code) == 6
    sms = [text for text in hall.sandbox.texts_to(e164(walk.citizen.who.phone)) if code in text]
    assert len(sms) == 1, "the code comes by SMS, once"
    assert code not in str(await query("SELECT params FROM fact")), "and stands in no fact"
    assert code not in str(await query("SELECT params FROM status_change"))
    desk = await case_screen(walk.desk.window.actor, walk.id)
    assert desk is not None
    assert DeskAction.COLLECTED in desk.actions
    assert desk.delivery is not None
    assert desk.delivery.pickup_until is not None
    assert code not in str(desk), "the window asks for it"
    await give(county, walk, f" {code} ", in_person=False)
    assert (await walk.screen()).status is Status.CLOSED
    assert await receiving.own_pickup(walk.citizen.actor, walk.id) is None
    with pytest.raises(WrongStatus):
        await give(county, walk, code)


async def test_a_wrong_code_and_a_strange_desk_change_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waiting(county)
    code, before = await code_of(walk), await everything_of(walk.id)
    for wrong in (another(code), "", code[:5], "１２３４５６"):
        with pytest.raises(PickupCodeWrong):
            await give(county, walk, wrong)
    version = (await walk.screen()).version
    for other, no in ((walk.citizen.actor, NotAllowed), ((await county.citizen()).actor, NotFound)):
        with pytest.raises(no):
            await fetching.hand_over(other, walk.id, version, code, county.key(), in_person=True)
    stranger = (await county.citizen()).actor
    with pytest.raises(NotFound):
        await receiving.own_pickup(stranger, walk.id)
    assert await everything_of(walk.id) == before


async def test_what_is_the_persons_alone_is_given_to_nobody_else(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waiting(county, ID_CARD)
    code, before = await code_of(walk), await everything_of(walk.id)
    with pytest.raises(NotThePerson):
        await give(county, walk, code, in_person=False)
    assert await everything_of(walk.id) == before
    await give(county, walk, code)
    seen = await walk.screen()
    assert seen.status is Status.CLOSED
    assert seen.receipt is not None
    assert seen.receipt.trips >= 1, "who fetched it made a trip"


async def test_it_is_said_again_once_and_kept_when_the_day_goes_by(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waiting(county)
    first, start = await code_of(walk), await now()
    near, gone = start + shelf.KEPT - timedelta(days=5), start + shelf.KEPT + timedelta(days=1)
    await fetching.look_at_the_shelf(start)
    assert "application.pickup_due" not in await facts_about(walk.id)
    for _ in range(2):
        await fetching.look_at_the_shelf(near)
    assert (await facts_about(walk.id)).count("application.pickup_due") == 1
    assert await code_of(walk) == first
    await query("UPDATE delivery SET pickup_until = $1 RETURNING id", (start - timedelta(1)).date())
    for _ in range(2):
        await fetching.look_at_the_shelf(gone)
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert seen.certificate is not None, "nothing is lost"
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    assert (await facts_about(walk.id)).count("application.pickup_lapsed") == 1
    await county.work()
    assert (await walk.screen()).status is Status.ISSUING, "it waits for the citizen's word"
    await receiving.confirm_delivery(walk.citizen.actor, walk.id, PICKUP, county.key())
    await county.work()
    await walk.lay_out()
    again = await code_of(walk)
    with pytest.raises(PickupCodeWrong):
        await give(county, walk, another(again))
    await give(county, walk, again)
    assert (await walk.screen()).status is Status.CLOSED


@pytest.mark.parametrize(("hour", "told"), [(0, 0), (6, 0), (10, 1), (21, 0)])
async def test_nobody_is_woken_by_what_waits_for_them(hall: Hall, hour: int, told: int) -> None:
    county = await a_county(hall)
    walk = await waiting(county)
    near = (await now()).astimezone(SHANGHAI) + shelf.KEPT - timedelta(days=5)
    await timers.let_time_pass(near.replace(hour=hour), hall.gateways)
    assert (await facts_about(walk.id)).count("application.pickup_due") == told


async def test_what_nobody_collects_can_be_sent_instead(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waiting(county)
    await query("UPDATE delivery SET pickup_until = '2020-01-01' RETURNING id")
    await fetching.look_at_the_shelf(await now())
    await county.confirm_delivery(walk)
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
