"""Workers are killed while an SMS waits to see whether the push was seen."""

import asyncio
import random
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from notifications import wishes
from notifications.models import Message, MessageState
from notifications.now import shift_clock
from notifications.outbox import announce
from notifications.push import shown
from notifications.transactions import query, transaction
from tests.conftest import Hall
from tests.notifications.fire import Crew, LyingVendor, listening
from tests.notifications.test_unseen import wishing

APPLICATIONS, KILLS, WORKERS = 24, 3, 2
_UNTOLD = "SELECT count(*) AS n FROM fact WHERE done_at IS NULL"
_LEFT = "SELECT count(*) AS n FROM message WHERE state = 'waiting' AND channel = ANY($1)"


async def _until_told(crew: Crew, kills: int, *channels: str) -> None:
    for _ in range(kills):
        await asyncio.sleep(random.uniform(0.1, 0.4))
        await crew.lose(random.choice(crew.workers))
        await crew.grow()
    while (await query(_LEFT, list(channels)))[0]["n"]:  # noqa: ASYNC110 — other processes work on it
        await asyncio.sleep(0.2)


async def _announced(people: list[UUID]) -> None:
    for person in people:
        async with transaction():
            await announce("application.submitted", uuid4(), citizen_id=person)
    while (await query(_UNTOLD))[0]["n"]:  # noqa: ASYNC110 — other processes work on it
        await asyncio.sleep(0.2)


@pytest.mark.timeout(300)
async def test_killed_workers_send_the_sms_of_whom_no_phone_showed_it_and_of_nobody_else(
    hall: Hall,
) -> None:
    people = [await wishing() for _ in range(APPLICATIONS)]
    vendor = LyingVendor()
    async with asyncio.timeout(280), listening(vendor.app()) as vendor_url:
        crew = Crew((hall.urls["owner"], vendor_url, vendor.secret))
        try:
            for _ in range(WORKERS):
                await crew.grow()
            await _announced(people)
            await _until_told(crew, KILLS, "push")
            assert {len(ident) for ident in vendor.done} == {49}  # pushes alone
            pushes = await Message.filter(channel="push")
            for push in pushes[::2]:
                await shown.apply(push.id)
            await shift_clock(wishes.PATIENCE + timedelta(minutes=5))
            await _until_told(crew, KILLS, "sms")
        finally:
            await crew.end()
    owed = {push.fact_id for push in pushes[1::2]}
    rows = await Message.filter(channel="sms")
    assert {row.fact_id for row in rows if row.state is MessageState.SENT} == owed
    assert {str(row.id) for row in rows if row.fact_id in owed} == {
        ident for ident in vendor.done if len(ident) == 36
    }
    assert set(vendor.done.values()) == {1}, "said twice"
