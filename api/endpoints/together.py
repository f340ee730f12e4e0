"""``PUT`` and ``GET /mandates/{id}/photo``: the agent's picture of both, at the citizens' door."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import PRIVATE, Malformed, at, small_body, told
from api.materials import together
from api.policy import Operation
from api.visitor import Doorway, Visitor

_PICTURE = {
    **PRIVATE,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
}


def routes(doorway: Doorway) -> list[Route]:
    """Only at the citizens' door."""
    if doorway.name != "citizen":
        return []
    path, own = "/mandates/{id:uuid}/photo", Operation.MANAGE_MANDATES
    return [
        Route(path, at(doorway, own, take), methods=["PUT"]),
        Route(path, at(doorway, own, look), methods=["GET"]),
    ]


async def take(request: Request, visitor: Visitor) -> Response:
    """The whole picture in one piece; with it the mandate counts."""
    if request.headers.get("content-type") != "application/octet-stream":
        raise Malformed("Content-Type must be application/octet-stream.", 415)
    actor = await visitor.actor()
    content = await small_body(request, together.LARGEST_BYTES)
    await together.take(actor, request.path_params["id"], content)
    return told({"id": request.path_params["id"]})


async def look(request: Request, visitor: Visitor) -> Response:
    """For either of the two; stands in the trail."""
    picture = await together.look(await visitor.actor(), request.path_params["id"])
    return Response(picture, media_type="image/jpeg", headers=_PICTURE)
