"""Parcels that do not reach the person: not taken, lost, signed for by somebody else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from api import timers
from api.applications import fetching, progress, readdressing, receiving
from api.applications.case_reading import case_screen
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.refusals import ReceiptIsTheirs, WrongStatus
from api.applications.views import CitizenAction
from api.delivery.addresses import DeliveryChoice
from api.delivery.couriers.contract import Courier, ParcelState, Signer, Track
from api.seed.staff import ELDERLY, POLICE
from api.seed.walking import Walk
from identity.actor import Role
from identity.offices import offices
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.handed_out import ID_CARD, LICENCE, handed_out
from tests.conftest import Hall
from tests.makers import HOME, County, a_county, everything_of, facts_about, query

THERE = DeliveryChoice("courier", "张秀英", "13812345678", "青禾县青禾镇", "迎春路 3 号")


async def signed_for(walk: Walk, signer: Signer | None) -> None:
    """The courier says who took it."""
    [row] = await query("SELECT number FROM parcel WHERE application_id = $1", walk.id)
    line = Track(row["number"], ParcelState.DELIVERED, await now(), "已签收", "e1", signer)
    await progress.parcel_moved([line])


async def buttons(walk: Walk) -> Sequence[DeskAction]:
    case = await case_screen(walk.desk.window.actor, walk.id)
    assert case is not None
    return case.actions


async def send_anew(county: County, walk: Walk) -> None:
    version = (await walk.screen()).version
    await fetching.send_anew(walk.desk.window.actor, walk.id, version, county.key())


async def test_a_lost_parcel_is_looked_after_and_sent_again(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    before = await everything_of(walk.id)
    with pytest.raises(WrongStatus):
        await send_anew(county, walk)
    with pytest.raises(WrongStatus):
        await receiving.confirm_receipt(walk.citizen.actor, walk.id, county.key())
    assert await everything_of(walk.id) == before
    assert DeskAction.SEND_AGAIN not in await buttons(walk)
    await county.parcel_is(walk, ParcelState.LOST)
    await county.work()
    seen = await walk.screen()
    assert (seen.status, CitizenAction.CONFIRM_RECEIPT in seen.actions) == (Status.DISPATCHED, True)
    assert seen.todo
    told = await query("SELECT citizen_id FROM message WHERE template = 'desk.astray'")
    assert told, "the window hears of it"
    assert DeskAction.SEND_AGAIN in await buttons(walk)
    await send_anew(county, walk)
    await county.work()
    assert (await walk.screen()).status is Status.ISSUING
    await county.confirm_delivery(walk)
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    assert len(await query("SELECT id FROM parcel WHERE application_id = $1", walk.id)) == 2
    await county.parcel_is(walk, ParcelState.DELIVERED)
    assert (await walk.screen()).status is Status.CLOSED


class TellsFirst:
    """A courier whose line about it is here before its answer is."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier

    def __getattr__(self, name: str) -> Any:
        return getattr(self._courier, name)

    async def cancel(self, key: str, number: str) -> None:
        await self._courier.cancel(key, number)
        line = Track(number, ParcelState.CANCELLED, await now(), "已取消", f"c-{number}")
        await progress.parcel_moved([line])


