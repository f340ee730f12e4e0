"""Every step is told, on exactly its channels; the machine's steps follow by themselves."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
import redis.asyncio
from tortoise import connections

from api.applications.lifecycle import ENDED, STEPS, Action, Status
from api.applications.receiving import pay
from api.seed.walking import Walk
from api.subscribers import CHANNELS, WHEN, tell_citizen
from api.timers import sweep
from api.worker import run, work_until_quiet
from identity.people import person_by_phone
from notifications import backlog as backlogs
from notifications import delivering, devices, forgetting, inbox, sending
from notifications.backlog import backlog
from notifications.delivering import Happened, Subscriber
from notifications.merging import PROGRESS
from notifications.messages import CHANNELS as ALL_CHANNELS
from notifications.messages import INBOX, SMS
from notifications.models import Fact, Message, OnceKey
from notifications.now import shift_clock
from notifications.nudging import Nudger
from notifications.outbox import announce
from notifications.push.sandbox import KIND
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import HOME, a_county, facts_about
from tests.notifications.redis_gate import Gate
from tests.sizes import Figure, size

PHONE = "+8613800138000"


def only_telling(hall: Hall) -> dict[str, tuple[Subscriber, ...]]:
    """WHEN, without what the machine does."""

    async def tell(fact: Happened) -> None:
        await tell_citizen(fact, hall.gateways)

    return {name: (tell,) for name, all_of in WHEN.items() if tell_citizen in all_of}


def a_history(chance: random.Random) -> list[str]:
    """The facts of a case that lives by the table."""
    status = Status.DRAFT
    facts: list[str] = []
    while status not in ENDED and len(facts) < 40:
        ways = [a for (s, a) in STEPS if s is status]
        ahead = [a for a in ways if a not in {Action.WITHDRAW, Action.TERMINATE}]
        action = chance.choice(ahead if ahead and chance.random() < 0.95 else ways)
        status, fact = STEPS[status, action]
        facts.append(fact)
    return facts


def test_every_fact_has_listeners_and_the_citizen_is_among_them() -> None:
    for step in STEPS.values():
        assert tell_citizen in WHEN[step.announces], step.announces


@pytest.mark.proof("G6", "1,000 histories: outbox = Σ transitions × channels; 0 missing, 0 extra")
async def test_every_transition_tells_exactly_its_channels(hall: Hall, figure: Figure) -> None:
    chance, expected = random.Random(20261122), Counter[tuple[str, str]]()
    every_fact = sorted({step.announces for step in STEPS.values()})
    for history in (every_fact, *(a_history(chance) for _ in range(size(40, 1_000)))):
        case, citizen = uuid4(), uuid4()
        for fact in history:
            async with transaction():
                await announce(fact, case, citizen_id=citizen, item="某事", reference="QH1")
            expected.update((fact, channel) for channel in CHANNELS.get(fact, ALL_CHANNELS))
    await delivering.drain(only_telling(hall))
    told = Counter((m.template, m.channel) for m in await Message.all())
    figure(histories=size(40, 1_000), messages=told.total())
    figure(missing=(expected - told).total(), extra=(told - expected).total())
    assert told == expected
    assert {fact for fact, _ in told} == set(every_fact)
    assert told.total() > 500


async def test_a_fact_told_twice_is_one_message(hall: Hall) -> None:
    async with transaction():
        await announce("application.accepted", uuid4(), citizen_id=uuid4(), item="某事")
    await delivering.drain(only_telling(hall))
    await Fact.all().update(done_at=None)
    await delivering.drain(only_telling(hall))
    assert await Message.all().count() == len(ALL_CHANNELS)


async def test_a_message_carries_nothing_a_fact_should_not_have_carried(hall: Hall) -> None:
    async with transaction():
        await announce(
            "application.accepted",
            uuid4(),
            citizen_id=uuid4(),
            item="某事",
            holder="张秀英",
            desk="x",
        )
    await delivering.drain(only_telling(hall))
    assert {tuple(m.params) for m in await Message.all()} == {("item",)}


async def test_a_citizen_hears_of_every_step_on_a_real_phone(hall: Hall) -> None:
    """From submit to the open bill, with the real verbs, vendors and address book."""
    county = await a_county(hall)
    walk = await county.a_draft()
    person = await person_by_phone(PHONE)
    assert person.id != walk.citizen.actor.me
    await devices.register(kind=KIND, token="sandbox-x", citizen_id=walk.citizen.actor.me)
    await county.walk_to(walk, Status.DISPATCHED)
    facts = [name for name in await facts_about(walk.id) if name.startswith("application.")]
    assert facts[0] == "application.submitted"
    assert facts[-1] == "application.dispatched"
    told = await inbox.page(walk.citizen.actor.mine, 50)
    assert len([line for line in told.lines if line.link == f"/applications/{walk.id}"]) >= len(
        facts
    )
    citizens = await Message.filter(citizen_id=walk.citizen.actor.me)
    for channel in ALL_CHANNELS:
        templates = [m.template for m in citizens if m.channel == channel]
        assert Counter(facts) <= Counter(templates)
    assert {m.state.value for m in citizens} == {"sent", "delivered", "merged"}
    sms = [s.template for s in hall.sandbox.sms if s.template.startswith("application.")]
    assert sms == [fact for fact in facts if fact not in PROGRESS], "merged: all in two minutes"
    assert all("某" not in push.text and "QH" not in push.text for push in hall.sandbox.pushes)


async def test_the_handler_is_told_when_a_case_arrives(hall: Hall) -> None:
    """C76: each arriving step reaches whoever may take it, and nobody else."""
    county = await a_county(hall)
    walk = await county.a_draft()
    await county.walk_to(walk, Status.SUBMITTED)
    await county.work()
    arrived = await Message.filter(template="desk.arrived", channel=SMS)
    assert [m.state.value for m in arrived] == ["sent"] * len(arrived) != []
    assert {m.staff_id for m in arrived} == await _seated("window")
    await county.walk_to(walk, Status.PENDING_APPROVAL)
    await county.work()
    handlers = {m.staff_id for m in await Message.filter(template="desk.arrived", channel=INBOX)}
    assert handlers >= await _seated("approver")


async def _seated(role: str) -> set[UUID]:
    """Everybody with such a seat who works at the case's department or hall."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT DISTINCT s.staff_id FROM seat s, application a WHERE s.role = $1"
        " AND s.ended_at IS NULL AND (s.department_id = a.department_id"
        " OR (s.role = 'window' AND s.site_id = a.site_id))",
        [role],
    )
    return {row["staff_id"] for row in rows}


