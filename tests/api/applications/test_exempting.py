"""Who pays less: the version says who and by which paper, a clerk confirms, the bill says it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from api.applications import receiving, settling
from api.applications.charging import charges
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.refusals import WrongStatus
from api.catalog import published
from api.catalog.definition import DeliveryRule, Exemption
from api.catalog.forms import asked
from api.payments import billing
from api.payments.ledger import Account, balance
from api.seed.walking import Walk, upload
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import transaction
from tests.api.applications.handed_out import ID_CARD
from tests.api.applications.test_roles import as_role
from tests.api.payments.crowds import unbalanced
from tests.api.test_every_item import PICTURE, filled
from tests.conftest import Hall
from tests.journeys.test_unlike_items import a_desk
from tests.makers import HOME, County, a_county, everything_of, facts_about, query

LOW = "low_income"


async def exempt(walk: Walk, hall: Hall, which: str = LOW, key: str = "e") -> None:
    actor, till = walk.desk.window.actor, hall.gateways.payment
    await settling.exempt(actor, walk.id, which, key, till)


async def a_card(county: County, status: Status) -> Walk:
    """An identity card on its way."""
    citizen = await county.citizen()
    draft, told = await filled(county, citizen, ID_CARD)
    for spec in asked(await published.published(ID_CARD), told):
        for page in range(spec.min_pages if spec.required else 0):
            await upload(citizen.actor, draft, spec.id, PICTURE + bytes([page]))
    walk = Walk(draft, citizen, await a_desk(county, ID_CARD), "card")
    await county.walk_to(walk, status)
    return walk


async def to_pay(hall: Hall) -> tuple[County, Walk]:
    """An identity card that is approved and waits for its 20 yuan."""
    county = await a_county(hall)
    walk = await a_card(county, Status.APPROVED)
    await county.work()
    return county, walk


async def the_lines() -> list[tuple[str, int]]:
    (row,) = await query("SELECT lines::text AS lines FROM bill")
    return [(line["name"], line["fen"]) for line in json.loads(row["lines"])]


async def test_the_clerk_saw_the_record_and_the_open_bill_comes_to_nothing(hall: Hall) -> None:
    _, walk = await to_pay(hall)
    await receiving.pay(walk.citizen.actor, walk.id, "p", hall.gateways.payment)
    seen = await walk.case(walk.desk.window)
    assert [(one.key, one.confirmed) for one in seen.exemptions] == [(LOW, False)]
    assert "exempt" in seen.money_acts
    async with as_role(hall.urls, "desk"):
        await exempt(walk, hall)
        await exempt(walk, hall)  # the same tap again
    (order,) = hall.sandbox.orders.values()
    assert order.state == "closed"
    assert await the_lines() == [
        ("居民身份证工本费（换领）", 2000),
        ("减免：低保家庭、特困供养的人", -2000),
    ]
    mine = (await walk.screen()).bill
    assert mine is not None
    assert (mine.total_fen, mine.state) == (0, "paid")
    assert "低保、特困的记录" in mine.lines[1].basis
    assert (await walk.screen()).status is Status.ISSUING
    assert (await facts_about(walk.id)).count("application.paid") == 1
    assert await unbalanced() == 0
    bill = await query("SELECT id FROM bill")
    assert set((await balance(bill[0]["id"])).values()) == {0}
    assert (await walk.case(walk.desk.window)).exemptions[0].confirmed
    with pytest.raises(WrongStatus):
        await exempt(walk, hall, key="again")


async def test_confirmed_before_the_decision_nothing_is_asked_for(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await a_card(county, Status.ACCEPTED)
    await exempt(walk, hall)
    await county.walk_to(walk, Status.APPROVED)
    await county.work()
    assert (await walk.screen()).status is Status.ISSUING
    assert [fen for _, fen in await the_lines()] == [2000, -2000]
    facts = await facts_about(walk.id)
    assert "bill.raised" not in facts
    assert "application.awaiting_payment" not in facts
    assert await query("SELECT 1 FROM ledger_entry") == []


async def test_who_may_not_confirm_and_what_the_version_does_not_say_changes_nothing(
    hall: Hall,
) -> None:
    _, walk = await to_pay(hall)
    before = await everything_of(walk.id)
    till = hall.gateways.payment
    with pytest.raises(NotFound):
        await exempt(walk, hall, "veteran")
    for who in (walk.desk.approver.actor, walk.citizen.actor):
        with pytest.raises((NotAllowed, NotFound)):
            await settling.exempt(who, walk.id, LOW, "x", till)
    assert await everything_of(walk.id) == before


async def test_half_a_fee_and_the_couriers_postage_are_lines_of_their_own(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.APPROVED, HOME)
    application = await Application.get(id=walk.id)
    house = await published.version(application.item_version_id)
    half = Exemption("half", "残疾人", house.materials[0].id, 50, "《某法》")
    sent: Any = replace(house.delivery, ways=("courier",), fee_fen=1200, postage="online")
    changed = replace(house, exemptions=(half,), delivery=sent)
    application.fee_exempt = {"key": "half", "by": "", "at": ""}
    lines = await charges(application, changed)
    assert [(line["fen"], line.get("kind")) for line in lines] == [
        *((8000, None), (-4000, None)),
        (1200, billing.POSTAGE),
    ]
    for way in ("county", "on_delivery"):
        rule: DeliveryRule = replace(sent, postage=way)
        assert len(await charges(application, replace(changed, delivery=rule))) == 2
    async with transaction():
        bill = await billing.raise_bill(walk.id, application.citizen_id, lines, "登记")
    assert bill.total_fen == 5200
    owed = await balance(bill.id)
    assert (owed[Account.RECEIVABLE], owed[Account.REVENUE]) == (5200, -4000)
    assert owed[Account.CARRIER] == -1200
    assert await unbalanced() == 0
