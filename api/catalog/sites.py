"""Which places take an item in, and how near they are. Pure.

The version says what kinds of places serve it and how far down it can be handed in (``levels``); a
power handed down to some townships reaches the places in these only.
"""

from collections.abc import Mapping
from math import asin, cos, radians, sin, sqrt
from types import MappingProxyType

from api.catalog.definition import Definition
from identity.offices import Offices, Place

COUNTY, TOWNSHIP, VILLAGE = 4, 5, 6
_LEVELS: Mapping[str, int] = MappingProxyType(
    {"county_hall": COUNTY, "village_point": VILLAGE},  # all other kinds are a township's
)
_EARTH = 6_371_000  # metres
_DEPTHS = (12, 9, 6)  # digits of a village's, a township's, a county's code


def level_of(place: Place) -> int:
    """4 county, 5 township, 6 village. A station or a bank is as near as a township's hall."""
    return _LEVELS.get(place.kind, TOWNSHIP)


def takes_in(item: Definition, place: Place) -> bool:
    """Whether the item can be handed in there."""
    if place.kind not in item.site_kinds:
        return False
    level = level_of(place)
    if level <= max(item.file_level, item.accept_level, COUNTY):
        return True
    return any(
        level <= one.to_level
        and (not one.regions or any(place.region.startswith(code) for code in one.regions))
        for one in item.delegated
    )


def shared(here: str, there: str) -> int:
    """How much of the way down two regions' codes go together: 12, 9, 6 digits, or nothing."""
    return next((n for n in _DEPTHS if here[:n] == there[:n] and here[n - 1 :]), 0)


def spot_of(region: str | None, known: Offices) -> tuple[float, float] | None:
    """Where a region is, as its own places tell: a village's point, a township's hall."""
    if not region:
        return None
    inside = [one for one in known.sites.values() if one.latitude is not None and one.longitude]
    inside.sort(key=lambda one: (-shared(region, one.region), len(one.region), one.name))
    if not inside or shared(region, inside[0].region) <= _DEPTHS[-1]:
        return None
    return _spot(inside[0])


def metres(here: tuple[float, float] | None, place: Place) -> int | None:
    """As the crow flies, or None where either is unknown."""
    there = _spot(place)
    if here is None or there is None:
        return None
    (a, b), (c, d) = ((radians(one[0]), radians(one[1])) for one in (here, there))
    bow = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return round(2 * _EARTH * asin(sqrt(bow)))


def _spot(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
