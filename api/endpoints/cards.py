"""``POST /card-readings``: the fields of an identity card from a photo that was handed in."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications.reading_cards import read_photo
from api.endpoints.answering import Malformed, at, small_object, told
from api.policy import Operation
from api.visitor import Doorway, Visitor


def routes(doorway: Doorway) -> list[Route]:
    """The citizens' door only."""
    return [Route("/card-readings", at(doorway, Operation.UPLOAD, read), methods=["POST"])]


async def read(request: Request, visitor: Visitor) -> Response:
    """``{"fileId"}`` → side, whether it is one's own card, fields with value and confidence."""
    said = await small_object(request)
    try:
        file_id = UUID(str(said.get("fileId")))
    except ValueError:
        raise Malformed("fileId must be a UUID.") from None
    found = await read_photo(await visitor.actor(), file_id)
    fields = {
        name: {"value": one.value, "confidence": round(one.confidence, 3)}
        for name, one in found.card.fields.items()
    }
    return told({"side": found.card.side, "own": found.own, "fields": fields})
