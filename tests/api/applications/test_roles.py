"""Outer and inner in the database itself (C13, R8): each door connects as its own role."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import asyncpg
import pytest
from tortoise.context import TortoiseContext

from api.applications import filing
from api.applications.lifecycle import Status
from api.applications.models import DecisionKind
from api.applications.reading import application_screen, mine
from api.database import tortoise_config
from api.worker import work_until_quiet
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, everything_of, query

REFUSED = asyncpg.InsufficientPrivilegeError
LINKED = {DecisionKind.REVOKE, DecisionKind.CORRECT}
# One more decision beside the first of a case, as a row of this kind.
ANOTHER = """
INSERT INTO decision (id, application_id, citizen_id, department_id, kind, clause, decided_at,
    document_hash, corrects, ground, decided_by)
SELECT gen_random_uuid(), application_id, citizen_id, department_id, $1, '', decided_at,
    '', CASE WHEN $2 THEN id END, 'fee_unpaid', CASE WHEN $3 THEN decided_by END FROM decision
"""


@asynccontextmanager
async def as_role(urls: Mapping[str, str], role: str) -> AsyncIterator[None]:
    """Everything inside talks to the database as this role."""
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(urls[role], pool=2))
        assert await query("SELECT current_user::text AS me") == [{"me": f"doorstep_{role}"}]
        yield


async def refused(url: str, *statements: str) -> list[str]:
    """The statements that this role was not refused."""
    let = []
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            try:
                await connection.execute(statement)
            except REFUSED:
                continue
            let.append(statement)
    finally:
        await connection.close()
    return let


async def test_the_citizens_role_reads_no_opinion_and_writes_no_decision(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.REFUSED)
    let = await refused(
        hall.urls["citizen"],
        "SELECT id FROM opinion",
        "SELECT * FROM decision",
        "SELECT document_sealed FROM decision",
        "INSERT INTO decision SELECT * FROM decision",
        "UPDATE decision SET kind = 'grant'",
        "DELETE FROM decision",
        "INSERT INTO opinion SELECT * FROM opinion",
        "UPDATE status_change SET now = 'approved'",
        "DELETE FROM status_change",
        "UPDATE trail_row SET action = 'x'",
        "DELETE FROM trail_row",
        "UPDATE ledger_entry SET amount_fen = 1",
        "UPDATE item_version SET version = 2",
        "INSERT INTO seat SELECT * FROM seat",
        "UPDATE staff SET left_at = NULL",
        "UPDATE development_clock SET shift = 0",
        "CREATE TABLE mine (id int)",
    )
    assert let == []
    connection = await asyncpg.connect(hall.urls["citizen"])
    row = await connection.fetchrow("SELECT kind, reason_sealed, clause FROM decision")
    await connection.close()
    assert row is not None
    assert row["kind"] == "refuse"
    assert (await walk.screen()).refusal is not None


async def test_the_desk_and_the_worker_rewrite_nothing(hall: Hall) -> None:
    never = (
        "UPDATE status_change SET now = 'approved'",
        "DELETE FROM trail_row",
        "UPDATE decision SET kind = 'grant'",
        "UPDATE opinion SET role = 'x'",
        "DELETE FROM ledger_entry",
        "UPDATE item_version SET version = 2",
    )
    assert await refused(hall.urls["desk"], *never, "DELETE FROM application") == []
    opinion = "INSERT INTO opinion SELECT * FROM opinion"
    assert await refused(hall.urls["worker"], *never, opinion) == []


async def test_the_worker_decides_nothing_but_that_a_grant_has_no_effect(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.APPROVED, SHOP)
    before = await everything_of(walk.id)
    worker = await asyncpg.connect(hall.urls["worker"])
    for kind in set(DecisionKind) - {DecisionKind.VOID}:
        with pytest.raises(REFUSED, match="the machine decides nothing"):
            await worker.execute(ANOTHER, kind, kind in LINKED, True)
    for linked, signed in ((False, False), (True, True)):
        with pytest.raises(asyncpg.CheckViolationError):
            await worker.execute(ANOTHER, "void", linked, signed)
    assert await everything_of(walk.id) == before
    assert await worker.execute(ANOTHER, "void", True, False) == "INSERT 0 1"
    await worker.close()


@pytest.mark.parametrize("item", [CARD, SHOP, HOME])
async def test_each_role_can_do_its_own_part_of_the_way(hall: Hall, item: str) -> None:
    """Citizen files as citizen, the desk decides as desk, the worker does the rest as worker."""
    county = await a_county(hall)
    async with as_role(hall.urls, "citizen"):
        walk = await county.a_draft(item)
        await walk.submit()
        page = await mine(walk.citizen.actor, 10)
        assert [card.id for card in page.edges] == [walk.id]
    async with as_role(hall.urls, "desk"):
        await walk.ask_for_material()
    async with as_role(hall.urls, "citizen"):
        await county.supply(walk)
    async with as_role(hall.urls, "desk"):
        await walk.to(Status.APPROVED)
    async with as_role(hall.urls, "worker"):
        await work_until_quiet(hall.gateways)
    if item == HOME:
        async with as_role(hall.urls, "citizen"):
            await county.pay(walk)
            await county.confirm_delivery(walk)
        async with as_role(hall.urls, "worker"):
            await work_until_quiet(hall.gateways)
    async with as_role(hall.urls, "citizen"):
        seen = await application_screen(walk.citizen.actor, walk.id)
        assert seen is not None
        assert seen.status is Status.DISPATCHED
        await filing.discard(walk.citizen.actor, (await county.a_draft(item, walk.citizen)).id)
