"""Files come in outside GraphQL: declared, in raw parts with length and digest, then confirmed.

At the citizens' door a person's own; at the desk's what a window takes of who stands before it.

A part that was cut off leaves nothing behind; nothing counts before ``finish`` has seen every byte.
"""

import re
from typing import Any, TypedDict
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import capturing, disclosing, filing
from api.applications.capturing import kind_of
from api.endpoints.answering import Malformed, at, small_object, told
from api.materials import intake, viewing
from api.materials.intake import Upload
from api.materials.models import Grade
from api.materials.taking import Taking
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.actor import Actor

_DIGEST = re.compile(r"sha-256=([A-Za-z0-9+/]{43}=)")
_LENGTH = re.compile(r"[0-9]{1,9}")


def routes(doorway: Doorway) -> list[Route]:
    """``/uploads``."""
    at_desk = doorway.name == "desk"
    own = Operation.START_AT_COUNTER if at_desk else Operation.UPLOAD
    start, end = (capture, finish_capture) if at_desk else (begin, finish)
    part = "/uploads/{id:uuid}/parts/{offset:int}"
    return [
        Route("/uploads", at(doorway, own, start), methods=["POST"]),
        Route("/uploads/{id:uuid}", at(doorway, own, look), methods=["GET"]),
        Route(part, at(doorway, own, receive), methods=["PUT"]),
        Route("/uploads/{id:uuid}/finish", at(doorway, own, end), methods=["POST"]),
    ]


async def begin(request: Request, visitor: Visitor) -> Response:
    """Declare a file: size, SHA-256, kind. The same again goes on where the first stopped."""
    declared = await small_object(request)
    application_id, spec_id = _id(declared, "applicationId"), _text(declared, "materialId")
    actor = await visitor.actor()
    line = await filing.material_of(actor, application_id, spec_id)
    upload = await intake.begin(
        actor,
        application_id,
        spec_id,
        **_file(declared),
        guard=filing.may_upload,
        max_files=line.max_pages,
        grade=Grade(line.grade),
        replaces=_id(declared, "replaces") if "replaces" in declared else None,
        taking=Taking(_session(declared), kind_of(line), _device(declared)),
    )
    return _told(upload)


async def capture(request: Request, visitor: Visitor) -> Response:
    """The same at the counter, in a session that portrait and papers share."""
    declared = await small_object(request)
    application_id, spec_id = _id(declared), _text(declared, "materialId")
    session_id = _session(declared)
    if session_id is None:
        raise Malformed("sessionId must be a UUID.")
    actor = await visitor.actor()
    line, taking = await capturing.capture(
        actor,
        application_id,
        spec_id,
        session_id,
        _device(declared),
        agreed=declared.get("agreed") is True,
    )
    upload = await intake.begin(
        actor,
        application_id,
        spec_id,
        **_file(declared),
        guard=capturing.may_capture,
        max_files=line.max_pages,
        grade=line.grade,
        taking=taking,
    )
    return _told(upload)


async def look(request: Request, visitor: Visitor) -> Response:
    """How far it is: from where to go on after the line was cut."""
    actor = await _entrusted(request, visitor)
    return _told(await intake.progress(actor, request.path_params["id"]))


async def receive(request: Request, visitor: Visitor) -> Response:
    """One part. Its bytes are counted and checked against the header before they are kept."""
    if request.headers.get("content-type") != "application/octet-stream":
        raise Malformed("Content-Type must be application/octet-stream.", 415)
    length = _LENGTH.fullmatch(request.headers.get("content-length", ""))
    if length is None:
        raise Malformed("Content-Length is missing.", 411)
    digest = _DIGEST.fullmatch(request.headers.get("digest", ""))
    if digest is None:
        raise Malformed("Digest must be sha-256=<base64>.")
    upload = await intake.receive(
        await _entrusted(request, visitor),
        request.path_params["id"],
        _offset(request),
        request.stream(),
        length=int(length.group()),
        digest=digest.group(1),
    )
    return _told(upload)


async def finish(request: Request, visitor: Visitor) -> Response:
    """Everything was sent: verify the whole, look at it, and let it count."""
    file = await intake.finish(
        await visitor.actor(), request.path_params["id"], guard=filing.may_upload
    )
    return told({"fileId": file.id})


async def finish_capture(request: Request, visitor: Visitor) -> Response:
    """The same at the counter."""
    file = await intake.finish(
        await visitor.actor(), request.path_params["id"], guard=capturing.may_capture
    )
    return told({"fileId": file.id})


def _told(upload: Upload) -> Response:
    return told(
        {
            "id": upload.id,
            "partSize": upload.part_bytes,
            "size": upload.size,
            "received": upload.received,
            "ready": upload.ready,
        }
    )


def _offset(request: Request) -> int:
    offset: int = request.path_params["offset"]
    if offset > 2**31 - 1:
        raise Malformed("The offset lies beyond every file.")
    return offset


def _id(declared: dict[str, Any], name: str = "applicationId") -> UUID:
    try:
        return UUID(_text(declared, name))
    except ValueError:
        raise Malformed(f"{name} must be a UUID.") from None


def _session(declared: dict[str, Any]) -> UUID | None:
    return _id(declared, "sessionId") if "sessionId" in declared else None


def _device(declared: dict[str, Any]) -> str | None:
    return _text(declared, "device")[:64] if "device" in declared else None


class _File(TypedDict):
    size: int
    sha256: str
    mime: str


def _file(declared: dict[str, Any]) -> _File:
    """What is said of the bytes, at either door."""
    return {
        "size": _whole_number(declared, "size"),
        "sha256": _text(declared, "sha256"),
        "mime": _text(declared, "mime"),
    }


def _text(declared: dict[str, Any], name: str) -> str:
    value = declared.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= 128 or not value.isprintable():  # noqa: PLR2004 — the columns' width
        raise Malformed(f"{name} must be a short text.")
    return value


def _whole_number(declared: dict[str, Any], name: str) -> int:
    value = declared.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise Malformed(f"{name} must be a whole number.")
    return value


async def _entrusted(request: Request, visitor: Visitor) -> Actor:
    """Who asks; an agent only about what the mandate covers. Refuses NotFound."""
    actor = await visitor.actor()
    if actor.on_behalf_of is not None:
        application_id = await viewing.application_with(request.path_params["id"])
        await disclosing.may_look(actor, application_id)
    return actor
