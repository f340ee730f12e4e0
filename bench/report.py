"""What was measured: a table for people, JSON for machines."""

import os
import platform
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson

from bench.asking import Burst
from bench.county import Scale
from bench.figures import Measures
from bench.mixed import Mixed
from bench.pairing import Measured, Pair, Reach
from bench.post import Post
from bench.searching import Catalogue
from bench.starting import Start
from bench.transitions import Transitions, told

FOLDER = Path(__file__).parents[1] / "build" / "bench"
_MS = 1000
_VALUES = ("per_second", "cpu_ms", "p50_ms", "p95_ms")
_HEADS = "   req/s  CPU ms  p50 ms  p95 ms     req   CPU   p50"
assert set(_VALUES) <= set(Measured.__annotations__)


@dataclass
class Report:
    """One run."""

    command: str
    scale: Scale
    measures: Measures
    load: float  # of the machine before the run: what others were doing with it
    postgres: str = ""
    pairs: list[Pair] = field(default_factory=list)
    post: Post | None = None
    mixed: Mixed | None = None
    transitions: Transitions | None = None
    starts: list[Start] = field(default_factory=list)
    catalogue: Catalogue | None = None
    seconds: float = 0.0

    def write(self) -> Path:
        """Keep it as JSON; one file per size."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        file = FOLDER / f"side_by_side-{self.scale.applications}.json"
        file.write_bytes(orjson.dumps(self.as_json(), option=orjson.OPT_INDENT_2))
        return file

    def as_json(self) -> dict[str, Any]:
        return {
            "command": self.command,
            "machine": _machine() | {"load_before": self.load},
            "postgres": self.postgres,
            "rows": asdict(self.scale),
            "measures": asdict(self.measures),
            "pairs": [pair.as_json() for pair in self.pairs],
            "messages": asdict(self.post)
            | {"per_second": self.post.per_second, "ratio": self.post.ratio}
            if self.post
            else None,
            "mixed": _steps(self.mixed.kinds) if self.mixed else None,
            "transitions": _transitions(self.transitions) if self.transitions else None,
            "starts": [asdict(start) for start in self.starts],
            "catalogue": _catalogue(self.catalogue) if self.catalogue else None,
            "seconds": self.seconds,
        }

    def lines(self) -> Iterator[str]:
        """The table."""
        scale = self.scale
        yield (
            f"{self.command} · {scale.citizens:,} citizens, {scale.applications:,} applications"
            f" · {self.measures.rounds} rounds, medians · {self.postgres}"
        )
        yield (
            f"{_machine()['cpus']} CPUs shared by PostgreSQL, server and 8 clients without thinking"
            f" time; load of others before: {self.load:.1f}"
        )
        yield "ratios: median of the rounds' ratios to raw · reach: what the design wants of them"
        for pair in self.pairs:
            yield from _pair(pair)
        if self.post:
            yield from _post(self.post)
        if self.mixed:
            yield from _load(self.mixed)
        if self.transitions:
            yield from told(self.transitions)
        if self.starts:
            yield from _starts(self.starts)
        if self.catalogue:
            yield from _finding(self.catalogue)


def _pair(pair: Pair) -> Iterator[str]:
    yield ""
    yield f"{pair.figure}  {pair.title:<38}{_HEADS}"
    for name in pair.names:
        medians = [pair.median(name, value) for value in _VALUES]
        ratios = [pair.ratio(name, value) for value in _VALUES[:3]]
        yield (
            f"    {name:<38}{medians[0]:>8.0f}"
            + "".join(f"{m:>8.2f}" for m in medians[1:])
            + (f"   {ratios[0]:>5.2f}{ratios[1]:>6.2f}{ratios[2]:>6.2f}")
        )
    yield f"    {_reach(pair.reach):>87}"


def _reach(reach: Reach) -> str:
    parts = [("≥", reach.requests), ("≤", reach.cpu), ("≤", reach.p50)]
    return "reach " + "  ".join(f"{sign} {value}" if value else "–" for sign, value in parts)


def _post(post: Post) -> Iterator[str]:
    yield ""
    yield (
        f"P8  {post.messages:,} messages queued → all handed out: {post.seconds:.1f} s,"
        f" {post.per_second:.0f}/s, {post.cpu_ms:.1f} ms CPU of the worker each,"
        f" {post.failed} failed   reach ≤ 60 s per 10,000"
    )
    yield (
        f"    an act → its messages are written: p50 {post.told_p50_ms:.0f} ms · → the first SMS is"
        f" the vendor's: p50 {post.handed_p50_ms:.0f}, p95 {post.handed_p95_ms:.0f} ms"
        "   reach p50 ≤ 60 ms"
    )
    yield (
        f"    raw, claimed and marked in SQL only: {post.messages / post.raw_seconds:.0f}/s; ours"
        f" is {post.ratio:.2f}× · at 40/s, committed → the vendor's: p50 {post.paced_p50_ms:.0f},"
        f" p95 {post.paced_p95_ms:.0f} ms   reach p95 ≤ 5,000 ms"
    )


def _load(mixed: Mixed) -> Iterator[str]:
    yield ""
    wrong = sum(len(kind.wrong) for kind in mixed.kinds.values())
    yield (
        f"P9  mixed load, {mixed.seconds:.0f} s, both doors and the worker: {wrong} errors"
        "   reach ≥ 60 filings/s, p95 ≤ 400 ms, 0 errors"
    )
    for name, kind in mixed.kinds.items():
        yield (
            f"    {name:<38}{kind.rate:>8.1f}{'':>8}{kind.p50 * _MS:>8.1f}"
            f"{kind.quantile(0.95) * _MS:>8.1f}"
        )


def _starts(starts: list[Start]) -> Iterator[str]:
    yield ""
    seconds = [start.seconds for start in starts]
    yield (
        f"P13 cold start of `doorstep run` over this data: {statistics.median(seconds):.1f} s"
        f" (of {', '.join(f'{s:.1f}' for s in seconds)})   reach ≤ 5 s"
    )
    yield f"    {' · '.join(starts[-1].steps)}"


def _finding(catalogue: Catalogue) -> Iterator[str]:
    yield ""
    yield (
        f"catalogue of {catalogue.items:,} items with {catalogue.synonyms:,} synonyms,"
        f" {catalogue.words:,} words and sounds in all"
    )
    for pair in catalogue.pairs:
        yield from _pair(pair)


def _catalogue(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "items": catalogue.items,
        "synonyms": catalogue.synonyms,
        "words": catalogue.words,
        "pairs": [pair.as_json() for pair in catalogue.pairs],
    }


def _steps(kinds: Mapping[str, Burst]) -> dict[str, Any]:
    return {
        name: {
            "per_second": kind.rate,
            "p50_ms": kind.p50 * _MS,
            "p95_ms": kind.quantile(0.95) * _MS,
            "wrong": len(kind.wrong),
        }
        for name, kind in kinds.items()
    }


def _transitions(found: Transitions) -> dict[str, Any]:
    for step in found.steps.values():
        step.seconds = found.seconds
    return {
        "cases": found.cases,
        "changes": found.changes,
        "seconds": found.seconds,
        "left": found.left,
        "results": found.results,
        "sealed_p50": found.sealed_p50,
        "sealed_p95": found.sealed_p95,
        "cpu_ms": found.cpu_ms,
        "steps": _steps(found.steps),
    }


def _machine() -> dict[str, Any]:
    names = ("starlette", "strawberry-graphql", "tortoise-orm", "asyncpg", "uvicorn")
    return {
        "cpus": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
        **{name: version(name) for name in names},
    }
