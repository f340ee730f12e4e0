"""The one database: its configuration for tortoise, and bringing it to the newest schema.

Three apps with their own migrations, in the order in which they may know each other. Foreign keys
stay inside an app. The first migration of ``notifications`` defines ``doorstep_now()``; the last
of ``api`` grants each database role what its door needs (R8).
"""

from typing import Any

import asyncpg
from tortoise import Tortoise
from tortoise.migrations.api.migrate import migrate as apply_migrations

_LOCK = 990126  # pg_advisory_lock: two replicas must not migrate at once
API_MODELS = [
    "api.catalog.models",
    "api.clocks.models",
    "api.materials.models",
    "api.payments.models",
    "api.certificates.models",
    "api.delivery.models",
    "api.applications.models",
]


def tortoise_config(url: str, *, pool: int = 8) -> dict[str, Any]:
    """Tortoise's configuration for one process, which connects as one role by ``postgres://…``."""
    return {
        "connections": {"default": f"{url}{'&' if '?' in url else '?'}minsize=1&maxsize={pool}"},
        "apps": {
            "notifications": {
                "models": ["notifications.models"],
                "migrations": "notifications.migrations",
                "default_connection": "default",
            },
            "identity": {
                "models": ["identity.models"],
                "migrations": "identity.migrations",
                "default_connection": "default",
            },
            "api": {
                "models": API_MODELS,
                "migrations": "api.migrations",
                "default_connection": "default",
            },
        },
        "use_tz": True,
        "timezone": "Asia/Shanghai",
    }


# For the migration tool's command line only; it needs models, not a server.
TORTOISE_ORM = tortoise_config("postgres://nobody@localhost/none")


async def migrate(url: str) -> None:
    """Bring the database at ``url`` (as its owner) to the newest schema. Repeatable.

    The lock is held on a connection of its own: the migration tool opens a pool itself and leaves
    it open.
    """
    holder = await asyncpg.connect(url)
    try:
        await holder.execute("SELECT pg_advisory_lock($1)", _LOCK)
        await apply_migrations(config=tortoise_config(url, pool=2))
    finally:
        await Tortoise.close_connections()
        await holder.close()
