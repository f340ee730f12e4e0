"""What everybody may read of 好差评: counts and averages per item and department.

No figure stands about fewer than five, and none from which fewer could be worked out, neither by
two figures nor by two looks: of each item at each department whole groups of five are counted, in
the order in which they came, of ratings that nobody can change any more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.talking.scores import CHANGEABLE, FLOOR
from identity.offices import offices
from notifications.now import now
from notifications.transactions import query

_SUMS = """
SELECT item_code, department_id, count(*) AS count, sum(score) AS total,
       count(*) FILTER (WHERE score >= 4) AS content
FROM (SELECT item_code, department_id, score,
             row_number() OVER (cell ORDER BY rated_at, id) AS place,
             count(*) OVER cell AS held
      FROM rating WHERE rated_at <= $1 WINDOW cell AS (PARTITION BY item_code, department_id)) AS r
WHERE place <= held - held % $2
GROUP BY item_code, department_id ORDER BY item_code, department_id
"""


@dataclass(frozen=True)
class Figure:
    """Of how many, their average (1 to 5, one place) and how many of a hundred were content."""

    count: int
    average: float
    content: int


@dataclass(frozen=True)
class Ratings:
    """By department name; by item code; of the county. None: too few."""

    county: Figure | None
    departments: Mapping[str, Figure]
    items: Mapping[str, Figure]


async def ratings() -> Ratings:
    """One statement."""
    rows, held = await query(_SUMS, await now() - CHANGEABLE, FLOOR), await offices()
    cells = [
        (row["item_code"], row["department_id"], (row["count"], row["total"], row["content"]))
        for row in rows
    ]
    by_item = _grouped((item, sums) for item, _, sums in cells)
    whole = _grouped(
        (held.departments[of], sums) for _, of, sums in cells if of in held.departments
    )
    return Ratings(
        county=_figure(_sum(whole.values())) if whole else None,
        departments={name: _figure(sums) for name, sums in whole.items()},
        items={code: _figure(sums) for code, sums in by_item.items()},
    )


def _grouped(cells: Iterable[tuple[str, tuple[int, int, int]]]) -> dict[str, tuple[int, int, int]]:
    found: dict[str, list[tuple[int, int, int]]] = {}
    for name, sums in cells:
        found.setdefault(name, []).append(sums)
    return {name: _sum(all_of) for name, all_of in found.items()}


def _sum(cells: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    counts = [*cells]
    return (
        sum(one[0] for one in counts),
        sum(one[1] for one in counts),
        sum(one[2] for one in counts),
    )


def _figure(sums: tuple[int, int, int]) -> Figure:
    count, total, content = sums
    return Figure(count, round(total / count, 1), round(100 * content / count))
