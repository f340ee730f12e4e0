"""Money at the desk: the bill paid at a window, and given back when two people agree."""

import asyncio

import pytest

from api import seconding as desk
from api.applications import receiving, settling
from api.applications.lifecycle import Status
from api.applications.refusals import NothingToPay, ReasonMissing, WrongStatus
from api.payments.counter import Way
from api.payments.refusals import RefundTooLarge
from api.seed.walking import Walk
from identity.actor import Role
from identity.refusals import ReasonNeeded, SamePerson
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.test_roles import as_role
from tests.conftest import Hall
from tests.makers import HOME, County, a_county, everything_of, facts_about, query

WHY = "多收了一项"


async def to_pay(hall: Hall) -> tuple[County, Walk]:
    county = await a_county(hall)
    return county, await county.a_case(Status.AWAITING_PAYMENT, HOME)


async def take(walk: Walk, hall: Hall, slip: str = "000123", key: str = "t") -> None:
    actor, till = walk.desk.window.actor, hall.gateways.payment
    await settling.take_payment(actor, walk.id, Way.CASH, slip, key, till)


async def test_cash_at_the_window_settles_the_bill_and_the_case_goes_on(hall: Hall) -> None:
    _, walk = await to_pay(hall)
    await receiving.pay(walk.citizen.actor, walk.id, "p", hall.gateways.payment)
    async with as_role(hall.urls, "desk"):
        await asyncio.gather(*(take(walk, hall) for _ in range(4)))
    assert (await walk.screen()).status is Status.ISSUING
    assert (await facts_about(walk.id)).count("application.paid") == 1
    rows = await query("SELECT method, slip, state FROM attempt ORDER BY created_at")
    assert rows == [
        {"method": "browser", "slip": "", "state": "closed"},
        {"method": "cash", "slip": "000123", "state": "paid"},
    ]
    (order,) = hall.sandbox.orders.values()
    assert order.state == "closed"
    bill = (await walk.case(walk.desk.window)).bill
    assert bill is not None
    assert (bill.state, bill.at_counter, bill.left_fen) == ("paid", True, 8000)
    with pytest.raises(WrongStatus):
        await take(walk, hall, key="again")


async def test_who_may_not_take_money_or_has_no_slip_changes_nothing(hall: Hall) -> None:
    county, walk = await to_pay(hall)
    before = await everything_of(walk.id)
    with pytest.raises(ReasonMissing):
        await take(walk, hall, slip=" ")
    till = hall.gateways.payment
    stranger = (await county.hire("市监窗口", (Role.REVIEWER, "14", False))).actor
    for actor in (walk.desk.reviewer.actor, walk.desk.approver.actor, stranger):
        with pytest.raises((NotAllowed, NotFound)):
            await settling.take_payment(actor, walk.id, Way.POS, "1", "t", till)
    assert await everything_of(walk.id) == before


async def test_one_asks_for_a_refund_and_another_agrees(hall: Hall) -> None:
    county, walk = await to_pay(hall)
    await take(walk, hall)
    case = await walk.case(walk.desk.approver)
    assert case.money_acts == ("refund",)
    whose = "SELECT d.code FROM department d JOIN application a ON a.department_id = d.id"
    code = (await query(f"{whose} WHERE a.id = $1", walk.id))[0]["code"]
    admin = (await county.hire("部门管理员", (Role.DEPARTMENT_ADMIN, code, False))).actor
    approver = walk.desk.approver.actor
    async with as_role(hall.urls, "desk"):
        with pytest.raises(ReasonNeeded):
            await settling.ask_refund(approver, walk.id, 100, " ", "r0")
        for fen in (0, -1, 8001):
            with pytest.raises(RefundTooLarge):
                await settling.ask_refund(approver, walk.id, fen, WHY, f"r{fen}")
        asked = await settling.ask_refund(approver, walk.id, 3000, WHY, "r")
        assert await query("SELECT 1 FROM refund") == []
        waits = await walk.case(walk.desk.approver)
        assert (waits.refund_asked_fen, waits.money_acts) == (3000, ("refund",))
        with pytest.raises((SamePerson, NotFound, NotAllowed)):
            await desk.confirm(approver, asked.id)
        (shown,) = await desk.requests(admin, "zh-CN")
        assert "30.00 元" in shown.text
        assert f"《不动产转移登记（二手房）》（{waits.reference}）" in shown.text
        await desk.confirm(admin, asked.id)
    rows = await query("SELECT id, amount_fen, state, by_hand FROM refund")
    assert [(r["amount_fen"], r["state"], r["by_hand"]) for r in rows] == [(3000, "owed", True)]
    window = walk.desk.window
    owed = await walk.case(window)
    assert (owed.money_acts, owed.refund_asked_fen) == (("hand_back",), 0)
    async with as_role(hall.urls, "desk"):
        for _ in range(2):
            await settling.hand_back(window.actor, walk.id, rows[0]["id"], "h")
    bill = (await walk.case(window)).bill
    assert bill is not None
    assert [(one.fen, one.state) for one in bill.refunds] == [(3000, "given")]
    assert bill.left_fen == 5000
    facts = await facts_about(walk.id)
    assert (facts.count("bill.refund_owed"), facts.count("bill.refunded")) == (1, 1)


async def test_nothing_paid_is_nothing_to_give_back(hall: Hall) -> None:
    _, walk = await to_pay(hall)
    with pytest.raises(NotFound):
        await settling.ask_refund(walk.desk.approver.actor, walk.id, 1, WHY, "r")
    assert (await walk.case(walk.desk.window)).money_acts == ("take",)
    await query("UPDATE bill SET state = 'paid'")
    with pytest.raises(NothingToPay):
        await take(walk, hall)
