"""Facts leave the outbox once, in order, whatever fails."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tortoise import connections

from notifications import delivering
from notifications.delivering import Happened
from notifications.models import Fact
from notifications.now import shift_clock
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.retrying import again_after
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.sizes import Figure

NAME = "application.submitted"


async def happened(times: int = 1, subject: UUID | None = None) -> list[UUID]:
    """Facts, each in a transaction of its own."""
    made: list[UUID] = []
    for _ in range(times):
        async with transaction():
            made.append(await announce(NAME, subject or uuid4(), citizen_id=uuid4(), n=len(made)))
    return made


async def test_a_fact_is_told_once_and_marked(hall: Hall) -> None:
    told: list[Happened] = []

    async def hear(fact: Happened) -> None:
        told.append(fact)

    (fact_id,) = await happened()
    assert await delivering.drain({NAME: (hear,)}) == 1
    assert await delivering.drain({NAME: (hear,)}) == 0
    assert [fact.id for fact in told] == [fact_id]
    assert told[0].params == {"n": 0}
    fact = await Fact.get(id=fact_id)
    assert (fact.done_at is not None, fact.lease_until, fact.attempts) == (True, None, 1)


async def test_a_fact_of_a_rolled_back_transaction_never_happened(hall: Hall) -> None:
    async def change_of_mind() -> None:
        async with transaction():
            await announce(NAME, uuid4())
            raise NotFound

    with pytest.raises(NotFound):
        await change_of_mind()
    assert await Fact.all().count() == 0


async def test_concurrent_workers_take_different_facts(hall: Hall) -> None:
    told: list[UUID] = []

    async def hear(fact: Happened) -> None:
        await asyncio.sleep(0.01)
        told.append(fact.id)

    facts = await happened(40)
    await asyncio.gather(*(delivering.drain({NAME: (hear,)}) for _ in range(4)))
    assert sorted(told) == sorted(facts)


async def test_facts_about_one_case_are_told_in_order(hall: Hall) -> None:
    told: list[int] = []

    async def hear(fact: Happened) -> None:
        await asyncio.sleep(0.01 if fact.params["n"] % 2 else 0)
        told.append(fact.params["n"])

    await happened(6, subject=uuid4())
    await asyncio.gather(*(delivering.drain({NAME: (hear,)}) for _ in range(3)))
    assert told == [0, 1, 2, 3, 4, 5]


async def test_a_failing_subscriber_stops_neither_the_others_nor_the_fact(hall: Hall) -> None:
    told: list[UUID] = []

    async def stumble(fact: Happened) -> None:
        raise ValueError("the courier is away")

    async def hear(fact: Happened) -> None:
        told.append(fact.id)

    (fact_id,) = await happened()
    assert await delivering.drain({NAME: (stumble, hear)}) == 1
    fact = await Fact.get(id=fact_id)
    assert (told, fact.done_at, fact.error) == ([fact_id], None, "ValueError")
    assert await delivering.drain({NAME: (hear,)}) == 0, "it waits before it is tried again"
    await shift_clock(timedelta(seconds=6))
    assert await delivering.drain({NAME: (hear,)}) == 1
    assert (await Fact.get(id=fact_id)).done_at is not None


@pytest.mark.proof("G7", "100 of each stuck kind: all recovered in ≤ 2 sweeps")
async def test_a_dead_workers_lease_runs_out(hall: Hall, figure: Figure) -> None:
    told: list[UUID] = []

    async def hear(fact: Happened) -> None:
        told.append(fact.id)

    facts = await happened(100)
    await connections.get("default").execute_query(
        "UPDATE fact SET attempts = 1, lease_until = doorstep_now() + interval '1 minute'"
    )
    assert await delivering.drain({NAME: (hear,)}) == 0
    await shift_clock(timedelta(minutes=2))
    assert await delivering.drain({NAME: (hear,)}) == 100
    figure(facts=100, sweeps=1, recovered=len(set(told)))
    assert sorted(told) == sorted(facts)


async def test_a_fact_nobody_knows_is_kept(hall: Hall) -> None:
    (fact_id,) = await happened()
    await delivering.drain({})
    fact = await Fact.get(id=fact_id)
    assert (fact.done_at, fact.error) == (None, "LookupError")


async def test_what_never_works_ends_loudly(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    async def stumble(fact: Happened) -> None:
        raise ValueError

    (fact_id,) = await happened()
    await Fact.filter(id=fact_id).update(attempts=121)
    await delivering.drain({NAME: (stumble,)})
    fact = await Fact.get(id=fact_id)
    assert fact.dead_at is not None
    assert any(r.levelname == "ERROR" and str(fact_id) in r.getMessage() for r in caplog.records)


def test_tries_are_quick_for_four_hours_then_hourly_to_three_days() -> None:
    waits: list[timedelta] = []
    while (wait := again_after(len(waits) + 1)) is not None:
        waits.append(wait)
    assert waits[0] == timedelta(seconds=5)
    assert waits == sorted(waits)
    quick = sum((w for w in waits if w < timedelta(hours=1)), timedelta())
    assert timedelta(hours=4) <= quick <= timedelta(hours=4, minutes=10)
    assert timedelta(hours=71) <= sum(waits, timedelta()) <= timedelta(hours=73)
