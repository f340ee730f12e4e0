"""What time and the department do later: each is told in writing, with its day and its reason."""

from datetime import timedelta

import pytest

from api.applications import accepting, ending, pausing, redressing
from api.applications.lapsing import deem_accepted, let_time_pass
from api.applications.lifecycle import Status
from api.applications.redressing import RedressWish
from api.notices import reading
from api.notices.kinds import Kind
from notifications.now import SHANGHAI, now, shift_clock
from notifications.wording import CHINESE, sentence
from tests.api.notices.papers import everything_stands_on_it, notices
from tests.conftest import Hall
from tests.makers import CARD, SHOP, a_county, everything_of, query

WHY = "申请人提供的鉴定结论需要复核，委托县鉴定所重新鉴定"
CLAUSE = "《行政许可法》第六十九条第二款"


async def test_a_special_procedure_and_an_extension_say_how_long_and_why(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    reviewer, leader = walk.desk.reviewer.actor, walk.desk.approver.actor
    for kind in ("appraisal", ""):
        await accepting.claim(reviewer, walk.id)
        version = (await everything_of(walk.id))["version"]
        if kind:
            await pausing.ask_special(reviewer, walk.id, version, kind, 7, WHY, county.key())
        else:
            await pausing.ask_extension(reviewer, walk.id, version, 2, WHY, county.key())
        (asked,) = await query(
            "SELECT id FROM special_procedure WHERE application_id = $1 AND state = 'asked'",
            walk.id,
        )
        await pausing.allow(leader, walk.id, version, asked["id"], county.key())
        if kind:
            await accepting.claim(reviewer, walk.id)
            version = (await everything_of(walk.id))["version"]
            await pausing.close(reviewer, walk.id, version, "结论一致", county.key())
    await county.work()
    special, extension = (await notices(walk.id))[-2:]
    assert (special["kind"], extension["kind"]) == (Kind.SPECIAL_PROCEDURE, Kind.EXTENSION)
    text = await everything_stands_on_it(walk, special)
    assert "鉴定" in text
    assert "7个工作日" in text
    text = await everything_stands_on_it(walk, extension)
    assert "延长2个工作日" in text
    (case,) = await query("SELECT promised_on FROM application WHERE id = $1", walk.id)
    assert extension["due_on"] == case["promised_on"]


async def test_what_the_law_accepts_is_accepted_from_the_day_it_came_and_says_so(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    (filed,) = await query("SELECT submitted_at FROM application WHERE id = $1", walk.id)
    await shift_clock(timedelta(days=12))
    await deem_accepted(walk.id)
    await county.work()
    row = (await notices(walk.id))[-1]
    text = await everything_stands_on_it(walk, row)
    day = filed["submitted_at"].astimezone(SHANGHAI)
    assert row["kind"] == Kind.ACCEPTANCE
    assert f"自{day.year}年{day.month}月{day.day}日起受理" in text
    assert "依法视为受理" in text


async def test_what_nobody_supplied_counts_as_withdrawn_and_may_be_filed_again(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING, CARD)
    for _ in range(60):
        here = (await now()).astimezone(SHANGHAI)
        morning = (here + timedelta(days=1)).replace(hour=9, minute=0)
        await shift_clock(morning - here)
        await let_time_pass(await now())
        if (await walk.screen()).status is Status.WITHDRAWN:
            break
    await county.work()
    row = (await notices(walk.id))[-1]
    text = await everything_stands_on_it(walk, row)
    assert row["kind"] == Kind.LAPSE
    assert "要补正的内容到期没有补齐" in text
    assert "不影响您以后再申请" in text


async def test_a_case_that_is_ended_says_on_which_ground_and_where_to_complain(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    version = (await everything_of(walk.id))["version"]
    await ending.terminate(
        walk.desk.approver.actor, walk.id, version, "duplicate", WHY, CLAUSE, county.key()
    )
    await county.work()
    row = (await notices(walk.id))[-1]
    text = await everything_stands_on_it(walk, row)
    assert row["kind"] == Kind.TERMINATION
    assert "同一件事重复申请" in text
    assert "最晚到" in text


@pytest.mark.parametrize(
    ("what", "ground", "kind"),
    [
        ("revoke", "false_papers", Kind.REVOCATION),
        ("correct", "clerical_error", Kind.CORRECTION),
    ],
)
async def test_a_decision_put_right_is_told_beside_the_one_before(
    hall: Hall, what: str, ground: str, kind: Kind
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, SHOP)
    asker, leader = county.staff["approver2"], walk.desk.approver
    version = (await everything_of(walk.id))["version"]
    wish = RedressWish(what, ground, WHY, CLAUSE)
    await redressing.ask(asker.actor, walk.id, version, wish, county.key())
    (asked,) = await query("SELECT id FROM redress WHERE application_id = $1", walk.id)
    version = (await everything_of(walk.id))["version"]
    prepared = await redressing.prepare(leader.actor, walk.id, version, asked["id"])
    await redressing.decide(
        leader.actor, prepared.id, leader.key.get(prepared.options), county.key()
    )
    await county.work()
    made = await notices(walk.id)
    assert [row["kind"] for row in made[-2:]] == [Kind.DECISION, kind]
    for row in made[-2:]:
        text = await everything_stands_on_it(walk, row)
        assert (WHY in text) == (row["kind"] == kind)
    shown = [await reading.by_token(row["token"], CHINESE) for row in made]
    assert [one.overtaken for one in shown if one] == [None] * (len(made) - 2) + [kind, None]
    assert "后来" in sentence(CHINESE, "notice.all", part=kind.value)
