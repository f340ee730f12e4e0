"""查进度 without signing in: for whoever holds a case's number and its query code (C70, C71).

And what anybody may see of all of them: counts, and which were closed last. No person is in it.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tortoise import connections

from api.applications.lifecycle import ENDED, Status
from api.applications.references import is_reference, readable
from api.applications.speaking import status_text, titled
from api.catalog import published
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, working_days_between
from identity.sealing import keyed_hash
from identity.throttle import spend
from notifications.now import SHANGHAI, now

_CODE = 8  # characters: 31 to the eighth
_S = Status
_RUNS = frozenset({_S.SUBMITTED, _S.ACCEPTED, _S.IN_REVIEW, _S.PENDING_APPROVAL})
_LATEST = 8
_DAYS = 30
_ONE = """
SELECT status, item_version_id, reference, submitted_at, updated_at, closed_at, promised_on
FROM application WHERE reference = $1 AND status <> 'draft'
"""
_COUNTS = """
SELECT count(*) FILTER (WHERE submitted_at >= $1) AS filed,
       count(*) FILTER (WHERE closed_at >= $1) AS closed,
       count(*) FILTER (WHERE closed_at IS NULL) AS open
FROM application WHERE submitted_at IS NOT NULL
"""
_CLOSED = """
SELECT item_version_id, reference, closed_at FROM application
WHERE status = 'closed' ORDER BY closed_at DESC LIMIT $1
"""


@dataclass(frozen=True)
class Progress:
    """Where a case stands. ``days_left``: working days to what was promised; None: nothing runs."""

    item: str
    reference: str
    status: str
    submitted_on: date
    moved_on: date
    promised_on: date | None
    days_left: int | None
    ended: bool


@dataclass(frozen=True)
class Closed:
    """One that was closed, the middle of its number hidden."""

    item: str
    reference: str
    on: date


@dataclass(frozen=True)
class Feed:
    """The last thirty days, and what is open now."""

    filed: int
    closed: int
    open: int
    latest: tuple[Closed, ...]


def query_code(reference: str) -> str:
    """The code that goes with a case's number: nobody works it out without our key."""
    return readable(int.from_bytes(keyed_hash("progress.code", reference)), _CODE)


async def progress_of(reference: str, code: str, language: str) -> Progress | None:
    """None: no such case, or not its code; they are alike. Refuses TooManyRequests."""
    reference, code = _plain(reference), _plain(code)
    fits = hmac.compare_digest(query_code(reference).encode(), code.encode())
    if not is_reference(reference):
        return None
    await spend("progress.case", reference)
    rows = await connections.get("default").execute_query_dict(_ONE, [reference])
    return await _told(rows[0], language) if rows and fits else None


async def feed(language: str) -> Feed:
    """Two statements."""
    database, since = connections.get("default"), await now() - timedelta(days=_DAYS)
    (counts,) = await database.execute_query_dict(_COUNTS, [since])
    latest = await database.execute_query_dict(_CLOSED, [_LATEST])
    return Feed(**counts, latest=tuple([await _closed(row, language) for row in latest]))


@dataclass(frozen=True)
class Today:
    """Since midnight."""

    filed: int
    closed: int


async def today() -> Today:
    """One statement."""
    midnight = (await now()).astimezone(SHANGHAI).replace(hour=0, minute=0, second=0, microsecond=0)
    (row,) = await connections.get("default").execute_query_dict(_COUNTS, [midnight])
    return Today(filed=row["filed"], closed=row["closed"])


async def _told(row: Mapping[str, Any], language: str) -> Progress:
    status, today = Status(row["status"]), day_of(await now())
    promised, left = row["promised_on"], None
    if promised and status in _RUNS:
        left = working_days_between(today, max(today, promised), await calendar())
    return Progress(
        item=titled(await published.version(row["item_version_id"]), language),
        reference=row["reference"],
        status=status_text(language, status),
        submitted_on=_day(row["submitted_at"]),
        moved_on=_day(row["updated_at"]),
        promised_on=promised if status not in ENDED else None,
        days_left=left,
        ended=status in ENDED,
    )


async def _closed(row: Mapping[str, Any], language: str) -> Closed:
    number = row["reference"]
    item = titled(await published.version(row["item_version_id"]), language)
    return Closed(item, f"{number[:6]}****{number[-2:]}", _day(row["closed_at"]))


def _day(moment: datetime) -> date:
    return day_of(moment)


def _plain(typed: str) -> str:
    return "".join(typed.split()).replace("-", "").upper()
