"""Ours and raw, taking turns on the same servers."""

import argparse
import asyncio
import json
import os
import statistics
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import uvloop

from bench.own_home import own_servers, say


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


def one_run(
    program: str, about: str | None, measured: Callable[..., Coroutine[Any, Any, list[Figure]]]
) -> int:
    """What such a program is: servers of its own, ``measured(settings, quick=…)``, the figures said
    for people, or with ``--json`` for a machine.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=about)
    parser.add_argument("--quick", action="store_true", help="small and coarse")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with own_servers() as settings, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        figures = runner.run(measured(settings, quick=asked.quick))
    if asked.json:
        said = {f.name: {"ratio": f.ratio, "ours": f.ours, "raw": f.raw} for f in figures}
        print(json.dumps(said))
        return 0
    print(f"load before: {os.getloadavg()[0]:.1f}; medians of {len(figures[0].ours)} rounds\n")
    print(f"{'':<28}{'ours':>12} {'raw':>12} {'ratio':>10}")
    print("\n".join(figure.line() for figure in figures))
    return 0
