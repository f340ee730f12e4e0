"""Where the mini-program trades WeChat's login code for a ticket; the page does the rest.

A native page sends neither cookies nor an origin of ours: what proves it is the code, once, and
the challenge that only the page that began can answer.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from api.endpoints.answering import Malformed, at, small_object, told
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity import wechat

_LONGEST = 128


def routes(doorway: Doorway) -> list[Route]:
    """``POST /wechat/ticket``, and the file by which WeChat knows that this domain is ours."""
    trade = at(doorway, Operation.SIGN_IN, ticket, guarded=False)
    found = [Route("/wechat/ticket", trade, methods=["POST"])]
    name, _, content = doorway.settings.wechat_domain_check.partition("=")
    if name:

        async def check(_request: Request, _visitor: Visitor) -> Response:
            return PlainTextResponse(content)

        shown = at(doorway, Operation.READ_CATALOGUE, check)
        found.append(Route(f"/{name}", shown, methods=["GET"]))
    return found


async def ticket(request: Request, visitor: Visitor) -> Response:
    """Refuses WeChatInvalid, TooManyRequests."""
    asked = await small_object(request)
    code, challenge = asked.get("code"), asked.get("challenge")
    if not isinstance(code, str) or not isinstance(challenge, str) or len(code) > _LONGEST:
        raise Malformed("code and challenge are texts.")
    program = visitor.doorway.vendors.miniprogram
    given = await wechat.issue(code, challenge, program, client=visitor.address)
    return told({"ticket": given, "expiresInSeconds": wechat.VALID_SECONDS})
