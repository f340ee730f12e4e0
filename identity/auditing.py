"""Verifying the trail: row by row, against the chain and against what was written outside.

Nothing of the database is believed but its answers: digests and chain are computed here. What an
attacker with every right in the database can do is told apart: a row altered, deleted, sealed
twice or in another's place, one written past the sealer, the end cut off. Only what happened after
the last anchor, by somebody who recomputed everything and could also write the outer files, is
beyond it.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from tortoise import connections

from identity.anchoring import RECORD, Anchor, AnchorForged, anchors, witnessed
from identity.chain import GENESIS, chained, digest_of
from identity.walking import Round, Stretch, rounds, stretches

_MOST_TOLD = 1000
_EARLY, _LATE = timedelta(minutes=15), timedelta(minutes=1)
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
    await _walk(await asyncio.to_thread(witnessed, folder), kept, verdict)
    for row in await connection.execute_query_dict(_MISPLACED, [_MOST_TOLD]):
        verdict.tell(Finding("smuggled", row["position"], row["row_id"]))
    for row in await connection.execute_query_dict(_SMUGGLED, [_MOST_TOLD]):
        verdict.tell(Finding("smuggled", row_id=row["id"]))
    return verdict


def _compare(
    inside: Sequence[Mapping[str, Any]], kept: Mapping[int, Sequence[Anchor]], verdict: Verdict
) -> None:
    """What the database says was anchored stands outside: the line is written before the row."""
    for row in inside:
        there = {anchor.chain for anchor in kept.get(row["position"], ())}
        if row["chain"] not in there:
            verdict.tell(Finding("anchor_missing", row["position"]))


async def _walk(outside: bytes, kept: dict[int, list[Anchor]], verdict: Verdict) -> None:
    """Every stretch in order, beside what was written outside at the same places."""
    walk, times = _Walk(outside, kept, verdict), _Times(verdict)
    async for stretch in stretches():
        # in a thread: meanwhile the next stretch is fetched
        await asyncio.to_thread(walk.look_at, stretch)
        await times.look_at(stretch)
    verdict.head = walk.chain.hex()
    verdict.witnessed = min(verdict.rows, len(outside) // RECORD.size)
    for position in range(walk.place + 1, len(outside) // RECORD.size + 1):
        verdict.tell(Finding("cut_off", position, walk.witness(position)[0]))
    for position in kept:
        verdict.tell(Finding("cut_off", position))


class _Walk:
    """How far the chain was followed."""

    def __init__(self, outside: bytes, kept: dict[int, list[Anchor]], verdict: Verdict) -> None:
        self.outside, self.kept, self.verdict = outside, kept, verdict
        self.place, self.chain = 0, GENESIS
        self.anchored = max(kept, default=0)

    def look_at(self, stretch: Stretch) -> None:
        """The next links: as one when all is as it was, else one by one to say which is not."""
        texts = stretch.texts()
        self.verdict.rows += len(stretch.positions)
        if self._is_whole(stretch, texts):
            self.place, self.chain = stretch.positions[-1], stretch.chains[-1]
        else:
            self._tell(stretch, texts)
        for position in sorted(self.kept.keys() & set(stretch.positions)):
            chain = stretch.chains[stretch.place(position)]
            if any(anchor.chain != chain for anchor in self.kept.pop(position)):
                self.verdict.tell(Finding("anchor_differs", position))

    def witness(self, position: int) -> tuple[int, bytes]:
        """Row id and half a digest, as written outside for a place."""
        row_id, half = RECORD.unpack_from(self.outside, (position - 1) * RECORD.size)
        return row_id, half

    def _is_whole(self, stretch: Stretch, texts: Mapping[int, str]) -> bool:
        """Every place is there, every row says what was sealed, inside and outside, once; and the
        chain computed here is the one that stands there.
        """
        first, count = self.place, len(stretch.positions)
        if stretch.positions != tuple(range(first + 1, first + count + 1)):
            return False
        if len(texts) != len(stretch.said) or not texts.keys() >= set(stretch.row_ids):
            return False
        digests = [sha256(texts[row_id].encode()).digest() for row_id in stretch.row_ids]
        if tuple(digests) != stretch.digests:
            return False
        chains = tuple(accumulate(digests, chained, initial=self.chain))
        there = self.outside[first * RECORD.size : (first + count) * RECORD.size]
        pairs = zip(stretch.row_ids, digests, strict=True)
        records = b"".join([RECORD.pack(row_id, digest[:16]) for row_id, digest in pairs])
        told = len(there) == len(records) or self.anchored <= first + len(there) // RECORD.size
        return chains[1:] == stretch.chains and told and records.startswith(there)

    def _tell(self, stretch: Stretch, texts: Mapping[int, str]) -> None:
        """What is wrong with which."""
        for row_id, times in Counter(row_id for row_id, _, _ in stretch.said).items():
            if times > 1:
                self.verdict.tell(Finding("smuggled", row_id=row_id))
        columns = (stretch.positions, stretch.row_ids, stretch.digests, stretch.chains)
        for position, row_id, digest, chain in zip(*columns, strict=True):
            self._miss(position)
            self._judge(position, row_id, digest, texts.get(row_id))
            if chained(self.chain, digest) != chain:
                self.verdict.tell(Finding("link_altered", position, row_id))
            self.place, self.chain = position, chain

    def _miss(self, position: int) -> None:
        """Places between the one before and this one; or this one a second time."""
        if position == self.place:
            self.verdict.tell(Finding("link_altered", position))
        for missing in range(self.place + 1, min(position, self.place + _MOST_TOLD)):
            known = missing * RECORD.size <= len(self.outside)
            row_id = self.witness(missing)[0] if known else None
            self.verdict.tell(Finding("link_missing", missing, row_id))

    def _judge(self, position: int, row_id: int, digest: bytes, text: str | None) -> None:
        """One link against its row and against the record outside."""
        known = position * RECORD.size <= len(self.outside)
        if not known and position <= self.anchored:  # written before the anchor was
            self.verdict.tell(Finding("witness_missing", position, row_id))
        if text is None:
            return self.verdict.tell(Finding("row_missing", position, row_id))
        said = digest_of(text)
        if known and self.witness(position) != (row_id, said[:16]):
            return self.verdict.tell(Finding("row_altered", position, self.witness(position)[0]))
        if said != digest:
            self.verdict.tell(Finding("row_altered", position, row_id))
        return None


class _Times:
    """Sealed within seconds: a row that says it happened long before the round of the sealer before
    it was written in afterwards. Where the hall's clock was set back (development), nothing is
    said.
    """

    def __init__(self, verdict: Verdict) -> None:
        self.verdict, self.ahead = verdict, rounds()
        self.round: Round | None = None

    async def look_at(self, stretch: Stretch) -> None:
        """The rounds that sealed these links."""
        times = {row_id: at for row_id, _, at in stretch.said}
        while True:
            self.round = self.round or await anext(self.ahead, None)
            if self.round is None:
                return
            self._judge(self.round, stretch, times)
            if self.round.last > stretch.positions[-1]:
                return
            self.round = None

    def _judge(self, one: Round, stretch: Stretch, times: Mapping[int, Any]) -> None:
        if one.last <= one.first:  # the sealer only goes forward
            self.verdict.tell(Finding("seal_altered", one.last))
        if one.before is None or one.before > one.at:
            return
        low, high = one.before - _EARLY, one.at + _LATE
        here = stretch.places(one.first, one.last)
        said = [times.get(row_id, low) for row_id in stretch.row_ids[here]]
        if not said or (min(said) >= low and max(said) <= high):
            return
        for position, row_id, at in zip(
            stretch.positions[here], stretch.row_ids[here], said, strict=True
        ):
            if not low <= at <= high:
                self.verdict.tell(Finding("backdated", position, row_id))


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
