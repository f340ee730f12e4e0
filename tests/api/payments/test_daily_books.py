"""Each gateway's day against our book (G14): what differs is found, and nothing else."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID, uuid4

import pytest

from api.applications import daily_books, differences
from api.applications.lifecycle import Status
from api.applications.refusals import ReasonMissing
from api.payments import comparing, statements
from api.payments.comparing import Kind
from api.payments.gateways.contract import Fen, Moved, Movement
from api.payments.statements import KEPT
from api.seed.staff import LAND
from identity.actor import Role
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import transaction
from tests.api.payments.crowds import a_crowd, ordered, paid, unbalanced
from tests.api.payments.days import Books, Keeps, at, payments, refunds
from tests.conftest import Hall
from tests.makers import HOME, a_county, query
from tests.sizes import Figure, size

LINES_THERE, EACH = size(500, 10_000), size(2, 5)
DAY = date(2026, 11, 20)
NEXT_MORNING = datetime.combine(DAY + timedelta(days=1), time(11), SHANGHAI)


async def found() -> Counter[str]:
    return Counter(row["kind"] for row in await query("SELECT kind FROM statement_difference"))


async def states() -> list[tuple[date, str]]:
    rows = await query("SELECT day, state FROM gateway_statement ORDER BY day, gateway")
    return [(row["day"], row["state"]) for row in rows]


@pytest.mark.proof("G14", "a bill of 10,000 lines, 30 errors of 6 kinds: 30 found, 0 false")
async def test_every_planted_error_of_a_long_bill_is_found_and_nothing_else(
    hall: Hall, figure: Figure
) -> None:
    chance = Random(14)
    back = LINES_THERE // 10
    whole_day = [
        at(DAY) + timedelta(seconds=chance.randrange(-36_000, 49_000))
        for _ in range(LINES_THERE - back)
    ]
    taken = await payments(whole_day)
    given = await refunds(chance.sample(taken, back), at(DAY, 15))
    wrong = chance.sample(taken, EACH * 4)
    gone, other, lie, twice = (wrong[n::4] for n in range(4))
    never_given = chance.sample(given, EACH)
    planted = {one.key: one for one in other}
    lines = [
        replace(one, amount=Fen(one.amount + chance.choice((-1, 1, 100)))) if one.key in planted
        else one
        for one in taken
        if one not in gone
    ]  # fmt: skip
    lines += [replace(one, gateway_id=f"{one.gateway_id}x") for one in twice]
    lines += [one for one in given if one not in never_given]
    lines += [Movement(str(uuid4()), "T0", Fen(8000), "CNY") for _ in range(EACH)]
    await query(
        "UPDATE attempt SET state = 'open' WHERE id = ANY($1::uuid[])",
        [UUID(one.key) for one in lie],
    )
    chance.shuffle(lines)
    till = Keeps(hall.gateways.payment, Books(days={DAY: lines}))
    await daily_books.go_through(NEXT_MORNING, till)
    kinds = {
        Kind.MISSING_THERE: EACH,
        Kind.AMOUNT: EACH,
        Kind.STATUS: EACH,
        Kind.TWICE: EACH,
        Kind.REFUND_MISSING: EACH,
        Kind.UNKNOWN_HERE: EACH,
    }
    counted = await found()
    figure(lines=len(lines), planted=EACH * 6, found=sum(counted.values()), kinds=len(counted))
    assert counted == Counter({kind.value: count for kind, count in kinds.items()})
    rows = await query("SELECT kind, order_key, refund_key FROM statement_difference")
    keys = {kind: {r["order_key"] for r in rows if r["kind"] == kind} for kind in counted}
    for kind, those in zip(("missing_there", "amount", "status", "twice"),
                           (gone, other, lie, twice), strict=True):  # fmt: skip
        assert keys[kind] == {one.key for one in those}
    missing = {row["refund_key"] for row in rows if row["kind"] == "refund_missing"}
    assert missing == {one.refund_key for one in never_given}
    await daily_books.go_through(NEXT_MORNING + timedelta(hours=2), till)
    assert await found() == counted  # a day is gone through once


async def test_a_day_that_agrees_is_silent_and_its_sums_are_the_same(hall: Hall) -> None:
    taken = await payments([at(DAY, 0, 30), at(DAY, 9), at(DAY, 23, 59)])
    given = await refunds(taken[:1], at(DAY, 16))
    till = Keeps(hall.gateways.payment, Books(days={DAY: [*taken, *given]}))
    await daily_books.go_through(NEXT_MORNING, till)
    assert await found() == Counter()
    (row,) = await query("SELECT * FROM gateway_statement WHERE day = $1", DAY)
    assert (row["state"], row["lines"], row["taken_fen"], row["back_fen"]) == (
        *("read", 4, 24_000, 3_000),
    )
    assert (row["our_taken_fen"], row["our_back_fen"]) == (24_000, 3_000)
    assert await query("SELECT 1 FROM fact WHERE name = 'statement.differs'") == []


async def test_midnight_and_clocks_that_differ_are_no_difference(hall: Hall) -> None:
    """Paid before midnight and booked after it; booked before midnight by a clock that is slow."""
    late, early = await payments([at(DAY, 23, 58), at(DAY + timedelta(days=1), 0, 3)])
    books = Books(days={DAY: [early], DAY + timedelta(days=1): [late]})
    await daily_books.go_through(NEXT_MORNING, Keeps(hall.gateways.payment, books))
    await daily_books.go_through(
        NEXT_MORNING + timedelta(days=1), Keeps(hall.gateways.payment, books)
    )
    assert await found() == Counter()


async def test_days_that_were_missed_are_gone_through_one_after_the_other(hall: Hall) -> None:
    days = [DAY + timedelta(days=n) for n in range(-1, 4)]
    taken = await payments([at(day) for day in days[1:]])
    books = Books(days={day: [one] for day, one in zip(days[1:], taken, strict=True)})
    books.away = {days[2]}
    till, monday = Keeps(hall.gateways.payment, books), at(days[4] + timedelta(days=1), 11)
    await daily_books.go_through(monday, till)
    assert await states() == [(days[0], "read"), (days[1], "read"), (days[2], "asked")]
    await daily_books.go_through(monday + timedelta(minutes=5), till)
    assert books.asked == days[:3]  # not again within half an hour
    books.away = set()
    await daily_books.go_through(monday + timedelta(minutes=31), till)
    assert await states() == [(day, "read") for day in days]
    assert await found() == Counter()


async def test_two_workers_with_the_same_day_find_each_difference_once(hall: Hall) -> None:
    """A round was so long that the day became free to another before it was gone through."""
    (one,) = await payments([at(DAY)])
    wrong = replace(one, amount=Fen(1))
    books = Books(days={DAY: [wrong]}, never={DAY - timedelta(days=1)})
    later = [NEXT_MORNING + timedelta(minutes=31 * n) for n in range(2)]
    await daily_books.go_through(
        NEXT_MORNING - timedelta(days=1), Keeps(hall.gateways.payment, books)
    )
    first, second = [await statements.to_ask("books", moment, DAY) for moment in later]
    assert first == second
    assert first
    assert second
    for worker in (first, second):
        async with transaction():
            await statements.keep(worker, [wrong])
        async with transaction():
            await comparing.compare(worker, NEXT_MORNING)
    await statements.there_is_none(second, NEXT_MORNING)
    assert await found() == Counter({"amount": 1})
    assert (DAY, "read") in await states()


async def test_before_the_morning_and_where_nobody_ever_paid_nothing_is_asked(hall: Hall) -> None:
    books = Books()
    till = Keeps(hall.gateways.payment, books)
    await daily_books.go_through(NEXT_MORNING, till)
    assert books.asked == []
    await payments([at(DAY)])
    await daily_books.go_through(at(DAY + timedelta(days=1), 10, 15), till)
    assert books.asked == [DAY - timedelta(days=1)]


async def test_a_day_nobody_has_a_statement_of_is_not_asked_about_again(hall: Hall) -> None:
    taken = await payments([at(DAY), at(DAY + timedelta(days=1))])
    books = Books(never={DAY - timedelta(days=1), DAY})
    books.days = {DAY + timedelta(days=1): taken[1:]}
    till = Keeps(hall.gateways.payment, books)
    await daily_books.go_through(NEXT_MORNING + timedelta(days=1), till)
    assert [state for _, state in await states()] == ["none", "none", "read"]
    assert await found() == Counter()


async def test_what_a_bank_took_stands_in_the_treasurys_books_alone(hall: Hall) -> None:
    bank, wallet = await payments([at(DAY, 9), at(DAY, 10)])
    treasury = Books("fiscal")
    treasury.days = {DAY: [replace(bank, channel="bank"), replace(wallet, channel="wechat")]}
    wechat = Books("wechat", days={DAY: [wallet]})
    till = Keeps(hall.gateways.payment, treasury, wechat)
    treasury.away = {DAY}
    await daily_books.go_through(NEXT_MORNING, till)
    assert DAY not in wechat.asked  # it waits for the treasury's word
    treasury.away = set()
    await daily_books.go_through(NEXT_MORNING + timedelta(hours=1), till)
    assert DAY in wechat.asked
    assert await found() == Counter()


async def test_what_was_paid_there_and_not_here_is_healed_by_asking(hall: Hall) -> None:
    (one,) = await a_crowd(hall, 1)
    await ordered(hall, [one])
    await payments([await now() - timedelta(days=2)])
    paid(hall, one.key)
    told = await hall.gateways.payment.query(one.key)
    line = Movement(one.key, told.gateway_id, told.amount, "CNY")
    tomorrow = await now() + timedelta(days=1)
    day = (await now()).astimezone(SHANGHAI).date()
    till = Keeps(hall.gateways.payment, Books(days={day: [line]}))
    till.known[one.key] = told
    await daily_books.go_through(at(day + timedelta(days=1), 11), till)
    (case,) = await query("SELECT status FROM application WHERE id = $1", one.case)
    assert (case["status"], tomorrow > await now()) == ("issuing", True)
    assert [row["order_key"] for row in await query(
        "SELECT order_key FROM statement_difference WHERE order_key = $1", one.key
    )] == []  # fmt: skip
    assert await unbalanced() == 0


async def test_ledger_and_refunds_nobody_asked_for_are_found_too(hall: Hall) -> None:
    taken = await payments([at(DAY, 9), at(DAY, 10)])
    strange = Movement(taken[0].key, "T", Fen(100), "CNY", Moved.GIVEN, str(uuid4()))
    await query("ALTER TABLE ledger_entry DISABLE TRIGGER USER")
    await query("DELETE FROM ledger_entry WHERE transaction_id = $1", f"paid:{taken[1].key}")
    await query("ALTER TABLE ledger_entry ENABLE TRIGGER USER")
    await daily_books.go_through(
        NEXT_MORNING, Keeps(hall.gateways.payment, Books(days={DAY: [*taken, strange]}))
    )
    assert await found() == Counter({"refund_unknown": 1, "not_booked": 1})


async def test_a_line_that_comes_again_another_day_is_twice(hall: Hall) -> None:
    (one,) = await payments([at(DAY)])
    books = Books(days={DAY: [one], DAY + timedelta(days=1): [one]})
    await daily_books.go_through(
        NEXT_MORNING + timedelta(days=1), Keeps(hall.gateways.payment, books)
    )
    assert await found() == Counter({"twice": 1})


async def test_lines_are_kept_as_long_as_the_gateways_keep_theirs(hall: Hall) -> None:
    taken = await payments([at(DAY)])
    till = Keeps(hall.gateways.payment, Books(days={DAY: taken}))
    await daily_books.go_through(NEXT_MORNING, till)
    assert len(await query("SELECT 1 FROM statement_line")) == 1
    await daily_books.go_through(NEXT_MORNING + KEPT + timedelta(days=3), till)
    assert await query("SELECT 1 FROM statement_line WHERE statement_id IN"
                       " (SELECT id FROM gateway_statement WHERE day = $1)", DAY) == []  # fmt: skip
    assert (DAY, "read") in await states()


async def test_who_answers_for_it_is_told_sees_it_and_closes_it_with_a_reason(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    (bill,) = await query("SELECT id FROM bill WHERE application_id = $1", walk.id)
    (one,) = await payments([at(DAY)])
    await query("UPDATE attempt SET bill_id = $2 WHERE id = $1::uuid", one.key, bill["id"])
    admin = await county.hire("钱会计", (Role.DEPARTMENT_ADMIN, LAND, False))
    auditor = await county.hire("审计员", (Role.AUDITOR, "10", False))
    till = Keeps(hall.gateways.payment, Books(days={DAY: []}))
    await county.work()
    hall.sandbox.sms.clear()
    await daily_books.go_through(NEXT_MORNING, till)
    await county.work()
    told = [sms.text for sms in hall.sandbox.sms if sms.template == "statement.differs"]
    assert len(told) >= 2
    assert "有1处不一致，请登录内网“每日对账”核对" in told[0]
    (seen,) = await differences.differences(admin.actor, "zh-CN")
    (case,) = await query("SELECT reference FROM application WHERE id = $1", walk.id)
    assert (seen.kind, seen.reference, seen.their_fen, seen.our_fen, seen.may_close) == (
        *("missing_there", case["reference"], None, 8000, True),
    )
    (day,) = [s for s in await differences.statements_seen(admin.actor) if s.day == DAY]
    assert (day.open, day.taken_fen, day.our_taken_fen) == (1, 0, 8000)
    (read,) = await differences.differences(auditor.actor, "zh-CN")
    assert read.may_close is False
    for refusal, actor, why in (
        (NotAllowed, auditor.actor, "看过"),
        (NotAllowed, county.staff["window"].actor, "看过"),
        (ReasonMissing, admin.actor, " "),
        (NotFound, admin.actor, "x"),
    ):
        with pytest.raises(refusal):
            await differences.close(actor, uuid4() if why == "x" else seen.id, why)
    for why in ("微信漏记，已来函确认到账", "再写一次"):
        await differences.close(admin.actor, seen.id, why)
    (closed,) = await differences.differences(admin.actor, "zh-CN")
    assert (closed.because, closed.may_close) == ("微信漏记，已来函确认到账", False)
    assert closed.closed_by is not None
    trail = await query("SELECT 1 FROM trail_row WHERE action = 'difference.closed'")
    assert len(trail) == 1
