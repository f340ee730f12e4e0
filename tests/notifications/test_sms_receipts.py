"""What vendors tell of messages under way, and shares that all processes know."""

import asyncio
import random
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from notifications import sending
from notifications.messages import Recipient, Telling, tell
from notifications.models import Message, MessageState
from notifications.now import now, shift_clock
from notifications.push.sandbox import SandboxPush
from notifications.refusals import NotTaken, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.sending import Post
from notifications.sms import receipts, scales
from notifications.sms.accounts import Account
from notifications.sms.contract import Receipt
from notifications.sms.scales import CountyScales
from notifications.sms.several import SeveralSms
from notifications.transactions import query
from tests.conftest import Hall
from tests.notifications.conftest import Book
from tests.notifications.test_sending import TELLING, a_fact
from tests.notifications.test_several_sms import Stub
from tests.sizes import Figure, size

RANK = {state: place for place, state in enumerate(MessageState)}
SMS_ONLY = Telling(TELLING.template, TELLING.params, TELLING.link, channels=("sms",))


async def sent(count: int) -> list[Message]:
    """Messages on their way, each with the vendor's id."""
    for _ in range(count):
        await tell(await a_fact(), [Recipient(uuid4())], SMS_ONLY)
    await query(
        "UPDATE message SET state = 'sent', attempts = 1, gateway = 'a', gateway_id = 'V' || id,"
        " sent_at = doorstep_now()"
    )
    return await Message.all()


def a_receipt(message: Message, *, delivered: bool = True, known_as: str = "") -> Receipt:
    return Receipt(str(message.id), known_as or f"V{message.id}", delivered, "CODE")


async def state_of(message: Message) -> tuple[str, str | None]:
    row = await Message.get(id=message.id)
    return row.state.value, row.error


async def test_a_message_that_arrived_says_so(hall: Hall) -> None:
    (message,) = await sent(1)
    await receipts.apply([a_receipt(message)])
    assert await state_of(message) == ("delivered", None)
    assert (await Message.get(id=message.id)).delivered_at


async def test_one_that_did_not_arrive_may_still(hall: Hall) -> None:
    (message,) = await sent(1)
    await receipts.apply([a_receipt(message, delivered=False)])
    assert await state_of(message) == ("failed", "CODE")
    await receipts.apply([a_receipt(message)])
    assert await state_of(message) == ("delivered", None)
    await receipts.apply([a_receipt(message, delivered=False)])
    assert await state_of(message) == ("delivered", None)


async def test_a_receipt_before_the_answer_ends_the_tries(hall: Hall) -> None:
    """The vendor took it, and the answer was lost: nobody asks or sends again."""
    await tell(await a_fact(), [Recipient(uuid4())], SMS_ONLY)
    message = await Message.get()
    await receipts.apply([a_receipt(message)])
    assert await state_of(message) == ("waiting", None)  # nobody has tried to send it yet
    await query("UPDATE message SET attempts = 1")
    await receipts.apply([a_receipt(message)])
    assert await state_of(message) == ("delivered", None)


@pytest.mark.proof("G5", "5,000 receipts, 32 at once: 0 forged applied, 0 backward, final = max")
async def test_receipts_only_move_messages_forward(hall: Hall, figure: Figure) -> None:
    messages = await sent(size(20, 500))
    dice, told, expected = random.Random(5), [], {message.id: "sent" for message in messages}
    for message in messages:
        for _ in range(8):
            delivered = dice.random() < 0.3
            told.append(a_receipt(message, delivered=delivered))
            state = "delivered" if delivered else "failed"
            expected[message.id] = max(
                expected[message.id], state, key=lambda one: RANK[MessageState(one)]
            )
        told.append(a_receipt(message, known_as="forged"))
        told.append(Receipt(dice.choice((str(uuid4()), "x", "")), f"V{message.id}", True, ""))
    dice.shuffle(told)
    counted = receipts.told.copy()
    lanes = [told[lane::32] for lane in range(32)]
    await asyncio.gather(*(receipts.apply(lane) for lane in lanes))
    found = {message.id: message.state.value for message in await Message.all()}
    new = receipts.told - counted
    figure(receipts=len(told), wrong=sum(found[one] != expected[one] for one in found))
    assert found == expected
    assert sum(new.values()) == len(told)
    assert new["unchanged"] >= len(messages) * 2


