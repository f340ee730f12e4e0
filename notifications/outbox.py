"""Facts: what happened, written in the transaction in which it happened.

A fact carries ids and non-personal parameters only (R2). The worker reads it later and tells
whoever must know; a lost nudge or a dead worker only makes it later.
"""

from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from notifications.transactions import current

CHANNEL = "doorstep"  # PostgreSQL NOTIFY channel that live screens listen to


async def announce(
    name: str, subject_id: UUID, *, citizen_id: UUID | None = None, **params: Any
) -> UUID:
    """Write a fact about ``subject_id`` and wake the screens that show it.

    The caller holds the transaction. ``params`` are JSON-able and hold nothing personal.
    Returns the fact's id.
    """
    tx = current()
    fact_id = uuid4()
    heard = {
        "fact": name,
        "subject": str(subject_id),
        "citizen": str(citizen_id or ""),
        "department": str(params.get("department_id") or ""),
        # All that had a part, and where it waits now: their screens show it, too.
        "offices": [*params.get("offices", ()), str(params.get("works_department_id") or "")],
        "site": str(params.get("site_id") or ""),
        "organisation": str(params.get("organisation_id") or ""),
        "item": str(params.get("item_code") or ""),
    }
    await connections.get("default").execute_query(
        "WITH kept AS (INSERT INTO fact (id, name, subject_id, citizen_id, params, happened_at,"
        " attempts, due_at) SELECT $1, $2, $3, $4, $5::jsonb, t, 0, t FROM doorstep_now() AS t)"
        " SELECT pg_notify($6, $7)",
        [
            *(fact_id, name, subject_id, citizen_id, orjson.dumps(params, default=str).decode()),
            *(CHANNEL, orjson.dumps(heard).decode()),
        ],
    )
    tx.announced = True
    return fact_id
