"""A long trail is verified fast, and what was altered in it is still named (G44)."""

import time
from pathlib import Path

import pytest

from identity import auditing
from identity.anchoring import seal_and_anchor
from tests.conftest import Broom
from tests.identity.test_chain import outside
from tests.sizes import Figure, size

__all__ = ["outside"]
MANY = """
INSERT INTO trail_row (at, actor_kind, actor_id, session_id, action, subject_kind, subject_id,
    citizen_id, case_id, purpose, details)
SELECT doorstep_now(), 'staff', gen_random_uuid(), gen_random_uuid(), 'case.read', 'application',
    gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '核对材料', '{"page": 3}'
FROM generate_series(1, $1::integer)
"""


@pytest.mark.proof("G44", "≥ 100,000 rows verified a second on a quiet core")
async def test_one_altered_row_among_many_is_named(
    outside: Path, broom: Broom, figure: Figure
) -> None:
    rows = size(30_000, 200_000)
    await broom.server.execute(MANY, rows)
    assert await seal_and_anchor() == rows
    began, ours = time.perf_counter(), time.process_time()
    verdict = await auditing.verify(outside)
    took, busy = time.perf_counter() - began, time.process_time() - ours
    figure(rows=rows, rows_a_second=round(rows / took), rows_a_second_of_ours=round(rows / busy))
    assert (verdict.intact, verdict.rows, verdict.witnessed) == (True, rows, rows)
    row = await broom.server.fetchval("SELECT row_id FROM trail_link WHERE position = $1", rows - 7)
    await broom.server.execute("UPDATE trail_row SET purpose = '核对' WHERE id = $1", row)
    findings = (await auditing.verify(outside)).findings
    assert [(found.what, found.row_id) for found in findings] == [("row_altered", row)]
