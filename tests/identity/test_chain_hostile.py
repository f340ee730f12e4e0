"""More ways to rewrite the trail and its witnesses: each is found out."""

from pathlib import Path

import asyncpg
import pytest

from identity import auditing
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
