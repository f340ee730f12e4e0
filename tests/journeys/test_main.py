"""The whole story of each of the three items, through the doors alone, told at every step."""

import hashlib
from datetime import timedelta
from typing import Any

from api.seed.content import CARD, HOME, SHOP
from tests.journeys import house, words
from tests.journeys.house import HALL, TUESDAY
from tests.journeys.people import Desk, Neighbour, a_neighbour
from tests.journeys.tables import tables_say
from tests.journeys.town import MONDAY, Town
from tests.journeys.words import news

WEDNESDAY = MONDAY + timedelta(days=2)


async def filed(neighbour: Neighbour, draft: Any) -> Any:
    sent = await neighbour.do(words.SUBMIT, version=draft["version"], declared=True)
    assert sent["__typename"] == "Application", sent
    await neighbour.town.work()
    return sent


async def arrives(neighbour: Neighbour) -> None:
    """The parcel travels; the citizen hears of every stop, and of the end."""
    courier, number = neighbour.town.vendors(), (await neighbour.page())["delivery"]["waybill"]
    for stop in ("collected", "in_transit", "delivering"):
        await courier.post(f"/sandbox/parcels/{number}/advance")
        await neighbour.town.work()
        assert await neighbour.news() == news(
            "DISPATCHED", tracked=[stop], quietly=[f"parcel.{stop}"]
        )
    await courier.post(f"/sandbox/parcels/{number}/advance")
    await neighbour.town.work()


async def test_the_whole_story_of_a_house_transfer(town: Town) -> None:
    """Photos, one supplement, originals at the window, three desks, a fee, a parcel."""
    home = await a_neighbour(town)
    found = await home.browser.do(words.FIND, words="过户")
    first = found["edges"][0]
    assert (first["code"], first["feeFen"]) == (HOME, 8000)
    draft = await home.start(HOME, deliver=False)
    assert await home.news() == news("DRAFT", "EDIT", "SUBMIT", climbed=["start"])
    sent = await filed(home, draft)
    assert sent["reference"]
    desk = Desk(town, home.case)
    assert await home.news() == news(
        "SUBMITTED", "WITHDRAW", climbed=["submit"], told=["application.submitted"]
    )
    assert desk.who_was_called() == HALL
    assert await desk.buttons() == await tables_say(town, home.case)
    await house.one_supplement_is_asked_for_and_supplied(home, desk)
    await house.the_originals_are_called_for(home, desk)

    await town.it_is(TUESDAY)
    await house.the_originals_agree_and_it_is_accepted(home, desk)
    await house.it_is_reviewed_and_decided(home, desk)
    assert await home.news() == news(
        *("AWAITING_PAYMENT", "PAY", "CONFIRM_DELIVERY"),
        climbed=["approve", "ask_payment_before_issue"],
        told=["application.approved", "application.payment_asked"],
        in_app=["bill.raised"],
    )
    assert await desk.buttons() == await tables_say(town, home.case)
    await house.the_fee_is_paid_and_the_address_confirmed(home)
    assert await home.news() == news(
        "DISPATCHED",
        "CALL_BACK",
        climbed=["send"],
        told=["application.dispatched"],
        in_app=["delivery.confirmed"],
    )
    await _shows_a_paper_that_anybody_can_check(home)

    await town.it_is(WEDNESDAY)
    await arrives(home)
    assert await home.news() == news(
        "CLOSED", tracked=["delivered"], climbed=["received"], told=["application.closed"]
    )
    assert await desk.buttons() == await tables_say(town, home.case)
    receipt = (await home.page())["receipt"]
    assert receipt.pop("sentence") == "跑了 1 趟 · 拍了 3 张 · 用了 2 个工作日（法定 30）"
    assert receipt == {"trips": 1, "photos": 3, "reused": 0, "workingDays": 2, "legalDays": 30}


