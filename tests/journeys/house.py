"""The chapters of a house transfer; each ends with what everybody has seen and heard."""

from datetime import datetime, timedelta

from tests.journeys import words
from tests.journeys.people import Desk, Neighbour
from tests.journeys.tables import tables_say
from tests.journeys.town import MONDAY
from tests.journeys.words import news

TUESDAY = MONDAY + timedelta(days=1)
HALL = {"window", "window2", "instant", "approver2"}  # who has a window in the county's hall


async def one_supplement_is_asked_for_and_supplied(home: Neighbour, desk: Desk) -> None:
    window = await desk.clerk("window")
    claimed = await window.do(words.CLAIM)
    assert "ACCEPT" in claimed["actions"]
    photo = claimed["materials"][0]["files"][0]["viewUrl"]
    seen = await window.browser.call("GET", photo, params={"because": "预审"})
    assert seen.headers["content-type"] == "image/jpeg"
    early = await window.do(words.ACCEPT, opinion="材料齐全")
    assert early["code"] == "OriginalsNotChecked"
    assert await home.news() == news("SUBMITTED", "WITHDRAW")
    assert await desk.buttons() == await tables_say(home.town, home.case)
    lines = [{"kind": "material", "ref": "contract", "why": "第二页反光，看不清"}]
    assert (await window.do(words.ASK_ONCE, lines=lines))["status"] == "SUPPLEMENTING"
    await home.town.work()
    assert await home.news() == news(
        *("SUPPLEMENTING", "SUPPLEMENT", "WITHDRAW"),
        climbed=["ask_once"],
        told=["application.supplement_asked"],
    )
    assert await desk.buttons() == await tables_say(home.town, home.case)
    asked = (await home.page())["supplement"]
    assert [(line["ref"], line["answered"]) for line in asked["lines"]] == [("contract", False)]
    await home.photograph("contract")
    assert (await home.do(words.RESUBMIT, answers=None))["status"] == "SUBMITTED"
    await home.town.work()
    assert await home.news() == news(
        *("SUBMITTED", "WITHDRAW"), climbed=["resubmit"], told=["application.resubmitted"]
    )
    assert desk.who_was_called() == HALL


async def the_originals_are_called_for(home: Neighbour, desk: Desk) -> None:
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    called = await window.do(words.CALL, materialIds=["title_certificate"])
    assert called["status"] == "AWAITING_ORIGINAL"
    await home.town.work()
    assert await home.news() == news(
        *("AWAITING_ORIGINAL", "BOOK_ORIGINAL_CHECK", "WITHDRAW"),
        climbed=["call_for_originals"],
        told=["application.originals_called"],
    )
    slot = (await home.page())["originalCheck"]["slots"][0]
    assert datetime.fromisoformat(slot).date() == TUESDAY.date()
    await home.do(words.BOOK, way="VISIT", at=slot)
    await home.town.work()
    assert await home.news() == news(
        *("AWAITING_ORIGINAL", "BOOK_ORIGINAL_CHECK", "WITHDRAW"),
        told=["application.original_check_booked"],
    )
    assert await desk.buttons() == await tables_say(home.town, home.case)


async def the_originals_agree_and_it_is_accepted(home: Neighbour, desk: Desk) -> None:
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    agreed = await window.do(
        words.AGREE, outcomes=[{"materialId": "title_certificate", "agrees": True}]
    )
    assert (agreed["status"], agreed["materials"][0]["grade"]) == ("SUBMITTED", "B")
    await home.town.work()
    assert await home.news() == news(
        *("SUBMITTED", "WITHDRAW"),
        climbed=["originals_agree"],
        told=["application.originals_agreed"],
    )
    assert (await window.do(words.ACCEPT, opinion="符合受理条件"))["status"] == "IN_REVIEW"
    desk.who_was_called()
    await home.town.work()
    assert await home.news() == news(
        *("IN_REVIEW", "WITHDRAW"),
        climbed=["accept", "assign"],
        told=["application.accepted", "application.assigned"],
    )
    assert desk.who_was_called() == {"reviewer"}
    assert await desk.buttons() == await tables_say(home.town, home.case)
    promised = (await home.page())["promisedOn"]
    assert promised == (TUESDAY + timedelta(days=3)).date().isoformat()


async def it_is_reviewed_and_decided(home: Neighbour, desk: Desk) -> None:
    reviewer = await desk.clerk("reviewer")
    points = [line["key"] for line in (await reviewer.do(words.CLAIM))["checklist"]]
    passed = await reviewer.do(words.PASS_UP, opinion="登记簿一致", checklist=points)
    assert passed["status"] == "PENDING_APPROVAL"
    await home.town.work()
    assert await home.news() == news(
        *("PENDING_APPROVAL", "WITHDRAW"), climbed=["pass_up"], told=["application.passed_up"]
    )
    assert desk.who_was_called() == {"approver", "approver2"}
    assert await desk.buttons() == await tables_say(home.town, home.case)
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    assert await desk.buttons() == await tables_say(home.town, home.case)
    assert (await approver.decide(grant=True, opinion="同意登簿"))["status"] == "APPROVED"
    await home.town.work()


async def the_fee_is_paid_and_the_address_confirmed(home: Neighbour) -> None:
    await home.prove_again()
    bill = (await home.page())["bill"]
    assert (bill["totalFen"], bill["state"]) == (8000, "open")
    cashier = await home.do(words.PAY)
    back = await home.town.vendors().post(cashier["url"], data={"act": "pay"})
    assert back.headers["location"] == f"/applications/{home.case}"
    await home.town.work()
    assert await home.news() == news(
        *("ISSUING", "CONFIRM_DELIVERY"),
        climbed=["settle_before_issue", "make"],
        told=["application.paid", "application.issuing"],
        quietly=["certificate.made"],
    )
    await home.do(words.CONFIRM, delivery=home.home)
    await home.town.work()
