"""The background process: facts to whoever must know, messages to the vendors, timers."""

from collections.abc import Mapping
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
        gateways.sms, gateways.push, gateways.address_book, gateways.desk, gateways.hall
    )
    subscribers, done = _with(gateways), 0
    while True:
        taken = await delivering.drain(subscribers)
        taken += await sending.drain(post)
        if not taken:
            return done
        done += taken


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
