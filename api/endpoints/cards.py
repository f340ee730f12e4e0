"""``POST /card-readings``: the fields of an identity card, from a photo."""

import re
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications.reading_cards import Reading, read_passing, read_photo
from api.endpoints.answering import Malformed, at, small_body, small_object, told
from api.materials.idcards import FRONT
from api.policy import Operation
from api.visitor import Doorway, Visitor

_MOST = 6 * 1024 * 1024  # our pages send some 300 KB; what they cannot make smaller comes as it is
_POINTER = re.compile(r"(/[A-Za-z0-9_-]{1,64}){1,8}")
_RAW = "application/octet-stream"


def routes(doorway: Doorway) -> list[Route]:
    """The citizens' door only."""
    return [Route("/card-readings", at(doorway, Operation.UPLOAD, read), methods=["POST"])]


async def read(request: Request, visitor: Visitor) -> Response:
    """``{"fileId"}``: a photo handed in. Raw bytes with ``?application=``: one that is not kept."""
    if request.headers.getlist("content-type") == [_RAW]:
        application_id = _id(request.query_params.get("application"), "application")
        photo = await small_body(request, _MOST)
        found = await read_passing(await visitor.actor(), application_id, photo, _places(request))
        return _told(found)
    file_id = _id((await small_object(request)).get("fileId"), "fileId")
    return _told(await read_photo(await visitor.actor(), file_id, _places(request)))


def _places(request: Request) -> dict[str, str]:
    """``?name=/partner/name``: for which places of the form the values are wanted."""
    asked = {name: request.query_params.get(name, "") for name in FRONT}
    return {name: place for name, place in asked.items() if _POINTER.fullmatch(place)}


def _id(said: object, name: str) -> UUID:
    try:
        return UUID(str(said))
    except ValueError:
        raise Malformed(f"{name} must be a UUID.") from None


def _told(found: Reading) -> Response:
    """Whether it is one's own card, fields with value and confidence."""
    fields = {
        name: {"value": one.value, "confidence": round(one.confidence, 3)}
        for name, one in found.card.fields.items()
    }
    return told({"own": found.own, "fields": fields})
