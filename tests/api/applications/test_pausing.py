"""The reviewer asks, a leader allows: the clocks stop, or the days are more, once per case."""

from dataclasses import replace
from uuid import UUID, uuid4

import asyncpg
import pytest

from api.applications import accepting, desk_reading, ending, filing, pausing
from api.applications.desk_views import DeskAction, Lane
from api.applications.lifecycle import Status
from api.applications.refusals import (
    AlreadyAsked,
    DaysInvalid,
    ExtendedBefore,
    FourEyes,
    NotClaimed,
    NothingAsked,
    OpinionMissing,
    ReasonMissing,
    SpecialUnknown,
    VersionChanged,
    WrongStatus,
)
from api.applications.specials import LONGEST
from api.catalog.definition import SPECIAL_KINDS as KINDS
from api.seed.staff import MARKET
from api.seed.walking import Walk
from identity.actor import Actor, Role
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import County, a_county, everything_of, facts_about, query

WHY = "申请人提供的鉴定结论需要复核，委托县鉴定所重新鉴定"


async def in_hand(hall: Hall) -> tuple[County, Walk, Actor, int]:
    """A case that its reviewer has claimed."""
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    reviewer = walk.desk.reviewer.actor
    await accepting.claim(reviewer, walk.id)
    return county, walk, reviewer, (await everything_of(walk.id))["version"]


async def specials(application_id: UUID) -> list[tuple[str, str]]:
    rows = await query(
        "SELECT kind, state FROM special_procedure WHERE application_id = $1 ORDER BY number",
        application_id,
    )
    return [(row["kind"], row["state"]) for row in rows]


async def waiting(application_id: UUID) -> UUID:
    (row,) = await query(
        "SELECT id FROM special_procedure WHERE application_id = $1 AND state = 'asked'",
        application_id,
    )
    found: UUID = row["id"]
    return found


async def test_what_waits_for_a_leader_stands_in_the_leaders_queue_until_they_answer(
    hall: Hall,
) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    leader, other = walk.desk.approver.actor, county.staff["approver2"].actor

    async def waits(actor: Actor) -> list[bool]:
        page = await desk_reading.queue(actor, Lane.OPEN, None, 50)
        assert (await desk_reading.counts(actor)).open == len(page.edges)
        return [card.asks_leader for card in page.edges if card.id == walk.id]

    assert await waits(leader) == []
    await pausing.ask_special(reviewer, walk.id, version, "appraisal", 7, WHY, county.key())
    assert await waits(leader) == [True]
    assert await waits(other) == []  # approves too, and leads nobody
    assert await waits(reviewer) == []
    special = await waiting(walk.id)
    await pausing.decline(leader, walk.id, version, special, "不需要", county.key())
    assert await waits(leader) == []


