"""Verifying the trail: row by row, against the chain and against what was written outside.

Nothing of the database is believed but its answers: digests and chain are computed here. What an
attacker with every right in the database can do is told apart: a row altered, deleted, sealed
twice or in another's place, one written past the sealer, the end cut off. Only what happened after
the last anchor, by somebody who recomputed everything and could also write the outer files, is
beyond it.
"""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from tortoise import connections

from identity.anchoring import Anchor, AnchorForged, anchors, witnessed
from identity.chain import CANONICAL, GENESIS, chained, digest_of

_AT_A_TIME = 20_000
_MOST_TOLD = 1000
_LINKED = f"""
SELECT l.position, l.row_id, l.digest, l.chain, r.id AS there, {CANONICAL} AS canonical
FROM trail_link l LEFT JOIN trail_row r ON r.id = l.row_id
WHERE l.position > $1 ORDER BY l.position LIMIT $2
"""  # noqa: S608 — spliced from our own constant
# Its transaction was over when somebody sealed, but it was not there then.
_SMUGGLED = """
SELECT r.id FROM trail_row r
WHERE NOT EXISTS (SELECT FROM trail_link l WHERE l.row_id = r.id)
  AND r.written_in < (SELECT horizon FROM trail_seal ORDER BY id DESC LIMIT 1)
ORDER BY r.id LIMIT $1
"""
# Before the first place: nobody seals there, and who walks the chain would not come by.
_MISPLACED = "SELECT position, row_id FROM trail_link WHERE position < 1 ORDER BY position LIMIT $1"
_ANCHORED = "SELECT position, chain FROM trail_anchor WHERE position > 0 ORDER BY id"
# Sealed within seconds, but says it happened long before the seal before: written in afterwards.
# Where the hall's clock was set back (development), nothing is said.
_BACKDATED = """
SELECT l.position, l.row_id FROM (
    SELECT hall_at, last_position, lag(last_position, 1, 0::bigint) OVER (ORDER BY id) AS first,
           lag(hall_at) OVER (ORDER BY id) AS before
    FROM trail_seal) s
JOIN trail_link l ON l.position > s.first AND l.position <= s.last_position
JOIN trail_row r ON r.id = l.row_id
WHERE s.before <= s.hall_at
  AND (r.at < s.before - interval '15 minutes' OR r.at > s.hall_at + interval '1 minute')
ORDER BY l.position LIMIT $1
"""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong. ``row_id`` of the trail, where it could be told."""

    what: str  # row_altered row_missing link_altered link_missing smuggled witness_missing …
    position: int | None = None
    row_id: int | None = None


@dataclass
class Verdict:
    """What was looked at, and everything that is wrong with it (at most 1,000 findings)."""

    rows: int = 0
    witnessed: int = 0
    anchors: int = 0
    head: str = ""
    findings: list[Finding] = field(default_factory=list)

    @property
    def intact(self) -> bool:
        """Nothing was found."""
        return not self.findings

    def tell(self, finding: Finding) -> None:
        """Add it, unless there are too many already."""
        if len(self.findings) < _MOST_TOLD:
            self.findings.append(finding)


async def verify(folder: Path, public_key: bytes | None = None) -> Verdict:
    """Look at the whole trail. ``folder``: where the anchors are."""
    verdict, connection = Verdict(), connections.get("default")
    inside = await connection.execute_query_dict(_ANCHORED)  # before the files: they are ahead
    kept = _anchors(folder, public_key, verdict)
    if verdict.intact:
        _compare(inside, kept, verdict)
    await _walk(witnessed(folder), kept, verdict)
    for row in await connection.execute_query_dict(_MISPLACED, [_MOST_TOLD]):
        verdict.tell(Finding("smuggled", row["position"], row["row_id"]))
    for row in await connection.execute_query_dict(_SMUGGLED, [_MOST_TOLD]):
        verdict.tell(Finding("smuggled", row_id=row["id"]))
    for row in await connection.execute_query_dict(_BACKDATED, [_MOST_TOLD]):
        verdict.tell(Finding("backdated", row["position"], row["row_id"]))
    return verdict


def _compare(
    inside: Sequence[Mapping[str, Any]], kept: Mapping[int, Sequence[Anchor]], verdict: Verdict
) -> None:
    """What the database says was anchored stands outside: the line is written before the row."""
    for row in inside:
        there = {anchor.chain for anchor in kept.get(row["position"], ())}
        if row["chain"] not in there:
            verdict.tell(Finding("anchor_missing", row["position"]))


async def _walk(
    outside: Iterator[tuple[int, bytes]], kept: dict[int, list[Anchor]], verdict: Verdict
) -> None:
    """Every link in order, beside what was written outside at the same place."""
    chain, anchored = GENESIS, max(kept, default=0)
    async for row in _links():
        verdict.rows += 1
        witness = next(outside, None)
        verdict.witnessed += witness is not None
        if witness is None and row["position"] <= anchored:  # written before the anchor was
            verdict.tell(Finding("witness_missing", row["position"], row["row_id"]))
        _judge(row, witness, verdict)
        if row["position"] != verdict.rows:
            verdict.tell(Finding("link_missing", verdict.rows))
            verdict.rows = row["position"]
        expected = chained(chain, bytes(row["digest"]))
        if expected != row["chain"]:
            verdict.tell(Finding("link_altered", row["position"], row["row_id"]))
        chain = bytes(row["chain"])
        if any(anchor.chain != chain for anchor in kept.pop(row["position"], ())):
            verdict.tell(Finding("anchor_differs", row["position"]))
    verdict.head = chain.hex()
    for position, (row_id, _) in enumerate(outside, start=verdict.rows + 1):
        verdict.tell(Finding("cut_off", position, row_id))
    for position in kept:
        verdict.tell(Finding("cut_off", position))


def _judge(row: dict[str, Any], witness: tuple[int, bytes] | None, verdict: Verdict) -> None:
    """One link against its row and against the record outside."""
    position, row_id = row["position"], row["row_id"]
    if row["there"] is None:
        return verdict.tell(Finding("row_missing", position, row_id))
    digest = digest_of(row["canonical"])
    if witness is not None and witness != (row_id, digest[:16]):
        return verdict.tell(Finding("row_altered", position, witness[0]))
    if digest != row["digest"]:
        verdict.tell(Finding("row_altered", position, row_id))
    return None


async def _links() -> AsyncIterator[dict[str, Any]]:
    position = 0
    connection = connections.get("default")
    while some := await connection.execute_query_dict(_LINKED, [position, _AT_A_TIME]):
        for row in some:
            yield row
        position = some[-1]["position"]


def _anchors(folder: Path, public_key: bytes | None, verdict: Verdict) -> dict[int, list[Anchor]]:
    """The anchors by position: several where nothing moved. A forged line is a finding, and so is
    time running backwards.
    """
    try:
        kept = anchors(folder, public_key)
    except AnchorForged as error:
        verdict.tell(Finding("anchor_forged", error.args[0]))
        return {}
    verdict.anchors = len(kept)
    for before, after in pairwise(kept):
        if after.position < before.position or after.at < before.at:
            verdict.tell(Finding("anchor_forged", after.position))
    found: dict[int, list[Anchor]] = {}
    for anchor in kept:
        if anchor.position:
            found.setdefault(anchor.position, []).append(anchor)
    return found