@pytest.mark.parametrize("asked", [True, False])
async def test_what_the_courier_says_is_cancelled_goes_out_again(
    hall: Hall, *, asked: bool
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    version, courier = (await walk.screen()).version, TellsFirst(hall.gateways.courier)
    if asked:
        await readdressing.call_back(walk.citizen.actor, walk.id, version, courier)
    else:
        await county.parcel_is(walk, ParcelState.CANCELLED)
    await county.work()
    seen = await walk.screen()
    assert (seen.status, CitizenAction.CONFIRM_DELIVERY in seen.actions) == (Status.ISSUING, True)
    assert (await facts_about(walk.id)).count("application.parcel_returned") == 1
    await county.confirm_delivery(walk)
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    states = await query("SELECT state FROM parcel ORDER BY reserved_at")
    assert [row["state"] for row in states] == ["cancelled", "ordered"]
    await county.parcel_is(walk, ParcelState.DELIVERED)
    assert (await walk.screen()).status is Status.CLOSED


async def test_a_parcel_nobody_hears_of_counts_as_lost_until_it_is_heard_of(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    start = await now()
    for days, hour, ends in ((9, 10, None), (11, 3, None), (11, 10, "lost"), (12, 10, "lost")):
        at = (start.astimezone(SHANGHAI) + timedelta(days=days)).replace(hour=hour)
        await timers.ask_about_parcels(at, hall.gateways)  # at three in the morning nobody is told
        facts = await query(
            "SELECT params->>'state' AS state FROM fact WHERE name = 'parcel.moved'"
        )
        assert [row["state"] for row in facts] == ([ends] if ends else [])
    assert CitizenAction.CONFIRM_RECEIPT in (await walk.screen()).actions
    await county.parcel_is(walk, ParcelState.DELIVERED)
    assert (await walk.screen()).status is Status.CLOSED


async def test_what_came_after_all_is_closed_by_a_word_of_the_citizens(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, HOME)
    await county.parcel_is(walk, ParcelState.LOST)
    stranger = (await county.citizen()).actor
    with pytest.raises(NotFound):
        await receiving.confirm_receipt(stranger, walk.id, county.key())
    await receiving.confirm_receipt(walk.citizen.actor, walk.id, county.key())
    assert (await walk.screen()).status is Status.CLOSED


async def test_what_goes_to_the_person_only_no_agent_says_came(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await handed_out(county, ID_CARD, THERE)
    await signed_for(walk, Signer.OTHER)
    owner, daughter = walk.citizen.actor, (await county.citizen()).actor
    mandate = uuid4()
    agent = replace(daughter, on_behalf_of=owner.me, mandate_id=mandate)
    before = await everything_of(walk.id)
    with pytest.raises(ReceiptIsTheirs):
        await receiving.confirm_receipt(agent, walk.id, county.key())
    assert await everything_of(walk.id) == before
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at, accepted_at)"
        " SELECT $1, $2, $3, 'guardian', t + interval '1 year', t, t FROM doorstep_now() AS t",
        *(mandate, owner.me, daughter.me),
    )
    await receiving.confirm_receipt(agent, walk.id, county.key())  # a child says it by its guardian
    assert (await walk.screen()).status is Status.CLOSED


@pytest.mark.parametrize(
    ("item", "signer", "ends"),
    [
        (ID_CARD, Signer.OTHER, Status.DISPATCHED),
        (ID_CARD, Signer.PERSON, Status.CLOSED),
        (LICENCE, Signer.OTHER, Status.CLOSED),
    ],
)
async def test_an_identity_card_is_for_the_person_only(
    hall: Hall, item: str, signer: Signer, ends: Status
) -> None:
    county = await a_county(hall)
    walk = await handed_out(county, item, THERE)
    [sent] = hall.sandbox.parcels.values()
    assert sent.to_person_only is (item == ID_CARD)
    await signed_for(walk, signer)
    await county.work()
    assert (await walk.screen()).status is ends
    assert await query("SELECT signer FROM parcel") == [{"signer": signer.value}], "proof of it"
    in_doubt = ends is Status.DISPATCHED
    assert ("parcel.taken_by_other" in await facts_about(walk.id)) is in_doubt
    if in_doubt:
        assert DeskAction.SEND_AGAIN in await buttons(walk)
        await receiving.confirm_receipt(walk.citizen.actor, walk.id, county.key())
        assert (await walk.screen()).status is Status.CLOSED


async def test_an_address_the_courier_refuses_is_asked_for_anew(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.ISSUING, HOME)
    nowhere = replace(THERE, phone="13800000404")
    await receiving.confirm_delivery(walk.citizen.actor, walk.id, nowhere, "n")
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    assert (await facts_about(walk.id)).count("parcel.undeliverable") == 1
    await receiving.confirm_delivery(walk.citizen.actor, walk.id, THERE, "t")
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    assert len(await query("SELECT id FROM parcel WHERE application_id = $1", walk.id)) == 1


async def test_the_window_prints_the_label_and_nobody_else(hall: Hall) -> None:
    county = await a_county(hall)
    walk, courier = await county.a_case(Status.DISPATCHED, HOME), hall.gateways.courier
    [row] = await query("SELECT number FROM parcel WHERE application_id = $1", walk.id)
    label = await fetching.label(walk.desk.window.actor, walk.id, courier)
    assert label.startswith(b"%PDF-")
    assert row["number"].encode() in label
    for other, no in (
        (walk.desk.reviewer.actor, NotAllowed),
        (walk.citizen.actor, NotAllowed),
        ((await county.citizen()).actor, NotFound),
    ):
        with pytest.raises(no):
            await fetching.label(other, walk.id, courier)
    [look] = await looks(walk.citizen.actor, case_id=walk.id)
    assert {"收件人", "收件电话", "收件地址"} <= set(look.what), "they see who read where they live"
    early = await county.a_case(Status.SUBMITTED, HOME)
    with pytest.raises(WrongStatus):
        await fetching.label(walk.desk.window.actor, early.id, courier)
    await county.parcel_is(walk, ParcelState.DELIVERED)
    with pytest.raises(WrongStatus):
        await fetching.label(walk.desk.window.actor, walk.id, courier)


async def test_a_window_elsewhere_that_had_a_part_in_it_learns_no_address(hall: Hall) -> None:
    county = await a_county(hall)
    walk, courier = await county.a_case(Status.DISPATCHED, HOME), hall.gateways.courier
    [case] = await query("SELECT department_id FROM application WHERE id = $1", walk.id)
    known = (await offices()).department_ids
    code = next(one for one in (ELDERLY, POLICE) if known[one] != case["department_id"])
    beside = await county.hire("旁人", (Role.WINDOW, code, False))
    await query(
        "UPDATE application SET offices = jsonb_build_array($2::text) WHERE id = $1",
        walk.id,
        str(known[code]),
    )
    assert await case_screen(beside.actor, walk.id), "it reads the case"
    await county.parcel_is(walk, ParcelState.LOST)
    await county.work()
    before, version = await everything_of(walk.id), (await walk.screen()).version
    seen = await case_screen(beside.actor, walk.id)
    assert seen is not None
    assert DeskAction.SEND_AGAIN not in seen.actions
    with pytest.raises(NotAllowed):
        await fetching.label(beside.actor, walk.id, courier)
    with pytest.raises(NotAllowed):
        await fetching.send_anew(beside.actor, walk.id, version, county.key())
    assert await everything_of(walk.id) == before
