"""Whom a breach touches: everybody whose data was opened, from the trail (PIPL §57).

Asked for a span of time, and if it is known for one account or one session that was misused. Of
everybody: how often, what kind of data, when first and last; masked, with whether they can still
be told. Names and numbers are not opened: telling goes through the messages, not through a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

_AFFECTED = """
SELECT r.citizen_id, count(*) AS times, min(r.at) AS first_at, max(r.at) AS last_at,
       array_agg(DISTINCT r.subject_kind) AS what,
       array_remove(array_agg(DISTINCT r.case_id), NULL) AS cases,
       coalesce(max(p.name_masked), max(s.name), max(d.name), '') AS name,
       coalesce(max(p.phone_masked), max(s.phone_masked), '') AS phone,
       bool_or(s.id IS NOT NULL) AS colleague
FROM trail_row r LEFT JOIN person p ON p.id = r.citizen_id
LEFT JOIN staff s ON s.id = r.citizen_id -- their own phone, and what they were asked to sign
LEFT JOIN department d ON d.id = r.citizen_id -- opinions, under its own key
WHERE r.action = 'unseal' AND r.citizen_id IS NOT NULL
  AND r.at >= $1 AND r.at < $2
  AND ($3::uuid IS NULL OR r.actor_id = $3) AND ($4::uuid IS NULL OR r.session_id = $4)
  AND (r.actor_kind = 'staff' OR $3::uuid IS NOT NULL OR $4::uuid IS NOT NULL)
GROUP BY r.citizen_id ORDER BY first_at, r.citizen_id
"""


@dataclass(frozen=True)
class Affected:
    """One person whose data was opened. ``what``: places like ``person.id_number``;
    ``colleague``: somebody who works here, by the name on the badge.
    """

    citizen_id: UUID
    name: str
    phone: str
    times: int
    first_at: datetime
    last_at: datetime
    what: Sequence[str]
    cases: Sequence[UUID]
    colleague: bool = False

    @property
    def reachable(self) -> bool:
        """Whether a message can still reach them; whoever was erased has no number any more."""
        return bool(self.phone)


async def affected(
    since: datetime, until: datetime, *, actor: UUID | None = None, session: UUID | None = None
) -> tuple[Affected, ...]:
    """Everybody whose data staff opened in that time; with ``actor`` or ``session`` by these."""
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        _AFFECTED, [since, until, actor, session]
    )
    return tuple(Affected(**row) for row in rows)
