"""How often. Counted together in Valkey; while that is away, each process counts a third (G3).

Keys are keyed hashes: nothing personal reaches Valkey.
"""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from limits import RateLimitItem, RateLimitItemPerDay, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from limits.errors import StorageError

from identity.sealing import blind_index
from notifications.refusals import TooManyRequests

_PATIENCE = 0.25  # seconds a count may take before Valkey counts as away
_ASK_AGAIN_AFTER = 5.0  # seconds until it is tried again
_TIDY_EVERY = 30.0  # seconds
_SHARE = 3  # each process on its own takes a third

LIMITS: Mapping[str, RateLimitItem] = MappingProxyType(
    {
        "code.client": RateLimitItemPerHour(20, namespace="code.client"),
        "code.everyone": RateLimitItemPerDay(20_000, namespace="code.everyone"),
        "code.try.phone": RateLimitItemPerMinute(10, 5, namespace="code.try.phone"),
        "code.try.client": RateLimitItemPerMinute(100, 5, namespace="code.try.client"),
        "realname.person": RateLimitItemPerDay(5, namespace="realname.person"),
        "search.clerk": RateLimitItemPerMinute(10, namespace="search.clerk"),
        "search.number": RateLimitItemPerDay(30, namespace="search.number"),
        "reveal.clerk": RateLimitItemPerMinute(60, namespace="reveal.clerk"),
        "counter.clerk": RateLimitItemPerHour(60, namespace="counter.clerk"),
        "counter.number": RateLimitItemPerDay(10, namespace="counter.number"),
        "join.search": RateLimitItemPerHour(60, namespace="join.search"),
        "message.tried": RateLimitItemPerDay(3, namespace="message.tried"),
        "mandate.person": RateLimitItemPerDay(10, namespace="mandate.person"),
        "mandate.photo": RateLimitItemPerHour(30, namespace="mandate.photo"),
        "organisation.person": RateLimitItemPerDay(10, namespace="organisation.person"),
        "handler.person": RateLimitItemPerDay(20, namespace="handler.person"),
        "rights.person": RateLimitItemPerDay(10, namespace="rights.person"),
        "recover.person": RateLimitItemPerDay(3, namespace="recover.person"),
        "tail.person": RateLimitItemPerDay(5, namespace="tail.person"),
        "wechat.client": RateLimitItemPerMinute(60, namespace="wechat.client"),
        "paper.client": RateLimitItemPerMinute(60, namespace="paper.client"),
        # Many villagers share an address of their network's; nobody guesses a push's id.
        "shown.client": RateLimitItemPerMinute(600, namespace="shown.client"),
        "paper.person": RateLimitItemPerMinute(20, namespace="paper.person"),
        "proof.owner": RateLimitItemPerMinute(10, 5, namespace="proof.owner"),
        # Nobody guesses a signature; an approver with a pile of simple cases signs one a second.
        "sign.owner": RateLimitItemPerMinute(300, 5, namespace="sign.owner"),
        "missed.client": RateLimitItemPerHour(30, namespace="missed.client"),
        "twin.owner": RateLimitItemPerHour(120, namespace="twin.owner"),
        "pickup.case": RateLimitItemPerHour(20, namespace="pickup.case"),
        "progress.case": RateLimitItemPerHour(30, namespace="progress.case"),
        "question.person": RateLimitItemPerDay(10, namespace="question.person"),
        "beside.agent": RateLimitItemPerDay(60, namespace="beside.agent"),
        "beside.number": RateLimitItemPerDay(10, namespace="beside.number"),
        "disown": RateLimitItemPerHour(60, namespace="disown"),
        "card.person": RateLimitItemPerHour(30, namespace="card.person"),
        "catalogue.client": RateLimitItemPerMinute(600, namespace="catalogue.client"),
    }
)


class _Memory(MemoryStorage):
    """Lets go of what is over now and then: the library looks through all of it at every use."""

    _again = 0.0

    async def _MemoryStorage__schedule_expiry(self) -> None:  # noqa: N802 — the library's own
        if time.monotonic() >= self._again:
            self._again = time.monotonic() + _TIDY_EVERY
            await super()._MemoryStorage__schedule_expiry()  # type: ignore[misc]


@dataclass
class _Throttle:
    """What this process counts with."""

    shared: SlidingWindowCounterRateLimiter | None = None
    own: SlidingWindowCounterRateLimiter = field(
        default_factory=lambda: SlidingWindowCounterRateLimiter(_Memory())
    )
    slack: int = 1
    away_until: float = 0.0


_bound = _Throttle()


def bind_throttle(url: str | None, *, slack: int = 1) -> None:
    """Say where to count: Valkey's address, or None for this process alone (then in full).

    ``slack`` multiplies every limit; only development, where all people share one address, has it.
    """
    global _bound  # noqa: PLW0603 — bound once per process (R11)
    _bound = _Throttle(slack=slack)
    if url is not None:
        address = url.replace("unix://", "redis+unix://", 1) if url.startswith("unix") else url
        storage = RedisStorage(
            f"async+{address}",
            wrap_exceptions=True,
            implementation="redispy",
            socket_timeout=_PATIENCE,
            socket_connect_timeout=_PATIENCE,
        )
        _bound.shared = SlidingWindowCounterRateLimiter(storage)


async def spend(limit: str, *who: str) -> None:
    """Count one use by ``who`` (plain; hashed here). Refuses ``TooManyRequests``."""
    key = blind_index("throttle", "\0".join(who)).hex()
    rule = _scaled(LIMITS[limit], _bound.slack, 1)
    alone = _scaled(rule, 1, 1 if _bound.shared is None else _SHARE)
    if _bound.shared is not None and time.monotonic() >= _bound.away_until:
        try:
            await _spend(_bound.shared, rule, key)
        except StorageError:
            _bound.away_until = time.monotonic() + _ASK_AGAIN_AFTER
        else:
            await _bound.own.hit(alone, key)  # should Valkey go now, nobody begins anew
            return
    await _spend(_bound.own, alone, key)


async def _spend(limiter: SlidingWindowCounterRateLimiter, rule: RateLimitItem, key: str) -> None:
    if not await limiter.hit(rule, key):
        stats = await limiter.get_window_stats(rule, key)
        raise TooManyRequests(max(1, math.ceil(stats.reset_time - time.time())))


def _scaled(rule: RateLimitItem, times: int, parts: int) -> RateLimitItem:
    amount = math.ceil(rule.amount * times / parts)
    return type(rule)(amount, rule.multiples, namespace=rule.namespace)
