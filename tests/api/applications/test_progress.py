"""What follows by itself: fee, result, parcel. Every step may be told twice."""

import asyncio
from dataclasses import replace

import pytest

from api.applications import accepting, filing, progress, receiving
from api.applications.lifecycle import Status
from api.applications.refusals import NothingToPay, WrongStatus
from api.applications.views import CitizenAction
from api.delivery.addresses import DeliveryChoice
from api.delivery.couriers.contract import ParcelState
from api.delivery.refusals import AddressInvalid
from api.payments.gateways.contract import Fen
from notifications.refusals import FreshProofNeeded, NotFound
from tests.api.applications.test_clocks_that_wait import days_pass
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, everything_of, facts_about, query


async def test_a_payment_told_often_is_one_payment(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    await receiving.pay(walk.citizen.actor, walk.id, "p", hall.gateways.payment)
    notice = await county.paid_notice(walk)
    answers = await asyncio.gather(*(progress.payment_arrived(notice) for _ in range(6)))
    assert [a for a in answers if a is not None] == [walk.id]
    facts = await facts_about(walk.id)
    assert facts.count("application.paid") == 1
    assert facts.count("application.issuing") == 1
    assert (await walk.screen()).status is Status.ISSUING


async def test_another_amount_pays_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    await receiving.pay(walk.citizen.actor, walk.id, "p", hall.gateways.payment)
    notice = replace(await county.paid_notice(walk), amount=Fen(1))
    assert await progress.payment_arrived(notice) is None
    assert (await walk.screen()).status is Status.AWAITING_PAYMENT


async def test_money_that_comes_after_the_case_lapsed_is_owed_back(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    await receiving.pay(walk.citizen.actor, walk.id, "p", hall.gateways.payment)
    notice = await county.paid_notice(walk)

    async def over() -> bool:
        return (await walk.screen()).status is Status.WITHDRAWN

    await days_pass(over)
    await progress.payment_arrived(notice)
    assert await over()
    assert await query("SELECT amount_fen, state FROM refund") == [
        {"amount_fen": 8000, "state": "owed"}
    ]


async def test_paying_asks_for_a_fresh_proof_a_bill_and_the_owner(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    actor, gateway = walk.citizen.actor, hall.gateways.payment
    with pytest.raises(FreshProofNeeded):
        await receiving.pay(replace(actor, fresh=False), walk.id, "p1", gateway)
    with pytest.raises(NotFound):
        await receiving.pay((await county.citizen()).actor, walk.id, "p2", gateway)
    one = await receiving.pay(actor, walk.id, "p3", gateway)
    assert await receiving.pay(actor, walk.id, "p4", gateway) == one
    early = await county.a_case(Status.SUBMITTED, HOME)
    with pytest.raises(NothingToPay):
        await receiving.pay(early.citizen.actor, early.id, "p5", gateway)


async def test_every_machine_step_may_be_repeated(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, HOME)
    before = await everything_of(walk.id)
    for again in (
        progress.after_approval(walk.id),
        progress.make_certificate(walk.id),
        progress.hand_out(walk.id, hall.gateways.courier),
        progress.served(walk.id),
        county.parcel_is(walk, ParcelState.DELIVERED),
        county.parcel_is(walk, ParcelState.IN_TRANSIT),
    ):
        await again
    assert await everything_of(walk.id) == before


async def test_nothing_is_sent_before_the_citizen_says_where(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.ISSUING, HOME)
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert seen.certificate is not None
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    assert seen.todo
    assert await query("SELECT id FROM parcel") == []
    nowhere = DeliveryChoice(way="courier", receiver="", phone="1", region="", street="")
    with pytest.raises(AddressInvalid):
        await receiving.confirm_delivery(walk.citizen.actor, walk.id, nowhere, "c")
    await county.confirm_delivery(walk)
    await county.work()
    sent = await walk.screen()
    assert sent.status is Status.DISPATCHED
    assert sent.delivery is not None
    assert sent.delivery.waybill
    assert sent.todo is None


async def test_where_it_goes_is_asked_for_after_the_decision(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    with pytest.raises(WrongStatus):
        await county.confirm_delivery(walk)
    assert "delivery.confirmed" not in await facts_about(walk.id)


async def test_a_returned_parcel_waits_for_the_address_again(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.DISPATCHED, CARD)
    await county.parcel_is(walk, ParcelState.RETURNED)
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.ISSUING
    assert CitizenAction.CONFIRM_DELIVERY in seen.actions
    await county.confirm_delivery(walk)
    await county.work()
    assert (await walk.screen()).status is Status.DISPATCHED
    assert len(await query("SELECT id FROM parcel")) == 2
    await county.parcel_is(walk, ParcelState.DELIVERED)
    assert (await walk.screen()).status is Status.CLOSED


async def test_a_result_by_wire_closes_the_case(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    electronic = DeliveryChoice(way="electronic")
    await filing.choose_delivery(walk.citizen.actor, walk.id, electronic)
    await county.walk_to(walk, Status.APPROVED)
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.CLOSED
    assert seen.certificate is not None
    assert seen.receipt is not None
    assert (seen.receipt.trips, seen.receipt.photos, seen.receipt.working_days) == (0, 3, 0)
    assert seen.receipt.sentence == "跑了 0 趟 · 拍了 3 张 · 用了 0 个工作日（法定 3）"


async def test_a_refusal_is_served_and_closed_and_its_reason_stays(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.REFUSED)
    await county.work()
    seen = await walk.screen()
    assert seen.status is Status.CLOSED
    assert seen.refusal is not None
    assert seen.certificate is None


async def test_a_visit_really_made_is_counted_as_a_trip(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_ORIGINAL, HOME)
    check = (await walk.screen()).original_check
    assert check is not None
    await accepting.claim(county.staff["window"].actor, walk.id)
    await county.book(walk, "visit", check.slots[0])
    await walk.originals_agree()
    await county.walk_to(walk, Status.CLOSED)
    receipt = (await walk.screen()).receipt
    assert receipt is not None
    assert (receipt.trips, receipt.photos, receipt.legal_days) == (1, 2, 30)
