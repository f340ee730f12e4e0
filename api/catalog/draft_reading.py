"""What the keepers of a department's catalogue read: drafts, and the versions that were published.

The conditions are MAY's: the departments whose catalogue one keeps; ``permit`` decides again on
the single draft.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from tortoise import connections

from api.catalog import changes, compressing, history
from api.catalog.compressing import Compression
from api.catalog.definition import Definition
from api.catalog.documents import read
from api.catalog.drafting import permit, problems
from api.catalog.examining import examine_apart
from api.catalog.models import DraftState, ItemDraft
from api.catalog.refusals import Problem
from api.policy import Case, Operation, require, unmet
from identity.actor import Actor, Role
from identity.offices import offices
from notifications.refusals import NotFound

_MOST = 200
_DRAFTS = """
SELECT id, code, number, title, department_id, author_id, state, revision, updated_at,
       sent_back_because FROM item_draft
 WHERE department_id = ANY($1::uuid[]) AND ($2::varchar IS NULL OR state = $2::varchar)
 ORDER BY updated_at DESC, id LIMIT $3
"""
_VERSIONS = """
SELECT v.code, v.version AS number, v.definition->>'title' AS title, v.department_code,
       v.published_at, v.effective_from, v.cancelled_on, v.author_id, v.signer_id,
       v.content_hash, a.by_id AS asked_by, a.because AS asked_because, w.at AS withdrawn_at
  FROM item_version v
  LEFT JOIN LATERAL (SELECT e.by_id, e.because FROM item_version_event e
                      WHERE e.version_id = v.id AND e.act = 'withdrawal_asked'
                      ORDER BY e.at LIMIT 1) a ON true
  LEFT JOIN item_version_event w ON w.version_id = v.id AND w.act = 'withdrawn'
 WHERE v.department_code = ANY($1::varchar[]) AND ($2::varchar IS NULL OR v.code = $2::varchar)
   AND ($4::int IS NULL OR v.version = $4::int)
 ORDER BY v.code, v.version DESC LIMIT $3
"""


class DraftAction(StrEnum):
    """What I may do with a draft now."""

    EDIT = "edit"
    SUBMIT = "submit"
    SEND_BACK = "send_back"
    PUBLISH = "publish"
    DISCARD = "discard"


_POSSIBLE: Mapping[DraftState, tuple[tuple[DraftAction, Operation], ...]] = {
    DraftState.WRITING: (
        (DraftAction.EDIT, Operation.WRITE_DRAFT),
        (DraftAction.SUBMIT, Operation.WRITE_DRAFT),
        (DraftAction.DISCARD, Operation.WRITE_DRAFT),
    ),
    DraftState.SUBMITTED: (
        (DraftAction.PUBLISH, Operation.PUBLISH_VERSION),
        (DraftAction.SEND_BACK, Operation.SEND_BACK_DRAFT),
        (DraftAction.DISCARD, Operation.WRITE_DRAFT),
    ),
}


@dataclass(frozen=True)
class DraftCard:
    """One line of the list."""

    id: UUID
    code: str | None
    number: int | None
    title: str
    department_id: UUID
    author_id: UUID | None
    state: DraftState
    revision: int
    updated_at: datetime
    sent_back_because: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """A row."""
        return cls(**{**row, "state": DraftState(row["state"])})


@dataclass(frozen=True)
class DraftScreen:
    """A draft with everything that helps to judge it. ``item`` is None while there are problems."""

    card: DraftCard
    source: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    item: Definition | None
    before: Definition | None  # the version published before it
    differences: tuple[changes.Change, ...]
    cut: Compression | None  # against the law and the item's first version
    actions: tuple[DraftAction, ...]


@dataclass(frozen=True)
class KeptVersion:
    """A published version as its keepers see it."""

    code: str
    number: int
    title: str
    department_code: str
    published_at: datetime
    effective_from: date | None
    cancelled_on: date | None
    author_id: UUID | None
    signer_id: UUID | None
    content_hash: str
    asked_by: UUID | None  # who wants it withdrawn
    asked_because: str | None
    withdrawn_at: datetime | None


async def drafts(actor: Actor, state: DraftState | None = None) -> tuple[DraftCard, ...]:
    """Drafts of my departments, latest first. Refuses SignInNeeded, NotAllowed."""
    rows = await connections.get("default").execute_query_dict(
        _DRAFTS, [list(_kept(actor)), state.value if state else None, _MOST]
    )
    return tuple(DraftCard.of(row) for row in rows)


async def draft_screen(actor: Actor, draft_id: UUID) -> DraftScreen:
    """One draft. Refuses NotFound, SignInNeeded, NotAllowed."""
    draft = await ItemDraft.get_or_none(id=draft_id)
    if draft is None:
        raise NotFound
    permit(actor, Operation.READ_DRAFTS, draft)
    seen = await examine_apart(draft.source, draft.code or "")
    over = draft.state in {DraftState.PUBLISHED, DraftState.DISCARDED}
    found = seen.problems if over else await problems(seen, draft.department_code)
    item = read(seen.document) if seen.document is not None else None
    before = await history.earlier(item) if item else None
    first = (await history.first_versions()).get(item.code, item) if item else None
    return DraftScreen(
        card=DraftCard.of({name: getattr(draft, name) for name in DraftCard.__annotations__}),
        source=draft.source,
        problems=found,
        warnings=seen.warnings,
        item=item,
        before=before,
        differences=changes.differences(before, item) if item and before else (),
        cut=compressing.compression(first, item) if item and first else None,
        actions=() if over else _actions(actor, draft, whole=not found),
    )


async def version_source(actor: Actor, code: str, number: int) -> str | None:
    """The whole text of a version, None of another department's. Refuses as ``drafts`` does."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT source FROM item_version WHERE code = $1 AND version = $2"
        " AND department_code = ANY($3::varchar[])",
        [code, number, await _codes(actor)],
    )
    return rows[0]["source"] if rows else None


async def kept_versions(
    actor: Actor, code: str | None = None, number: int | None = None
) -> tuple[KeptVersion, ...]:
    """Published versions of my departments, by code, newest first. Refuses as ``drafts`` does."""
    rows = await connections.get("default").execute_query_dict(
        _VERSIONS, [await _codes(actor), code, _MOST, number]
    )
    return tuple(KeptVersion(**row) for row in rows)


def _kept(actor: Actor) -> frozenset[UUID]:
    """The departments whose catalogue one keeps."""
    kept = actor.departments(Role.DEPARTMENT_ADMIN)
    if not kept:
        require(actor, Operation.READ_DRAFTS)
    return kept


async def _codes(actor: Actor) -> list[str]:
    """The same by their codes."""
    kept, departments = _kept(actor), (await offices()).department_ids
    return [code for code, department_id in departments.items() if department_id in kept]


def _actions(actor: Actor, draft: ItemDraft, *, whole: bool) -> tuple[DraftAction, ...]:
    """From MAY, the table the guards use; what is broken is neither handed in nor published."""
    case = Case(
        owner_id=draft.author_id,
        department_id=draft.department_id,
        earlier=frozenset({draft.author_id} if draft.author_id else ()),
    )
    needs_whole = {DraftAction.SUBMIT, DraftAction.PUBLISH}
    return tuple(
        action
        for action, operation in _POSSIBLE[draft.state]
        if unmet(actor, operation, case) == frozenset() and (whole or action not in needs_whole)
    )
