"""The trail is sealed without losing a row; who rewrites it is found out (G44, G45, G47)."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from random import Random
from uuid import uuid4

import asyncpg
import pytest

from identity import anchoring, auditing, walking
from identity.actor import Actor, ActorKind
from identity.anchoring import bind_anchors, need_anchor, seal_and_anchor
from identity.chain import CANONICAL, GENESIS, chained, digest_of, seal_new
from identity.refusals import TrailNotAnchored
from identity.trail import record
from notifications.transactions import transaction
from tests.conftest import Broom, Hall
from tests.identity.making import sql
from tests.sizes import Figure, size

CLERK = Actor(ActorKind.STAFF, uuid4())
TABLES = ("trail_row", "trail_link", "trail_seal", "trail_anchor")
ROWS = 60
LINKED = f"""
SELECT l.row_id, {CANONICAL} AS canonical
FROM trail_link l LEFT JOIN trail_row r ON r.id = l.row_id ORDER BY l.position
"""


@pytest.fixture
def outside(hall: Hall, tmp_path: Path) -> Path:
    folder = tmp_path / "another volume"
    bind_anchors(folder)
    return folder


async def written(rows: int) -> None:
    for place in range(rows):
        async with transaction():
            await record(CLERK, f"case.read.{place}", subject_kind="case", subject_id=uuid4())


async def test_what_was_written_is_sealed_once_and_proves_intact(outside: Path) -> None:
    await written(7)
    assert await seal_and_anchor() == 7
    assert await seal_and_anchor() == 0
    verdict = await auditing.verify(outside)
    assert (verdict.intact, verdict.rows, verdict.witnessed, verdict.anchors) == (True, 7, 7, 1)


async def test_a_row_of_an_open_transaction_waits_and_is_not_forgotten(outside: Path) -> None:
    ready, go_on = asyncio.Event(), asyncio.Event()

    async def slowly() -> None:
        async with transaction():
            await record(CLERK, "slow", subject_kind="case", subject_id=uuid4())
            ready.set()
            await go_on.wait()

    slow = asyncio.create_task(slowly())
    await ready.wait()
    await written(3)  # higher ids, committed earlier
    await seal_new()
    go_on.set()
    await slow
    await seal_and_anchor()
    actions = await sql(
        "SELECT r.action FROM trail_link l JOIN trail_row r ON r.id = l.row_id ORDER BY l.position"
    )
    assert sorted(row["action"] for row in actions) == sorted(
        ["slow", *(f"case.read.{place}" for place in range(3))]
    )
    assert (await auditing.verify(outside)).intact


@pytest.mark.proof("G45", "20 writers × 4,000 rows: 0 unsealed, 0 gaps")
async def test_twenty_writers_lose_no_row(outside: Path, figure: Figure) -> None:
    writers, each = size(8, 20), size(60, 4000)
    running = asyncio.gather(*(written(each) for _ in range(writers)))
    while not running.done():
        await asyncio.gather(seal_new(), seal_new())  # two workers at once
        await asyncio.sleep(0.01)
    await running
    await seal_and_anchor()
    counted = await sql(
        "SELECT (SELECT count(*) FROM trail_row) AS rows, count(*) AS links, max(position) AS last"
        " FROM trail_link"
    )
    verdict = await auditing.verify(outside)
    figure(rows=counted[0]["rows"], unsealed=counted[0]["rows"] - counted[0]["links"])
    assert counted == [{"rows": writers * each, "links": writers * each, "last": writers * each}]
    assert verdict.intact


@pytest.fixture
async def kept(outside: Path, broom: Broom) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A sealed and anchored trail, and the superuser's own copy to put it back from."""
    await written(ROWS // 2)
    await seal_new()
    await written(ROWS // 2)
    await seal_and_anchor()
    server = broom.server
    for table in TABLES:
        await server.execute(f"CREATE TEMP TABLE kept_{table} AS TABLE {table}")
    yield server
    for table in TABLES:
        await server.execute(f"DROP TABLE kept_{table}")


async def put_back(server: "asyncpg.Connection[asyncpg.Record]") -> None:
    for table in TABLES:
        await server.execute(
            f"DELETE FROM {table};"
            f"INSERT INTO {table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_{table}"
        )


async def recompute(server: "asyncpg.Connection[asyncpg.Record]") -> None:
    """What an attacker who has read our code does next: a chain that fits."""
    links = await server.fetch(LINKED)
    chain = GENESIS
    for position, link in enumerate((one for one in links if one["canonical"] is not None), 1):
        digest = digest_of(link["canonical"])
        chain = chained(chain, digest)
        await server.execute(
            "DELETE FROM trail_link WHERE position = $1 AND row_id <> $2", position, link["row_id"]
        )
        await server.execute(
            "UPDATE trail_link SET position = $1, digest = $2, chain = $3 WHERE row_id = $4",
            *(position, digest, chain, link["row_id"]),
        )


Tampering = Callable[["asyncpg.Connection[asyncpg.Record]", Random], Awaitable[int | None]]


async def alter(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> int:
    row = await row_of(server, chance)
    change = chance.choice(
        (
            "actor_id = gen_random_uuid()",
            "purpose = purpose || ' '",
            "action = 'nothing'",
            "citizen_id = gen_random_uuid()",
            "at = at + interval '1 microsecond'",
            "details = '{\"a\": 1}'",
        )
    )
    await server.execute(f"UPDATE trail_row SET {change} WHERE id = $1", row)
    return row


async def delete(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> int:
    row = await row_of(server, chance)
    await server.execute("DELETE FROM trail_row WHERE id = $1", row)
    return row


async def swap(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> int:
    one, other = await row_of(server, chance), await row_of(server, chance)
    while other == one:
        other = await row_of(server, chance)
    await server.execute(
        "UPDATE trail_row r SET action = o.action, subject_id = o.subject_id FROM trail_row o"
        " WHERE (r.id, o.id) IN (($1::bigint, $2::bigint), ($2::bigint, $1::bigint))",
        *(one, other),
    )
    return one


async def smuggle(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> int:
    row = await row_of(server, chance)
    new: int = await server.fetchval(
        "INSERT INTO trail_row (at, actor_kind, actor_id, action, subject_kind, subject_id,"
        " purpose, details, written_in) SELECT at, actor_kind, actor_id, 'forged', subject_kind,"
        " subject_id, purpose, details, written_in FROM trail_row WHERE id = $1 RETURNING id",
        row,
    )
    return new


async def truncate(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> None:
    place = chance.randrange(ROWS // 2, ROWS)
    await server.execute(
        "DELETE FROM trail_row WHERE id IN (SELECT row_id FROM trail_link WHERE position > $1)",
        place,
    )
    await server.execute("DELETE FROM trail_link WHERE position > $1", place)


async def row_of(server: "asyncpg.Connection[asyncpg.Record]", chance: Random) -> int:
    row: int = await server.fetchval(
        "SELECT row_id FROM trail_link WHERE position = $1", chance.randrange(1, ROWS + 1)
    )
    return row


@pytest.mark.proof("G44", "1,000 alterations as superuser: 1,000 detected, ≥ 99 % located")
async def test_a_superuser_who_rewrites_the_trail_is_found_out(
    kept: "asyncpg.Connection[asyncpg.Record]",
    outside: Path,
    figure: Figure,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walking, "_AT_A_TIME", 7)  # alterations at the edges of what is read, too
    chance, kinds = Random(44), (alter, delete, swap, smuggle, truncate)
    tried, found, located, locatable = size(50, 1000), 0, 0, 0
    for place in range(tried):
        tampered = await kinds[place % len(kinds)](kept, chance)
        if chance.random() < 0.5:
            await recompute(kept)
        verdict = await auditing.verify(outside)
        found += not verdict.intact
        locatable += tampered is not None
        located += tampered in {finding.row_id for finding in verdict.findings} - {None}
        await put_back(kept)
    # The end cut off is told as such; of no single row.
    figure(tried=tried, found=found, rows_to_locate=locatable, located=located)
    assert found == tried
    assert located == locatable
    assert (await auditing.verify(outside)).intact


async def test_a_row_dated_back_is_told(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    await kept.execute(
        "INSERT INTO trail_row (at, actor_kind, action, subject_kind, subject_id, purpose, details)"
        " SELECT at - interval '1 day', actor_kind, 'forged', subject_kind, subject_id, purpose,"
        " details FROM trail_row LIMIT 1"
    )
    await seal_new()
    findings = (await auditing.verify(outside)).findings
    assert [found.what for found in findings] == ["backdated"]


@pytest.mark.parametrize("file", ["links.bin", "anchors.jsonl"])
async def test_who_edits_what_stands_outside_is_told_too(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path, file: str
) -> None:
    path = outside / file
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    assert not (await auditing.verify(outside)).intact


async def test_an_anchor_says_who_signed_it(outside: Path) -> None:
    await written(1)
    await seal_and_anchor()
    line = json.loads((outside / "anchors.jsonl").read_text())
    assert line["position"] == 1
    assert len(anchoring.anchors(outside, anchoring.verifying_key())) == 1
    with pytest.raises(anchoring.AnchorForged):
        anchoring.anchors(outside, bytes(32))


async def test_a_file_cut_off_in_the_middle_of_a_record_is_completed(outside: Path) -> None:
    await written(3)
    await seal_and_anchor()
    path = outside / "links.bin"
    path.write_bytes(path.read_bytes()[:-30])  # the machine died while writing
    await written(1)
    await seal_and_anchor()
    verdict = await auditing.verify(outside)
    assert (verdict.intact, verdict.witnessed) == (True, 4)


async def test_without_an_anchor_for_four_hours_nothing_is_decided(
    outside: Path, broom: Broom
) -> None:
    await written(1)
    await seal_and_anchor()
    await need_anchor()
    await broom.server.execute(
        "UPDATE trail_anchor SET at = at - interval '4 hours' - interval '1 second'"
    )
    with pytest.raises(TrailNotAnchored):
        await need_anchor()
    await seal_and_anchor()  # an hour is long over: anchored anew though nothing moved
    await need_anchor()
    assert len(anchoring.anchors(outside)) == 2