# ---- shares ------------------------------------------------------------------------------------


def accounts(**weights: int) -> tuple[Account, ...]:
    return tuple(
        Account(name, weight, "k", "s", "sign", "http://x", "t" * 32, {})
        for name, weight in weights.items()
    )


async def kept() -> Mapping[str, int]:
    rows = await query("SELECT name, weight FROM sms_account")
    return {row["name"]: row["weight"] for row in rows}


async def test_fifty_failures_in_a_minute_cost_ten_points_once(hall: Hall) -> None:
    county = CountyScales(accounts(a=50, b=50))
    assert await county.weights() == {"a": 50, "b": 50}
    for _ in range(49):
        await county.failed("a")
    assert await kept() == {"a": 50, "b": 50}
    await asyncio.gather(*(county.failed("a") for _ in range(30)))
    assert await kept() == {"a": 40, "b": 50}
    await shift_clock(timedelta(seconds=61))
    await county.failed("a")
    assert await kept() == {"a": 40, "b": 50}


async def test_lateness_is_read_from_receipts_and_shares_come_back(hall: Hall) -> None:
    county = CountyScales(accounts(a=50, b=50))
    await county.weights()
    messages = await sent(20)
    await query(
        "UPDATE message SET gateway = 'b' WHERE id = ANY($1)", [m.id for m in messages[10:]]
    )
    await receipts.apply(a_receipt(message) for message in messages[10:])
    await shift_clock(timedelta(minutes=6))
    await scales.weigh(await now())
    assert await kept() == {"a": 40, "b": 50}
    await scales.weigh(await now())
    assert await kept() == {"a": 40, "b": 50}
    await shift_clock(timedelta(minutes=16))
    await scales.weigh(await now())
    assert await kept() == {"a": 50, "b": 50}


async def test_another_resting_point_is_taken_over_from_the_file(hall: Hall) -> None:
    await CountyScales(accounts(a=50, b=50)).weights()
    await CountyScales(accounts(a=80, b=20)).weights()
    await scales.weigh(await now())
    assert await kept() == {"a": 60, "b": 40}


# ---- G4 ----------------------------------------------------------------------------------------


@pytest.mark.proof("G4", "≥ 95 % via B within 60 s of A dying")
@pytest.mark.parametrize("death", [NotTaken("ConnectError"), Unavailable("ReadTimeout")])
async def test_when_one_account_dies_the_other_takes_over(
    hall: Hall, book: Book, line: SandboxLine, figure: Figure, death: Exception
) -> None:
    a, b = Stub("a"), Stub("b")
    post = Post(SeveralSms([a, b], CountyScales(accounts(a=50, b=50))), SandboxPush(line), book)
    await told_to(100)
    await sending.drain(post)
    assert len(a.taken) > 20
    a.raises = death
    await told_to(100)
    for _ in range(12):  # a minute
        await sending.drain(post)
        await shift_clock(timedelta(seconds=5))
    rows = await query("SELECT state, gateway, maybe_twice FROM message ORDER BY created_at")
    by_b = sum(row["gateway"] == "b" for row in rows[100:])
    marked = sum(row["maybe_twice"] for row in rows)
    figure(messages=100, via_b=by_b, maybe_twice=marked)
    assert by_b >= 95
    assert {row["state"] for row in rows} == {"sent"}
    assert len(set(a.taken) | set(b.taken)) == len(a.taken) + len(b.taken) == 200  # none twice
    assert (marked > 0) is (type(death) is Unavailable)


async def told_to(count: int) -> None:
    people: list[UUID] = [uuid4() for _ in range(count)]
    await tell(await a_fact(), [Recipient(person) for person in people], SMS_ONLY)
