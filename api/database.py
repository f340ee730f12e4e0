"""The one database: its configuration for tortoise, and bringing it to the newest schema.

Three apps with their own migrations, in the order in which they may know each other. Foreign keys
stay inside an app. The first migration of ``notifications`` defines ``doorstep_now()``; the last
of ``api`` grants each database role what its door needs (R8).
"""

import functools
from importlib.resources import files
from typing import Any

import asyncpg
from tortoise import Tortoise, connections
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.exceptions import DBConnectionError
from tortoise.migrations.api.migrate import migrate as apply_migrations

from api.schema_script import usable

MIGRATIONS = {name: f"{name}.migrations" for name in ("notifications", "identity", "api")}
_AWAY = (
    DBConnectionError,
    ConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # starting up, shutting down
    asyncpg.InterfaceError,  # the connection was closed underneath
    asyncpg.InternalClientError,  # the same, in the middle of an answer
)
_EMPTY = "SELECT to_regclass('tortoise_migrations') IS NULL"
_LOCK = 990126  # pg_advisory_lock: two replicas must not migrate at once
API_MODELS = [
    "api.catalog.models",
    "api.clocks.models",
    "api.materials.models",
    "api.paper.models",
    "api.payments.models",
    "api.certificates.models",
    "api.notices.models",
    "api.delivery.models",
    "api.applications.models",
]


def tortoise_config(url: str, *, pool: int = 8) -> dict[str, Any]:
    """Tortoise's configuration for one process, which connects as one role by ``postgres://…``."""
    connection = expand_db_url(f"{url}{'&' if '?' in url else '?'}minsize=1&maxsize={pool}")
    connection["credentials"]["reset"] = _nothing_to_put_back
    return {
        "connections": {"default": connection},
        "apps": {
            "notifications": {
                "models": ["notifications.models"],
                "migrations": MIGRATIONS["notifications"],
                "default_connection": "default",
            },
            "identity": {
                "models": ["identity.models", "identity.key_models"],
                "migrations": MIGRATIONS["identity"],
                "default_connection": "default",
            },
            "api": {
                "models": API_MODELS,
                "migrations": MIGRATIONS["api"],
                "default_connection": "default",
            },
        },
        "use_tz": True,
        "timezone": "Asia/Shanghai",
    }


async def _nothing_to_put_back(_connection: object) -> None:
    """Instead of asking the server to reset every connection that goes back to the pool.

    We set nothing that outlives a transaction (a rule tests it), and one that was left open asyncpg
    rolls back before this. Saves a round trip per statement.
    """


# For the migration tool's command line only; it needs models, not a server.
TORTOISE_ORM = tortoise_config("postgres://nobody@localhost/none")


async def migrate(url: str, *, replay: bool = False) -> None:
    """Bring the database at ``url`` (as its owner) to the newest schema. Repeatable.

    An empty one gets it at once by the script; ``replay`` goes through every migration instead.
    The lock is held on a connection of its own: the migration tool opens a pool itself and leaves
    it open.
    """
    holder = await asyncpg.connect(url)
    try:
        await holder.execute("SELECT pg_advisory_lock($1)", _LOCK)
        if not replay and await holder.fetchval(_EMPTY) and (script := usable(MIGRATIONS.values())):
            await holder.execute(script)
        await apply_migrations(config=tortoise_config(url, pool=2))
    finally:
        await Tortoise.close_connections()
        await holder.close()


async def run_ahead(url: str, seconds: int) -> None:
    """Set development's clock at least ``seconds`` ahead; it never goes back. As the owner."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "UPDATE development_clock SET shift = greatest(shift, $1)", seconds * 1_000_000
        )
    finally:
        await connection.close()


def is_away(error: BaseException | None) -> bool:
    """Whether the database could not be asked; it may answer the next time."""
    if isinstance(error, FileNotFoundError):
        return error.filename is None  # the server's socket; a file of ours would be named
    return isinstance(error, _AWAY)


async def is_current() -> bool:
    """Whether the connected database has every migration that this program brings."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT app, name FROM tortoise_migrations"
    )
    return _brought() <= {(row["app"], row["name"]) for row in rows}


@functools.cache
def _brought() -> frozenset[tuple[str, str]]:
    return frozenset(
        (app, file.name.removesuffix(".py"))
        for app, package in MIGRATIONS.items()
        for file in files(package).iterdir()
        if file.name[:4].isdecimal()
    )
