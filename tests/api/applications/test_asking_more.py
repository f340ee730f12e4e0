"""After acceptance something is asked of the applicant by a special procedure only (R7)."""

from datetime import timedelta
from uuid import UUID

import pytest

from api.applications import accepting, filing, pausing
from api.applications.asking_for import SupplementWish
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import Status
from api.applications.refusals import (
    FourEyes,
    GapNotInList,
    MaterialsMissing,
    ReasonMissing,
    SpecialUnknown,
    WrongStatus,
)
from api.applications.views import CitizenAction
from api.clocks.calendar import add_days
from api.clocks.counting import day_of
from api.materials import intake
from api.notices.kinds import Kind
from api.seed.content import photo
from api.seed.walking import Walk, upload
from identity.actor import Actor
from notifications.now import now, shift_clock
from notifications.refusals import NotAllowed
from tests.api.applications.test_clocks_that_wait import clock, days_pass
from tests.api.applications.test_pausing import specials, waiting
from tests.api.notices.papers import everything_stands_on_it, notices
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, everything_of, facts_about, query

S = Status
WHY, BECAUSE = "合同缺最后一页", "审查时发现合同不完整，影响权属认定"
WISH = SupplementWish("material", "contract", WHY)


async def in_hand(hall: Hall, item: str = HOME) -> tuple[County, Walk, Actor, int]:
    """A case that its reviewer has claimed, of an item that allows it."""
    county = await a_county(hall)
    walk = await county.a_case(S.IN_REVIEW, item)
    reviewer = walk.desk.reviewer.actor
    await accepting.claim(reviewer, walk.id)
    return county, walk, reviewer, (await everything_of(walk.id))["version"]


async def asked(hall: Hall) -> tuple[County, Walk]:
    """One of which the applicant is asked for the contract again."""
    county, walk, reviewer, version = await in_hand(hall)
    await pausing.ask_more(reviewer, walk.id, version, [WISH], BECAUSE, county.key())
    leader = walk.desk.approver.actor
    await pausing.allow(leader, walk.id, version, await waiting(walk.id), county.key())
    return county, walk


async def promised_in(case: UUID) -> tuple[str | None, str]:
    one = await clock(case, "promise")
    return one["paused_on"], one["due_on"]


