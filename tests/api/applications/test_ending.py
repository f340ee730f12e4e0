"""A case that ends otherwise: terminated before, revoked or corrected after its decision."""

from uuid import UUID

import asyncpg
import pytest

from api.applications import accepting, asking_for, desk_reading, ending, filing, redressing
from api.applications.breaches import seen_before
from api.applications.desk_views import DeskAction, Lane
from api.applications.ending import GROUNDS
from api.applications.lifecycle import BEFORE_DECISION, Status
from api.applications.redressing import RedressWish
from api.applications.refusals import (
    AlreadyAsked,
    FourEyes,
    GroundUnknown,
    NothingAsked,
    ReasonMissing,
    VersionChanged,
    WrongStatus,
)
from api.seed.staff import Colleague
from api.seed.walking import Walk
from identity.actor import Role
from identity.refusals import ProofInvalid
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, everything_of, facts_about, query

S = Status
WHY, CLAUSE = "同一处经营场所已经另案登记", "《行政许可法》第七十条"
REVOKE = RedressWish("revoke", "false_papers", "租赁合同系伪造", "《行政许可法》第六十九条第二款")
CORRECT = RedressWish("correct", "clerical_error", "“青禾镇”误写为“青河镇”", "《行政处罚法》参照")


_ANOTHER = """
INSERT INTO decision (id, application_id, kind, citizen_id, department_id, reason_sealed, clause,
    decided_by, decided_at, document_hash)
SELECT gen_random_uuid(), application_id, $2, citizen_id, department_id, 'x', 'x', decided_by,
    decided_at, '' FROM decision WHERE application_id = $1
"""


async def version_of(walk: Walk) -> int:
    found: int = (await everything_of(walk.id))["version"]
    return found


async def waiting(application_id: UUID) -> UUID:
    (row,) = await query(
        "SELECT id FROM redress WHERE application_id = $1 AND state = 'asked'", application_id
    )
    found: UUID = row["id"]
    return found


async def signs(county: County, walk: Walk, leader: Colleague) -> None:
    """The leader reads what will be signed, and signs it."""
    version = await version_of(walk)
    prepared = await redressing.prepare(leader.actor, walk.id, version, await waiting(walk.id))
    answer = leader.key.get(prepared.options)
    await redressing.decide(leader.actor, prepared.id, answer, county.key())


