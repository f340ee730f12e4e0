"""P9: citizens read, file and look again while clerks look through the queue; the worker tells.

A closed loop without thinking time: more hurry than any county has.
"""

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field
from uuid import UUID

from bench import documents
from bench.asking import Burst, Question, connected, posted, timed
from bench.figures import Doors, Measures, filing, following

_CITIZENS, _CLERKS = 12, 2


@dataclass
class Mixed:
    """What came back, by what was asked."""

    seconds: float = 0.0
    lists: Burst = field(default_factory=Burst)
    pages: Burst = field(default_factory=Burst)
    filings: Burst = field(default_factory=Burst)
    queues: Burst = field(default_factory=Burst)
    cases: Burst = field(default_factory=Burst)

    @property
    def kinds(self) -> dict[str, Burst]:
        return {
            "my applications": self.lists,
            "an application's page": self.pages,
            "filing": self.filings,
            "the desk's queue": self.queues,
            "a case": self.cases,
        }


async def mixed_load(doors: Doors, measures: Measures) -> Mixed:
    """P9."""
    found = Mixed()
    filed: deque[UUID] = deque(maxlen=50)
    began = time.perf_counter()
    until = began + measures.mixed_seconds
    citizens = [_citizen(doors, found, filed, until) for _ in range(_CITIZENS)]
    await asyncio.gather(*citizens, *(_clerk(doors, found, filed, until) for _ in range(_CLERKS)))
    found.seconds = time.perf_counter() - began
    for kind in found.kinds.values():
        kind.seconds = found.seconds
    return found


async def _citizen(doors: Doors, found: Mixed, filed: deque[UUID], until: float) -> None:
    """Look, open a draft, file it, see it filed, look again."""
    line = await connected(doors.citizen_origin)
    while time.perf_counter() < until and doors.county.drafts:
        draft = doors.county.drafts.pop()
        body = documents.mine()
        mine = Question(posted(doors.citizen_origin, "/graphql", body, draft.cookie), b'"edges":[')
        page = following(doors, draft.id, draft.cookie)
        await timed(line, mine, found.lists)
        await timed(line, page, found.pages)
        if await timed(line, filing(doors, draft), found.filings):
            filed.append(draft.id)
        await timed(line, page, found.pages)
        await timed(line, mine, found.lists)
    line.close()


async def _clerk(doors: Doors, found: Mixed, filed: deque[UUID], until: float) -> None:
    """Look through the queue, open what was just filed."""
    line, cookie = await connected(doors.desk_origin), doors.county.staff["window"]
    queue = Question(posted(doors.desk_origin, "/graphql", documents.queue(), cookie), b'"edges":[')
    while time.perf_counter() < until:
        await timed(line, queue, found.queues)
        if filed:
            body = documents.case(filed[-1])
            case = Question(posted(doors.desk_origin, "/graphql", body, cookie), b'"answers":[')
            await timed(line, case, found.cases)
    line.close()
