"""The citizen drafts and files: once, complete, their own, and nothing typed is lost."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.applications import filing
from api.applications.case_reading import case_screen
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.references import is_reference
from api.applications.refusals import (
    AnswersInvalid,
    DeclarationMissing,
    DeliveryMissing,
    DraftConflict,
    MaterialsMissing,
    WrongStatus,
)
from api.materials import intake
from api.materials.sweeping import sweep
from api.seed.walking import upload
from identity.actor import ANYBODY, Level
from identity.refusals import IdentityNeeded
from notifications.now import now, shift_clock
from notifications.refusals import FreshProofNeeded, KeyReused, NotFound, SignInNeeded
from tests.conftest import Hall
from tests.makers import CARD, SHOP, a_county, everything_of, facts_about, query

TAPS = 8


async def test_eight_taps_with_one_key_file_once_and_answer_alike(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    actor, version = walk.citizen.actor, (await walk.screen()).version
    answers = await asyncio.gather(
        *(filing.submit(actor, walk.id, version, True, "one-key") for _ in range(TAPS))
    )
    assert set(answers) == {walk.id}
    assert await facts_about(walk.id) == ["application.submitted"]
    assert (await everything_of(walk.id))["changes"] == 1


async def test_eight_taps_with_eight_keys_file_once(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    actor, version = walk.citizen.actor, (await walk.screen()).version
    answers = await asyncio.gather(
        *(filing.submit(actor, walk.id, version, True, f"key-{n}") for n in range(TAPS)),
        return_exceptions=True,
    )
    assert [a for a in answers if isinstance(a, UUID)] == [walk.id]
    assert [type(a) for a in answers].count(WrongStatus) == TAPS - 1
    assert await facts_about(walk.id) == ["application.submitted"]


async def test_eight_starts_with_one_key_make_one_draft(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    answers = await asyncio.gather(
        *(filing.start(who.actor, SHOP, "start-key") for _ in range(TAPS))
    )
    assert len(set(answers)) == 1
    assert await query("SELECT count(*) AS n FROM application") == [{"n": 1}]


async def test_a_key_is_for_one_content_and_one_person(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await county.citizen(), await county.citizen()
    mine = await filing.start(one.actor, SHOP, "same-key")
    with pytest.raises(KeyReused):
        await filing.start(one.actor, CARD, "same-key")
    theirs = await filing.start(other.actor, SHOP, "same-key")
    assert theirs != mine


async def break_answers(walk: Any) -> None:
    seen = await walk.screen()
    await filing.save(walk.citizen.actor, walk.id, seen.version, {"naming": {}})


async def break_materials(walk: Any) -> None:
    for material in (await walk.screen()).materials:
        for file in material.files:
            await intake.remove(walk.citizen.actor, file.id, guard=filing.may_upload)


async def break_delivery(walk: Any) -> None:
    await query("DELETE FROM delivery WHERE application_id = $1", walk.id)


async def break_nothing(walk: Any) -> None:
    assert walk.id


@pytest.mark.parametrize(
    ("broken", "declared", "refusal"),
    [
        (break_answers, True, AnswersInvalid),
        (break_materials, True, MaterialsMissing),
        (break_delivery, True, DeliveryMissing),
        (break_nothing, False, DeclarationMissing),
    ],
)
async def test_a_refused_filing_leaves_no_trace(
    hall: Hall,
    broken: Any,
    declared: bool,  # noqa: FBT001 — a case of the table above
    refusal: type[Exception],
) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    await broken(walk)
    before = await everything_of(walk.id)
    version = (await walk.screen()).version
    with pytest.raises(refusal):
        await filing.submit(walk.citizen.actor, walk.id, version, declared, "k")
    assert await everything_of(walk.id) == before
    assert await query("SELECT count(*) AS n FROM once_key WHERE operation = 'submit'") == [
        {"n": 0}
    ]


async def test_missing_materials_are_named_in_the_lists_order(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    await break_materials(walk)
    version = (await walk.screen()).version
    with pytest.raises(MaterialsMissing) as refused:
        await filing.submit(walk.citizen.actor, walk.id, version, True, "k")
    assert refused.value.material_ids == ("id_card", "premises")


async def test_drafting_needs_no_fresh_proof_and_filing_does(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    stale = replace(who, actor=replace(who.actor, fresh=False))
    walk = await county.a_draft(citizen=stale)
    version = (await walk.screen()).version
    with pytest.raises(FreshProofNeeded):
        await filing.submit(stale.actor, walk.id, version, True, "k")
    assert (await walk.screen()).status is Status.DRAFT
    await filing.submit(who.actor, walk.id, version, True, "k")
    assert (await walk.screen()).status is Status.SUBMITTED


async def test_starting_needs_a_verified_name(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    with pytest.raises(IdentityNeeded):
        await filing.start(replace(who.actor, level=Level.PHONE), SHOP, "k")
    with pytest.raises(NotFound):
        await filing.start(who.actor, "990000000000", "k")


async def test_someone_elses_application_does_not_exist(hall: Hall) -> None:
    county = await a_county(hall)
    walk, stranger = await county.a_draft(), (await county.citizen()).actor
    assert await application_screen(stranger, walk.id) is None
    for attempt in (
        filing.save(stranger, walk.id, 0, {}),
        filing.submit(stranger, walk.id, 0, True, "k1"),
        filing.withdraw(stranger, walk.id, "不办了", "k2"),
        filing.resubmit(stranger, walk.id, None, "k3"),
        filing.discard(stranger, walk.id),
        filing.material_of(stranger, walk.id, "id_card"),
        upload(stranger, walk.id, "id_card", b"x"),
        filing.save(stranger, uuid4(), 0, {}),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_nobody_signed_in_may_do_nothing(hall: Hall) -> None:
    await a_county(hall)
    with pytest.raises(SignInNeeded):
        await filing.start(ANYBODY, SHOP, "k")


async def test_a_draft_is_for_its_owner_alone(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    for colleague in county.staff.values():
        assert await case_screen(colleague.actor, walk.id) is None
        assert (await queue(colleague.actor, Lane.ALL, None, 50)).edges == ()


async def test_a_second_device_never_overwrites_silently(hall: Hall) -> None:
    """G18, small: of each divergent pair one is kept and the other is told, with both at hand."""
    county = await a_county(hall)
    walk = await county.a_draft()
    for pair in range(10):
        seen = await walk.screen()
        texts = [
            {**seen.answers, "naming": {"first": f"青禾县东河街{pair}号{side}店"}}
            for side in ("甲", "乙")
        ]
        answers = await asyncio.gather(
            *(filing.save(walk.citizen.actor, walk.id, seen.version, text) for text in texts),
            return_exceptions=True,
        )
        assert [type(a) for a in answers].count(DraftConflict) == 1
        kept = await walk.screen()
        winner = texts[0 if isinstance(answers[0], UUID) else 1]
        assert kept.answers == winner
        assert kept.version == seen.version + 1


async def test_the_same_answers_saved_again_are_no_conflict(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    seen = await walk.screen()
    told = {**seen.answers, "naming": {"first": "青禾县稻香路8号小卖部"}}
    for _ in range(3):
        assert await filing.save(walk.citizen.actor, walk.id, seen.version, told) == walk.id
    assert (await walk.screen()).version == seen.version + 1


async def test_what_the_platform_knows_cannot_be_forged(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    seen = await walk.screen()
    forged = {**seen.answers, "operator": {**seen.answers["operator"], "name": "别人"}}
    await filing.save(walk.citizen.actor, walk.id, seen.version, forged)
    await walk.submit()
    assert (await walk.screen()).answers["operator"]["name"] == walk.citizen.who.name


async def test_a_filed_case_has_its_numbers_and_dates(hall: Hall) -> None:
    county = await a_county(hall)
    first, second = await county.a_case(Status.SUBMITTED), await county.a_case(Status.SUBMITTED)
    one, two = await first.screen(), await second.screen()
    assert one.reference != two.reference
    assert one.reference is not None
    assert is_reference(one.reference)
    assert one.project_number is not None
    assert two.project_number is not None
    assert len(one.project_number) == 43
    assert int(two.project_number[-4:]) == int(one.project_number[-4:]) + 1
    assert one.promised_on is not None
    assert one.submitted_at is not None


async def test_a_discarded_draft_is_gone_with_its_files(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    await filing.discard(walk.citizen.actor, walk.id)
    assert await application_screen(walk.citizen.actor, walk.id) is None
    assert await query("SELECT id FROM application UNION SELECT id FROM delivery") == []
    assert await sweep(await now()) == 3
    assert await query("SELECT id FROM uploaded_file") == []


async def test_a_filed_case_cannot_be_discarded_or_edited(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    before = await everything_of(walk.id)
    seen = await walk.screen()
    with pytest.raises(WrongStatus):
        await filing.discard(walk.citizen.actor, walk.id)
    with pytest.raises(WrongStatus):
        await filing.save(walk.citizen.actor, walk.id, seen.version, {})
    with pytest.raises(WrongStatus):
        await upload(walk.citizen.actor, walk.id, "id_card", b"\xff\xd8\xff")
    assert await everything_of(walk.id) == before


async def test_withdrawing_ends_it_before_the_decision_and_not_after(hall: Hall) -> None:
    county = await a_county(hall)
    waiting = await county.a_case(Status.IN_REVIEW)
    await filing.withdraw(waiting.citizen.actor, waiting.id, "不办了", "w1")
    assert (await waiting.screen()).status is Status.WITHDRAWN
    decided = await county.a_case(Status.APPROVED)
    with pytest.raises(WrongStatus):
        await filing.withdraw(decided.citizen.actor, decided.id, "不办了", "w2")


async def test_the_promised_day_moves_with_the_hall_clock(hall: Hall) -> None:
    county = await a_county(hall)
    before = (await (await county.a_case(Status.SUBMITTED)).screen()).promised_on
    await shift_clock(timedelta(days=7))
    after = (await (await county.a_case(Status.SUBMITTED)).screen()).promised_on
    assert before is not None
    assert after is not None
    assert after - before >= timedelta(days=5)
