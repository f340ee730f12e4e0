"""More ways to rewrite the trail and its witnesses: each is found out."""

from pathlib import Path

import asyncpg
import pytest

from identity import auditing, walking
from identity.anchoring import seal_and_anchor
from tests.identity.test_chain import kept, outside, put_back, recompute

__all__ = ["kept", "outside", "put_back"]
_FORGED = """
INSERT INTO trail_row (at, actor_kind, action, subject_kind, subject_id, purpose, details)
SELECT at, actor_kind, 'forged', subject_kind, subject_id, purpose, details
FROM trail_row LIMIT 1 RETURNING id
"""


async def whats(outside: Path) -> set[str]:
    return {finding.what for finding in (await auditing.verify(outside)).findings}


@pytest.mark.parametrize("position", [0, -1])
async def test_a_row_linked_before_the_first_is_told(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path, position: int
) -> None:
    row = await kept.fetchval(_FORGED)
    await kept.execute(
        "INSERT INTO trail_link SELECT $1, $2, digest, chain FROM trail_link LIMIT 1", position, row
    )
    await seal_and_anchor()
    assert await whats(outside)


async def test_a_new_anchor_does_not_hide_the_one_before_it(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    (outside / "links.bin").unlink()
    await kept.execute(
        "UPDATE trail_row SET action = 'nothing' WHERE id ="
        " (SELECT row_id FROM trail_link ORDER BY position DESC LIMIT 1)"
    )
    await recompute(kept)
    await kept.execute("UPDATE trail_anchor SET at = at - interval '2 hours'")
    await seal_and_anchor()  # the worker writes the file anew and signs the chain as it is now
    assert "anchor_differs" in await whats(outside)


@pytest.mark.parametrize("file", ["links.bin", "anchors.jsonl"])
async def test_what_stood_outside_and_is_gone_is_missed(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path, file: str
) -> None:
    (outside / file).unlink()
    assert await whats(outside)


async def test_an_end_cut_off_outside_is_missed(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    for file, keep in (("links.bin", -24 * 5), ("anchors.jsonl", 0)):
        path = outside / file
        before = path.read_bytes()
        path.write_bytes(before[:keep])
        assert await whats(outside)
        path.write_bytes(before)
    assert await whats(outside) == set()


async def test_a_link_beside_another_in_its_place_is_told(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who owns the database may drop its keys, and choose where our reading begins anew."""
    monkeypatch.setattr(walking, "_AT_A_TIME", 10)
    await kept.execute("ALTER TABLE trail_link DROP CONSTRAINT trail_link_pkey")
    try:
        await kept.execute(
            "INSERT INTO trail_link SELECT position, $1, digest, chain FROM trail_link"
            " WHERE position = 20",
            await kept.fetchval(_FORGED),
        )
        findings = (await auditing.verify(outside)).findings
        assert ("link_altered", 20) in {(found.what, found.position) for found in findings}
    finally:
        await put_back(kept)
        await kept.execute("ALTER TABLE trail_link ADD PRIMARY KEY (position)")


async def test_a_second_row_under_the_same_number_is_told(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    await kept.execute("ALTER TABLE trail_row DROP CONSTRAINT trail_row_pkey")
    try:
        twice = await kept.fetchval(
            "INSERT INTO trail_row OVERRIDING SYSTEM VALUE SELECT * FROM trail_row LIMIT 1"
            " RETURNING id"
        )
        findings = (await auditing.verify(outside)).findings
        assert ("smuggled", twice) in {(found.what, found.row_id) for found in findings}
    finally:
        await put_back(kept)
        await kept.execute("ALTER TABLE trail_row ADD PRIMARY KEY (id)")


async def test_links_far_behind_a_gap_are_read_and_the_gap_is_named(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    gone = await kept.fetchval("DELETE FROM trail_link WHERE position = 30 RETURNING row_id")
    await kept.execute("UPDATE trail_link SET position = 1000000007 WHERE position = 60")
    findings = (await auditing.verify(outside)).findings
    assert ("link_missing", 30, gone) in {(f.what, f.position, f.row_id) for f in findings}
    assert ("link_missing", 60) in {(found.what, found.position) for found in findings}


async def test_a_round_of_the_sealer_that_goes_back_is_told(
    kept: "asyncpg.Connection[asyncpg.Record]", outside: Path
) -> None:
    """Rows dated back would be believed if a round claimed to have sealed nothing."""
    await kept.execute("UPDATE trail_seal SET last_position = 0 WHERE last_position = 60")
    assert await whats(outside) == {"seal_altered"}