@pytest.mark.parametrize(
    "status",
    # Accepted is where an instant item is decided; paying and special procedures: below, and in
    # test_pausing.
    [s for s in BEFORE_DECISION if s not in {S.AWAITING_PAYMENT, S.IN_SPECIAL, S.ACCEPTED}],
)
async def test_an_approver_ends_a_case_that_has_nothing_left_to_decide(
    hall: Hall, status: Status
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(status, HOME if status is S.AWAITING_ORIGINAL else SHOP)
    approver = walk.desk.approver
    assert DeskAction.TERMINATE in (await walk.case(approver)).actions
    version = await version_of(walk)
    await ending.terminate(approver.actor, walk.id, version, "duplicate", WHY, CLAUSE, county.key())
    told = await walk.screen()
    assert told.status is Status.TERMINATED
    assert told.timeline[-1].text == f"终止办理：同一件事重复申请。原因：{WHY}"
    assert told.refusal is not None
    assert (told.refusal.reason, told.refusal.clause) == (WHY, CLAUSE)
    assert "60 日内申请行政复议" in told.refusal.remedies
    assert (await facts_about(walk.id))[-1] == "application.terminated"
    live = await query("SELECT 1 FROM clock WHERE subject_id = $1 AND ended_at IS NULL", walk.id)
    assert live == []


@pytest.mark.parametrize("ends", ["withdraw", "terminate"])
async def test_what_was_asked_of_a_case_that_is_over_is_waited_for_no_more(
    hall: Hall, ends: str
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING)
    if ends == "withdraw":
        await filing.withdraw(walk.citizen.actor, walk.id, "先不办了", county.key())
    else:
        leader, why = walk.desk.approver.actor, ("object_gone", "店已经不开了", "第三十条")
        await ending.terminate(leader, walk.id, await version_of(walk), *why, county.key())
    (asked,) = (await walk.case(walk.desk.window)).supplements
    assert (asked.answered_at, asked.ended_at is not None) == (None, True)


async def test_what_is_no_ground_ends_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    approver, reviewer = walk.desk.approver.actor, walk.desk.reviewer.actor
    version, before = await version_of(walk), await everything_of(walk.id)
    for who, ground, reason, clause, refusal in (
        (approver, "i_do_not_like_it", WHY, CLAUSE, GroundUnknown),
        (approver, GROUNDS[0], " ", CLAUSE, ReasonMissing),
        (approver, GROUNDS[0], WHY, "", ReasonMissing),
        (reviewer, GROUNDS[0], WHY, CLAUSE, NotAllowed),
        (walk.desk.window.actor, GROUNDS[0], WHY, CLAUSE, NotAllowed),
    ):
        with pytest.raises(refusal):
            await ending.terminate(who, walk.id, version, ground, reason, clause, county.key())
    with pytest.raises(VersionChanged):
        await ending.terminate(
            approver, walk.id, version - 1, GROUNDS[0], WHY, CLAUSE, county.key()
        )
    assert await everything_of(walk.id) == before
    paid = await county.a_case(Status.AWAITING_PAYMENT)
    assert DeskAction.TERMINATE not in (await paid.case(paid.desk.approver)).actions
    before = await everything_of(paid.id)
    with pytest.raises(WrongStatus):  # granted already: it only waits for the fee
        await ending.terminate(
            approver, paid.id, before["version"], GROUNDS[0], WHY, CLAUSE, county.key()
        )
    assert await everything_of(paid.id) == before


async def test_a_wrong_decision_is_revoked_by_two_and_the_old_one_stands_in_the_file(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED)
    asker, leader = county.staff["approver2"], walk.desk.approver
    version = await version_of(walk)
    await redressing.ask(asker.actor, walk.id, version, REVOKE, county.key())
    with pytest.raises(AlreadyAsked):
        await redressing.ask(asker.actor, walk.id, version, CORRECT, county.key())
    seen = await walk.case(leader)
    assert DeskAction.SETTLE_REDRESS in seen.actions
    assert seen.redress is not None
    assert (seen.redress.ground, seen.redress.reason) == ("材料虚假、隐瞒情况", REVOKE.reason)
    page = await desk_reading.queue(leader.actor, Lane.OPEN, None, 50)
    assert [(card.id, card.asks_leader) for card in page.edges] == [(walk.id, True)]
    await signs(county, walk, leader)
    decision = (await walk.case(leader)).decision
    assert decision is not None
    assert decision.earlier is not None
    assert (decision.kind, decision.earlier.kind) == ("revoke", "grant")
    told = await walk.screen()
    assert told.status is Status.REVOKED
    assert told.refusal is not None
    assert told.refusal.reason == REVOKE.reason
    rows = await query(
        "SELECT kind, corrects IS NOT NULL AS linked, signature IS NOT NULL AS signed FROM decision"
        " WHERE application_id = $1 ORDER BY decided_at",
        walk.id,
    )
    assert [(row["kind"], row["linked"], row["signed"]) for row in rows] == [
        *(("grant", False, True), ("revoke", True, True))
    ]
    (paper,) = await query("SELECT state FROM certificate WHERE application_id = $1", walk.id)
    assert paper["state"] == "revoked"
    assert told.certificate is not None
    assert told.certificate.revoked_at is not None, "the card says since when"
    assert (await facts_about(walk.id))[-2:] == ["redress.asked", "application.revoked"]


async def test_a_slip_is_corrected_beside_the_decision_and_the_result_stays(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED)
    asker, leader = county.staff["approver2"], walk.desk.approver
    closed_at = (await everything_of(walk.id))["closed_at"]
    await redressing.ask(asker.actor, walk.id, await version_of(walk), CORRECT, county.key())
    await signs(county, walk, leader)
    told, row = await walk.screen(), await everything_of(walk.id)
    assert (told.status, row["closed_at"]) == (Status.CLOSED, closed_at)
    assert told.timeline[-1].text.endswith(f"更正：{CORRECT.reason}")
    assert told.refusal is None
    (paper,) = await query("SELECT state FROM certificate WHERE application_id = $1", walk.id)
    assert paper["state"] == "valid"
    await redressing.ask(asker.actor, walk.id, row["version"], CORRECT, county.key())
    await signs(county, walk, leader)  # and again: linked to the correction before
    linked = await query(
        "SELECT count(DISTINCT corrects) AS n FROM decision WHERE application_id = $1", walk.id
    )
    assert linked[0]["n"] == 2


async def test_nobody_revokes_alone_and_a_no_changes_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED)
    asker, leader = county.staff["approver2"], walk.desk.approver
    version = await version_of(walk)
    for who in (walk.desk.window, walk.desk.reviewer):
        with pytest.raises(NotAllowed):
            await redressing.ask(who.actor, walk.id, version, REVOKE, county.key())
    wrong = RedressWish("correct", "bribery", WHY, CLAUSE)  # of the other list
    with pytest.raises(GroundUnknown):
        await redressing.ask(asker.actor, walk.id, version, wrong, county.key())
    await redressing.ask(leader.actor, walk.id, version, REVOKE, county.key())
    special, before = await waiting(walk.id), await everything_of(walk.id)
    with pytest.raises(FourEyes):  # the leader asked
        await redressing.prepare(leader.actor, walk.id, version, special)
    with pytest.raises(NotAllowed):  # an approver who leads nobody
        await redressing.prepare(asker.actor, walk.id, version, special)
    assert await everything_of(walk.id) == before
    second = await county.hire("另一位局长", (Role.APPROVER, "14", False))
    await query("UPDATE redress SET asked_by = $2 WHERE id = $1", special, second.actor.me)
    prepared = await redressing.prepare(leader.actor, walk.id, version, special)
    answer = leader.key.get(prepared.options)
    with pytest.raises(ProofInvalid):  # another's proof
        await redressing.decide(asker.actor, prepared.id, answer, county.key())
    await redressing.decline(leader.actor, walk.id, version, special, "证据不足", county.key())
    with pytest.raises(NothingAsked):  # settled meanwhile: the signature does nothing
        await redressing.decide(leader.actor, prepared.id, answer, county.key())
    after = await everything_of(walk.id)
    assert {**after, "opinions": 0} == {**before, "opinions": 0}
    assert (await walk.screen()).status is Status.CLOSED


