"""A case's decisions with their proofs, to be verified elsewhere: ``doorstep verify-decision``."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import proving
from api.endpoints.answering import at, told
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend


def routes(doorway: Doorway) -> list[Route]:
    """``GET /decisions/{id}.json``, at the desk; the id is the case's."""
    proofs = at(doorway, Operation.PRINT_NOTICE, of_case)
    return [Route("/decisions/{id:uuid}.json", proofs, methods=["GET"])]


async def of_case(request: Request, visitor: Visitor) -> Response:
    """All signed decisions of the case. Refuses NotFound, NotAllowed, TooManyRequests."""
    actor, case = await visitor.actor(), request.path_params["id"]
    await spend("paper.person", str(actor.me))
    answer = told(await proving.of_case(actor, case))
    answer.headers["content-disposition"] = f'attachment; filename="decisions-{case}.json"'
    return answer
