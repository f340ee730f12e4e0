"""An SMS that waits to see whether the push was seen: never twice told, never not told."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications import inbox, sending, wishes
from notifications.delivering import Happened
from notifications.merging import WINDOW
from notifications.messages import Recipient, Telling, tell
from notifications.models import Message, MessageState, SmsWish
from notifications.now import SHANGHAI, now, shift_clock
from notifications.push import shown
from notifications.push.contract import Push
from notifications.push.contract import Sent as PushSent
from notifications.push.jiguang import Jiguang
from notifications.refusals import Unavailable
from notifications.sending import Post
from notifications.transactions import query
from notifications.wishes import Wishes
from tests.conftest import Hall
from tests.contracts.jpush_server import APP_KEY, MASTER_SECRET, jpush_server
from tests.notifications.conftest import Book

UNSEEN = Wishes(sms=SmsWish.UNSEEN)
SECOND = timedelta(seconds=1)
PAID, ACCEPTED = "application.paid", "application.accepted"


async def wishing(wished: Wishes = UNSEEN) -> UUID:
    person = uuid4()
    await wishes.keep(person, wished)
    return person


async def told(person: UUID, template: str = PAID, case: UUID | None = None) -> None:
    fact = Happened(uuid4(), template, case or uuid4(), person, {}, await now())
    said = Telling(template, {"item": "某事"}, "/applications")
    await tell(fact, [Recipient(person)], said)


async def ways(person: UUID) -> dict[str, str]:
    """As the person's list shows the newest one."""
    (line, *_) = (await inbox.page({person})).lines
    return dict(line.channels)


async def push_of(person: UUID) -> Message:
    return await Message.get(recipient_id=person, channel="push")


async def test_what_a_phone_showed_is_no_sms(hall: Hall, post: Post, state: SandboxState) -> None:
    person = await wishing()
    await told(person)
    assert await ways(person) == {"inbox": "delivered", "push": "waiting", "sms": "unseen"}
    await sending.drain(post)
    assert await ways(person) == {"inbox": "delivered", "push": "sent", "sms": "unseen"}
    push = await push_of(person)
    await shown.apply(push.id)
    assert await ways(person) == {"inbox": "delivered", "push": "delivered", "sms": "seen"}
    sms = await Message.get(recipient_id=person, channel="sms")
    assert (sms.merged_into, sms.attempts) == (push.id, 0)
    await shift_clock(timedelta(days=1))
    await sending.drain(post)
    assert not state.sms


