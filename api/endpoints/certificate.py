"""The result itself, for its owner: the sealed PDF as it was made, and its data (GB/T 36903)."""

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications.e_licence import own_licence
from api.certificates import verifying
from api.endpoints.answering import PRIVATE, at
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.sealing import Access


def routes(doorway: Doorway) -> list[Route]:
    """``GET /certificates/{application}.pdf``, and ``.json``."""
    show = at(doorway, Operation.READ_CASE, pdf)
    say = at(doorway, Operation.READ_CASE, data)
    return [
        Route("/certificates/{id:uuid}.pdf", show, methods=["GET"]),
        Route("/certificates/{id:uuid}.json", say, methods=["GET"]),
    ]


async def pdf(request: Request, visitor: Visitor) -> Response:
    """Open it; the trail knows. Refuses NotFound: also somebody else's."""
    application_id = request.path_params["id"]
    access = Access(await visitor.actor(), "own certificate", application_id)
    content = await verifying.pdf(application_id, access)
    headers = {**PRIVATE, "content-disposition": f'inline; filename="{application_id}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


async def data(request: Request, visitor: Visitor) -> Response:
    """What it says, for machines; the trail knows. Refuses NotFound: also somebody else's."""
    application_id = request.path_params["id"]
    said = await own_licence(await visitor.actor(), application_id)
    headers = {**PRIVATE, "content-disposition": f'attachment; filename="{application_id}.json"'}
    return Response(orjson.dumps(said), media_type="application/json", headers=headers)
