"""T1: cases from filing to the signed decision, every step at its door by whose it is.

Each chain of people takes one case at a time to its decision and then the next, without thinking
time; meanwhile the worker tells of everything, makes notices, and issues what was decided.
"""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import orjson

from bench import documents
from bench.asking import Burst, Line, connected, posted, timed
from bench.county import Draft
from bench.figures import Doors, filing
from bench.post import quiet
from bench.processes import Process
from identity.softkey import SoftKey

_APPROVERS = ("approver", "approver2")
_CHAINS = len(_APPROVERS) * 3
_CHANGES = "SELECT count(*) FROM status_change"
_SEALED = """
SELECT extract(epoch FROM k.made_at - e.decided_at)::float AS waited
FROM certificate k JOIN decision e ON e.application_id = k.application_id AND e.kind = 'grant'
WHERE k.state = 'valid' ORDER BY waited
"""
_UNTOLD = "SELECT count(*) FROM fact WHERE done_at IS NULL AND dead_at IS NULL"


@dataclass
class Transitions:
    """What was found."""

    cases: int = 0
    changes: int = 0  # of a status, while people worked
    seconds: float = 0.0
    results: int = 0  # on paper, under seal
    sealed_p50: float = 0.0  # seconds from the decision to the sealed PDF, people working
    sealed_p95: float = 0.0
    left: int = 0  # facts that the worker has not told of when people were done
    cpu_ms: dict[str, float] = field(default_factory=dict)  # of each process, per change
    steps: dict[str, Burst] = field(default_factory=lambda: defaultdict(Burst))

    @property
    def per_second(self) -> float:
        return self.changes / self.seconds


@dataclass
class _Chair:
    """Somebody at the clerks' door: one session, one connection."""

    line: Line
    origin: str
    cookie: str
    key: SoftKey
    turn: asyncio.Lock  # a key answers one question at a time
    found: Transitions

    async def ask(self, step: str, body: bytes) -> dict[str, Any]:
        """What the verb answered; a refusal ends the run."""
        asked = time.perf_counter()
        answer = await self.line.ask(posted(self.origin, "/graphql", body, self.cookie))
        self.found.steps[step].latencies.append(time.perf_counter() - asked)
        data: dict[str, Any] = orjson.loads(answer.partition(b"\r\n\r\n")[2]).get("data") or {}
        first: dict[str, Any] = next(iter(data.values()), {}) or {}
        if first.get("__typename") not in {"Case", "Prepared"}:
            raise RuntimeError(f"{step} was answered wrongly: {answer[:900]!r}")
        return first


async def transitions(doors: Doors, worker: Process, cases: int) -> Transitions:
    """The worker runs and has nothing to do when this begins."""
    database = await asyncpg.connect(doors.county.settings.database_url)
    found, known = Transitions(), _keys(doors)
    processes = {"citizens' door": doors.citizen, "clerks' door": doors.desk, "worker": worker}
    drafts = iter([doors.county.drafts.pop() for _ in range(cases)])
    turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def chain(approver: str) -> None:
        filer = await connected(doors.citizen_origin)
        origin, staff = doors.desk_origin, doors.county.staff
        chairs = [
            _Chair(await connected(origin), origin, staff[who], known[who], turns[who], found)
            for who in ("window", "reviewer", approver)
        ]
        for draft in drafts:
            if not await timed(filer, filing(doors, draft), found.steps["submit"]):
                raise RuntimeError(f"a filing failed: {found.steps['submit'].wrong[0][:600]!r}")
            await _handled(draft, *chairs)
            found.cases += 1

    await quiet(database)
    was, used = await database.fetchval(_CHANGES), {n: p.cpu() for n, p in processes.items()}
    began = time.perf_counter()
    await asyncio.gather(*(chain(_APPROVERS[n % len(_APPROVERS)]) for n in range(_CHAINS)))
    found.seconds = time.perf_counter() - began
    found.left = await database.fetchval(_UNTOLD)
    found.changes = await database.fetchval(_CHANGES) - was
    found.cpu_ms = {n: (p.cpu() - used[n]) / found.changes * 1000 for n, p in processes.items()}
    await quiet(database)
    waited = [row["waited"] for row in await database.fetch(_SEALED)]
    found.results = len(waited)
    if waited:
        found.sealed_p50, found.sealed_p95 = (
            waited[len(waited) // 2],
            waited[len(waited) * 95 // 100],
        )
    await database.close()
    return found


async def _handled(draft: Draft, window: _Chair, reviewer: _Chair, approver: _Chair) -> None:
    """Accepted, reviewed, decided."""
    case_id = str(draft.id)
    for verb, chair in (("accept", window), ("passUp", reviewer)):
        case = await chair.ask("claim", documents.claim(case_id))
        points = [line["key"] for line in case[_POINTS[verb]]]
        await chair.ask(verb, documents.hand_on(verb, case_id, case["version"], points))
    case = await approver.ask("claim", documents.claim(case_id))
    prepared = await approver.ask("prepare", documents.prepare(case_id, case["version"]))
    async with approver.turn:
        signed = approver.key.get(prepared["options"])
        await approver.ask("decide", documents.decide(prepared["id"], signed))


_POINTS = {"accept": "acceptChecklist", "passUp": "checklist"}


def _keys(doors: Doors) -> dict[str, SoftKey]:
    """Of the demo's staff."""
    kept = json.loads((doors.county.settings.home / "demo.json").read_text(encoding="utf-8"))
    return {
        one["role"]: SoftKey.from_json(one["softkey"]) for one in kept["people"] if "softkey" in one
    }


def told(found: Transitions) -> Iterator[str]:
    """For people."""
    yield ""
    yield (
        f"T1  {found.cases} cases from filing to the signed decision by {_CHAINS} chains of people:"
        f" {found.changes} changes in {found.seconds:.1f} s, {found.per_second:.0f}/s;"
        f" {found.left} facts were still to be told"
    )
    if found.results:
        yield (
            f"    from the decision to the sealed PDF: {found.sealed_p50:.2f} s, p95"
            f" {found.sealed_p95:.2f} s, {found.results} results"
        )
    cpu = " · ".join(f"{name} {ms:.1f}" for name, ms in found.cpu_ms.items())
    yield f"    ms CPU per change: {cpu}{'p50 ms':>12}{'p95 ms':>8}"
    for name, step in found.steps.items():
        yield f"    {name:<50}{step.p50 * 1000:>8.1f}{step.quantile(0.95) * 1000:>8.1f}"
