"""The trail's chain: every row's digest, one after the other, kept where nobody writes by hand.

Writing the trail costs the act one insert; the chain is made afterwards, by the worker. A row is
taken up once its transaction is over for everybody (finding 11: ``id > last`` lost rows that
committed late, transaction horizons lost none). Order in the chain is the order of sealing, not
that of ids. What is sealed is also written outside the database (``anchoring``): whoever owns the
database can compute a new chain, but not unwrite a file on another volume.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise import connections

from notifications.transactions import transaction

MOST = 5000  # rows sealed in one transaction
GENESIS = hashlib.sha256(b"doorstep-trail-v1").digest()
_LOCK = 7_043_112  # of two workers one seals, the other finds nothing to do

# A row as bytes: fields apart by US (0x1f), nothing (as opposed to an empty text) as RS (0x1e).
CANONICAL = """concat_ws(E'\\x1f', r.id,
    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.actor_kind,
    coalesce(r.actor_id::text, E'\\x1e'), coalesce(r.session_id::text, E'\\x1e'), r.action,
    r.subject_kind, r.subject_id, coalesce(r.citizen_id::text, E'\\x1e'),
    coalesce(r.case_id::text, E'\\x1e'), r.purpose, r.details::text)"""
# A number of a transaction that this server has not reached yet came from a restored dump: such
# a transaction is long over.
_READY = f"""
SELECT r.id, {CANONICAL} AS canonical FROM trail_row r
WHERE r.id > $1 AND NOT EXISTS (SELECT FROM trail_link l WHERE l.row_id = r.id)
  AND (r.written_in < pg_snapshot_xmin(pg_current_snapshot())
       OR r.written_in >= pg_snapshot_xmax(pg_current_snapshot()))
ORDER BY r.id LIMIT $2
"""  # noqa: S608 — spliced from our own constant
# Ids are given before commit, so a low one may appear late: below what was sealed ten minutes ago
# none does. A worker's first round looks at everything all the same.
_FLOOR = """
SELECT coalesce(max(highest_row), 0) AS id FROM trail_seal
WHERE at < clock_timestamp() - interval '10 minutes'
"""
_LINK = """
INSERT INTO trail_link (position, row_id, digest, chain)
SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])
"""
_SEAL = """
INSERT INTO trail_seal (at, hall_at, last_position, links, horizon, highest_row)
SELECT clock_timestamp(), doorstep_now(), $1, $2, pg_snapshot_xmin(pg_current_snapshot()),
       greatest($3, (SELECT max(highest_row) FROM trail_seal))
"""


@dataclass(frozen=True)
class Link:
    """One sealed row: its place in the chain, and the chain's value there (32 bytes each)."""

    position: int  # from 1
    row_id: int
    digest: bytes
    chain: bytes


def digest_of(canonical: str) -> bytes:
    """SHA-256 of a row as ``CANONICAL`` writes it."""
    return hashlib.sha256(canonical.encode()).digest()


def chained(before: bytes, digest: bytes) -> bytes:
    """The chain's value after one more row."""
    return hashlib.sha256(before + digest).digest()


async def seal_new(*, everything: bool = False) -> int:
    """Take up what was written since; returns how many rows. Of two sealers one works."""
    done, floor = 0, 0
    if not everything:
        rows = await connections.get("default").execute_query_dict(_FLOOR)
        floor = rows[0]["id"]
    while taken := await _seal_some(floor):
        done += taken
        if taken < MOST:
            break
    return done


async def links_after(position: int, most: int) -> list[Link]:
    """Sealed rows behind a place, in the chain's order."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT position, row_id, digest, chain FROM trail_link WHERE position > $1"
        " ORDER BY position LIMIT $2",
        [position, most],
    )
    return [Link(row["position"], row["row_id"], row["digest"], row["chain"]) for row in rows]


async def _seal_some(floor: int) -> int:
    async with transaction():
        connection = connections.get("default")  # the transaction's own
        free = await connection.execute_query_dict(
            "SELECT pg_try_advisory_xact_lock($1) AS mine", [_LOCK]
        )
        rows = await connection.execute_query_dict(_READY, [floor, MOST]) if free[0]["mine"] else []
        if not rows:
            return 0
        links = list(_linked(rows, *await _end()))
        await connection.execute_query(_LINK, _columns(links))
        highest = max(link.row_id for link in links)
        await connection.execute_query(_SEAL, [links[-1].position, len(links), highest])
    return len(links)


async def _end() -> tuple[int, bytes]:
    """The last position and the chain's value there."""
    last = await connections.get("default").execute_query_dict(
        "SELECT position, chain FROM trail_link ORDER BY position DESC LIMIT 1"
    )
    return (last[0]["position"], last[0]["chain"]) if last else (0, GENESIS)


def _linked(rows: Sequence[dict[str, Any]], position: int, chain: bytes) -> Iterable[Link]:
    for row in rows:
        digest = digest_of(row["canonical"])
        position, chain = position + 1, chained(chain, digest)
        yield Link(position, row["id"], digest, chain)


def _columns(links: Sequence[Link]) -> list[list[Any]]:
    return [
        [link.position for link in links],
        [link.row_id for link in links],
        [link.digest for link in links],
        [link.chain for link in links],
    ]
