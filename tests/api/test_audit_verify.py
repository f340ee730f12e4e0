"""`doorstep audit-verify --json` at the running product: what even a superuser alters is named."""

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from api.embedded.home import database_url
from tests.serving import Served

OLDEST = "SELECT row_id FROM trail_link ORDER BY position LIMIT 1"
ALTER = "UPDATE trail_row SET purpose = purpose || $2 WHERE id = $1"
BACK = "UPDATE trail_row SET purpose = left(purpose, -1) WHERE id = $1"


async def test_the_console_finds_what_a_superuser_altered(served: Served) -> None:
    async with superuser(served) as server:
        for _ in range(300):  # the worker's next round
            if await server.fetchval("SELECT count(*) FROM trail_anchor"):
                break
            await asyncio.sleep(0.2)
        clean = json.loads(await asyncio.to_thread(served.command, "audit-verify", "--json"))
        assert (clean["intact"], clean["findings"]) == (True, [])
        assert clean["rows"] > 0
        row = await server.fetchval(OLDEST)
        await server.execute(ALTER, row, "x")
        with pytest.raises(subprocess.CalledProcessError) as ended:
            await asyncio.to_thread(served.command, "audit-verify", "--json")
        told: dict[str, Any] = json.loads(ended.value.stdout)
        assert (ended.value.returncode, told["intact"]) == (1, False)
        assert {(one["what"], one["row_id"]) for one in told["findings"]} == {("row_altered", row)}
        await server.execute(BACK, row)
        assert json.loads(await asyncio.to_thread(served.command, "audit-verify", "--json"))[
            "intact"
        ]


@asynccontextmanager
async def superuser(served: Served) -> AsyncIterator[Any]:
    """Whom no trigger stops."""
    server = await asyncpg.connect(database_url(served.home, "postgres"))
    await server.execute("SET session_replication_role = replica")
    yield server
    await server.close()