async def test_the_whole_story_of_a_shop(town: Town) -> None:
    """Free; the address is given when filing; the approver sends it back once; nobody walks."""
    shop = await a_neighbour(town)
    sent = await filed(shop, await shop.start(SHOP))
    assert sent["reference"]
    desk = Desk(town, shop.case)
    assert await shop.news() == news(
        "SUBMITTED",
        "WITHDRAW",
        climbed=["start", "submit"],
        told=["application.submitted"],
    )
    window = await desk.clerk("window2")
    await window.do(words.CLAIM)
    assert (await window.do(words.ACCEPT, opinion="材料齐全"))["status"] == "IN_REVIEW"
    await town.work()
    assert await shop.news() == news(
        *("IN_REVIEW", "WITHDRAW"),
        climbed=["accept", "assign"],
        told=["application.accepted", "application.assigned"],
    )
    reviewer = await desk.clerk("reviewer")
    points = [line["key"] for line in (await reviewer.do(words.CLAIM))["checklist"]]
    await reviewer.do(words.PASS_UP, opinion="符合", checklist=points)
    await town.work()
    assert await shop.news() == news(
        *("PENDING_APPROVAL", "WITHDRAW"), climbed=["pass_up"], told=["application.passed_up"]
    )
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    desk.who_was_called()
    assert (await approver.do(words.SEND_BACK, reason="请再核对店名"))["status"] == "IN_REVIEW"
    await town.work()
    assert await shop.news() == news(
        *("IN_REVIEW", "WITHDRAW"), climbed=["send_back"], told=["application.sent_back"]
    )
    assert desk.who_was_called() == {"reviewer"}
    assert await desk.buttons() == await tables_say(town, shop.case)
    again = await reviewer.do(words.CLAIM)
    assert "请再核对店名" in [opinion["text"] for opinion in again["opinions"]]
    await reviewer.do(words.PASS_UP, opinion="店名无误", checklist=points)
    await town.work()
    assert (await shop.news()).status == "PENDING_APPROVAL"

    await town.it_is(TUESDAY)
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    assert (await approver.decide(grant=True, opinion="准予"))["status"] == "APPROVED"
    await town.work()
    assert await shop.news() == news(
        "DISPATCHED",
        "CALL_BACK",
        climbed=["approve", "make", "send"],
        told=["application.approved", "application.issuing", "application.dispatched"],
        quietly=["certificate.made"],
    )
    assert (await shop.page())["bill"] is None
    await _shows_a_paper_that_anybody_can_check(shop)
    await arrives(shop)
    assert await shop.news() == news(
        "CLOSED", tracked=["delivered"], climbed=["received"], told=["application.closed"]
    )
    receipt = (await shop.page())["receipt"]
    assert receipt.pop("sentence") == "跑了 0 趟 · 拍了 3 张 · 用了 1 个工作日（法定 3）"
    assert receipt == {"trips": 0, "photos": 3, "reused": 0, "workingDays": 1, "legalDays": 3}


async def test_the_whole_story_of_a_senior_card(town: Town) -> None:
    """Instant: one clerk takes it in and decides, with a key, and the card is on its way."""
    elder = await a_neighbour(town)
    await filed(elder, await elder.start(CARD))
    desk = Desk(town, elder.case)
    assert await elder.news() == news(
        "SUBMITTED",
        "WITHDRAW",
        climbed=["start", "submit"],
        told=["application.submitted"],
    )
    assert await desk.buttons() == await tables_say(town, elder.case)
    clerk = await desk.clerk("instant")
    await clerk.do(words.CLAIM)
    accepted = await clerk.do(words.ACCEPT, opinion="已满 60 周岁")
    assert accepted["status"] == "ACCEPTED"
    assert "APPROVE_AT_ONCE" in accepted["actions"]
    desk.who_was_called()
    await town.work()
    assert await elder.news() == news(
        *("ACCEPTED", "WITHDRAW"), climbed=["accept"], told=["application.accepted"]
    )
    assert desk.who_was_called() == {"instant"}
    assert await desk.buttons() == await tables_say(town, elder.case)
    assert (await clerk.decide(grant=True, opinion="准予"))["status"] == "APPROVED"
    await town.work()
    assert await elder.news() == news(
        "DISPATCHED",
        "CALL_BACK",
        climbed=["approve_at_once", "make", "send"],
        told=["application.approved", "application.issuing", "application.dispatched"],
        quietly=["certificate.made"],
    )
    await arrives(elder)
    assert await elder.news() == news(
        "CLOSED", tracked=["delivered"], climbed=["received"], told=["application.closed"]
    )
    receipt = (await elder.page())["receipt"]
    assert receipt.pop("sentence") == "跑了 0 趟 · 拍了 3 张 · 用了 0 个工作日（法定 5）"
    assert receipt == {"trips": 0, "photos": 3, "reused": 0, "workingDays": 0, "legalDays": 5}


async def _shows_a_paper_that_anybody_can_check(neighbour: Neighbour) -> None:
    made = (await neighbour.page())["certificate"]
    paper = await neighbour.browser.call("GET", made["pdfUrl"])
    assert paper.content.startswith(b"%PDF")
    checked = await neighbour.town.browser().call("GET", made["verifyUrl"])
    assert checked.status_code == 200
    assert made["number"] in checked.text
    assert hashlib.sha256(paper.content).hexdigest() in checked.text
    assert neighbour.who.name not in checked.text
