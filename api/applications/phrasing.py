"""意见模板: opinions a department writes often, kept by its administrator, offered to its clerks.

A template is text to start from: what is written on a case is what the clerk sent, edited or not.
Taken away it is kept, so that it can be put back.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from api.applications.refusals import TemplateInvalid
from api.policy import Case, Operation, require
from identity.actor import Actor, Role
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

LONGEST_NAME, LONGEST_TEXT, MOST = 16, 500, 40
# A phone or an identity number: a template is about no person.
_NUMBER = re.compile(r"\d[\d\s-]{9,}[\dXx]")
_COLUMNS = "id, department_id, name, text, uses, removed_at"
_OF = f"""
SELECT {_COLUMNS} FROM opinion_template
WHERE department_id = ANY($1::uuid[]) AND removed_at IS NULL ORDER BY department_id, name
"""  # noqa: S608 — our own columns
_REMOVED = f"""
SELECT {_COLUMNS} FROM opinion_template
WHERE department_id = ANY($1::uuid[]) AND removed_at IS NOT NULL ORDER BY removed_at DESC LIMIT 20
"""  # noqa: S608 — our own columns
_ONE = f"SELECT {_COLUMNS} FROM opinion_template WHERE id = $1 FOR UPDATE"  # noqa: S608
_KEEP = """
INSERT INTO opinion_template (id, department_id, name, text, uses, kept_by, kept_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_CHANGE = """
UPDATE opinion_template SET name = $2, text = $3, uses = $4, kept_by = $5, kept_at = $6
WHERE id = $1
"""
_REMOVE = "UPDATE opinion_template SET removed_by = $2, removed_at = $3 WHERE id = $1"
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('opinion_template' || $1::uuid::text, 0))"


class OpinionUse(StrEnum):
    """Where an opinion is written."""

    ACCEPT = "accept"
    INVESTIGATE = "investigate"  # every stage before the review
    REVIEW = "review"
    DECIDE = "decide"
    REFUSE = "refuse"  # not accepted, or refused: the reason that is told


@dataclass(frozen=True)
class Words:
    """What a template says, under which name, and where it is offered."""

    name: str
    text: str
    uses: tuple[OpinionUse, ...]


@dataclass(frozen=True)
class Template:
    """One of a department's. ``removed_at``: it is offered no more."""

    id: UUID
    department_id: UUID
    words: Words
    removed_at: datetime | None


async def offered(actor: Actor) -> tuple[Template, ...]:
    """What the departments of one's seats keep. One statement. Refuses NotAllowed."""
    require(actor, Operation.READ_DESK)
    return await _found(_OF, {seat.department_id for seat in actor.seats})


async def kept(actor: Actor) -> tuple[Template, ...]:
    """What my departments keep, those taken away last. Two statements."""
    mine = actor.departments(Role.DEPARTMENT_ADMIN)
    return (*await _found(_OF, mine), *await _found(_REMOVED, mine))


async def keep(actor: Actor, department_id: UUID, words: Words) -> UUID:
    """A new one; the very same again is the same one. Refuses NotFound, TemplateInvalid."""
    async with transaction():
        _permit(actor, department_id)
        said = _checked(words)
        living = await _living(department_id)
        same = next((one.id for one in living if one.words == said), None)
        if same is not None:
            return same
        _fits(said, living)
        template_id = uuid4()
        values = (said.name, said.text, [use.value for use in said.uses])
        await query(_KEEP, template_id, department_id, *values, actor.me, await now())
        await _trace(actor, "template.kept", template_id, said.name)
    return template_id


async def change(actor: Actor, template_id: UUID, words: Words) -> None:
    """Other words. Refuses NotFound, TemplateInvalid."""
    async with transaction():
        before = await _mine(actor, template_id)
        said = _checked(words)
        living = await _living(before.department_id)
        if template_id not in {one.id for one in living}:
            raise NotFound
        _fits(said, [one for one in living if one.id != template_id])
        values = (said.name, said.text, [use.value for use in said.uses])
        await query(_CHANGE, template_id, *values, actor.me, await now())
        await _trace(actor, "template.changed", template_id, said.name)


async def remove(actor: Actor, template_id: UUID) -> None:
    """Offered no more; twice is once. Refuses NotFound."""
    async with transaction():
        before = await _mine(actor, template_id)
        if before.removed_at is None:
            await query(_REMOVE, template_id, actor.me, await now())
            await _trace(actor, "template.removed", template_id, before.words.name)


async def restore(actor: Actor, template_id: UUID) -> None:
    """Offered again; twice is once. Refuses NotFound, TemplateInvalid (its name is taken now)."""
    async with transaction():
        before = await _mine(actor, template_id)
        if before.removed_at is not None:
            _fits(before.words, await _living(before.department_id))
            await query(_REMOVE, template_id, None, None)
            await _trace(actor, "template.restored", template_id, before.words.name)


def _permit(actor: Actor, department_id: UUID) -> None:
    case, operation = Case(department_id=department_id), Operation.KEEP_TEMPLATES
    require(actor, operation, case, seen_by=operation)


async def _mine(actor: Actor, template_id: UUID) -> Template:
    rows = await query(_ONE, template_id)
    if not rows:
        raise NotFound
    found = _template(rows[0])
    _permit(actor, found.department_id)
    return found


async def _living(department_id: UUID) -> tuple[Template, ...]:
    """Those offered now, one change at a time. The caller holds the transaction."""
    await query(_LOCK, department_id)
    return await _found(_OF, {department_id})


def _checked(words: Words) -> Words:
    name, text = words.name.strip(), words.text.strip()
    if not name or len(name) > LONGEST_NAME:
        raise TemplateInvalid("name")
    if not text or len(text) > LONGEST_TEXT:
        raise TemplateInvalid("words")
    if _NUMBER.search(name) or _NUMBER.search(text):
        raise TemplateInvalid("personal")
    uses = tuple(use for use in OpinionUse if use in words.uses)
    if not uses:
        raise TemplateInvalid("uses")
    return Words(name, text, uses)


def _fits(words: Words, living: Collection[Template]) -> None:
    if any(one.words.name == words.name for one in living):
        raise TemplateInvalid("taken")
    if len(living) >= MOST:
        raise TemplateInvalid("many")


async def _found(statement: str, departments: Collection[UUID]) -> tuple[Template, ...]:
    return tuple(_template(row) for row in await query(statement, list(departments)))


def _template(row: dict[str, Any]) -> Template:
    words = Words(row["name"], row["text"], tuple(OpinionUse(use) for use in row["uses"]))
    return Template(row["id"], row["department_id"], words, row["removed_at"])


async def _trace(actor: Actor, action: str, template_id: UUID, name: str) -> None:
    await record(
        actor,
        action,
        subject_kind="opinion_template",
        subject_id=template_id,
        details={"name": name},
    )
