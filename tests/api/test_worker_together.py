"""What is told and what is sent do not wait for each other."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from api.worker import work_until_quiet
from identity.people import person_by_phone
from notifications import delivering
from notifications.models import Fact, Message
from notifications.outbox import announce
from notifications.sms.contract import Sent, Sms
from notifications.transactions import transaction
from tests.conftest import Hall

PHONE = "+8613800138000"


class Slow:
    """A vendor that answers when it is let."""

    def __init__(self) -> None:
        self.asked, self.may_answer = asyncio.Event(), asyncio.Event()

    async def send(self, sms: Sms) -> Sent:
        self.asked.set()
        await self.may_answer.wait()
        return Sent(sms.out_id)

    async def find(self, sms: Sms) -> Sent | None:  # noqa: ARG002 — the contract's
        return None


async def a_fact() -> None:
    person = await person_by_phone(PHONE)
    async with transaction():
        await announce("application.withdrawn", uuid4(), citizen_id=person.id, item="某事")


async def test_what_happens_while_messages_leave_is_told_at_once(hall: Hall) -> None:
    """After a day's jump, or a word to everybody, a notice must not come behind them all."""
    slow = Slow()
    await a_fact()
    working = asyncio.create_task(work_until_quiet(replace(hall.gateways, sms=slow)))
    await slow.asked.wait()
    await a_fact()
    async with asyncio.timeout(60):
        while await Fact.filter(done_at=None).count():  # noqa: ASYNC110 — no event
            await asyncio.sleep(0.02)
    assert await Message.filter(channel="sms", state="sent").count() == 0
    slow.may_answer.set()
    assert await working >= 2 + 2 * 2
    assert await Message.filter(channel="sms", state="sent").count() == 2


async def test_what_goes_wrong_with_one_ends_both_and_is_said(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker's loop logs it and begins anew; nothing goes on by itself meanwhile."""

    async def broken(*_: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(delivering, "drain", broken)
    with pytest.raises(ExceptionGroup) as fault:
        await work_until_quiet(hall.gateways)
    assert [type(one) for one in fault.value.exceptions] == [ConnectionRefusedError]
