"""What people file most: it comes first where nobody has said yet what they look for."""

import time
from collections.abc import Iterable, Mapping

from tortoise import connections

from api.catalog.definition import Definition

_FRESH_SECONDS = 600.0
_FILED = """
SELECT a.item_code, count(*)::int AS filed
  FROM application a
 WHERE a.submitted_at > doorstep_now() - interval '90 days'
 GROUP BY a.item_code
"""

_filed: Mapping[str, int] = {}
_looked_at = -_FRESH_SECONDS


async def most_wanted(items: Iterable[Definition]) -> list[Definition]:
    """What was filed most in the last ninety days first; the rest in the order given."""
    await _look()
    return sorted(items, key=lambda item: -_filed.get(item.code, 0))


async def _look() -> None:
    """Count again, every ten minutes; whoever asks meanwhile has the counts of before."""
    global _filed, _looked_at  # noqa: PLW0603 — a cache and its clock
    if time.monotonic() - _looked_at < _FRESH_SECONDS:
        return
    _looked_at = time.monotonic()
    rows = await connections.get("default").execute_query_dict(_FILED)
    _filed = {row["item_code"]: row["filed"] for row in rows}


def forget() -> None:
    """Count anew at the next question: tests change databases under one process."""
    global _looked_at  # noqa: PLW0603
    _looked_at = -_FRESH_SECONDS
