"""POST /sandbox/card: a card reader with somebody's card on it.

Whose: the name and number that are sent, otherwise the first of the demo people. It signs as a
reader does, with a key that no production knows.
"""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.answers import asked_of, said_no
from api.endpoints.sandbox.doors import NotHad
from api.endpoints.sandbox.people import People
from api.endpoints.sandbox.state import SandboxState
from identity.cards import SANDBOX, sandbox_key, signed_reading

_VALID_FOR = timedelta(days=3650)


def card_routes(people: People, state: SandboxState) -> list[Route]:
    """One route."""

    async def read(request: Request) -> Response:
        try:
            asked = await asked_of(request)
            name, number = str(asked.get("name", "")), str(asked.get("idNumber", ""))
            if not (name and number):
                somebody = next(person for person in people.all() if person.id_number)
                name, number = somebody.name, somebody.id_number
        except (NotHad, StopIteration) as error:
            return said_no(error)
        at = state.now()
        body = {
            "name": name,
            "idNumber": number,
            "validUntil": (at + _VALID_FOR).date().isoformat(),
            "readAt": at.isoformat(),
        }
        return JSONResponse({"reading": signed_reading(SANDBOX, sandbox_key(state.secret), body)})

    return [Route("/sandbox/card", read, methods=["POST"])]
