"""Regions, level by level: what an address is chosen from. For anybody."""

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import Malformed, at
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity import regions
from identity.regions import Division, is_region_code

_HEADERS = {"cache-control": "public, max-age=3600", "x-content-type-options": "nosniff"}


def routes(doorway: Doorway) -> list[Route]:
    """``GET /api/regions?parent=CODE`` (without it: the top) and ``GET /api/regions?code=CODE``."""
    asked = at(doorway, Operation.READ_CATALOGUE, found)
    return [Route("/api/regions", asked, methods=["GET"])]


async def found(request: Request, _visitor: Visitor) -> Response:
    """What lies in a region (``regions``), or the way down to one (``path``), the largest first."""
    wanted = request.query_params
    for name in ("parent", "code"):
        if wanted.get(name) and not is_region_code(wanted[name]):
            raise Malformed(f"{name} is no region's code.")
    if wanted.get("code"):
        body = {"path": [_told(one) for one in await regions.path(wanted["code"])]}
    else:
        inside = await regions.children(wanted.get("parent") or None)
        body = {"regions": [_told(one) for one in inside]}
    return Response(orjson.dumps(body), media_type="application/json", headers=_HEADERS)


def _told(division: Division) -> dict[str, str | bool]:
    return {"code": division.code, "name": division.name, "last": not division.has_children}
