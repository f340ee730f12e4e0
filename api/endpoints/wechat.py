"""Where the mini-program's native pages ask: a login code for a ticket to come in, or to pay.

A native page sends neither cookies nor an origin of ours. Coming in is proven by the code, once,
and the challenge that only the page that began can answer; paying by the ticket of that bill.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from api.applications import receiving
from api.endpoints.answering import Malformed, at, small_object, told
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity import wechat
from identity.throttle import spend

_LONGEST = 128


def routes(doorway: Doorway) -> list[Route]:
    """``POST /wechat/ticket`` and ``/wechat/pay``; the file that shows WeChat our domain."""
    trade = at(doorway, Operation.SIGN_IN, ticket, guarded=False)
    wallet = at(doorway, Operation.PAY, pay, guarded=False)
    found = [
        Route("/wechat/ticket", trade, methods=["POST"]),
        Route("/wechat/pay", wallet, methods=["POST"]),
    ]
    name, _, content = doorway.settings.wechat_domain_check.partition("=")
    if name:

        async def check(_request: Request, _visitor: Visitor) -> Response:
            return PlainTextResponse(content)

        shown = at(doorway, Operation.READ_CATALOGUE, check)
        found.append(Route(f"/{name}", shown, methods=["GET"]))
    return found


async def ticket(request: Request, visitor: Visitor) -> Response:
    """Refuses WeChatInvalid, TooManyRequests."""
    code, challenge = await _texts(request, "code", "challenge")
    program = visitor.doorway.vendors.miniprogram
    given = await wechat.issue(code, challenge, program, client=visitor.address)
    return told({"ticket": given, "expiresInSeconds": wechat.VALID_SECONDS})


async def pay(request: Request, visitor: Visitor) -> Response:
    """What ``wx.requestPayment`` is called with, for a bill whose ticket the page was given.

    Refuses PayerUnknown, NotFound, NothingToPay, TooManyRequests.
    """
    code, given = await _texts(request, "code", "ticket")
    await spend("wechat.client", visitor.address)
    vendors = visitor.doorway.vendors
    opened = await receiving.pay_by_ticket(given, code, vendors.miniprogram, vendors.payment)
    return told(dict(opened.call))


async def _texts(request: Request, first: str, second: str) -> tuple[str, str]:
    asked = await small_object(request)
    found = asked.get(first), asked.get(second)
    match found:
        case (str(one), str(other)) if len(one) <= _LONGEST and len(other) <= _LONGEST:
            return one, other
    raise Malformed(f"{first} and {second} are texts.")
