"""POST /sandbox/softkey/sign and …/make: the demo people's keys, for a browser without one.

It signs what the door asked, as a person's key would, and knows nothing of what it is for.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.answers import asked_of, said_no
from api.endpoints.sandbox.doors import NotHad
from api.endpoints.sandbox.people import People


def softkey_routes(people: People) -> list[Route]:
    """Two routes."""

    async def sign(request: Request) -> Response:
        try:
            asked = await asked_of(request)
            return JSONResponse({"credential": people.sign(asked["options"])})
        except (NotHad, KeyError, TypeError, LookupError) as error:
            return said_no(error)

    async def make(request: Request) -> Response:
        try:
            asked = await asked_of(request)
            return JSONResponse({"credential": people.make(asked["options"])})
        except (NotHad, KeyError, TypeError, LookupError) as error:
            return said_no(error)

    return [
        Route("/sandbox/softkey/sign", sign, methods=["POST"]),
        Route("/sandbox/softkey/make", make, methods=["POST"]),
    ]
