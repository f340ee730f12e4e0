"""The time: the database's clock plus the development offset (R1, G62).

Business columns and leases never use SQL ``now()``: statements that need the time inside SQL call
``doorstep_now()``, which the first migration defines as
``clock_timestamp() + (select shift from development_clock)``. In production the shift is zero and
the settings refuse another.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tortoise import connections

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def now() -> datetime:
    """The hall's time, aware, UTC. Joins the running transaction if there is one."""
    rows = await connections.get("default").execute_query_dict("SELECT doorstep_now() AS t")
    moment: datetime = rows[0]["t"]
    return moment.astimezone(UTC)


async def shifted() -> timedelta:
    """By how much the development clock is moved."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT shift FROM development_clock"
    )
    return timedelta(microseconds=rows[0]["shift"])


async def shift_clock(by: timedelta) -> None:
    """Move the development clock forward by ``by`` for every process. Development only."""
    await connections.get("default").execute_query(
        "UPDATE development_clock SET shift = shift + $1", [by // timedelta(microseconds=1)]
    )
