"""Administrative divisions: the country's to the county, the county's own down to the village.

Codes are six digits to the county (GB/T 2260), nine for a township, twelve for a village. The
country's come with us (``regions.csv``); this county and what is in it are rows of ``region``.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from identity.offices import offices

_CODE = re.compile(r"[0-9]{6}(?:[0-9]{3}(?:[0-9]{3})?)?", re.ASCII)
_FICTIONAL = "990126"  # 青禾县, which is nobody's
_DEPTHS = {"county": 6, "township": 9, "village": 12}  # digits


@dataclass(frozen=True)
class Division:
    """A region and whether others are in it."""

    code: str
    name: str
    has_children: bool


def is_region_code(text: str) -> bool:
    """Whether it is written like a code and lies in a region that exists."""
    return bool(_CODE.fullmatch(text)) and (text[:6] in _country() or text[:6] == _FICTIONAL)


def reaches(code: str, depth: str) -> bool:
    """Whether a region is small enough: ``depth`` is county, township or village.

    Of other counties than this one no parts are known, so there a county is enough.
    """
    if code.startswith(_FICTIONAL):
        return len(code) >= _DEPTHS[depth]
    return code not in _inside()


def is_own(code: str) -> bool:
    """Whether it is written like this county or a place in it."""
    return code.startswith(_FICTIONAL)


async def is_nowhere(code: str) -> bool:
    """Whether we know what lies around it and it is none of that: 990126999, say."""
    around = await children(parent_of(code))
    return bool(around) and code not in {one.code for one in around}


def parent_of(code: str) -> str | None:
    """The code of what a region lies in; None for what lies in nothing."""
    if len(code) > len(_FICTIONAL):
        return code[:9] if len(code) > len("990126101") else code[:6]
    province, city = f"{code[:2]}0000", f"{code[:4]}00"
    if code == province or province not in _country():
        return None
    is_level = city != code and city in _country() and _country()[city] != _country()[province]
    return city if is_level else province


async def children(code: str | None) -> tuple[Division, ...]:
    """What lies in a region, by code; without one this county and the provinces."""
    own = (await offices()).region_names
    found = [
        *sorted(child for child in own if parent_of(child) == code),
        *(child for child in _inside().get(code, ()) if child not in own),
    ]
    holders = {parent_of(one) for one in own}
    names = {**_country(), **own}
    return tuple(
        Division(child, names[child], has_children=child in holders or child in _inside())
        for child in found
    )


async def path(code: str) -> tuple[Division, ...]:
    """The region and all it lies in, the largest first; unknown ones are left out."""
    own = (await offices()).region_names
    names = {**_country(), **own}
    holders = {parent_of(one) for one in own}
    found: list[Division] = []
    here: str | None = code if is_region_code(code) else None
    while here is not None:
        if here in names:
            has_children = here in holders or here in _inside()
            found.insert(0, Division(here, names[here], has_children))
        here = parent_of(here)
    return tuple(found)


async def names(codes: Iterable[str]) -> Mapping[str, str]:
    """The full names of regions, by code: 青禾县青禾镇杏花村. A code we do not know stays one."""
    told = {}
    for code in codes:
        way = await path(code)
        known = bool(way) and way[-1].code == code
        told[code] = "".join([*(one.name for one in way), *(() if known else (code,))])
    return told


@cache
def _country() -> Mapping[str, str]:
    with Path(__file__).with_name("regions.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@cache
def _inside() -> Mapping[str | None, tuple[str, ...]]:
    """What lies in what, of the country's. A municipality's own "city" is no level."""
    found: dict[str | None, list[str]] = {}
    for code, name in _country().items():
        province = f"{code[:2]}0000"
        if code.endswith("00") and code != province and name == _country()[province]:
            continue
        found.setdefault(parent_of(code), []).append(code)
    return {code: tuple(inside) for code, inside in found.items()}
