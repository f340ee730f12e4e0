"""Messages reach the vendor once, worded and addressed at the last moment."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tortoise import connections

from api.endpoints.sandbox.state import SandboxState
from notifications import sending
from notifications.delivering import Happened
from notifications.messages import Recipient, Telling, tell
from notifications.models import Message, MessageState
from notifications.now import now, shift_clock
from notifications.push.contract import Push
from notifications.push.contract import Sent as PushSent
from notifications.refusals import Unavailable
from notifications.sending import Post
from notifications.sms.contract import Sent as SmsSent
from notifications.sms.contract import Sms
from tests.conftest import Hall
from tests.notifications.conftest import Book, phone_of
from tests.sizes import Figure

TELLING = Telling(
    "application.accepted",
    {"item": "不动产转移登记", "reference": "QH26-0001", "due": "2026-12-03"},
    "/follow/1",
)


async def a_fact() -> Happened:
    return Happened(uuid4(), "application.accepted", uuid4(), uuid4(), {}, await now())


async def told(*people: UUID, telling: Telling = TELLING) -> None:
    fact = await a_fact()
    await tell(fact, [Recipient(person) for person in people], telling)


async def states() -> dict[str, tuple[str, str | None]]:
    return {m.channel: (m.state.value, m.error) for m in await Message.all()}


async def test_one_fact_is_one_message_per_channel_however_often_it_is_told(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    fact, person = await a_fact(), uuid4()
    for _ in range(3):
        await tell(fact, [Recipient(person)], TELLING)
    assert await sending.drain(post) == 2
    assert await states() == {
        "inbox": ("delivered", None),
        "sms": ("sent", None),
        "push": ("sent", None),
    }
    assert [sms.to for sms in state.sms] == [phone_of(person)]
    assert state.sms[0].text == (
        "【青禾县政务】您的《不动产转移登记》已受理，编号 QH26-0001，承诺12月3日前办结。"
        "在家等消息就好，无需操作。"
    )
    assert [push.text for push in state.pushes] == [
        "您的申请已受理，在家等消息就好。点开可看承诺办结日。"
    ]
    assert "不动产" not in state.pushes[0].title + state.pushes[0].text


async def test_an_sms_that_asks_for_something_opens_the_page_where_it_is_done(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    """Short, by the number they know; who only hears of something gets no address."""
    case = uuid4()
    said: dict[str, object] = {"item": "不动产转移登记", "reference": "QH26-0001"}
    there = replace(post, hall="https://home.example")
    for name, page in (("supplement_asked", "/supplement"), ("accepted", "")):
        template = f"application.{name}"
        await told(uuid4(), telling=Telling(template, said, f"/applications/{case}{page}"))
    await told(uuid4(), telling=Telling("application.supplement_asked", said, "/me/mandates"))
    await sending.drain(there)
    links = sorted("".join(re.findall(r"https?://\S+", sms.text)) for sms in state.sms)
    assert links == ["", "", "https://home.example/to/QH26-0001/s"]


async def test_the_address_is_looked_up_only_when_sending(
    hall: Hall, post: Post, book: Book
) -> None:
    await told(uuid4())
    assert not book.looked_up
    await sending.drain(post)
    assert sorted(channel for _, channel in book.looked_up) == ["push", "sms"]


async def test_a_phone_without_the_app_is_said_to_have_none(
    hall: Hall, post: Post, book: Book, state: SandboxState
) -> None:
    person = uuid4()
    book.devices[person] = ()
    await told(person)
    await sending.drain(post)
    assert (await states())["push"] == ("failed", "no_device")
    assert (await states())["sms"] == ("sent", None)
    assert not state.pushes


async def test_a_number_the_vendor_refuses_is_final(hall: Hall, post: Post, book: Book) -> None:
    person = uuid4()
    book.phones[person] = "+8613900000404"
    await told(person)
    await sending.drain(post)
    assert (await states())["sms"] == ("failed", "NUMBER_ILLEGAL")
    await shift_clock(timedelta(days=3))
    assert await sending.drain(post) == 0


async def test_a_vendor_that_is_away_is_tried_again_later(
    hall: Hall, post: Post, book: Book, state: SandboxState
) -> None:
    person = uuid4()
    book.phones[person] = "+8613900000503"
    await told(person)
    await sending.drain(post)
    assert (await states())["sms"] == ("waiting", "NotTaken")
    assert await sending.drain(post) == 0
    book.phones[person] = phone_of(person)
    await shift_clock(timedelta(seconds=6))
    assert await sending.drain(post) == 1
    assert (await states())["sms"] == ("sent", None)
    assert len(state.sms) == 1


class Forgetful:
    """A vendor that takes every message and then does not say so. It does not deduplicate."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.asked: list[str] = []

    def take(self, out_id: str) -> Unavailable:
        self.taken.append(out_id)
        return Unavailable("500")

    def look(self, out_id: str) -> str | None:
        self.asked.append(out_id)
        return f"found-{out_id}" if out_id in self.taken else None


