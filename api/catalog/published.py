"""The catalogue as readers see it: cached in the process, because versions never change.

Which version stands is a question of the day and the place: the newest one that is in force, was
not withdrawn, and holds in the region asked for; else the one before. Once that version's planned
end came, the item is no longer offered: no older version comes back to life.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import orjson
from tortoise import connections

from api.catalog.definition import Definition
from api.catalog.documents import read
from api.catalog.refusals import (
    ItemCancelled,
    ItemWithdrawn,
    NotALeaf,
    NotYetOffered,
    PilotOnly,
    VersionOver,
)
from identity.offices import offices
from notifications.refusals import NotFound

_MOST_REGIONS = 64  # kept in memory at a time; there are pilots in few
_FRESH_SECONDS = 15.0  # how late a newly published version may show; versions themselves never age
_STANDINGS = """
SELECT v.id, v.code, v.version, v.effective_from, v.cancelled_on, v.pilot,
       EXISTS (SELECT FROM item_version_event e
                WHERE e.version_id = v.id AND e.act = 'withdrawn') AS withdrawn,
       (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date AS today
  FROM item_version v ORDER BY v.code, v.version DESC
"""
_OVER = """
SELECT v.id FROM item_version v
 WHERE v.id = $1 AND (v.cancelled_on <= (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date
    OR EXISTS (SELECT FROM item_version_event e WHERE e.version_id = v.id AND e.act = 'withdrawn'))
"""
_CHILDREN = """
SELECT b.title, b.title_en, c.code, c.title AS child, c.title_en AS child_en
  FROM item b LEFT JOIN item c ON c.parent_code = b.code
 WHERE b.code = $1 AND b.kind <> 'handling' ORDER BY c.code
"""


@dataclass(frozen=True)
class Standing:
    """When and where one version holds."""

    id: UUID
    effective_from: date | None
    cancelled_on: date | None
    pilot: tuple[str, ...]
    withdrawn: bool

    def in_force(self, today: date) -> bool:
        """Whether it began and was not taken back. Its planned end is another question."""
        return not self.withdrawn and (self.effective_from is None or self.effective_from <= today)

    def ended(self, today: date) -> bool:
        """Whether its planned end came."""
        return self.cancelled_on is not None and self.cancelled_on <= today

    def holds_in(self, region: str | None) -> bool:
        """Everywhere, or where it is tried out: there and in every place below."""
        return not self.pilot or (region is not None and region.startswith(self.pilot))


_versions: dict[UUID, Definition] = {}
_standings: dict[str, tuple[Standing, ...]] = {}  # newest first
_every: dict[str | None, tuple[Definition, ...]] = {}  # what stands, by region
_today = date.min
_looked_at = -_FRESH_SECONDS


async def published(code: str, region: str | None = None) -> Definition:
    """The version that stands today in ``region``; of what is tried out elsewhere, that version.

    Refuses NotFound.
    """
    await _look()
    found = _standing(code, region)
    if found is None:
        raise NotFound
    return (await _read_versions([found.id]))[0]


async def offered(code: str, region: str | None = None) -> Definition:
    """The version that can be applied for today by somebody in ``region``.

    Refuses NotALeaf, PilotOnly, ItemWithdrawn, ItemCancelled, NotYetOffered, NotFound.
    """
    await _look()
    found = _standing(code, region)
    if found is None:
        await _refuse(code)
        raise NotFound
    if not found.holds_in(region):
        known = (await offices()).region_names
        raise PilotOnly("、".join(known.get(place, place) for place in found.pilot))
    return (await _read_versions([found.id]))[0]


async def still_offered(version_id: UUID) -> None:
    """Refuse to file under a version that was taken back or ended; a newer one is no matter.
    Asked of the database: what ended a moment ago at another door has ended here.

    Refuses VersionOver when another one stands, else ItemWithdrawn, ItemCancelled.
    """
    rows = await connections.get("default").execute_query_dict(_OVER, [version_id])
    if not rows:
        return
    forget()
    await _look()
    for code, standings in _standings.items():
        one = next((one for one in standings if one.id == version_id), None)
        if one is None or not (one.withdrawn or one.ended(_today)):
            continue
        if _standing(code, None) is not None:
            (item,) = await _read_versions([one.id])
            raise VersionOver(item.title, item.title_en)
        await _refuse_if_over(one)


async def version(version_id: UUID) -> Definition:
    """The version an application pinned. Refuses NotFound."""
    found = await _read_versions([version_id])
    if not found:
        raise NotFound
    return found[0]


async def every(region: str | None = None) -> tuple[Definition, ...]:
    """What stands today of every item, by code."""
    await _look()
    if region not in _every:
        if len(_every) >= _MOST_REGIONS:
            _every.clear()
        found = [_standing(code, region) for code in sorted(_standings)]
        _every[region] = await _read_versions([one.id for one in found if one is not None])
    return _every[region]


def forget() -> None:
    """Look again at the next question: something was published or withdrawn."""
    global _looked_at  # noqa: PLW0603 — the cache's own clock
    _looked_at = -_FRESH_SECONDS
    _versions.clear()
    _standings.clear()
    _every.clear()


def _standing(code: str, region: str | None) -> Standing | None:
    """What stands: of the versions in force the newest that holds there, or is all there is."""
    in_force = [one for one in _standings.get(code, ()) if one.in_force(_today)]
    # A trial that is over leaves what held before it, if anything did.
    in_force = [one for one in in_force if not (one.pilot and one.ended(_today))] or in_force
    here = next((one for one in in_force if one.holds_in(region)), None)
    found = here or next(iter(in_force), None)
    return None if found is None or found.ended(_today) else found


async def _refuse(code: str) -> None:
    """Say why nothing of this code can be applied for; silent when it was never heard of."""
    for one in _standings.get(code, ()):
        if one.in_force(_today) or one.withdrawn:
            await _refuse_if_over(one)
        title = (await _read_versions([one.id]))[0]
        raise NotYetOffered(title.title, title.title_en, str(one.effective_from))
    rows = await connections.get("default").execute_query_dict(_CHILDREN, [code])
    if rows:
        children = [row for row in rows if row["code"]]
        raise NotALeaf(
            title=rows[0]["title"],
            title_en=rows[0]["title_en"],
            names="、".join(f"“{row['child']}”" for row in children),
            names_en=", ".join(row["child_en"] or row["child"] for row in children),
            codes=tuple(row["code"] for row in children),
        )


async def _refuse_if_over(one: Standing) -> None:
    if not (one.withdrawn or one.ended(_today)):
        return
    (item,) = await _read_versions([one.id])
    if one.withdrawn:
        raise ItemWithdrawn(item.title, item.title_en)
    raise ItemCancelled(item.title, item.title_en, str(one.cancelled_on))


async def _look() -> None:
    global _looked_at, _today  # noqa: PLW0603
    if time.monotonic() - _looked_at < _FRESH_SECONDS:
        return
    rows = await connections.get("default").execute_query_dict(_STANDINGS)
    standings: dict[str, list[Standing]] = {}
    for row in rows:
        standings.setdefault(row["code"], []).append(
            Standing(
                row["id"],
                row["effective_from"],
                row["cancelled_on"],
                tuple(orjson.loads(row["pilot"] or "[]")),
                row["withdrawn"],
            )
        )
        _today = row["today"]
    _every.clear()
    _standings.clear()
    _standings.update({code: tuple(found) for code, found in standings.items()})
    _looked_at = time.monotonic()


async def _read_versions(ids: Iterable[UUID]) -> tuple[Definition, ...]:
    """The versions with these ids, those that exist, in the order asked for."""
    wanted = list(ids)
    found = {one: _versions[one] for one in wanted if one in _versions}  # forget() may come between
    if missing := [one for one in wanted if one not in found]:
        rows = await connections.get("default").execute_query_dict(
            "SELECT id, definition FROM item_version WHERE id = ANY($1::uuid[])", [missing]
        )
        for row in rows:
            found[row["id"]] = _versions[row["id"]] = read(orjson.loads(row["definition"]))
    return tuple(found[one] for one in wanted if one in found)