async def test_a_leader_allows_it_and_the_applicant_answers_on_the_same_page(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    leader = walk.desk.approver.actor
    await pausing.ask_more(reviewer, walk.id, version, [WISH], BECAUSE, county.key())
    nothing = await walk.screen()
    assert (nothing.status, nothing.supplement) == (S.IN_REVIEW, None)  # not before a leader's word
    (one,) = (await walk.case(walk.desk.approver)).specials
    assert (one.title, one.days, one.reason) == ("受理后补充材料", 15, BECAUSE)
    assert [(line.title, line.why) for line in one.lines] == [("房屋买卖合同", WHY)]
    await pausing.allow(leader, walk.id, version, one.id, county.key())
    told = await walk.screen()
    today = day_of(await now())
    due = await add_days(today, 15)
    assert told.status is S.IN_SPECIAL
    assert told.supplement is not None
    assert told.supplement.due_on == due
    assert [(line.ref, line.why) for line in told.supplement.lines] == [("contract", WHY)]
    assert CitizenAction.SUPPLEMENT in told.actions
    assert told.todo is not None
    assert "补充材料" in told.todo
    assert told.timeline[-1].text.endswith(f"不计入时限。原因：{BECAUSE}")
    assert (await promised_in(walk.id))[0] == today  # the days until it comes are not counted
    before = told.promised_on
    await shift_clock(timedelta(days=7))
    await county.supply(walk)
    back = await walk.screen()
    assert (back.status, back.supplement) == (S.IN_REVIEW, None)
    assert (await promised_in(walk.id))[0] is None
    assert back.promised_on is not None
    assert before is not None
    assert back.promised_on > before
    assert await specials(walk.id) == [("supplement", "ended")]
    assert (await facts_about(walk.id))[-3:] == [
        *("special.asked", "application.more_asked", "application.supplied")
    ]
    case = await walk.case(walk.desk.reviewer)
    assert case.supplements[-1].answered_at is not None
    await walk.pass_up()
    assert (await walk.screen()).status is S.PENDING_APPROVAL


async def test_it_is_told_in_writing_with_what_why_and_until_when(hall: Hall) -> None:
    county, walk = await asked(hall)
    await county.work()
    row = (await notices(walk.id))[-1]
    text = await everything_stands_on_it(walk, row)
    assert row["kind"] == Kind.LATER_SUPPLEMENT
    assert WHY in text
    assert "不视为撤回申请" in text
    page = f"/applications/{walk.id}/supplement"
    told = await query("SELECT template FROM message WHERE link = $1 AND channel = 'inbox'", page)
    assert [one["template"] for one in told] == ["application.more_asked"]


async def test_what_nobody_sends_ends_the_waiting_and_the_review_goes_on(hall: Hall) -> None:
    county, walk = await asked(hall)

    async def over() -> bool:
        return (await walk.screen()).status is not S.IN_SPECIAL

    await days_pass(over)
    seen = await walk.screen()
    assert (seen.status, seen.supplement) == (S.IN_REVIEW, None)  # never counts as withdrawn
    facts = await facts_about(walk.id)
    assert facts.count("application.more_due") == 2
    assert facts[-1] == "application.unsupplied"
    assert (await promised_in(walk.id))[0] is None
    with pytest.raises(WrongStatus):
        await filing.resubmit(walk.citizen.actor, walk.id, None, county.key())
    reviewer = walk.desk.reviewer.actor
    await accepting.claim(reviewer, walk.id)
    version = (await everything_of(walk.id))["version"]
    await pausing.ask_more(reviewer, walk.id, version, [WISH], BECAUSE, county.key())  # once more
    await pausing.allow(
        walk.desk.approver.actor, walk.id, version, await waiting(walk.id), county.key()
    )
    again = await walk.screen()
    assert again.supplement is not None
    assert again.supplement.number.endswith("-B2")


async def test_the_reviewer_waits_no_longer_for_what_is_not_needed_any_more(hall: Hall) -> None:
    county, walk = await asked(hall)
    reviewer = walk.desk.reviewer.actor
    await accepting.claim(reviewer, walk.id)
    version = (await everything_of(walk.id))["version"]
    await pausing.close(reviewer, walk.id, version, "已从住建局调取，不用再交", county.key())
    seen = await walk.screen()
    assert (seen.status, seen.supplement) == (S.IN_REVIEW, None)
    assert seen.timeline[-1].text.endswith("结果：已从住建局调取，不用再交")
    live = await query("SELECT kind FROM clock WHERE subject_id = $1 AND ended_at IS NULL", walk.id)
    assert "supplement" not in {row["kind"] for row in live}


@pytest.mark.parametrize("by_the_reviewer", [True, False])
async def test_what_was_begun_and_not_handed_in_leaves_the_filed_papers_as_they_were(
    hall: Hall, *, by_the_reviewer: bool
) -> None:
    """Taken out or sent by half: the review goes on with what was filed, no less and no more."""
    county, walk = await asked(hall)
    actor, reviewer = walk.citizen.actor, walk.desk.reviewer
    filed = await held_in(walk)
    first, *_ = filed
    await intake.remove(actor, first, guard=filing.may_upload)
    await upload(actor, walk.id, "contract", photo("half", county._chance))
    assert await held_in(walk) != filed
    if by_the_reviewer:
        await accepting.claim(reviewer.actor, walk.id)
        version = (await everything_of(walk.id))["version"]
        await pausing.close(reviewer.actor, walk.id, version, "不用再交", county.key())
    else:

        async def over() -> bool:
            return (await walk.screen()).status is not S.IN_SPECIAL

        await days_pass(over)
    assert await held_in(walk) == filed
    seen = next(m for m in (await walk.case(reviewer)).materials if m.spec_id == "contract")
    assert [file.id for file in seen.files] == filed
    with pytest.raises(WrongStatus):
        await intake.remove(actor, first, guard=filing.may_upload)


async def held_in(walk: Walk, spec: str = "contract") -> list[UUID]:
    line = next(m for m in (await walk.screen()).materials if m.spec_id == spec)
    return [file.id for file in line.files]


@pytest.mark.parametrize(
    ("wishes", "reason", "refusal"),
    [
        ([SupplementWish("material", "marriage_certificate", WHY)], BECAUSE, GapNotInList),
        ([], BECAUSE, GapNotInList),
        ([WISH, WISH], BECAUSE, GapNotInList),
        ([SupplementWish("material", "contract", " ")], BECAUSE, ReasonMissing),
        ([WISH], "  ", ReasonMissing),
    ],
)
async def test_only_what_is_in_the_list_and_with_reasons(
    hall: Hall, wishes: list[SupplementWish], reason: str, refusal: type[Exception]
) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    before = await everything_of(walk.id)
    with pytest.raises(refusal):
        await pausing.ask_more(reviewer, walk.id, version, wishes, reason, county.key())
    assert await everything_of(walk.id) == before
    assert await specials(walk.id) == []


async def test_an_item_that_does_not_allow_it_offers_and_takes_nothing(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall, SHOP)
    spec = (await walk.screen()).definition.materials[0].id
    wish = SupplementWish("material", spec, WHY)
    with pytest.raises(SpecialUnknown):
        await pausing.ask_more(reviewer, walk.id, version, [wish], BECAUSE, county.key())
    assert DeskAction.ASK_MORE not in (await walk.case(walk.desk.reviewer)).actions
    assert await specials(walk.id) == []


async def test_neither_without_lines_nor_by_the_asker_nor_by_a_clerk(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    with pytest.raises(SpecialUnknown):  # the kind alone is no question
        await pausing.ask_special(
            reviewer, walk.id, version, "supplement", 5, BECAUSE, county.key()
        )
    await pausing.ask_more(reviewer, walk.id, version, [WISH], BECAUSE, county.key())
    special = await waiting(walk.id)
    for who, refusal in ((reviewer, NotAllowed), (walk.desk.window.actor, NotAllowed)):
        with pytest.raises(refusal):
            await pausing.allow(who, walk.id, version, special, county.key())
    await query("UPDATE special_procedure SET asked_by = $1", walk.desk.approver.actor.me)
    with pytest.raises(FourEyes):
        await pausing.allow(walk.desk.approver.actor, walk.id, version, special, county.key())
    assert (await walk.screen()).supplement is None


async def test_all_of_it_is_sent_and_nothing_else(hall: Hall) -> None:
    county, walk = await asked(hall)
    actor, before = walk.citizen.actor, await everything_of(walk.id)
    with pytest.raises(MaterialsMissing):
        await filing.resubmit(actor, walk.id, None, county.key())
    for spec in ("title_certificate", "tax_receipt"):
        with pytest.raises(WrongStatus):
            await upload(actor, walk.id, spec, photo("other", county._chance))
    assert await everything_of(walk.id) == before
    held = next(m for m in (await walk.screen()).materials if m.spec_id == "title_certificate")
    with pytest.raises(WrongStatus):
        await intake.remove(actor, held.files[0].id, guard=filing.may_upload)


async def test_whoever_withdraws_meanwhile_is_waited_for_no_longer(hall: Hall) -> None:
    county, walk = await asked(hall)
    await filing.withdraw(walk.citizen.actor, walk.id, "不办了", county.key())
    seen = await walk.screen()
    assert (seen.status, seen.supplement, seen.todo) == (S.WITHDRAWN, None, None)
    assert await specials(walk.id) == [("supplement", "ended")]
