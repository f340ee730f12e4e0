"""Reading the trail in the chain's order, for whoever proves it: many rows at a time.

The next rows are asked for while these are looked at. Rows are fetched by their range of ids, not
one by one: they were sealed about in the order in which they were written.
"""

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise import connections

from identity.chain import CANONICAL

_AT_A_TIME = 10_000  # places of the chain
_SPREAD = 4  # so many ids for each link are asked for as a range; more one by one
_LINKS = """
SELECT position, row_id, digest, chain FROM trail_link
WHERE position > $1 AND position <= $2 ORDER BY position, row_id
"""
_NEXT = "SELECT min(position) FROM trail_link WHERE position > $1"
_RANGE = f"""
SELECT r.id, {CANONICAL} AS text, r.at FROM trail_row r WHERE r.id BETWEEN $1 AND $2
"""  # noqa: S608 — spliced from our own constant
_EACH = f"""
SELECT r.id, {CANONICAL} AS text, r.at FROM trail_row r WHERE r.id = ANY($1::bigint[])
"""  # noqa: S608 — likewise
_SEALS = "SELECT id, hall_at, last_position FROM trail_seal WHERE id > $1 ORDER BY id LIMIT $2"
Row = Sequence[Any]


@dataclass(frozen=True)
class Stretch:
    """Some links in order, column by column, and what the rows they name say."""

    positions: Sequence[int]
    row_ids: Sequence[int]
    digests: Sequence[bytes]
    chains: Sequence[bytes]
    said: Sequence[Row]  # id, text as ``CANONICAL`` writes it, time; in no order

    def texts(self) -> dict[int, str]:
        """What each row says, by its id."""
        return {row_id: text for row_id, text, _ in self.said}

    def place(self, position: int) -> int:
        """Where a position that is among them stands in the columns."""
        return bisect_left(self.positions, position)

    def places(self, after: int, until: int) -> slice:
        """Where the positions ``after < position ≤ until`` stand in the columns."""
        return slice(bisect_right(self.positions, after), bisect_right(self.positions, until))


@dataclass(frozen=True)
class Round:
    """One round of the sealer: the places it filled (``first`` excluded), when, and when the one
    before it was.
    """

    first: int
    last: int
    at: datetime
    before: datetime | None


async def stretches() -> AsyncIterator[Stretch]:
    """The whole chain from its first place on."""
    ahead = asyncio.create_task(_stretch(0))
    try:
        while found := await ahead:
            ahead = asyncio.create_task(_stretch(found.positions[-1]))
            yield found
    finally:
        ahead.cancel()


async def rounds() -> AsyncIterator[Round]:
    """All rounds of the sealer, in order."""
    last_id, first, before = 0, 0, None
    while some := await _rows(_SEALS, last_id, _AT_A_TIME):
        for last_id, at, last in some:  # noqa: B007 — the next page begins behind the last
            yield Round(first, last, at, before)
            first, before = last, at


async def _stretch(after: int) -> Stretch | None:
    """The next links behind a place, nothing at the end. One place's links are never parted."""
    links = await _rows(_LINKS, after, after + _AT_A_TIME)
    if not links:
        following = (await _rows(_NEXT, after))[0][0]
        if following is None:
            return None
        links = await _rows(_LINKS, following - 1, following - 1 + _AT_A_TIME)
    positions, row_ids, digests, chains = zip(*links, strict=True)
    return Stretch(positions, row_ids, digests, chains, await _said(row_ids))


async def _said(row_ids: Sequence[int]) -> Sequence[Row]:
    lowest, highest = min(row_ids), max(row_ids)
    if highest - lowest < len(row_ids) * _SPREAD:
        return await _rows(_RANGE, lowest, highest)
    return await _rows(_EACH, list(row_ids))


async def _rows(statement: str, *values: object) -> Sequence[Row]:
    _, rows = await connections.get("default").execute_query(statement, list(values))
    found: Sequence[Row] = rows
    return found
