"""What is stuck on a parcel, for the window that hands it to the courier."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import fetching
from api.endpoints.answering import PRIVATE, at
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend


def routes(doorway: Doorway) -> list[Route]:
    """``GET /parcels/{id}/label.pdf``, at the desk; the id is the case's."""
    shown = at(doorway, Operation.HAND_OVER, of_case)
    return [Route("/parcels/{id:uuid}/label.pdf", shown, methods=["GET"])]


async def of_case(request: Request, visitor: Visitor) -> Response:
    """The newest parcel's, as the courier draws it. Refuses NotFound, NotAllowed, WrongStatus,
    TooManyRequests.
    """
    actor, courier = await visitor.actor(), visitor.doorway.vendors.courier
    await spend("paper.person", str(actor.me))
    pdf = await fetching.label(actor, request.path_params["id"], courier)
    return Response(pdf, media_type="application/pdf", headers=dict(PRIVATE))