class ForgetfulSms(Forgetful):
    async def send(self, sms: Sms) -> SmsSent:
        raise self.take(sms.out_id)

    async def find(self, sms: Sms) -> SmsSent | None:
        found = self.look(sms.out_id)
        return SmsSent(found) if found else None


class ForgetfulPush(Forgetful):
    async def send(self, push: Push) -> PushSent:
        raise self.take(push.out_id)

    async def find(self, out_id: str) -> PushSent | None:
        found = self.look(out_id)
        return PushSent(found) if found else None


async def test_before_sending_again_the_vendor_is_asked(hall: Hall, book: Book) -> None:
    sms_vendor, push_vendor = ForgetfulSms(), ForgetfulPush()
    post = Post(sms_vendor, push_vendor, book)
    await told(uuid4())
    await sending.drain(post)
    assert sms_vendor.asked == push_vendor.asked == []
    await shift_clock(timedelta(seconds=6))
    await sending.drain(post)
    assert len(sms_vendor.taken) == len(push_vendor.taken) == 1
    assert (sms_vendor.asked, push_vendor.asked) == (sms_vendor.taken, push_vendor.taken)
    sms = await Message.get(channel="sms")
    assert (sms.state, sms.gateway_id) == (MessageState.SENT, f"found-{sms.id}")


async def test_every_device_gets_it_and_a_forgotten_one_is_let_go(
    hall: Hall, post: Post, book: Book, state: SandboxState
) -> None:
    person = uuid4()
    book.devices[person] = ("unknown-old-phone", "sandbox-a", "sandbox-b")
    await told(person)
    await sending.drain(post)
    assert [push.device for push in state.pushes] == ["sandbox-a", "sandbox-b"]
    assert (await states())["push"] == ("sent", None)


async def test_messages_to_one_person_arrive_in_order(
    hall: Hall, post: Post, state: SandboxState
) -> None:
    person = uuid4()
    templates = ["submitted", "accepted", "approved", "paid", "dispatched"]
    for template in templates:
        await told(person, telling=Telling(f"application.{template}", {"item": "某事"}, "/"))
    await sending.drain(post)
    assert [sms.template for sms in state.sms] == [f"application.{t}" for t in templates]


@pytest.mark.proof("G7", "100 of each stuck kind: all recovered in ≤ 2 sweeps")
async def test_stuck_messages_are_swept(
    hall: Hall, post: Post, state: SandboxState, figure: Figure
) -> None:
    """Whatever a dead worker held, and whatever was never nudged, leaves in one sweep."""
    await told(*(uuid4() for _ in range(100)))
    await connections.get("default").execute_query(
        "UPDATE message SET attempts = 1, lease_until = doorstep_now() + interval '1 minute'"
        " WHERE channel = 'sms'"
    )
    await sending.drain(post)
    assert len(state.sms) == 0
    await shift_clock(timedelta(minutes=2))
    await sending.drain(post)
    figure(messages=100, sweeps=1, recovered=len({sms.out_id for sms in state.sms}))
    assert len(state.sms) == len({sms.out_id for sms in state.sms}) == 100
    assert await Message.filter(state=MessageState.WAITING).count() == 0
