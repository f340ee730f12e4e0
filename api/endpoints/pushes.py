"""A device says that it shows a push.

Knowing the id that the push came with is all it takes: no session, which would be kept alive by
it. Whatever the id is, the answer is the same.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import at, small_object, told
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity import reaching
from identity.throttle import spend


def routes(doorway: Doorway) -> list[Route]:
    """``POST /pushes/shown``, of the citizens' service worker."""
    return [
        Route("/pushes/shown", at(doorway, Operation.CONFIRM_SHOWN, shown), methods=["POST"]),
    ]


async def shown(request: Request, visitor: Visitor) -> Response:
    """Refuses TooManyRequests."""
    await spend("shown.client", visitor.address)
    pushed = (await small_object(request)).get("id")
    if isinstance(pushed, str):
        await reaching.device_shows(pushed)
    return told({"ok": True})
