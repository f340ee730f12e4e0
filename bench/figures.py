"""The figures of performance.md that exist yet, each with what it is compared to."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from uuid import UUID

import orjson

from api.applications.cursors import cursor
from bench import documents
from bench.asking import Question, posted
from bench.county import County, Draft
from bench.pairing import Asking, Pair, Reach, Variant, measure
from bench.processes import Process
from bench.rows import AHEAD

Body = Callable[[], bytes]
FILED = b'"reference":"QH'


@dataclass(frozen=True)
class Measures:
    """How long and how often."""

    rounds: int
    seconds: float  # of a burst
    submits: int  # of a burst
    messages: int
    pick_ups: int
    cases: int  # from filing to decision
    mixed_seconds: float
    starts: int

    @property
    def drafts(self) -> int:
        """How many are filed at most, P5 of both variants, P8, P9 and T1 together."""
        mixed = int(self.mixed_seconds * 120)
        return self.rounds * self.submits * 2 + self.pick_ups + self.cases + mixed


@dataclass(frozen=True)
class Doors:
    """The servers under measurement."""

    county: County
    citizen: Process
    desk: Process
    twin: Process
    twin_origin: str

    @property
    def citizen_origin(self) -> str:
        return self.county.settings.citizen_origin

    @property
    def desk_origin(self) -> str:
        return self.county.settings.desk_origin


async def my_applications(doors: Doors, measures: Measures) -> Pair:
    """P1."""
    pair = Pair("P1", "my 20 newest applications", Reach(0.8, 1.5, 1.5))
    raw = Variant(
        "raw, same statement",
        doors.twin_origin,
        doors.twin,
        _readers(doors, doors.twin_origin, "/mine", orjson.dumps({"first": documents.PAGE})),
    )
    ours = Variant(
        "GraphQL at the citizens' door",
        doors.citizen_origin,
        doors.citizen,
        _readers(doors, doors.citizen_origin, "/graphql", documents.mine()),
    )
    return await measure(pair, (raw, ours), measures.rounds, measures.seconds)


async def desk_queue(doors: Doors, measures: Measures) -> Pair:
    """P4."""
    pair = Pair("P4", "the desk's 50 due soonest", Reach(requests=1.0))
    body = orjson.dumps({"first": documents.QUEUE_PAGE})
    variants = [
        Variant(name, doors.twin_origin, doors.twin, _clerk(doors, doors.twin_origin, path, body))
        for name, path in (
            ("raw, four tables joined", "/joined"),
            ("raw, same statement", "/queue"),
        )
    ]
    asked = _clerk(doors, doors.desk_origin, "/graphql", documents.queue())
    variants.append(Variant("GraphQL at the clerks' door", doors.desk_origin, doors.desk, asked))
    return await measure(pair, variants, measures.rounds, measures.seconds)


async def desk_lanes(doors: Doors, measures: Measures) -> Pair:
    """P4 again: every way of looking through the queue, against its first page."""
    pair = Pair("P4b", "ways through the desk's queue", Reach())
    total = doors.county.scale.applications
    latest = cursor((doors.county.at.date() + timedelta(days=AHEAD - 1)).isoformat(), UUID(int=0))
    ways = {
        "what waits at the hall's window": ("window", documents.queue()),
        "what waits for the reviewer": ("reviewer", documents.queue()),
        "everything the reviewer may see": ("reviewer", documents.queue("ALL")),
        "far behind": ("window", documents.queue(after=latest)),
        "by a number that is not there": ("window", documents.queue("ALL", f"QH9901{total}")),
        "by an item's name": ("reviewer", documents.queue("ALL", "不动产转移登记")),
        "how many": ("window", documents.counts()),
    }
    variants = []
    for name, (role, body) in ways.items():
        request = posted(doors.desk_origin, "/graphql", body, doors.county.staff[role])
        asked = Question(request, b'{"data":{"')
        variants.append(Variant(name, doors.desk_origin, doors.desk, _always(asked)))
    return await measure(pair, variants, measures.rounds, measures.seconds)


async def submitting(doors: Doors, measures: Measures) -> Pair:
    """P5."""
    pair = Pair("P5", "filing an application", Reach(requests=0.9))
    drafts = iter(doors.county.drafts)

    def raw(draft: Draft) -> Question:
        body = orjson.dumps({"id": str(draft.id)})
        request = posted(doors.twin_origin, "/submit", body, draft.cookie)
        return Question(request, FILED)

    def some(question: Callable[[Draft], Question]) -> Callable[[], Asking]:
        def fresh() -> Asking:
            prepared = map(question, [*itertools.islice(drafts, measures.submits)])
            return lambda: next(prepared, None)

        return fresh

    variants = (
        Variant("raw, six statements", doors.twin_origin, doors.twin, some(raw), warms=False),
        Variant(
            "GraphQL at the citizens' door",
            doors.citizen_origin,
            doors.citizen,
            some(lambda draft: filing(doors, draft)),
            warms=False,
        ),
    )
    await measure(pair, variants, measures.rounds, 60.0)
    doors.county.drafts = [*drafts]
    return pair


def filing(doors: Doors, draft: Draft) -> Question:
    """Submit a draft through the real door."""
    request = posted(doors.citizen_origin, "/graphql", documents.submit(draft.id), draft.cookie)
    return Question(request, FILED)


def following(doors: Doors, application_id: UUID, cookie: str) -> Question:
    """The citizen's page of one application."""
    body = documents.followed(application_id)
    return Question(posted(doors.citizen_origin, "/graphql", body, cookie), b'"timeline":[')


def _readers(doors: Doors, origin: str, path: str, body: bytes) -> Callable[[], Asking]:
    """Any of the citizens who have a full page."""
    asked = [
        Question(posted(origin, path, body, cookie), b'"hasMore":true')
        for cookie in doors.county.readers
    ]
    Random(1).shuffle(asked)

    def fresh() -> Asking:
        turns = itertools.cycle(asked)
        return lambda: next(turns)

    return fresh


def _clerk(doors: Doors, origin: str, path: str, body: bytes) -> Callable[[], Asking]:
    request = posted(origin, path, body, doors.county.staff["window"])
    return _always(Question(request, b'"hasMore":true'))


def _always(asked: Question) -> Callable[[], Asking]:
    return lambda: lambda: asked
