"""The ways an application ends without a result: each told, each with what can be done about it."""

from functools import partial

from api.seed.content import CARD, SHOP
from tests.journeys import words
from tests.journeys.people import Desk, Neighbour, a_neighbour
from tests.journeys.tables import tables_say
from tests.journeys.town import MONDAY, Town
from tests.journeys.words import news
from tests.makers import everything_of, query

LAW = "《行政许可法》第三十八条第二款"


async def filed(town: Town, item: str) -> tuple[Neighbour, Desk]:
    neighbour = await a_neighbour(town)
    draft = await neighbour.start(item)
    await neighbour.do(words.SUBMIT, version=draft["version"], declared=True)
    await town.work()
    assert (await neighbour.news()).status == "SUBMITTED"
    return neighbour, Desk(town, neighbour.case)


async def through_review(town: Town, desk: Desk) -> None:
    """Accepted by the window, passed up by the reviewer."""
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    await window.do(words.ACCEPT, opinion="材料齐全")
    reviewer = await desk.clerk("reviewer")
    points = [line["key"] for line in (await reviewer.do(words.CLAIM))["checklist"]]
    passed = await reviewer.do(words.PASS_UP, opinion="请审批", checklist=points)
    assert passed["status"] == "PENDING_APPROVAL"
    await town.work()


async def test_a_window_that_does_not_accept_says_why_and_what_can_be_done(town: Town) -> None:
    neighbour, desk = await filed(town, SHOP)
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    ask = partial(window.do, words.ASK_NOT_TO_ACCEPT, clause=LAW)
    assert (await ask(ground="not_ours", reason=" "))["code"] == "ReasonMissing"
    assert (await ask(ground="so", reason="不属于"))["code"] == "GroundUnknown"
    asked = await ask(ground="not_ours", reason="不属于本机关职权范围")
    assert await desk.buttons() == await tables_say(town, neighbour.case)
    await town.work()
    assert (await neighbour.news()) == news("SUBMITTED", "WITHDRAW")  # nothing has happened yet
    leader, waits = await desk.clerk("approver"), {"asked": asked["redress"]["id"]}
    silent = await leader.do(words.DECLINE_NOT_TO_ACCEPT, **waits, opinion=" ")
    assert silent["code"] == "OpinionMissing"
    declined = await leader.do(words.DECLINE_NOT_TO_ACCEPT, **waits, opinion="属于本局，请补正")
    assert (declined["status"], declined["redress"]) == ("SUBMITTED", None)
    gone = await leader.do(words.AGREE_NOT_TO_ACCEPT, **waits)
    assert gone["code"] == "NothingAsked"
    again = await ask(ground="not_ours", reason="不属于本机关职权范围")
    refused = await leader.do(words.AGREE_NOT_TO_ACCEPT, asked=again["redress"]["id"])
    assert (refused["status"], refused["actions"]) == ("NOT_ACCEPTED", [])
    await town.work()
    assert await neighbour.news() == news(
        "NOT_ACCEPTED", climbed=["refuse_to_accept"], told=["application.not_accepted"]
    )
    notice = (await neighbour.page())["refusal"]
    assert (notice["reason"], notice["clause"]) == ("不属于本机关职权范围", LAW)
    assert "60 日" in notice["remedies"]
    assert "12345" in notice["remedies"]
    assert await desk.buttons() == await tables_say(town, neighbour.case)
    assert not any((await desk.buttons()).values())
    late = await neighbour.do(words.WITHDRAW, because="算了")
    assert (late["code"], late["__typename"]) == ("WrongStatus", "WrongStatus")


async def test_a_refusal_is_signed_served_and_names_the_remedies(town: Town) -> None:
    neighbour, desk = await filed(town, SHOP)
    await through_review(town, desk)
    await neighbour.news()
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    decision = {"grant": False, "opinion": "不予登记", "reason": "", "clause": LAW}
    bare = await approver.do(words.PREPARE, decision=decision)
    assert bare["code"] == "ReasonMissing"
    decided = await approver.decide(**{**decision, "reason": "经营场所与证明不符"})
    assert decided["status"] == "REFUSED"
    assert len(decided["decision"]["documentHash"]) == 64
    await town.work()
    assert await neighbour.news() == news(
        "CLOSED",
        climbed=["refuse", "served"],
        told=["application.refused", "application.served"],
    )
    page = await neighbour.page()
    assert page["refusal"]["reason"] == "经营场所与证明不符"
    assert page["refusal"]["clause"] == LAW
    assert "行政复议" in page["refusal"]["remedies"]
    assert page["certificate"] is page["delivery"]["waybill"] is None
    assert await desk.buttons() == await tables_say(town, neighbour.case)