async def test_the_clocks_stop_when_a_leader_allows_and_go_on_with_a_result(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    leader = walk.desk.approver.actor
    await pausing.ask_special(reviewer, walk.id, version, "appraisal", 7, WHY, county.key())
    assert (await walk.screen()).status is Status.IN_REVIEW
    seen = await walk.case(walk.desk.approver)
    assert {DeskAction.ALLOW_SPECIAL, DeskAction.DECLINE_SPECIAL} <= set(seen.actions)
    assert [(one.title, one.days, one.reason) for one in seen.specials] == [("鉴定", 7, WHY)]
    await pausing.allow(leader, walk.id, version, seen.specials[0].id, county.key())
    told = await walk.screen()
    assert told.status is Status.IN_SPECIAL
    assert told.timeline[-1].text == f"需要做鉴定，大约 7 个工作日，期间不计入时限。原因：{WHY}"
    await accepting.claim(reviewer, walk.id)
    version = (await everything_of(walk.id))["version"]
    await pausing.close(reviewer, walk.id, version, "鉴定结论与材料一致", county.key())
    told = await walk.screen()
    assert told.status is Status.IN_REVIEW
    assert told.timeline[-1].text.startswith("鉴定已完成，接着计时")
    assert told.timeline[-1].text.endswith("结果：鉴定结论与材料一致")
    assert await specials(walk.id) == [("appraisal", "ended")]
    assert (await facts_about(walk.id))[-3:] == [
        *("special.asked", "application.special_opened", "application.special_closed")
    ]
    await walk.pass_up()
    assert (await walk.screen()).status is Status.PENDING_APPROVAL


async def test_the_days_are_extended_once_and_the_reviewer_keeps_the_case(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    leader = walk.desk.approver.actor
    await pausing.ask_extension(reviewer, walk.id, version, 5, WHY, county.key())
    await pausing.allow(leader, walk.id, version, await waiting(walk.id), county.key())
    after = await everything_of(walk.id)
    assert (after["status"], after["claimed_by"]) == ("in_review", reviewer.me)
    seen = await walk.screen()
    assert seen.timeline[-1].text.startswith("经部门负责人批准延长 5 个工作日办理期限")
    with pytest.raises(ExtendedBefore):
        await pausing.ask_extension(reviewer, walk.id, after["version"], 1, WHY, county.key())
    case = await walk.case(walk.desk.reviewer)
    assert DeskAction.ASK_EXTENSION not in case.actions
    assert DeskAction.ASK_SPECIAL in case.actions
    (fact,) = await query(
        "SELECT params FROM fact WHERE subject_id = $1 AND name = 'application.extended'", walk.id
    )
    assert '"days": 5' in str(fact["params"])


async def test_a_leader_says_no_and_the_reviewer_goes_on(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    leader = walk.desk.approver.actor
    await pausing.ask_special(reviewer, walk.id, version, "hearing", 20, WHY, county.key())
    special = await waiting(walk.id)
    with pytest.raises(OpinionMissing):
        await pausing.decline(leader, walk.id, version, special, " ", county.key())
    await pausing.decline(leader, walk.id, version, special, "不必听证，按材料审", county.key())
    assert await specials(walk.id) == [("hearing", "declined")]
    after = await everything_of(walk.id)
    assert (after["status"], after["claimed_by"]) == ("in_review", reviewer.me)
    seen = await walk.case(walk.desk.reviewer)
    assert seen.opinions[-1].text == "不必听证，按材料审"
    assert (await walk.screen()).timeline[-1].title == "进入审核"  # the citizen was told nothing
    with pytest.raises(NothingAsked):
        await pausing.allow(leader, walk.id, version, special, county.key())
    await county.work()
    rows = await query(
        "SELECT DISTINCT template FROM message WHERE template LIKE 'special.%' ORDER BY 1"
    )
    assert [row["template"] for row in rows] == ["special.asked", "special.declined"]


async def test_nobody_stops_a_clock_alone(hall: Hall) -> None:
    """Not who asked, were they a leader too; not an approver who is none; not without asking."""
    county, walk, _, _ = await in_hand(hall)
    both = await county.hire("兼任人", (Role.REVIEWER, MARKET, False))
    await query("UPDATE application SET claimed_by = $2 WHERE id = $1", walk.id, both.actor.me)
    version = (await everything_of(walk.id))["version"]
    await pausing.ask_special(both.actor, walk.id, version, "other", 3, WHY, county.key())
    special = await waiting(walk.id)
    before = await everything_of(walk.id)
    lead = walk.desk.approver.actor.seats
    leads_too = Actor(both.actor.kind, both.actor.id, (*both.actor.seats, *lead))
    with pytest.raises(FourEyes):
        await pausing.allow(leads_too, walk.id, version, special, county.key())
    no_leader = county.staff["approver2"].actor
    for stranger in (no_leader, both.actor, county.staff["window"].actor):
        with pytest.raises(NotAllowed):
            await pausing.allow(stranger, walk.id, version, special, county.key())
    with pytest.raises(NothingAsked):
        await pausing.allow(walk.desk.approver.actor, walk.id, version, uuid4(), county.key())
    assert await everything_of(walk.id) == before
    assert await specials(walk.id) == [("other", "asked")]


async def test_what_may_not_be_asked_leaves_no_trace(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    before = await everything_of(walk.id)
    for kind, days, why, refusal in (
        ("holiday", 5, WHY, SpecialUnknown),
        ("extension", 5, WHY, DaysInvalid),
        ("hearing", 0, WHY, DaysInvalid),
        ("hearing", -3, WHY, DaysInvalid),
        ("hearing", LONGEST + 1, WHY, DaysInvalid),
        ("hearing", 10_000, WHY, DaysInvalid),
        ("hearing", 5, "  ", ReasonMissing),
    ):
        if kind == "extension":
            with pytest.raises(refusal):
                await pausing.ask_extension(reviewer, walk.id, version, 11, why, county.key())
            with pytest.raises(SpecialUnknown):
                await pausing.ask_special(reviewer, walk.id, version, kind, 5, why, county.key())
            continue
        with pytest.raises(refusal):
            await pausing.ask_special(reviewer, walk.id, version, kind, days, why, county.key())
    with pytest.raises(VersionChanged):
        await pausing.ask_special(reviewer, walk.id, version - 1, "hearing", 5, WHY, county.key())
    await accepting.release(reviewer, walk.id)
    with pytest.raises(NotClaimed):
        await pausing.ask_special(reviewer, walk.id, version, "hearing", 5, WHY, county.key())
    await accepting.claim(reviewer, walk.id)
    after = await everything_of(walk.id)
    assert {**after, "claimed_until": None} == {**before, "claimed_until": None}
    assert await specials(walk.id) == []


async def test_who_asked_has_reviewed_and_decides_nothing_of_it(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    before = await everything_of(walk.id)
    assert str(reviewer.me) not in before["reviewed_by"]
    await pausing.ask_special(reviewer, walk.id, version, KINDS[0], 5, WHY, "key-ask1")
    seat = county.staff["approver"].actor.seats
    both = replace(reviewer, seats=(*reviewer.seats, *seat))
    with pytest.raises(FourEyes):
        await ending.terminate(both, walk.id, version, "duplicate", "重复", "条例", "key-end1")
    after = await everything_of(walk.id)
    assert (after["status"], after["version"]) == (before["status"], before["version"])
    assert str(reviewer.me) in after["reviewed_by"]


async def test_one_request_waits_and_falls_when_the_case_goes_on(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    await pausing.ask_special(reviewer, walk.id, version, "hearing", 5, WHY, key := county.key())
    await pausing.ask_special(reviewer, walk.id, version, "hearing", 5, WHY, key)  # a second tap
    with pytest.raises(AlreadyAsked):
        await pausing.ask_special(reviewer, walk.id, version, "auction", 5, WHY, county.key())
    special = await waiting(walk.id)
    await walk.pass_up()
    assert await specials(walk.id) == [("hearing", "fallen")]
    leader = walk.desk.approver.actor
    version = (await everything_of(walk.id))["version"]
    with pytest.raises(WrongStatus):
        await pausing.allow(leader, walk.id, version, special, county.key())
    assert (await walk.screen()).status is Status.PENDING_APPROVAL


async def test_what_runs_is_over_when_the_citizen_withdraws(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    await pausing.ask_special(reviewer, walk.id, version, "site_check", 5, WHY, county.key())
    special = await waiting(walk.id)
    await pausing.allow(walk.desk.approver.actor, walk.id, version, special, county.key())
    await filing.withdraw(walk.citizen.actor, walk.id, "先不办了", county.key())
    assert await specials(walk.id) == [("site_check", "ended")]
    assert (await walk.screen()).status is Status.WITHDRAWN


async def test_the_database_keeps_it_once_and_by_two(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    await pausing.ask_extension(reviewer, walk.id, version, 5, WHY, county.key())
    leader = walk.desk.approver.actor
    special = await waiting(walk.id)
    owner = await asyncpg.connect(hall.urls["owner"])
    try:
        with pytest.raises(asyncpg.CheckViolationError):
            await owner.execute(
                "UPDATE special_procedure SET settled_by = asked_by WHERE id = $1",
                special,
            )
        await pausing.allow(leader, walk.id, version, special, county.key())
        again = (
            "INSERT INTO special_procedure SELECT gen_random_uuid(), application_id, citizen_id,"
            " department_id, 2, code, kind, days, reason_sealed, state, asked_by, asked_at,"
            " settled_by, settled_at, ended_by, ended_at FROM special_procedure WHERE id = $1"
        )
        with pytest.raises(asyncpg.UniqueViolationError):
            await owner.execute(again, special)
    finally:
        await owner.close()
    assert await specials(walk.id) == [("extension", "ended")]


def test_every_kind_is_known_by_one_name() -> None:
    assert len(set(KINDS)) == len(KINDS)
    assert "extension" not in KINDS
