"""The trail broken, as by a full disk; and whether anything at all was changed meanwhile (G47)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tortoise import connections

from tests.makers import query

_BREAK = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON trail_row FOR EACH ROW EXECUTE FUNCTION full_disk()
"""
_MEND = "DROP FUNCTION full_disk CASCADE"
# What trying alone may change; and what no act touches and is big.
_LEFT_OUT = (
    *("session", "one_time_code", "challenge", "passkey", "wechat_ticket"),
    *("trail_row", "trail_seal", "trail_anchor"),
    *("item", "item_version", "item_word", "item_version_event", "region", "calendar_day"),
)
_TABLES = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"


async def everything() -> list[dict[str, Any]]:
    """A fingerprint of every table."""
    names = [row["name"] for row in await query(_TABLES) if row["name"] not in _LEFT_OUT]
    parts = [
        f"SELECT '{name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) FROM {name} t"
        for name in names
    ]
    return await query(" UNION ALL ".join(parts))


async def script(statements: str) -> None:
    """Several statements, as the database's owner."""
    await connections.get("default").execute_script(statements)


@asynccontextmanager
async def broken_trail() -> AsyncIterator[None]:
    """Nothing can be written into the trail."""
    await script(_BREAK)
    try:
        yield
    finally:
        await script(_MEND)
