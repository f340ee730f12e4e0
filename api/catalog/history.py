"""Who published which version and when, and which came before: what versions say of themselves."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from tortoise import connections

from api.catalog import published
from api.catalog.definition import Definition

_FRESH_SECONDS = 15.0
_FACTS = """
SELECT v.id, v.code, v.version, v.content_hash, v.department_code, v.signer_id, v.published_at,
       v.effective_from, (v.published_at AT TIME ZONE 'Asia/Shanghai')::date AS published_on
  FROM item_version v ORDER BY v.code, v.version
"""


@dataclass(frozen=True)
class Fact:
    """One version's publication. ``signer_id`` None: it came with the installation."""

    id: UUID
    code: str
    version: int
    content_hash: str
    department_code: str
    signer_id: UUID | None
    published_at: datetime
    published_on: date
    effective_from: date | None

    @property
    def number(self) -> str:
        """Under which the version is cited."""
        return f"{self.code}-{self.version:03d}"


_facts: dict[str, tuple[Fact, ...]] = {}  # by code, oldest first
_looked_at = -_FRESH_SECONDS


async def facts(code: str) -> tuple[Fact, ...]:
    """Every version of an item, oldest first."""
    await _look()
    return _facts.get(code, ())


async def fact_of(definition: Definition) -> Fact | None:
    """How this version was published; None for a draft."""
    found = [one for one in await facts(definition.code) if one.id == definition.version_id]
    if not found:
        forget()
        found = [one for one in await facts(definition.code) if one.id == definition.version_id]
    return found[0] if found else None


async def earlier(definition: Definition) -> Definition | None:
    """The version before this one; None for the first."""
    found = [one for one in await facts(definition.code) if one.version < definition.version]
    return await published.version(found[-1].id) if found else None


async def first_versions() -> Mapping[str, Definition]:
    """The first version of every item, by code: what compression is measured against."""
    await _look()
    first = {code: found[0].id for code, found in _facts.items()}  # which may be looked up anew
    return {code: await published.version(version_id) for code, version_id in first.items()}


def forget() -> None:
    """Look again at the next question: something was published."""
    global _looked_at  # noqa: PLW0603 — the cache's own clock
    _looked_at = -_FRESH_SECONDS


async def _look() -> None:
    global _looked_at  # noqa: PLW0603
    if time.monotonic() - _looked_at < _FRESH_SECONDS:
        return
    rows = await connections.get("default").execute_query_dict(_FACTS)
    found: dict[str, list[Fact]] = {}
    for row in rows:
        found.setdefault(row["code"], []).append(Fact(**row))
    _facts.clear()
    _facts.update({code: tuple(versions) for code, versions in found.items()})
    _looked_at = time.monotonic()
