"""The window: claims, asks once for what the list allows, compares originals, accepts or not."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from api.applications import accepting, filing, originals
from api.applications.asking_for import SupplementWish
from api.applications.lifecycle import Status
from api.applications.originals import OriginalOutcome
from api.applications.refusals import (
    AnswersInvalid,
    ClaimedByOther,
    GapNotInList,
    MaterialsMissing,
    NotClaimed,
    OpinionMissing,
    OriginalsNotChecked,
    ReasonMissing,
    SlotTaken,
    VersionChanged,
    WrongStatus,
)
from api.materials import intake
from api.seed import content
from api.seed.walking import Walk, upload
from identity.actor import Role
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import (
    HOME,
    SHOP,
    County,
    a_county,
    checklist_of,
    everything_of,
    facts_about,
    query,
)

WHY = "照片有反光"


async def a_claimed_case(county: County, item: str = SHOP) -> tuple[Walk, Any, int]:
    walk = await county.a_case(Status.SUBMITTED, item)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    return walk, clerk, (await walk.case(county.staff["window"])).version


async def test_a_claim_is_a_lease(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    other = county.staff["window2"].actor
    with pytest.raises(ClaimedByOther):
        await accepting.claim(other, walk.id)
    await shift_clock(accepting.LEASE + timedelta(seconds=1))
    await accepting.claim(other, walk.id)
    with pytest.raises(ClaimedByOther):
        await accepting.accept(clerk, walk.id, version, "齐全", "k")


async def test_a_released_case_is_anybodys(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    await accepting.release(clerk, walk.id)
    with pytest.raises(NotClaimed):
        await accepting.release(clerk, walk.id)
    with pytest.raises(NotClaimed):
        await accepting.accept(clerk, walk.id, version, "齐全", "k")
    await accepting.claim(county.staff["window2"].actor, walk.id)
    assert (await everything_of(walk.id))["claimed_by"] == county.staff["window2"].actor.id


async def test_claiming_needs_a_seat_for_the_work_that_waits(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    with pytest.raises(NotAllowed):
        await accepting.claim(county.staff["reviewer"].actor, walk.id)
    with pytest.raises(NotAllowed):
        await accepting.claim(county.staff["supervisor"].actor, walk.id)
    elsewhere = await county.hire("何远", (Role.REVIEWER, "11", False))
    with pytest.raises(NotFound):
        await accepting.claim(elsewhere.actor, walk.id)


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ([SupplementWish("material", "household_register", WHY)], GapNotInList),
        ([SupplementWish("field", "/naming/colour", WHY)], GapNotInList),
        ([SupplementWish("field", "/operator/idNumber", WHY)], GapNotInList),
        ([SupplementWish("field", "id_card", WHY)], GapNotInList),
        ([SupplementWish("other", "再带结婚证和两张照片来", WHY)], GapNotInList),
        ([SupplementWish("", "", "再带结婚证来")], GapNotInList),
        ([SupplementWish("material", "id_card", WHY)] * 2, GapNotInList),
        ([], GapNotInList),
        ([SupplementWish("material", "id_card", "  ")], ReasonMissing),
    ],
)
async def test_only_what_is_in_the_list_can_be_asked_for(
    hall: Hall, lines: list[SupplementWish], refusal: type[Exception]
) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    before = await everything_of(walk.id)
    with pytest.raises(refusal):
        await accepting.ask_once(clerk, walk.id, version, lines, "k")
    assert await everything_of(walk.id) == before


async def test_a_supplement_is_asked_once_and_answered_whole(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    wishes = [
        SupplementWish("material", "id_card", WHY),
        SupplementWish("field", "/naming/first", "和别人重名"),
    ]
    await accepting.ask_once(clerk, walk.id, version, wishes, "ask")
    with pytest.raises(WrongStatus):
        await accepting.ask_once(clerk, walk.id, version, wishes, "again")
    seen = await walk.screen()
    assert seen.supplement is not None
    assert [line.answered for line in seen.supplement.lines] == [False, False]
    actor = walk.citizen.actor
    with pytest.raises(WrongStatus):  # not asked for
        await upload(actor, walk.id, "premises", content.photo("no", county._chance))
    with pytest.raises(AnswersInvalid) as unchanged:
        await filing.resubmit(actor, walk.id, seen.answers, "r1")
    assert [p.pointer for p in unchanged.value.problems] == ["/naming/first"]
    name = "青禾县文昌路66号另一家店"
    told = {"naming": {"first": name}, "business": {"funds": 99}}
    with pytest.raises(MaterialsMissing):
        await filing.resubmit(actor, walk.id, told, "r2")
    blurred = next(m for m in seen.materials if m.spec_id == "id_card").files[0]
    await intake.remove(actor, blurred.id, guard=filing.may_upload)
    await upload(actor, walk.id, "id_card", content.photo("again", county._chance))
    await filing.resubmit(actor, walk.id, told, "r3")
    after = await walk.screen()
    assert after.status is Status.SUBMITTED
    assert after.answers["naming"]["first"] == name
    assert after.answers["business"] == seen.answers["business"]  # nothing else changed
    case = await walk.case(county.staff["window"])
    assert case.supplements[0].answered_at is not None
    assert await facts_about(walk.id) == [
        "application.submitted",
        "application.supplement_asked",
        "application.resubmitted",
    ]


async def test_without_comparing_originals_there_is_no_acceptance(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county, HOME)
    with pytest.raises(OriginalsNotChecked):
        await accepting.accept(clerk, walk.id, version, "齐全", "k1")
    with pytest.raises(GapNotInList):
        await originals.call_for_originals(clerk, walk.id, version, ["contract"], "k2")
    await walk.call_for_originals()
    await walk.originals_agree()
    case = await walk.case(county.staff["window"])
    grades = {material.spec_id: material.grade for material in case.materials}
    assert grades["title_certificate"] == "B"
    assert grades["contract"] == "C"
    await walk.accept()
    assert (await walk.screen()).status is Status.IN_REVIEW


async def test_an_original_that_differs_stays_a_copy(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_ORIGINAL, HOME)
    clerk = county.staff["window"]
    await accepting.claim(clerk.actor, walk.id)
    version = (await walk.case(clerk)).version
    with pytest.raises(GapNotInList):  # exactly what was called for
        await originals.originals_agree(
            clerk.actor, walk.id, version, [OriginalOutcome("contract", agrees=True)], "k1"
        )
    outcome = OriginalOutcome("title_certificate", agrees=False, note="登记日期不一致")
    await originals.originals_agree(clerk.actor, walk.id, version, [outcome], "k2")
    version = (await walk.case(clerk)).version
    with pytest.raises(OriginalsNotChecked):
        await accepting.accept(clerk.actor, walk.id, version, "齐全", "k3")


async def test_one_time_is_one_households(hall: Hall) -> None:
    county = await a_county(hall)
    walks = [await county.a_case(Status.AWAITING_ORIGINAL, HOME) for _ in range(2)]
    seen = await walks[0].screen()
    assert seen.original_check is not None
    slot, later = seen.original_check.slots[:2]
    answers = await asyncio.gather(
        *(originals.book_original_check(w.citizen.actor, w.id, "visit", slot, "b") for w in walks),
        return_exceptions=True,
    )
    assert [type(answer) for answer in answers].count(SlotTaken) == 1
    loser = walks[0] if isinstance(answers[0], SlotTaken) else walks[1]
    offered = (await loser.screen()).original_check
    assert offered is not None
    assert slot not in offered.slots
    await originals.book_original_check(loser.citizen.actor, loser.id, "home_visit", later, "c")
    never = slot.replace(hour=3)
    with pytest.raises(SlotTaken):
        await originals.book_original_check(loser.citizen.actor, loser.id, "visit", never, "d")


async def test_a_withdrawn_case_gives_its_time_back(hall: Hall) -> None:
    county = await a_county(hall)
    one, two = [await county.a_case(Status.AWAITING_ORIGINAL, HOME) for _ in range(2)]
    check = (await one.screen()).original_check
    assert check is not None
    slot = check.slots[0]
    await originals.book_original_check(one.citizen.actor, one.id, "visit", slot, "b1")
    await filing.withdraw(one.citizen.actor, one.id, "", "w")
    await originals.book_original_check(two.citizen.actor, two.id, "visit", slot, "b2")
    booked = (await two.screen()).original_check
    assert booked is not None
    assert booked.booked_for == slot


async def test_accepting_starts_the_clocks_and_hands_on(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    with pytest.raises(OpinionMissing):
        await accepting.accept(clerk, walk.id, version, "  ", "k1")
    with pytest.raises(VersionChanged):
        await accepting.accept(clerk, walk.id, version - 1, "齐全", "k2")
    done = ("齐全", "k3", await checklist_of(SHOP))
    await accepting.accept(clerk, walk.id, version, *done)
    assert await accepting.accept(clerk, walk.id, version, *done) == walk.id  # the same tap
    seen = await walk.screen()
    assert seen.status is Status.IN_REVIEW
    assert seen.accepted_at is not None
    assert seen.legal_on is not None
    assert seen.promised_on is not None
    assert seen.legal_on >= seen.promised_on
    row = await everything_of(walk.id)
    assert row["claimed_by"] is None  # it is the reviewers' now
    assert (await facts_about(walk.id))[-2:] == ["application.accepted", "application.assigned"]


async def test_staff_may_not_touch_their_own_case(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    await query(
        "UPDATE application SET applicant_staff = jsonb_build_array($2::uuid::text) WHERE id = $1",
        walk.id,
        clerk.me,
    )
    with pytest.raises(NotFound):
        await accepting.claim(clerk, walk.id)
    await accepting.claim(county.staff["window2"].actor, walk.id)
    assert (await everything_of(walk.id))["claimed_by"] == county.staff["window2"].actor.me
