"""Which transactions changed something, and which of them wrote into the trail as well (G47).

Where the trail cannot be written its transaction ends, and all that was done in it: so nothing may
be changed in a transaction of its own. Triggers in the tests' database tell of every one.
"""

from typing import Any

import asyncpg

from tests.makers import query

# Spent by trying alone, whatever comes of it; or of nobody's business.
LEFT_OUT = frozenset(
    {
        *("session", "one_time_code", "challenge", "passkey", "wechat_ticket"),
        "once_key",  # which requests were answered already; what was done by them is not left out
        *("trail_seal", "trail_anchor", "development_clock"),
    }
)
_BEGIN = """
CREATE SCHEMA watch;
GRANT USAGE ON SCHEMA watch TO PUBLIC;
CREATE UNLOGGED TABLE watch.touched (xact bigint NOT NULL, name text NOT NULL);
GRANT SELECT, DELETE ON watch.touched TO doorstep_owner;
CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    IF EXISTS (SELECT FROM changed) THEN
        INSERT INTO watch.touched VALUES (txid_current(), TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$
"""
_EVENTS = (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
_LOOSE = """
SELECT DISTINCT name FROM watch.touched
WHERE xact NOT IN (SELECT xact FROM watch.touched WHERE name = 'trail_row') ORDER BY name
"""


async def watch(server: "asyncpg.Connection[Any]") -> None:
    """Begin to tell of every change; for the whole run."""
    names = [name for (name,) in await server.fetch(_TABLES) if name not in LEFT_OUT]
    triggers = [
        f"CREATE TRIGGER watch_{event.lower()} AFTER {event} ON {name} REFERENCING {which} TABLE"
        " AS changed FOR EACH STATEMENT EXECUTE FUNCTION watch.note()"
        for name in names
        for event, which in _EVENTS
    ]
    await server.execute("; ".join([_BEGIN, *triggers]))


async def forget() -> None:
    """What was before is nobody's any more."""
    await query("DELETE FROM watch.touched")


async def loose() -> list[str]:
    """The tables that were changed in transactions without a row in the trail."""
    return [row["name"] for row in await query(_LOOSE)]
