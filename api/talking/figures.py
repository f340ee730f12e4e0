"""What everybody may read of 好差评: counts and averages per item and department.

No figure stands about fewer than five, and none from which fewer could be worked out: a
department's figure holds its small items only when those together are five.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.talking.scores import FLOOR
from identity.offices import offices
from notifications.transactions import query

_SUMS = """
SELECT item_code, department_id, count(*) AS count, sum(score) AS total,
       count(*) FILTER (WHERE score >= 4) AS content
FROM rating GROUP BY item_code, department_id ORDER BY item_code, department_id
"""


@dataclass(frozen=True)
class Figure:
    """Of how many, their average (1 to 5, one place) and how many of a hundred were content."""

    count: int
    average: float
    content: int


@dataclass(frozen=True)
class Ratings:
    """By department code and name; by item code; of the county. None: too few."""

    county: Figure | None
    departments: Mapping[str, Figure]
    items: Mapping[str, Figure]


async def ratings() -> Ratings:
    """One statement."""
    rows, held = await query(_SUMS), await offices()
    cells = [
        (row["item_code"], row["department_id"], (row["count"], row["total"], row["content"]))
        for row in rows
    ]
    by_item = _grouped((item, sums) for item, _, sums in cells)
    shown = {code for code, sums in by_item.items() if sums[0] >= FLOOR}
    whole: dict[str, tuple[int, int, int]] = {}
    for department in sorted({of for _, of, _ in cells}, key=str):
        open_ones = [sums for code, of, sums in cells if of == department and code in shown]
        small = [sums for code, of, sums in cells if of == department and code not in shown]
        if sum(sums[0] for sums in small) >= FLOOR:
            open_ones += small
        total = _sum(open_ones)
        if total[0] >= FLOOR and (name := held.departments.get(department)):
            whole[name] = total
    county = _sum(whole.values())
    return Ratings(
        county=_figure(county) if county[0] >= FLOOR else None,
        departments={name: _figure(sums) for name, sums in whole.items()},
        items={code: _figure(by_item[code]) for code in sorted(shown)},
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
