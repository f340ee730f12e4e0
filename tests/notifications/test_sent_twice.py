"""A vendor that cannot be asked: one SMS too many at most, and marked."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from notifications import sending
from notifications.models import Message, MessageState
from notifications.now import shift_clock
from notifications.push.sandbox import SandboxPush
from notifications.refusals import NotTaken, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.sending import Post
from notifications.sms.contract import Sent as SmsSent
from notifications.sms.contract import Sms
from notifications.transactions import query
from tests.conftest import Hall
from tests.notifications.conftest import Book
from tests.notifications.test_sending import ForgetfulSms, states, told


class BlindSms(ForgetfulSms):
    """One that cannot be asked either."""

    refuses: Unavailable | None = None

    async def send(self, sms: Sms) -> SmsSent:
        if self.refuses:
            raise self.refuses
        raise self.take(sms.out_id)

    async def find(self, sms: Sms) -> SmsSent | None:
        self.asked.append(sms.out_id)
        raise Unavailable("503")


async def test_who_cannot_be_asked_is_told_twice_at_most(
    hall: Hall, line: SandboxLine, book: Book
) -> None:
    """Asked twice in vain it is sent anew, and marked; then only asked, however long it takes."""
    vendor = BlindSms()
    post = Post(vendor, SandboxPush(line), book)
    await told(uuid4())
    taken = []
    for _ in range(20):
        await sending.drain(post)
        taken.append(len(vendor.taken))
        await shift_clock(timedelta(minutes=6))
    assert taken == [1, 1, *[2] * 18]
    sms = await Message.get(channel="sms")
    assert (sms.state, sms.maybe_twice, sms.unsure) == (MessageState.WAITING, True, 2)
    answers = ForgetfulSms()  # it can be asked again
    answers.taken = vendor.taken
    await sending.drain(replace(post, sms=answers))
    assert (await states())["sms"] == ("sent", None)
    assert len(vendor.taken) == 2


async def test_who_died_while_asking_has_used_nothing_up(
    hall: Hall, line: SandboxLine, book: Book
) -> None:
    """Only what was handed over counts, not how often a worker took the message up."""
    vendor = BlindSms()
    await told(uuid4())
    for _ in range(3):  # a worker takes it up, and dies
        assert len(await sending._claim(timedelta(seconds=60))) == 2
        await shift_clock(timedelta(minutes=2))
    await sending.drain(Post(vendor, SandboxPush(line), book))
    assert len(vendor.taken) == 1
    sms = await Message.get(channel="sms")
    assert (sms.attempts, sms.unsure, sms.maybe_twice) == (4, 2, True)


async def test_what_was_certainly_not_taken_is_sent_without_asking_and_as_often_as_needed(
    hall: Hall, line: SandboxLine, book: Book
) -> None:
    vendor = BlindSms()
    vendor.refuses = NotTaken("ConnectError")
    post = Post(vendor, SandboxPush(line), book)
    await told(uuid4())
    for _ in range(9):
        await sending.drain(post)
        await shift_clock(timedelta(minutes=6))
    sms = await Message.get(channel="sms")
    assert (sms.state, sms.attempts, sms.unsure) == (MessageState.WAITING, 9, 0)
    assert vendor.asked == []
    vendor.refuses = None
    await sending.drain(post)
    assert len(vendor.taken) == 1


async def test_a_worker_that_was_slower_than_its_lease_gives_nothing_back(
    hall: Hall, line: SandboxLine, book: Book
) -> None:
    """Another has taken the message over meanwhile: it stays that one's."""

    class Slow(ForgetfulSms):
        async def send(self, sms: Sms) -> SmsSent:
            await query(
                "UPDATE message SET attempts = 2, unsure = 2, lease_until = doorstep_now()"
                " + interval '1 minute' WHERE channel = 'sms'"
            )
            raise self.take(sms.out_id)

    await told(uuid4())
    await sending.drain(Post(Slow(), SandboxPush(line), book))
    sms = await Message.get(channel="sms")
    assert (sms.attempts, sms.unsure, sms.error) == (2, 2, None)
    assert sms.lease_until is not None
