"""What publishing and loading write: a version, its place in the tree, and that it happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from api.catalog import searching
from api.catalog.definition import Definition
from api.catalog.documents import read
from api.catalog.examining import Examined
from api.catalog.refusals import VersionTaken
from api.catalog.source import written
from notifications.transactions import current

_PLANT = """
INSERT INTO item (id, code, kind, parent_code, title, title_en, department_code, created_at)
VALUES ($1, $2::varchar, $3, $4, $5, $6, $7, doorstep_now())
ON CONFLICT (code) DO UPDATE
   SET kind = EXCLUDED.kind, parent_code = COALESCE(EXCLUDED.parent_code, item.parent_code),
       title = EXCLUDED.title, title_en = EXCLUDED.title_en
 WHERE item.department_code = EXCLUDED.department_code
   AND NOT EXISTS (SELECT FROM item_version v WHERE v.code = item.code AND v.version > $8)
"""
_ADD = """
INSERT INTO item_version (id, item_id, code, version, content_hash, definition, published_at,
                          department_code, source, source_hash, effective_from, cancelled_on,
                          pilot, author_id, signer_id, seat_id, document, evidence, preparation_id)
SELECT $1, id, $2::varchar, $3, $4, $5::jsonb, doorstep_now(),
       $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15, $16::jsonb, $17
  FROM item WHERE code = $2::varchar
ON CONFLICT (code, version) DO NOTHING RETURNING id
"""
_HAPPENED = """
INSERT INTO item_version_event (id, version_id, act, first_id, by_id, because, at)
VALUES ($1, $2, 'published', $3, $4, '', doorstep_now())
"""


@dataclass(frozen=True)
class Written:
    """A text without problems: what was written, and the document it became."""

    source: str  # whole: nothing in it is borrowed or inherited any more
    source_hash: str
    document: Mapping[str, Any]

    @classmethod
    def of(cls, seen: Examined) -> Self | None:
        """What was examined; None while there are problems."""
        if seen.document is None or seen.expanded is None:
            return None
        return cls(written(seen.expanded), seen.source_hash, seen.document)


@dataclass(frozen=True)
class Signature:
    """Who published, in which seat, and the proof of it over exactly ``document``."""

    signer_id: UUID
    seat_id: UUID
    preparation_id: UUID
    document: str
    evidence: Mapping[str, str]


async def enter(
    text: Written, *, author_id: UUID | None = None, signature: Signature | None = None
) -> UUID | None:
    """Add one version and its place in the tree; None when the very same is there already.

    Without signature it is the installation's, which only the tables' owner may write. The caller
    holds the transaction. Refuses VersionTaken.
    """
    current()
    definition = read(text.document)
    await _plant(definition)
    rows = await connections.get("default").execute_query_dict(
        _ADD, [*_row(definition, text), author_id, *_signed(signature)]
    )
    if not rows:
        await _refuse_another_text(definition, text)
        return None
    version_id: UUID = rows[0]["id"]
    signer_id = signature.signer_id if signature else None
    await connections.get("default").execute_query(
        _HAPPENED, [uuid4(), version_id, author_id, signer_id]
    )
    await searching.index(definition)
    return version_id


async def _plant(definition: Definition) -> None:
    """The branches above and the leaf itself; another department's branch keeps its name."""
    above: str | None = None
    leaf = (definition.code, "handling", definition.title, definition.title_en)
    branches = [(node.code, node.kind, node.title, node.title_en) for node in definition.parents]
    for code, kind, title, title_en in (*branches, leaf):
        await connections.get("default").execute_query(
            _PLANT,
            [
                *(uuid4(), code, kind, above, title, title_en),
                *(definition.department_code, definition.version),
            ],
        )
        above = code


def _row(definition: Definition, text: Written) -> tuple[Any, ...]:
    return (
        definition.version_id,
        definition.code,
        definition.version,
        definition.content_hash,
        orjson.dumps(text.document).decode(),
        definition.department_code,
        text.source,
        text.source_hash,
        definition.effective_from,
        definition.cancelled_on,
        orjson.dumps(definition.pilot).decode() if definition.pilot else None,
    )


def _signed(signature: Signature | None) -> tuple[Any, ...]:
    if signature is None:
        return (None, None, None, None, None)
    return (
        signature.signer_id,
        signature.seat_id,
        signature.document,
        orjson.dumps(signature.evidence).decode(),
        signature.preparation_id,
    )


async def _refuse_another_text(definition: Definition, text: Written) -> None:
    """R19. What was published before texts were kept is compared by what it became."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT content_hash, source_hash FROM item_version WHERE code = $1 AND version = $2",
        [definition.code, definition.version],
    )
    before = rows[0]
    same = (
        before["content_hash"] == definition.content_hash
        if before["source_hash"] is None
        else before["source_hash"] == text.source_hash
    )
    if not same:
        raise VersionTaken(definition.code, definition.version)
