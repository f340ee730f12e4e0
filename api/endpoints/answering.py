"""How a REST address answers: who may ask, refusals as ``{code, message}``, never a traceback."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.policy import Operation
from api.visitor import (
    Doorway,
    VendorUnavailable,
    Visitor,
    comes_from_our_page,
    visitor_at,
)
from notifications.refusals import Refusal, Refused, TooManyRequests, Unavailable

Act = Callable[[Request, Visitor], Awaitable[Response]]
_STATUS: Mapping[str, int] = {
    "SignInNeeded": 401,
    "FreshProofNeeded": 403,
    "NotAllowed": 403,
    "KeyWithheld": 403,
    "NotFound": 404,
    "Busy": 409,
    "ClaimedByOther": 409,
    "FileChecking": 409,
    "NotClaimed": 409,
    "UploadsUnfinished": 409,
    "UploadOutOfOrder": 409,
    "WrongStatus": 409,
    "NoRoomLeft": 413,
    "UploadTooLarge": 413,
    "TooManyRequests": 429,
    "CardReadingAway": 503,
    "VendorUnavailable": 503,
}
_MOST_JSON = 4 * 1024
PRIVATE: Mapping[str, str] = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


class Malformed(Exception):
    """The request is refused for its form; our own pages never send such."""

    def __init__(self, message: str, status: int = 400, code: str = "BAD_REQUEST") -> None:
        super().__init__(message)
        self.http_status, self.code = status, code


def at(
    doorway: Doorway,
    operation: Operation,
    act: Act,
    *,
    guarded: bool = True,
    listens: bool = False,
) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint for ``act``. ``guarded`` False: not asked by our page's script, but by
    a vendor, or by a form that changes nothing.

    ``listens``: asking does not keep an idle session alive.
    """

    async def answer(request: Request) -> Response:
        visitor = visitor_at(doorway, request)
        visitor.listens = listens
        try:
            if guarded:
                await _admit(request, visitor, operation)
            return await act(request, visitor)
        except Malformed as malformed:
            return said(malformed.code, str(malformed), malformed.http_status)
        except ClientDisconnect:
            return said("BAD_REQUEST", "The body ended early.", 400)
        except (Unavailable, Refused):
            return refused(VendorUnavailable(), visitor)
        except Refusal as refusal:
            return refused(refusal, visitor)

    answer.operation = operation  # type: ignore[attr-defined]
    return answer


async def _admit(request: Request, visitor: Visitor, operation: Operation) -> None:
    if not comes_from_our_page(visitor.doorway, request):
        raise Malformed("Not sent by a page of this door.", 403)
    await visitor.may_try(operation)


def refused(refusal: Refusal, visitor: Visitor) -> Response:
    """A refusal with its sentence, and the plain fields a page may need to go on."""
    fields = {k: v for k, v in vars(refusal).items() if isinstance(v, str | int)}
    body = {**fields, "code": refusal.code, "message": visitor.hears(refusal)}
    response = told(body, _STATUS.get(refusal.code, 422))
    if isinstance(refusal, TooManyRequests):
        response.headers["retry-after"] = str(refusal.retry_after_seconds)
    return response


def said(code: str, message: str, status: int) -> Response:
    """A JSON answer that is a no."""
    return told({"code": code, "message": message}, status)


def told(body: object, status: int = 200) -> Response:
    """A JSON answer that nobody keeps."""
    content = orjson.dumps(body, default=str)  # asyncpg has a UUID class of its own
    return Response(content, status, media_type="application/json", headers=dict(PRIVATE))


async def small_object(request: Request) -> dict[str, Any]:
    """A JSON object of at most 4 KB. Raises ``Malformed``."""
    if request.headers.getlist("content-type") != ["application/json"]:
        raise Malformed("Content-Type must be exactly application/json.", 415)
    try:
        content = orjson.loads(await small_body(request, _MOST_JSON))
    except orjson.JSONDecodeError:
        raise Malformed("The body is not JSON.") from None
    if not isinstance(content, dict):
        raise Malformed("The body must be an object.")
    return content


async def small_body(request: Request, most: int) -> bytes:
    """The whole raw body, of at most ``most`` bytes. Raises ``Malformed``."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Malformed(f"More than {most} bytes.", 413, "TOO_LARGE")
    return bytes(body)
