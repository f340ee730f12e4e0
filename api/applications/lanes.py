"""Whose work a lane of the desk's queue shows: the offices, places and powers of one's seats."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from api.applications.desk_views import Lane
from identity.actor import Actor, Role

LEADER = "leader"  # no role of work: what waits for their word, wherever the work lies
_CLERKS = frozenset({Role.WINDOW, Role.REVIEWER, Role.APPROVER})


def seats(actor: Actor, lane: Lane) -> list[Any]:
    """The lane's own parameters."""
    match lane:
        case Lane.MINE:
            return [actor.me]
        case Lane.ALL:
            return [actor.me, *_places(actor)]
        case Lane.OPEN:
            return [actor.me, *(_json(one) for one in _my_offices(actor))]


def _places(actor: Actor) -> Iterator[Any]:
    """Of whose cases one sees all, as ``policy.sees`` says: of departments, of stations' own."""
    powers = {power for seat in actor.seats for power in seat.powers}
    departments = sorted({seat.department_id for seat in actor.seats if not seat.outpost})
    stations = [
        {"s": str(seat.site_id), "d": str(seat.department_id)}
        for seat in actor.seats
        if seat.outpost
    ]
    yield departments
    yield [s.site_id for s in actor.seats if s.role is Role.WINDOW and s.site_id is not None]
    yield _json({"d": str(of), "i": item} for of, item in sorted(powers))
    yield _json(stations)
    yield _json({"r": role, "d": str(of)} for of in departments for role in sorted(_CLERKS))
    yield _json({"r": role, **station} for station in stations for role in sorted(_CLERKS))


def _json(records: Iterable[dict[str, str]]) -> str:
    return orjson.dumps(list(records)).decode()


def _my_offices(actor: Actor) -> Iterator[Iterator[dict[str, str]]]:
    """Where work may wait for one: departments, sites, powers handed down."""
    mine = [seat for seat in actor.seats if seat.role in _CLERKS]
    departments = {(s.role.value, str(s.department_id)) for s in mine if not s.outpost}
    leads = (s for s in mine if s.lead and s.role is Role.APPROVER and not s.outpost)  # R6
    departments |= {(LEADER, str(s.department_id)) for s in leads}
    sites = {
        (s.role.value, str(s.department_id), str(s.site_id))
        for s in mine
        if s.site_id is not None and (s.outpost or s.role is Role.WINDOW)
    }
    powers = {(s.role.value, str(of), item) for s in mine for of, item in s.powers}
    yield ({"r": role, "d": of} for role, of in sorted(departments))
    yield ({"r": role, "d": of, "s": site} for role, of, site in sorted(sites))
    yield ({"r": role, "d": of, "i": item} for role, of, item in sorted(powers))