async def test_a_vendor_that_is_away_holds_up_nobody_else(hall: Hall) -> None:
    person = await person_by_phone("+8613800000503")
    other = await person_by_phone(PHONE)
    for who in (person, other):
        async with transaction():
            await announce("application.withdrawn", uuid4(), citizen_id=who.id, item="某事")
    await work_until_quiet(hall.gateways)
    assert [sms.to for sms in hall.sandbox.sms] == [PHONE]
    assert await Message.filter(channel=SMS, state="waiting").count() == 1


async def test_a_running_worker_delivers_and_shows_that_it_lives(hall: Hall) -> None:
    person = await person_by_phone(PHONE)
    await devices.register(kind=KIND, token=hall.sandbox.device_of(PHONE), citizen_id=person.id)
    assert (await backlog()).worker_seen_seconds is None
    working = asyncio.create_task(run(hall.settings, hall.gateways))
    try:
        async with transaction():
            await announce("application.withdrawn", uuid4(), citizen_id=person.id, item="某事")
        async with asyncio.timeout(10):
            while not (hall.sandbox.sms and hall.sandbox.pushes):  # noqa: ASYNC110 — no event
                await asyncio.sleep(0.02)
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    seen = (await backlog()).worker_seen_seconds
    assert seen is not None
    assert seen < 10


