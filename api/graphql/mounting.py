"""The GraphQL endpoint of a door: guard, document, execution, coded answer.

No GET, no IDE, no batches, no multipart, no subscriptions: one POST, one operation, one answer.
"""

from collections.abc import Mapping
from typing import Any

import orjson
import strawberry
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api.graphql.citizen.schema import citizen_schema
from api.graphql.context import Context
from api.graphql.desk.schema import desk_schema
from api.graphql.documents import Documents
from api.graphql.errors import Code, spoken
from api.graphql.guard import Asked, Rejected, asked
from api.visitor import Doorway, comes_from_our_page, visitor_at

_ALLOWED = frozenset({OperationType.QUERY, OperationType.MUTATION})
_HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


class GraphQLDoor:
    """An ASGI app that answers one door's documents."""

    def __init__(self, doorway: Doorway, schema: strawberry.Schema) -> None:
        self.doorway, self.schema = doorway, schema
        self.documents = Documents(
            doorway.pages / f"persisted-{doorway.name}.json", doorway.settings.open_documents
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except Rejected as rejected:
            response = _response({"errors": [spoken(rejected.error)]}, rejected.http_status)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if not comes_from_our_page(self.doorway, request):
            raise Rejected(403, Code.BAD_REQUEST, "Not sent by a page of this door.")
        question = await asked(request)
        visitor = visitor_at(self.doorway, request)
        result = await self._execute(self.documents.text_of(question), question, Context(visitor))
        response = _response(*_told(result))
        visitor.dress(response)
        return response

    async def _execute(self, text: str, question: Asked, context: Context) -> ExecutionResult:
        try:
            return await self.schema.execute(
                text,
                variable_values=question.variables,
                context_value=context,
                operation_name=question.operation_name,
                allowed_operation_types=_ALLOWED,
            )
        except (CannotGetOperationTypeError, InvalidOperationTypeError):
            raise Rejected(400, Code.BAD_REQUEST, "No such operation in the document.") from None


def _told(result: ExecutionResult) -> tuple[dict[str, Any], int]:
    """The answer's body and status: 400 when nothing was executed, 200 otherwise."""
    if not result.errors:
        return {"data": result.data}, 200
    errors = [spoken(error) for error in result.errors]
    refused = result.data is None and not any(error.path for error in result.errors)
    return {"data": result.data, "errors": errors}, 400 if refused else 200


def _response(body: dict[str, Any], status: int = 200) -> Response:
    return Response(
        orjson.dumps(body, default=_plain),
        status_code=status,
        media_type="application/json",
        headers=_HEADERS,
    )


def routes(doorway: Doorway) -> list[BaseRoute]:
    """``/graphql`` of this door."""
    make = citizen_schema if doorway.name == "citizen" else desk_schema
    schema = make(introspection=doorway.settings.introspection)
    return [Route("/graphql", GraphQLDoor(doorway, schema))]


def _plain(value: object) -> object:
    """Published forms are read-only mappings; JSON does not mind."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)
