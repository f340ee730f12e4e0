"""The background process: facts to whoever must know, messages to the vendors, timers."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from api.settings import Settings
from api.subscribers import WHEN
from api.subscribers import Subscriber as Consequence
from api.timers import sweep
from api.wiring import Gateways
from notifications import delivering, sending
from notifications.backlog import beat
from notifications.delivering import Happened, Subscriber
from notifications.nudging import Work, run_worker
from notifications.transactions import bind_nudge

_LOOK_AGAIN = 0.2  # seconds; facts come while messages leave


async def run(settings: Settings, gateways: Gateways) -> None:
    """Work until cancelled. The caller has opened the database as the worker's role."""
    work = Work(
        drain=partial(work_until_quiet, gateways),
        sweep=partial(sweep, gateways),
        beat=beat,
    )

    async def nudge_myself() -> None:
        work.nudged.set()

    bind_nudge(nudge_myself)
    await run_worker(settings.redis_url, work)


async def work_until_quiet(gateways: Gateways) -> int:
    """Deliver facts, and send messages, until nothing more is due. Returns how many of both.

    A fact may cause further facts; what failed is due again later and is not waited for.
    """
    post = sending.Post(
        gateways.sms,
        gateways.push,
        gateways.address_book,
        gateways.desk,
        gateways.hall,
        gateways.push_reports,
    )
    telling, posting = partial(delivering.drain, _with(gateways)), partial(sending.drain, post)
    done = 0
    while taken := await _together(telling, posting):
        done += taken
    return done


async def _together(*steps: Callable[[], Awaitable[int]]) -> int:
    """All at once, so that a thousand messages hold up no notice. Returns how many they took.

    Who finds nothing more looks again for as long as another still works.
    """
    taken, at_work, quiet = 0, len(steps), asyncio.Event()

    async def keep_at(step: Callable[[], Awaitable[int]]) -> None:
        nonlocal taken, at_work
        while not quiet.is_set():
            if found := await step():
                taken += found
                continue
            at_work -= 1
            if not at_work:
                quiet.set()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_AGAIN):
                    await quiet.wait()
            at_work += 1

    async with asyncio.TaskGroup() as together:
        for step in steps:
            together.create_task(keep_at(step))
    return taken


def _with(gateways: Gateways) -> Mapping[str, tuple[Subscriber, ...]]:
    """WHEN, with the vendors its subscribers may call."""
    return {
        name: tuple(_bound(subscriber, gateways) for subscriber in subscribers)
        for name, subscribers in WHEN.items()
    }


def _bound(subscriber: Consequence, gateways: Gateways) -> Subscriber:
    async def bound(fact: Happened) -> None:
        await subscriber(fact, gateways)

    return bound
