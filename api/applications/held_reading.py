"""What somebody handed in before, for any case of theirs, and may hand in again (C5, R13).

By their identity, whatever the account: all ids of one person, or the one of an organisation.
Newest first. What a supplement asks for again, what did not agree with its original, and the
papers of what was taken back or not taken in are not among it; nor the files of an account that was
joined once and parted again.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.catalog.definition import Definition
from api.clocks.counting import day_of
from api.materials.kinds import Kind, kinds, line_for
from api.materials.models import Grade
from api.materials.referring import Held
from notifications.transactions import query

_HELD = """
SELECT m.id, m.kind, m.grade, m.checked_at, m.checked_by, f.files, f.pages, f.pdf, f.content,
       a.id AS case_id, a.reference, a.item_version_id, m.withdrawn_at IS NOT NULL AS withdrawn,
       coalesce(m.held_at, f.at) AS at, coalesce(m.held_version_id, a.item_version_id) AS version_id
FROM material m
JOIN application a ON a.id = m.application_id
CROSS JOIN LATERAL (
    SELECT min(u.ready_at) AS at, count(*) AS pages, bool_and(u.scan = 'clean') AS clean,
           bool_and(u.citizen_id = ANY($1::uuid[])) AS own,
           bool_or(u.mime = 'application/pdf') AS pdf,
           array_agg(u.id ORDER BY u.page, u.ready_at) AS files,
           string_agg(u.declared_sha256, ',' ORDER BY u.page, u.ready_at) AS content
    FROM uploaded_file u
    WHERE u.material_id = m.id AND u.state = 'ready' AND u.frozen_at IS NOT NULL) AS f
WHERE m.citizen_id = ANY($1::uuid[]) AND m.kind IS NOT NULL AND ($2 OR m.withdrawn_at IS NULL)
  AND ($3::uuid IS NULL OR a.id <> $3)
  AND m.original_agrees IS DISTINCT FROM false AND f.clean AND f.own
  AND a.status NOT IN ('draft', 'withdrawn', 'not_accepted')
  AND NOT EXISTS (
      SELECT FROM supplement s WHERE s.application_id = a.id AND s.answered_at IS NULL
      AND s.lines @> jsonb_build_array(jsonb_build_object('kind', 'material', 'ref', m.spec_id)))
ORDER BY at DESC, m.grade, m.checked_at DESC NULLS LAST
"""


@dataclass(frozen=True)
class Stock:
    """One thing of a kind, as it may be used again until ``until`` by its age; None: never."""

    kind: Kind
    held: Held
    pages: int
    pdf: bool
    content: str
    case_id: UUID
    case_version_id: UUID
    reference: str | None
    withdrawn: bool

    def until(self, months: int | None = None) -> date | None:
        """The last day; ``months``: what the line that asks allows."""
        since = self.held.at
        if self.held.grade is Grade.CHECKED and self.held.checked_at is not None:
            since = self.held.checked_at
        return self.kind.until(self.held.grade, day_of(since), months)

    def holds(self, today: date, months: int | None = None) -> bool:
        """Whether it may be used today."""
        until = self.until(months)
        return until is not None and today <= until


async def stock_of(
    people: Collection[UUID], *, withdrawn: bool = False, but: UUID | None = None
) -> dict[str, tuple[Stock, ...]]:
    """By kind, the newest thing only: a newer one takes the place of all before it.

    The same pictures may lie in several cases, checked in one of them: then there are several,
    the best grade first. ``withdrawn``: also what its owner wants used no more. ``but``: without
    what lies in this case.
    """
    found: dict[str, list[Stock]] = {}
    for row in await query(_HELD, sorted(people), withdrawn, but):
        kind = kinds().get(row["kind"])
        if kind is None:
            continue
        one = _stock(row, kind)
        same = found.setdefault(kind.key, [])
        if not same or same[0].content == one.content:
            same.append(one)
    return {key: tuple(sorted(same, key=_best)) for key, same in found.items()}


def kinds_asked(
    definition: Definition, *, looked_up: bool = False
) -> dict[str, tuple[Kind, dict[str, Any]]]:
    """Line → the kind it asks for and on which answers that depends.

    ``looked_up``: also what nobody hands in, because the department finds it itself.
    """
    found: dict[str, tuple[Kind, dict[str, Any]]] = {}
    for spec in definition.materials:
        line = line_for(definition.code, spec.id, spec.title)
        if line is None or spec.grade == Grade.OWN_STATEMENT:
            continue
        if looked_up or spec.lookup is None:
            found[spec.id] = (line[0], dict(line[1].condition))
    return found


def _best(stock: Stock) -> tuple[str, float]:
    checked: datetime | None = stock.held.checked_at
    return stock.held.grade.value, -checked.timestamp() if checked else 0.0


def _stock(row: dict[str, Any], kind: Kind) -> Stock:
    held = Held(
        material_id=row["id"],
        kind=kind.key,
        grade=Grade(row["grade"]),
        at=row["at"],
        version_id=row["version_id"],
        checked_at=row["checked_at"],
        checked_by=row["checked_by"],
        files=tuple(row["files"]),
    )
    return Stock(
        kind,
        held,
        row["pages"],
        row["pdf"],
        row["content"],
        row["case_id"],
        row["item_version_id"],
        row["reference"],
        row["withdrawn"],
    )
