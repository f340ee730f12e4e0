"""The catalogue as readers see it: cached in the process, because versions never change."""

import time
from collections.abc import Iterable
from uuid import UUID

import orjson
from tortoise import connections

from api.catalog.definition import Definition
from api.catalog.parsing import read
from notifications.refusals import NotFound

_FRESH_SECONDS = 15.0  # how late a newly published version may show; versions themselves never age
_versions: dict[UUID, Definition] = {}
_newest: dict[str, UUID] = {}
_looked_at = -_FRESH_SECONDS


async def published(code: str) -> Definition:
    """The newest version of an item. Refuses NotFound."""
    await _look()
    version_id = _newest.get(code)
    if version_id is None:
        raise NotFound
    return _versions[version_id]


async def version(version_id: UUID) -> Definition:
    """The version an application pinned. Refuses NotFound."""
    if version_id not in _versions:
        await _read_versions([version_id])
    if version_id not in _versions:
        raise NotFound
    return _versions[version_id]


async def every() -> tuple[Definition, ...]:
    """The newest version of every item, by code."""
    await _look()
    return tuple(_versions[_newest[code]] for code in sorted(_newest))


async def search(text: str | None) -> tuple[Definition, ...]:
    """Items for the citizen's own words, best first; all of them for none."""
    wanted = (text or "").casefold().split()
    items = await every()
    if not wanted:
        return items
    found = [(sum(_fits(word, item) for word in wanted), item) for item in items]
    return tuple(
        item for score, item in sorted(found, key=lambda pair: (-pair[0], pair[1].code)) if score
    )


def forget() -> None:
    """Look again at the next question: something was published."""
    global _looked_at  # noqa: PLW0603 — the cache's own clock
    _looked_at = -_FRESH_SECONDS
    _versions.clear()
    _newest.clear()


def _fits(word: str, item: Definition) -> int:
    """How well one word fits: a title counts most, a keyword may also stand inside the word."""
    if word in item.title.casefold() or word in item.title_en.casefold() or word == item.code:
        return 4
    if any(word in keyword.casefold() or keyword.casefold() in word for keyword in item.keywords):
        return 3
    return 1 if word in item.summary.casefold() or word in item.summary_en.casefold() else 0


async def _look() -> None:
    global _looked_at  # noqa: PLW0603
    if time.monotonic() - _looked_at < _FRESH_SECONDS:
        return
    rows = await connections.get("default").execute_query_dict(
        "SELECT DISTINCT ON (code) code, id FROM item_version ORDER BY code, version DESC"
    )
    await _read_versions([row["id"] for row in rows if row["id"] not in _versions])
    _newest.clear()
    _newest.update({row["code"]: row["id"] for row in rows})
    _looked_at = time.monotonic()


async def _read_versions(ids: Iterable[UUID]) -> None:
    wanted = list(ids)
    if not wanted:
        return
    rows = await connections.get("default").execute_query_dict(
        "SELECT id, definition FROM item_version WHERE id = ANY($1::uuid[])", [wanted]
    )
    for row in rows:
        _versions[row["id"]] = read(orjson.loads(row["definition"]))