@pytest.mark.proof("G2", "10,000 messages, Redis flushed ×20, gone ×10: 0 lost, 0 twice")
async def test_nothing_is_lost_or_repeated_whatever_happens_to_redis(
    hall: Hall, tmp_path: Path, figure: Figure
) -> None:
    """Flushed, gone, back; facts keep coming all the while."""
    gate, people, outages = Gate(hall.settings.redis_url), size(60, 2_000), size(1, 10)
    flushes = 0
    async with gate.open(tmp_path / "gate.sock") as through:
        settings = replace(hall.settings, redis_url=through)
        working = asyncio.create_task(run(settings, hall.gateways))
        nudger, client = Nudger(through), redis.asyncio.Redis.from_url(hall.settings.redis_url)
        try:
            for n in range(people):
                person = await person_by_phone(f"139{n:05d}139")
                async with transaction():
                    await announce("application.paid", uuid4(), citizen_id=person.id, item="某事")
                await nudger()
                if n % (people // size(6, 20)) == 0:
                    await client.flushall()
                    flushes += 1
                is_away = n * (2 * outages + 1) // people % 2 == 1
                if is_away != gate.is_shut:
                    (gate.shut if is_away else gate.lift)()
                await asyncio.sleep(0.02)
            async with asyncio.timeout(size(30, 300)):
                while len(hall.sandbox.sms) < people:  # noqa: ASYNC110 — no event
                    await asyncio.sleep(0.05)
        finally:
            working.cancel()
            await asyncio.gather(working, nudger.close(), client.aclose(), return_exceptions=True)
    reached = len({sms.to for sms in hall.sandbox.sms})
    figure(messages=people, flushes=flushes, outages=outages)
    figure(lost=people - reached, twice=len(hall.sandbox.sms) - reached)
    assert reached == len(hall.sandbox.sms) == people
    assert await Fact.filter(done_at=None).count() == 0


async def test_the_workers_own_role_suffices(hall: Hall) -> None:
    """R8: everything the outbox's statements touch, as ``doorstep_worker``."""
    worker = await asyncpg.connect(hall.urls["worker"])
    try:
        for statement, values in (
            (delivering._CLAIM, [8, 1]),
            (delivering._DONE, [uuid4()]),
            (sending._CLAIM, [8, 1]),
            (sending._SENT, [uuid4(), "SandboxSms", "1"]),
            (backlogs._BEAT, []),
            (backlogs._COUNTS, []),
            (forgetting._FORGET, []),
        ):
            await worker.fetch(statement, *values)
        assert await worker.fetchval("SELECT count(*) FROM worker_heartbeat") == 1
    finally:
        await worker.close()


async def test_time_asks_about_a_payment_nobody_told_of(hall: Hall) -> None:
    """G10: the notice never comes; the next round of the timers finds the money."""
    walk = await a_silent_payment(hall)
    await sweep(hall.gateways)
    assert (await walk.screen()).status is Status.AWAITING_PAYMENT, "it is not asked at once"
    await shift_clock(timedelta(seconds=31))
    await sweep(hall.gateways)
    await work_until_quiet(hall.gateways)
    assert "application.paid" in await facts_about(walk.id)


async def test_a_timer_that_fails_does_not_hold_up_the_others(hall: Hall) -> None:
    await a_silent_payment(hall)
    await OnceKey.all().update(claimed_at=datetime(2020, 1, 1, tzinfo=UTC))
    await shift_clock(timedelta(seconds=31))
    no_vendors: Any = object()
    await sweep(no_vendors)
    assert await OnceKey.all().count() == 0


async def a_silent_payment(hall: Hall) -> Walk:
    """The money was taken and nobody was told."""
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    await pay(walk.citizen.actor, walk.id, county.key(), hall.gateways.payment)
    (order,) = hall.sandbox.orders.values()
    order.state = "paid"
    return walk
