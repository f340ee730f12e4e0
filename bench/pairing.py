"""The same piece of work by different servers, in turns.

Only what was measured in the same round is compared; the median over the rounds is told.
"""

import asyncio
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bench.asking import Question, burst
from bench.processes import Process

Asking = Callable[[], Question | None]
_WARM_SECONDS = 0.7
_BREATH = 0.05  # seconds between two bursts


@dataclass(frozen=True)
class Variant:
    """One server's way. ``questions`` gives a fresh source of questions for every burst."""

    name: str
    origin: str
    process: Process
    questions: Callable[[], Asking]
    warms: bool = True  # whether asking for the warm-up is harmless


@dataclass(frozen=True)
class Measured:
    """One burst."""

    answers: int
    wrong: int
    per_second: float
    cpu_ms: float  # of the server's process, per answer
    p50_ms: float
    p95_ms: float


@dataclass(frozen=True)
class Reach:
    """What performance.md wants of the ratios to raw; None where it names nothing."""

    requests: float | None = None  # at least
    cpu: float | None = None  # at most
    p50: float | None = None  # at most


@dataclass
class Pair:
    """A figure: its variants' bursts, round by round; the first variant is raw."""

    figure: str
    title: str
    reach: Reach
    rounds: list[dict[str, Measured]] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return list(self.rounds[0])

    def median(self, name: str, value: str) -> float:
        found: list[float] = [getattr(one[name], value) for one in self.rounds]
        return statistics.median(found)

    def ratio(self, name: str, value: str, to: str | None = None) -> float:
        """The median of the rounds' ratios to raw, or to another variant."""
        base = to or self.names[0]
        found: list[float] = [
            getattr(one[name], value) / (getattr(one[base], value) or 1e-9) for one in self.rounds
        ]
        return statistics.median(found)

    def as_json(self) -> dict[str, Any]:
        values = ("per_second", "cpu_ms", "p50_ms", "p95_ms")
        return {
            "figure": self.figure,
            "title": self.title,
            "pair": f"{' | '.join(self.names[1:])} : {self.names[0]}",
            "reach": asdict(self.reach),
            "medians": {n: {v: self.median(n, v) for v in values} for n in self.names},
            "ratios": {n: {v: self.ratio(n, v) for v in values} for n in self.names},
            "rounds": [{n: asdict(m) for n, m in one.items()} for one in self.rounds],
        }


async def measure(pair: Pair, variants: Sequence[Variant], rounds: int, seconds: float) -> Pair:
    """Warm every variant, then ``rounds`` times each in turn, beginning with another every time."""
    for variant in variants:
        if variant.warms:
            await _once(variant, _WARM_SECONDS)
    for number in range(rounds):
        turn = number % len(variants)
        bursts = {}
        for variant in (*variants[turn:], *variants[:turn]):
            bursts[variant.name] = await _once(variant, seconds)
        pair.rounds.append({variant.name: bursts[variant.name] for variant in variants})
    return pair


async def _once(variant: Variant, seconds: float) -> Measured:
    await asyncio.sleep(_BREATH)
    before = variant.process.cpu()
    found = await burst(variant.origin, variant.questions(), seconds=seconds)
    used = variant.process.cpu() - before
    if found.wrong:
        raise RuntimeError(f"{variant.name} answered wrongly: {found.wrong[0][:600]!r}")
    count = len(found.latencies)
    return Measured(
        answers=count,
        wrong=len(found.wrong),
        per_second=found.rate,
        cpu_ms=used / count * 1000,
        p50_ms=found.p50 * 1000,
        p95_ms=found.quantile(0.95) * 1000,
    )
