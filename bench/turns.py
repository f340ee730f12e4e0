"""Ours and raw, taking turns on the same servers."""

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bench.side_by_side import say


@dataclass
class Figure:
    """One piece of work, done by us and without us, in turns. ``unit``: what is counted."""

    name: str
    unit: str
    raw_is: str
    ours: list[float] = field(default_factory=list)  # units a second, a round each
    raw: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """Our rate over the raw one, round by round; the median."""
        return statistics.median(a / b for a, b in zip(self.ours, self.raw, strict=True))

    def line(self) -> str:
        """For people."""
        ours, raw = statistics.median(self.ours), statistics.median(self.raw)
        told = f"{ours:>12,.0f} {raw:>12,.0f} {self.ratio:>8.2f} ×"
        return f"{self.name:<28}{told}   {self.unit}; raw: {self.raw_is}"


Work = Callable[[], Awaitable[int]]  # does some, says how many units


async def in_turns(figure: Figure, ours: Work, raw: Work, rounds: int) -> Figure:
    """Warm both once, then measure alternately."""
    say(figure.name)
    await ours()
    await raw()
    for _ in range(rounds):
        for work, rates in ((ours, figure.ours), (raw, figure.raw)):
            began = time.perf_counter()
            units = await work()
            rates.append(units / (time.perf_counter() - began))
    return figure
