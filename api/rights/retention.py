"""How long what people filled in and handed in is kept, per item (PIPL §19, G55).

``retention.yaml`` holds the terms. What is due goes; decisions, opinions, numbers and times stay as
the archive, and ``kept_until`` tells a person how long the law wants theirs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from api.rights.forgetting import Due, forget_case, forget_draft
from notifications.going_on import each
from notifications.now import SHANGHAI
from notifications.transactions import query

FOREVER = date(9999, 12, 31)
_FILE = Path(__file__).with_name("retention.yaml")
_AT_ONCE = 100
# $1: codes with a term of their own, $2: their days (-1: for ever), $3: the others', $4: of what
# was withdrawn. Nothing is younger than the shortest of them: the index finds the rest.
_TERM = """
CASE WHEN a.status IN ('withdrawn', 'terminated', 'not_accepted') THEN $4
     ELSE coalesce(t.days, $3) END
"""
_DUE = f"""
SELECT a.id, a.citizen_id, a.item_code, {_TERM} AS days
FROM application a LEFT JOIN unnest($1::text[], $2::int[]) AS t(code, days) ON t.code = a.item_code
WHERE a.status IN ('closed', 'revoked', 'withdrawn', 'terminated', 'not_accepted')
  AND NOT EXISTS (SELECT FROM let_go k WHERE k.application_id = a.id)
  AND {_TERM} >= 0 AND a.closed_at + make_interval(days => {_TERM}) <= $5
ORDER BY a.closed_at, a.id LIMIT $6
"""  # noqa: S608 — our own columns
_DRAFTS = """
SELECT id, citizen_id, item_code FROM application
WHERE status = 'draft' AND updated_at <= $1 ORDER BY updated_at, id LIMIT $2
"""
_LONGEST = f"""
SELECT max(CASE WHEN {_TERM} < 0 THEN 'infinity'::timestamptz
           ELSE a.closed_at + make_interval(days => {_TERM}) END) AS until
FROM application a LEFT JOIN unnest($1::text[], $2::int[]) AS t(code, days) ON t.code = a.item_code
WHERE a.citizen_id = ANY($5::uuid[]) AND a.organisation_id IS NULL
  AND a.status IN ('closed', 'revoked')
  AND NOT EXISTS (SELECT FROM let_go k WHERE k.application_id = a.id)
"""  # noqa: S608 — our own columns


@dataclass(frozen=True)
class Term:
    """Days after the end; None: for ever."""

    days: int | None
    basis: str

    def ends(self, closed_at: datetime) -> date:
        """The day on which it goes."""
        if self.days is None:
            return FOREVER
        return (closed_at + timedelta(days=self.days)).astimezone(SHANGHAI).date()


@dataclass(frozen=True)
class Terms:
    """The whole file."""

    drafts: Term
    withdrawn: Term
    default: Term
    items: Mapping[str, Term]

    def of(self, item_code: str) -> Term:
        """Of a case that was decided."""
        return self.items.get(item_code, self.default)


@cache
def terms() -> Terms:
    """As the file has them."""
    written: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return Terms(
        drafts=_term(written["drafts"]),
        withdrawn=_term(written["withdrawn"]),
        default=_term(written["default"]),
        items={code: _term(one) for code, one in written["items"].items()},
    )


async def sweep(at: datetime) -> int:
    """Let go of everything that is due, a hundred at a time. Returns how many went.

    Raises Unavailable (storage): the rest goes next time.
    """
    kept = _days(terms().drafts)
    drafts = await query(_DRAFTS, at - timedelta(days=kept), _AT_ONCE)
    old = [Due(**row, days=kept, basis=terms().drafts.basis) for row in drafts]
    cases = await query(_DUE, *_table(), at, _AT_ONCE)
    due = [Due(**row, basis=terms().of(row["item_code"]).basis) for row in cases]
    gone = await each(old, forget_draft, job="let_go", named=lambda one: str(one.id))
    gone += await each(due, forget_case, job="let_go", named=lambda one: str(one.id))
    return len(gone)


async def kept_until(ids: list[UUID]) -> date | None:
    """Until when a law wants any of these people's cases kept; None: nothing is kept."""
    rows = await query(_LONGEST, *_table(), ids)
    until = rows[0]["until"]
    if until is None:
        return None
    return FOREVER if until.year >= FOREVER.year else until.astimezone(SHANGHAI).date()


def _table() -> tuple[list[str], list[int], int, int]:
    held = terms()
    codes = list(held.items)
    days = [_days(held.items[code]) for code in codes]
    return codes, days, _days(held.default), _days(held.withdrawn)


def _days(term: Term) -> int:
    return -1 if term.days is None else term.days


def _term(written: Mapping[str, Any]) -> Term:
    days = written["days"]
    return Term(None if days == "forever" else int(days), str(written["basis"]))
