"""Real servers for every test: one PostgreSQL and Valkey per run, one migrated template."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest
from tortoise import Tortoise, connections

from api.database import migrate, tortoise_config
from api.embedded.home import database_url
from api.embedded.home import redis_url as embedded_redis_url
from api.embedded.programs import create_roles
from api.embedded.servers import Servers, clear_away
from api.safety import ROLES

_PREFIX = "dst-"


@pytest.fixture(scope="session")
def home() -> Iterator[Path]:
    """A short-lived DOORSTEP_HOME with PostgreSQL and Valkey running over it."""
    _sweep()
    path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        with Servers(path, hasty=True):
            yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
async def template(home: Path) -> str:
    """The name of a database with the newest schema, to copy."""
    await create_roles(home)
    await migrate(database_url(home, "owner"))
    return "doorstep"


@pytest.fixture(scope="session")
async def database_urls(home: Path, template: str) -> Mapping[str, str]:
    """The tests' database, as each of the four roles."""
    await copy_database(home, template, "hall")
    return {role: database_url(home, role, "hall") for role in ROLES}


@pytest.fixture(scope="session")
def redis_url(home: Path) -> str:
    """The tests' Valkey."""
    return embedded_redis_url(home)


@dataclass(frozen=True)
class Hall:
    """Everything a verb needs, bound to sandboxes."""

    urls: Mapping[str, str]


@pytest.fixture(scope="session")
async def database(database_urls: Mapping[str, str]) -> AsyncIterator[frozenset[str]]:
    """Tortoise as the owner, for the whole run. Yields the tables that keep their rows."""
    config = tortoise_config(database_urls["owner"])
    await Tortoise.init(config=config, _enable_global_fallback=True)
    yield frozenset(await _tables_with_rows())
    await Tortoise.close_connections()


@pytest.fixture
async def hall(database: frozenset[str], database_urls: Mapping[str, str]) -> Hall:
    """A clean hall."""
    await clean(database)
    return Hall(urls=database_urls)


async def clean(kept: frozenset[str]) -> None:
    """Empty every table that was not filled by the template; put the clock back."""
    written = [table for table in await _tables_with_rows() if table not in kept]
    connection = connections.get("default")
    if written:
        await connection.execute_query(f"TRUNCATE {', '.join(written)} RESTART IDENTITY CASCADE")
    await connection.execute_query("UPDATE development_clock SET shift = 0 WHERE shift <> 0")


async def copy_database(home: Path, source: str, name: str) -> None:
    """A database like ``source``, to which nobody may be connected meanwhile."""
    server = await asyncpg.connect(database_url(home, "postgres", "postgres"))
    try:
        await server.execute(f"CREATE DATABASE {name} TEMPLATE {source} OWNER doorstep_owner")
    finally:
        await server.close()


async def _tables_with_rows() -> list[str]:
    connection = connections.get("default")
    tables = await connection.execute_query_dict(
        "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    asked = " UNION ALL ".join(
        f"SELECT '{row['name']}' AS name WHERE EXISTS (SELECT 1 FROM {row['name']})"  # noqa: S608
        for row in tables
    )
    return [row["name"] for row in await connection.execute_query_dict(asked)]


def _sweep() -> None:
    """Remove what earlier runs left that were killed."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        pid = path.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            clear_away(path)
            shutil.rmtree(path, ignore_errors=True)
