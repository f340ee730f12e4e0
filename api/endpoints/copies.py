"""``GET /api/me/copies/{id}.json|.pdf``: a person's own copy of their data."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import PRIVATE, at
from api.policy import Operation
from api.rights import copies
from api.visitor import Doorway, Visitor
from identity.throttle import spend
from notifications.refusals import NotFound

_TYPES = {"json": "application/json", "pdf": "application/pdf"}
_NAME = "my-data"


def routes(doorway: Doorway) -> list[Route]:
    """Only at the citizens' door."""
    if doorway.name != "citizen":
        return []
    fetch = at(doorway, Operation.MANAGE_OWN_RIGHTS, own_copy)
    return [Route("/api/me/copies/{id:uuid}.{form}", fetch, methods=["GET"])]


async def own_copy(request: Request, visitor: Visitor) -> Response:
    """Refuses NotFound, FreshProofNeeded, TooManyRequests."""
    form = request.path_params["form"]
    if form not in _TYPES:
        raise NotFound
    actor = await visitor.actor()
    await spend("paper.person", str(actor.me))
    content = await copies.fetch(actor, request.path_params["id"], form)
    headers = {**PRIVATE, "content-disposition": f'attachment; filename="{_NAME}.{form}"'}
    return Response(content, media_type=_TYPES[form], headers=headers)
