"""Where on a page something is wrong: rectangles a clerk drew into a picture. Pure.

Lengths are shares (0 to 1) of the picture as it is shown upright, whatever its size; so a mark
means the same on a phone and at the desk. They say nothing of the person and stand as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any
from uuid import UUID

from api.applications.refusals import RegionInvalid
from api.applications.views import RegionView
from api.materials.holding import HeldMaterial

MOST = 12  # rectangles in one line; more is no longer pointing
SMALLEST = 0.004  # of a side: less cannot be seen
_EDGE = 1.0001  # sums of rounded numbers may pass the edge by a hair


@dataclass(frozen=True)
class Region:
    """A rectangle on one file: its left upper corner, width and height."""

    file_id: UUID
    x: float
    y: float
    w: float
    h: float


def placed(ref: str, regions: Sequence[Region], held: HeldMaterial | None) -> list[dict[str, Any]]:
    """As a supplement's line keeps them, each with the page it is on, from 1.

    ``held``: what lies at the line ``ref``; None for an answer of the form, which has no pages.
    Refuses RegionInvalid: not on a page of this line, not within the page, too many.
    """
    pages = {file.id: page for page, file in enumerate(held.files, 1)} if held else {}
    if len(regions) > MOST or any(r.file_id not in pages or not _within(r) for r in regions):
        raise RegionInvalid(ref)
    return [
        {
            "file": str(region.file_id),
            "page": pages[region.file_id],
            **{side: round(getattr(region, side), 4) for side in ("x", "y", "w", "h")},
        }
        for region in regions
    ]


def marked(lines: Iterable[Mapping[str, Any]]) -> frozenset[UUID]:
    """The pages that carry a mark: they are to be taken again."""
    return frozenset(UUID(one["file"]) for line in lines for one in line.get("regions", ()))


def shown(line: Mapping[str, Any], there: list[dict[str, Any]]) -> tuple[RegionView, ...]:
    """The marks of a line; ``there``: the files that lie there now."""
    stand = {file["id"] for file in there}
    return tuple(
        RegionView(
            file_id=UUID(one["file"]),
            page=one["page"],
            **{side: float(one[side]) for side in ("x", "y", "w", "h")},
            gone=one["file"] not in stand,
        )
        for one in line.get("regions", ())
    )


def _within(region: Region) -> bool:
    sides = (region.x, region.y, region.w, region.h)
    if not all(isfinite(side) for side in sides):
        return False
    return (
        min(region.x, region.y) >= 0
        and min(region.w, region.h) >= SMALLEST
        and region.x + region.w <= _EDGE
        and region.y + region.h <= _EDGE
    )
