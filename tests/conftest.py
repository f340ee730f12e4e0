"""Real servers for every test: one PostgreSQL and Valkey per run, one migrated template."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import httpx
import pytest
import redis.asyncio
from tortoise import Tortoise

from api.applications import wanting
from api.catalog import history, loading, published, searching
from api.clocks import calendar
from api.database import migrate, tortoise_config
from api.embedded.home import database_url, with_embedded
from api.embedded.home import redis_url as embedded_redis_url
from api.embedded.programs import create_roles
from api.embedded.servers import Servers
from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from api.materials.deciphering import can_read, close_reading_room
from api.materials.developing import close_darkroom
from api.safety import ROLES, read_settings
from api.settings import Settings
from api.wiring import Gateways, bind, gateways
from identity.offices import forget_offices
from notifications.transactions import bind_nudge
from tests.serving import Served, fresh_folder, serving, sweep

pytest_plugins = ["tests.sizes", "tests.tokens"]
_WORDS = "SELECT (count(*), sum(hashtext(version_id::text)))::text FROM item_word"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, repr=False)  # every message that was ever sent hangs on it
class Hall:
    """Everything a verb needs, bound to sandboxes. Verbs run as the database's owner."""

    settings: Settings
    gateways: Gateways
    sandbox: SandboxState
    urls: Mapping[str, str]


@pytest.fixture(scope="session")
def home() -> Iterator[Path]:
    """A short-lived DOORSTEP_HOME with PostgreSQL and Valkey running over it."""
    sweep()
    path = fresh_folder()
    try:
        with Servers(path, hasty=True):
            yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
async def template(home: Path) -> str:
    """The name of a database with the newest schema and nothing else, to copy."""
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
class Broom:
    """Puts everything back as it was before the first test."""

    server: "asyncpg.Connection[asyncpg.Record]"  # superuser, past triggers and foreign keys
    valkey: redis.asyncio.Redis
    emptying: str
    words: str  # what the catalogue is found by, as loaded

    async def sweep(self) -> None:
        """Empty the tables that are not filled for the whole run; clock and caches too."""
        await self.server.execute(self.emptying)
        await self.valkey.flushall()
        forget_offices()
        published.forget()
        history.forget()
        wanting.forget()
        if await self.server.fetchval(_WORDS) != self.words:  # a test published anew, or withdrew
            await searching.reindex()


@pytest.fixture(scope="session")
async def broom(database_urls: Mapping[str, str], home: Path) -> AsyncIterator[Broom]:
    """Tortoise as the owner for the whole run, and what cleans up between tests."""
    config = tortoise_config(database_urls["owner"], pool=16)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    await loading.load()
    await calendar.seed()
    server = await asyncpg.connect(database_url(home, "postgres", "hall"))
    valkey = redis.asyncio.Redis.from_url(embedded_redis_url(home))
    await server.execute("SET session_replication_role = replica")
    emptying = "; ".join([await _emptying(server), await _taking_back(server)])
    yield Broom(server, valkey, emptying, await server.fetchval(_WORDS))
    await valkey.aclose()
    await server.close()
    await Tortoise.close_connections()


@pytest.fixture
async def hall(
    broom: Broom, database_urls: Mapping[str, str], home: Path, tmp_path: Path
) -> AsyncIterator[Hall]:
    """A clean hall: reference tables filled, everything else empty, vendors in memory."""
    settings = settings_for(home, database_urls, tmp_path)
    await broom.sweep()
    bind(settings)
    bind_nudge(_nobody)
    state = SandboxState(secret=settings.sandbox_secret)
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport, trust_env=False) as http:
        yield Hall(settings, gateways(settings, http), state, database_urls)


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """Both doors, worker and sandbox as `make run` starts them, over a seeded county."""
    sweep()
    home = fresh_folder()
    try:
        with serving(home) as everything:
            yield everything
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def models() -> None:
    """What reads cards. Where it is not installed: a skip that says so, a failure under CI."""
    if not can_read():
        if os.environ.get("CI"):
            pytest.fail("rapidocr is missing")
        pytest.skip("rapidocr is missing: requirements/ocr.txt")


@pytest.fixture(scope="module")
async def reading(models: None) -> AsyncIterator[None]:
    """The reading room, ended when the module is done."""
    yield
    await close_reading_room()
    await close_darkroom()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program. Where there is none: a skip that says so, a failure under CI."""
    if found := next((path for name in _BROWSERS if (path := shutil.which(name))), None):
        return found
    if os.environ.get("CI"):
        pytest.fail("Chromium is missing")
    pytest.skip("Chromium is missing: apt-get install chromium")


def settings_for(home: Path, urls: Mapping[str, str], files: Path) -> Settings:
    """Settings of the test profile over the tests' own servers."""
    names = {role: f"DATABASE_URL{'' if role == 'owner' else '_' + role.upper()}" for role in ROLES}
    return with_embedded(
        read_settings(
            {
                "DOORSTEP_PROFILE": "test",
                "DOORSTEP_HOME": str(home),
                "STORAGE_FOLDER": str(files),
                **{names[role]: url for role, url in urls.items()},
            }
        )
    )


async def copy_database(home: Path, source: str, name: str) -> None:
    """A database like ``source``, to which nobody may be connected meanwhile."""
    server = await asyncpg.connect(database_url(home, "postgres", "postgres"))
    try:
        await server.execute(f"CREATE DATABASE {name} TEMPLATE {source} OWNER doorstep_owner")
    finally:
        await server.close()


async def _emptying(server: "asyncpg.Connection[asyncpg.Record]") -> str:
    """What empties the tables that are empty now. DELETE: for few rows far faster than TRUNCATE."""
    rows = await server.fetch(
        "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'"
    )
    empty = [name for (name,) in rows if not await server.fetch(f"SELECT FROM {name} LIMIT 1")]
    clock = "UPDATE development_clock SET shift = 0 WHERE shift <> 0"
    anchors = (  # the first one stands since the migration
        "DELETE FROM trail_anchor WHERE id > (SELECT min(id) FROM trail_anchor)",
        "UPDATE trail_anchor SET at = clock_timestamp()",
    )
    return "; ".join([*(f"DELETE FROM {name}" for name in empty), clock, *anchors])


async def _taking_back(server: "asyncpg.Connection[asyncpg.Record]") -> str:
    """What takes back what a test published; the catalogue is loaded once for the whole run."""
    statements = []
    for table in ("item_version_event", "item_version", "item"):
        kept = [f"'{row['id']}'" for row in await server.fetch(f"SELECT id FROM {table}")]
        statements.append(f"DELETE FROM {table} WHERE id NOT IN ({', '.join(kept)})")
    words = "DELETE FROM item_word WHERE version_id NOT IN (SELECT id FROM item_version)"
    return "; ".join([*statements, words])


async def _nobody() -> None:
    """No worker listens; tests drive it inline."""