async def test_decisions_are_linked_by_the_database_itself(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.APPROVED)
    owner = await asyncpg.connect(hall.urls["owner"])
    try:
        for kind, refused in (
            ("terminated", asyncpg.CheckViolationError),  # without a ground
            ("correct", asyncpg.CheckViolationError),  # of nothing
            ("not_accepted", asyncpg.UniqueViolationError),  # a second first one
        ):
            with pytest.raises(refused):
                await owner.execute(_ANOTHER, walk.id, kind)
    finally:
        await owner.close()
    assert (await everything_of(walk.id))["decisions"] == 1


def test_what_came_with_the_answer_may_be_asked_for_again() -> None:
    first = [{"kind": "material", "ref": "lease"}, {"kind": "field", "ref": "/a/b"}]
    assert seen_before(first, []) == ()
    assert seen_before([{"kind": "material", "ref": "lease"}], [first]) == ()
    assert seen_before([{"kind": "field", "ref": "lease"}], [first]) == ("lease",)
    assert seen_before([*first, {"kind": "material", "ref": "id"}], [first]) == ("id",)


async def test_a_second_notice_for_what_was_there_is_written_down_as_a_breach(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING)
    await county.supply(walk)
    window = walk.desk.window
    await accepting.claim(window.actor, walk.id)
    seen = await walk.case(window)
    first = seen.supplements[0].lines[0].ref
    same = [asking_for.SupplementWish("material", first, "重拍的还是看不清")]
    other = next(gap for gap in seen.supplementable if gap.ref != first)
    version = seen.version
    await accepting.ask_once(window.actor, walk.id, version, same, county.key())
    assert "case.breach" not in await facts_about(walk.id)
    await county.supply(walk)
    await accepting.claim(window.actor, walk.id)
    late = [asking_for.SupplementWish(other.kind, other.ref, "上次忘了要")]
    await accepting.ask_once(window.actor, walk.id, await version_of(walk), late, county.key())
    assert (await facts_about(walk.id)).count("case.breach") == 1
    assert (await walk.screen()).status is Status.SUPPLEMENTING  # done all the same
    await county.work()
    told = await query("SELECT 1 FROM message WHERE template = 'case.breach' AND channel = 'inbox'")
    assert len(told) > 0