async def test_what_nobody_saw_is_an_sms_ten_minutes_after_the_push(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person = await wishing()
    await told(person)
    await sending.drain(post)
    await shift_clock(wishes.PATIENCE - timedelta(minutes=1))
    await sending.drain(post)
    assert not state.sms
    await shift_clock(timedelta(minutes=2))
    for _ in range(2):
        await sending.drain(post)
    assert len(state.sms) == len(state.pushes) == 1
    assert await ways(person) == {"inbox": "delivered", "push": "sent", "sms": "sent"}


async def test_what_was_read_in_the_app_is_no_sms(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    """Before the push left, or after; and where the two meet the next round sees it."""
    before, after, beside = [await wishing() for _ in range(3)]
    for person in (before, after, beside):
        await told(person)
    (line,) = (await inbox.page({before})).lines
    assert await inbox.mark_read({before}, [line.id]) == 0
    await sending.drain(post)
    (line,) = (await inbox.page({after})).lines
    await inbox.mark_read({after}, [line.id])
    await query("UPDATE message SET read_at = now() WHERE recipient_id = $1", beside)
    assert [(await ways(one))["sms"] for one in (before, after, beside)] == [
        *("seen", "seen", "unseen"),
    ]
    await shift_clock(wishes.PATIENCE + SECOND)
    await sending.drain(post)
    assert not state.sms
    assert (await ways(beside))["sms"] == "seen"


async def test_who_has_no_phone_that_rings_gets_the_sms_at_once(
    hall: Hall, post: Post, book: Book, state: SandboxState
) -> None:
    person, forgotten = await wishing(), await wishing()
    book.devices[person], book.devices[forgotten] = (), ("unknown-phone",)
    await told(person)
    await told(forgotten)
    await sending.drain(post)
    await sending.drain(post)
    assert len(state.sms) == 2
    for one in (person, forgotten):
        assert await ways(one) == {"inbox": "delivered", "push": "failed", "sms": "sent"}


async def test_progress_still_waits_two_minutes_for_a_newer_one(
    hall: Hall, post: Post, book: Book, state: SandboxState
) -> None:
    person, case = await wishing(), uuid4()
    book.devices[person] = ()
    await told(person, "application.assigned", case)
    await sending.drain(post)
    await told(person, "application.passed_up", case)
    for _ in range(2):
        await sending.drain(post)
    assert not state.sms
    await shift_clock(WINDOW + SECOND)
    await sending.drain(post)
    assert [sms.template for sms in state.sms] == ["application.passed_up"]


async def test_what_a_newer_one_tells_is_told_with_its_push_too(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person, case = await wishing(), uuid4()
    for step in ("application.assigned", "application.passed_up"):
        await told(person, step, case)
    await sending.drain(post)
    newer = await Message.get(channel="push", template="application.passed_up")
    await shown.apply(newer.id)
    await shift_clock(wishes.PATIENCE + WINDOW)
    await sending.drain(post)
    assert not state.sms
    lines = (await inbox.page({person})).lines
    assert [dict(line.channels)["sms"] for line in lines] == ["seen", "merged"]
    seen = await Message.get(channel="sms", merged_into=newer.id)
    assert await Message.filter(channel="sms", merged_into=seen.id).count() == 1


async def test_without_pushes_it_is_an_sms_as_ever(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person = await wishing(replace(UNSEEN, push=False))
    await told(person)
    assert await ways(person) == {"inbox": "delivered", "sms": "waiting"}
    await sending.drain(post)
    assert len(state.sms) == 1


@pytest.mark.parametrize("sms", SmsWish)
async def test_what_the_law_has_told_asks_no_push(
    hall: Hall, post: Post, state: SandboxState, sms: SmsWish
) -> None:
    """Nor does what waits for its push hold it up, not even when its time is over."""
    person = await wishing(Wishes(sms=sms))
    await told(person)
    await query("UPDATE message SET due_at = due_at - interval '1 hour' WHERE if_unseen")
    await told(person, ACCEPTED)
    await sending.drain(post)
    told_by_sms = [one.template for one in state.sms]
    assert told_by_sms == ([PAID, ACCEPTED] if sms is SmsWish.ALWAYS else [ACCEPTED])
    assert {push.link for push in state.pushes} == {"/applications"}


async def test_a_test_message_tries_every_way_at_once(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    hour = (await now()).astimezone(SHANGHAI).hour
    await told(await wishing(replace(UNSEEN, quiet=(hour, (hour + 3) % 24))), wishes.TRIED)
    await sending.drain(post)
    assert len(state.sms) == len(state.pushes) == 1


async def test_ten_minutes_later_may_be_at_night(hall: Hall) -> None:
    """Then it rings in the morning; and a push that waits for the morning takes it along."""
    at = (await now()).astimezone(SHANGHAI)
    begins = (at + wishes.PATIENCE).hour
    person = await wishing(replace(UNSEEN, quiet=(begins, (begins + 3) % 24)))
    await told(person)
    sms = await Message.get(channel="sms")
    assert (sms.due_at.astimezone(SHANGHAI).hour, sms.due_at.minute) == ((begins + 3) % 24, 0)


async def test_after_an_outage_the_push_still_gets_its_ten_minutes(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person = await wishing()
    await told(person)
    await shift_clock(timedelta(hours=1))
    await sending.drain(post)
    assert (len(state.pushes), len(state.sms)) == (1, 0)
    await shift_clock(wishes.PATIENCE - timedelta(minutes=1))
    await sending.drain(post)
    assert not state.sms
    await shift_clock(timedelta(minutes=2))
    await sending.drain(post)
    assert len(state.sms) == 1


class Away:
    """A push service that does not answer."""

    async def send(self, push: Push) -> PushSent:  # noqa: ARG002 — part of the contract
        raise Unavailable("away")

    async def find(self, out_id: str) -> PushSent | None:  # noqa: ARG002
        raise Unavailable("away")


async def test_a_push_service_that_is_away_keeps_nobody_from_the_sms(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person, away = await wishing(), replace(post, push=Away())
    await told(person)
    await sending.drain(away)
    assert not state.sms
    await shift_clock(wishes.PATIENCE + SECOND)
    await sending.drain(away)
    assert len(state.sms) == 1
    assert await ways(person) == {"inbox": "delivered", "push": "waiting", "sms": "sent"}


async def test_said_again_and_at_once_it_is_shown_once_and_never_undone(
    hall: Hall, post: Post
) -> None:
    person = await wishing()
    await told(person)
    push = await push_of(person)
    await shown.apply(push.id)
    assert (await push_of(person)).state is MessageState.WAITING  # nobody has sent it yet
    await sending.drain(post)
    await asyncio.gather(*(shown.apply(push.id) for _ in range(8)))
    first = await push_of(person)
    await shift_clock(timedelta(hours=1))
    await shown.apply(push.id)
    await sending.drain(post)
    again = await push_of(person)
    assert (again.state, again.delivered_at) == (MessageState.DELIVERED, first.delivered_at)
    assert await Message.filter(state=MessageState.SEEN).count() == 1


async def test_a_push_that_was_given_up_may_still_be_shown(hall: Hall, post: Post) -> None:
    """By then the SMS has gone its own way."""
    person = await wishing()
    await told(person)
    await query(
        "UPDATE message SET state = 'failed', attempts = 9, dead_at = now(), error = 'away'"
        " WHERE channel = 'push'"
    )
    await shift_clock(wishes.PATIENCE + SECOND)
    await sending.drain(post)
    await shown.apply((await push_of(person)).id)
    push = await push_of(person)
    assert (push.state, push.dead_at, push.error) == (MessageState.DELIVERED, None, None)
    assert (await ways(person))["sms"] == "sent"


@pytest.mark.parametrize("report", ["", "http://127.0.0.1:1"])
async def test_jpush_is_asked_before_the_sms_leaves(
    hall: Hall, post: Post, state: SandboxState, report: str
) -> None:
    """Whose phone received it gets none; without an answer both do."""
    arrived, lost = await wishing(), await wishing()
    with jpush_server() as vendor:
        jpush = Jiguang(
            app_key=APP_KEY,
            master_secret=MASTER_SECRET,
            base_url=vendor.url,
            report_url=report or vendor.url,
        )
        through = replace(post, push=jpush, reports=jpush)
        for person in (arrived, lost):
            await told(person)
        await sending.drain(through)
        number = (await push_of(arrived)).gateway_id or ""
        vendor.arrived[number] = {"android_pns_received": 1}
        await shift_clock(wishes.PATIENCE + SECOND)
        await sending.drain(through)
    assert (await ways(lost))["sms"] == "sent"
    found = await ways(arrived)
    assert (found["push"], found["sms"]) == (("sent",) * 2 if report else ("delivered", "seen"))
    assert len(state.sms) == (2 if report else 1)
