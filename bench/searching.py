"""Finding an item and reading its guide, over a thousand items and ten thousand ways to name them.

Runs last and on its own: a catalogue of this size would weigh on what the other figures measure.
"""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

import orjson
import uvloop
from tortoise import Tortoise

from api.catalog import published
from api.database import tortoise_config
from api.settings import Settings
from api.wiring import bind
from bench import crowd, documents
from bench.asking import Question, posted
from bench.pairing import Asking, Pair, Reach, Variant, measure
from bench.processes import Process
from notifications.transactions import bind_nudge

ITEMS = 1_000
_FOUND, _GUIDE = b'"hasMore":', b'"item":{"'


@dataclass
class Catalogue:
    """How big it was, and what was measured."""

    items: int = 0
    words: int = 0
    synonyms: int = 0
    pairs: list[Pair] = field(default_factory=list)


@dataclass(frozen=True)
class Side:
    """One server that is asked."""

    origin: str
    process: Process


def grown(settings: Settings, items: int = ITEMS) -> tuple[Catalogue, list[str], list[str]]:
    """Publish the made-up items; answers with the catalogue, questions and codes."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_grown(settings, items))


async def finding(
    ours: Side, raw: Side, asked: tuple[list[str], list[str]], times: tuple[int, float]
) -> list[Pair]:
    """Both pairs. ``asked``: questions and codes; ``times``: rounds, and seconds of a burst."""
    questions, codes = asked
    search = Pair("C1", "search, 1,000 items, 10,000 synonyms", Reach())
    await measure(
        search,
        (
            Variant(
                "raw, same statement",
                raw.origin,
                raw.process,
                _turns(raw.origin, "/search", [_as_json("search", text) for text in questions]),
            ),
            Variant(
                "GraphQL at the citizens' door",
                ours.origin,
                ours.process,
                _turns(ours.origin, "/graphql", [documents.found(text) for text in questions]),
            ),
        ),
        *times,
    )
    guide = Pair("C2", "an item's guide, 1,000 items", Reach())
    await measure(
        guide,
        (
            Variant(
                "raw, the whole document",
                raw.origin,
                raw.process,
                _turns(raw.origin, "/guide", [_as_json("code", code) for code in codes], _GUIDE),
            ),
            Variant(
                "GraphQL at the citizens' door",
                ours.origin,
                ours.process,
                _turns(ours.origin, "/graphql", [*map(documents.guide, codes)], _GUIDE),
            ),
        ),
        *times,
    )
    return [search, guide]


async def _grown(settings: Settings, items: int) -> tuple[Catalogue, list[str], list[str]]:
    bind(settings)
    bind_nudge(_nobody)
    config = tortoise_config(settings.database_url, pool=2)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    try:
        questions = await crowd.grow(items)
        standing, words = await crowd.size()
        codes = [item.code for item in await published.every()]
    finally:
        await Tortoise.close_connections()
    Random(3).shuffle(questions)
    Random(4).shuffle(codes)
    return Catalogue(standing, words, items * crowd.WAYS), questions, codes


def _turns(
    origin: str, path: str, bodies: list[bytes], expected: bytes = _FOUND
) -> Callable[[], Asking]:
    """Every question in turn, by somebody who is not signed in."""
    asked = [Question(posted(origin, path, body, "lang=zh-CN"), expected) for body in bodies]

    def fresh() -> Asking:
        turns = itertools.cycle(asked)
        return lambda: next(turns)

    return fresh


def _as_json(key: str, text: str) -> bytes:
    about: Mapping[str, str] = {key: text}
    return orjson.dumps(about)


async def _nobody() -> None:
    """No worker listens."""