async def test_who_accepted_or_reviewed_cannot_decide(town: Town) -> None:
    """Four eyes at the doors: 吴涛 sits at the window and in the approvers' office."""
    neighbour, desk = await filed(town, SHOP)
    both = await desk.clerk("approver2")
    await both.do(words.CLAIM)
    assert (await both.do(words.ACCEPT, opinion="材料齐全"))["status"] == "IN_REVIEW"
    reviewer = await desk.clerk("reviewer")
    points = [line["key"] for line in (await reviewer.do(words.CLAIM))["checklist"]]
    await reviewer.do(words.PASS_UP, opinion="符合", checklist=points)
    await town.work()
    before = await everything_of(neighbour.case)  # type: ignore[arg-type]  # the text of a UUID
    assert (await desk.buttons())["approver2"] == frozenset()
    assert await desk.buttons() == await tables_say(town, neighbour.case)
    assert (await both.do(words.CLAIM))["code"] == "FourEyes"
    granted = {"grant": True, "opinion": "同意"}
    assert (await both.do(words.PREPARE, decision=granted))["code"] == "FourEyes"
    assert (await reviewer.do(words.CLAIM))["code"] == "NotAllowed"
    assert await everything_of(neighbour.case) == before  # type: ignore[arg-type]


async def test_a_citizen_takes_it_back_and_the_desk_lets_go(town: Town) -> None:
    neighbour, desk = await filed(town, CARD)
    clerk = await desk.clerk("instant")
    await clerk.do(words.CLAIM)
    await town.it_is(MONDAY.replace(hour=15))
    stale = await neighbour.do(words.WITHDRAW, because="不办了", key="back-again")
    assert stale["code"] == "FreshProofNeeded"
    await neighbour.prove_again()
    back = await neighbour.do(words.WITHDRAW, because="不办了", key="back-again")
    assert (back["status"], back["actions"]) == ("WITHDRAWN", [])
    again = await neighbour.do(words.WITHDRAW, because="不办了", key="back-again")
    assert again == back
    await town.work()
    assert await neighbour.news() == news(
        "WITHDRAWN", climbed=["withdraw"], told=["application.withdrawn"]
    )
    assert await desk.buttons() == await tables_say(town, neighbour.case)
    clerk = await desk.clerk("instant")
    late = await clerk.do(words.ACCEPT, opinion="已满 60 周岁")
    assert late["code"] == "WrongStatus"
    waiting = await clerk.browser.do("{ queue(lane: ALL) { edges { id } } }")
    assert waiting == {"edges": []}


async def test_an_instant_item_taken_in_by_any_window_waits_for_its_office(town: Town) -> None:
    """Who may not decide does not hold it: the office is called and can take it at once."""
    neighbour, desk = await filed(town, CARD)
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    desk.who_was_called()
    accepted = await window.do(words.ACCEPT, opinion="材料齐全")
    assert (accepted["status"], accepted["claimedByMe"]) == ("ACCEPTED", False)
    await town.work()
    assert desk.who_was_called() == {"instant"}
    assert await desk.buttons() == await tables_say(town, neighbour.case)
    office = await desk.clerk("instant")
    assert "APPROVE_AT_ONCE" in (await office.do(words.CLAIM))["actions"]
    assert (await office.decide(grant=True, opinion="准予"))["status"] == "APPROVED"


async def test_a_licence_can_come_without_a_parcel(town: Town) -> None:
    """Chosen when filing: the paper is handed over electronically and the case is closed."""
    neighbour = await a_neighbour(town)
    await neighbour.start(SHOP, deliver=False)
    chosen = await neighbour.do(words.DELIVER, delivery={"way": "ELECTRONIC"})
    await neighbour.do(words.SUBMIT, version=chosen["version"], declared=True)
    desk = Desk(town, neighbour.case)
    await through_review(town, desk)
    await neighbour.news()
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    await approver.decide(grant=True, opinion="准予")
    await town.work()
    assert await neighbour.news() == news(
        "CLOSED",
        climbed=["approve", "make", "hand_over_electronically"],
        told=["application.approved", "application.issuing", "application.closed"],
        quietly=["certificate.made"],
    )
    page = await neighbour.page()
    assert page["receipt"]["trips"] == 0
    assert (await neighbour.browser.call("GET", page["certificate"]["pdfUrl"])).status_code == 200
    assert await query("SELECT 1 FROM parcel") == []


async def test_a_parcel_that_comes_back_goes_out_again(town: Town) -> None:
    neighbour, desk = await filed(town, CARD)
    clerk = await desk.clerk("instant")
    await clerk.do(words.CLAIM)
    await clerk.do(words.ACCEPT, opinion="符合")
    await clerk.decide(grant=True, opinion="准予")
    await town.work()
    await neighbour.news()
    number = (await neighbour.page())["delivery"]["waybill"]
    await town.vendors().post(f"/sandbox/parcels/{number}/returned")
    await town.work()
    assert await neighbour.news() == news(
        *("ISSUING", "CONFIRM_DELIVERY"),
        climbed=["parcel_returned"],
        told=["application.parcel_returned"],
    )
    assert (await neighbour.page())["todo"]
    await neighbour.do(words.CONFIRM, delivery={**neighbour.home, "street": "稻香路 1 号"})
    await town.work()
    assert await neighbour.news() == news(
        *("DISPATCHED", "CALL_BACK"),
        climbed=["send"],
        told=["application.dispatched"],
        in_app=["delivery.confirmed"],
    )
    assert (await neighbour.page())["delivery"]["waybill"] != number
