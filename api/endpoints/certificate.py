"""The result itself, for its owner: the sealed PDF, byte for byte as it was made."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.certificates import verifying
from api.endpoints.answering import PRIVATE, at
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.sealing import Access


def routes(doorway: Doorway) -> list[Route]:
    """``GET /certificates/{application}.pdf``."""
    show = at(doorway, Operation.READ_CASE, pdf)
    return [Route("/certificates/{id:uuid}.pdf", show, methods=["GET"])]


async def pdf(request: Request, visitor: Visitor) -> Response:
    """Open it; the trail knows. Refuses NotFound: also somebody else's."""
    application_id = request.path_params["id"]
    access = Access(await visitor.actor(), "own certificate", application_id)
    content = await verifying.pdf(application_id, access)
    headers = {**PRIVATE, "content-disposition": f'inline; filename="{application_id}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)
