"""Looking at what was handed in: always the marked preview, kept by nobody, noted in the trail."""

from contextlib import suppress
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import disclosing, reuse_reading
from api.endpoints.answering import PRIVATE, at
from api.materials import viewing
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.sealing import Access
from notifications.refusals import NotFound

_LONGEST_REASON = 200
_PICTURE = {
    **PRIVATE,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
}


def routes(doorway: Doorway) -> list[Route]:
    """``GET /files/{id}``; at the desk only with a reason."""
    act = own_file if doorway.name == "citizen" else case_file
    look = at(doorway, Operation.READ_MATERIAL, act)
    return [Route("/files/{id:uuid}", look, methods=["GET"])]


async def own_file(request: Request, visitor: Visitor) -> Response:
    """A citizen's own."""
    found = await viewing.find(request.path_params["id"])
    actor, small = await visitor.actor(), "small" in request.query_params
    case = await disclosing.may_look(actor, found.application_id)
    access = Access(actor, "own file", found.application_id, found.citizen_id)
    return _picture(await viewing.open_preview(access, found.id, case, small=small))


async def case_file(request: Request, visitor: Visitor) -> Response:
    """One of the case that this clerk works on, or held of its applicant. Refuses ReasonMissing."""
    file_id = request.path_params["id"]
    because = request.query_params.get("because", "")[:_LONGEST_REASON]
    because = because.replace("\x00", "")
    actor = await visitor.actor()
    if case := request.query_params.get("case"):  # handed in for another one of the applicant's
        with suppress(ValueError):
            return _picture(await reuse_reading.open_held(actor, UUID(case), file_id, because))
        raise NotFound
    found = await viewing.find(file_id)
    return _picture(await disclosing.open_file(actor, found.application_id, found.id, because))


def _picture(content: bytes) -> Response:
    return Response(content, media_type="image/jpeg", headers=_PICTURE)
