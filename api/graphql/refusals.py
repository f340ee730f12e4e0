"""Refusals are exceptions inside and union members outside: this is where they change.

``@refusing`` reads the mutation's return union and catches exactly the refusals it names: the
schema is the catch list. Anything else is our fault, and is masked, coded and logged.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast, get_args

from api.graphql.context import Info
from api.graphql.paging import check_window
from api.graphql.types.refusals import Refusal as Spoken
from api.policy import Operation
from api.visitor import VendorUnavailable
from notifications.refusals import Refusal, Refused, Unavailable

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def refusing(
    operation: Operation,
) -> Callable[[Callable[Given, Awaitable[Answer]]], Callable[Given, Awaitable[Answer]]]:
    """A mutation: who may call it at all, and its declared refusals as answers."""

    def around(act: Callable[Given, Awaitable[Answer]]) -> Callable[Given, Awaitable[Answer]]:
        members = declared(act)

        @wraps(act)
        async def refused(*given: Given.args, **named: Given.kwargs) -> Answer:
            info: Info = named["info"]  # type: ignore[assignment]
            try:
                await info.context.visitor.may_try(operation)
                return await act(*given, **named)
            except (Unavailable, Refused):
                if "VendorUnavailable" not in members:
                    raise
                return cast(
                    Answer, await members["VendorUnavailable"].of(VendorUnavailable(), info)
                )
            except Refusal as refusal:
                if refusal.code not in members:
                    raise
                return cast(Answer, await members[refusal.code].of(refusal, info))

        refused.operation = operation  # type: ignore[attr-defined]
        return refused

    return around


def reading(
    operation: Operation,
) -> Callable[[Callable[Given, Awaitable[Answer]]], Callable[Given, Awaitable[Answer]]]:
    """A query: a page of possible size, by one who may ask. Signed out: coded NOT_SIGNED_IN."""

    def around(ask: Callable[Given, Awaitable[Answer]]) -> Callable[Given, Awaitable[Answer]]:
        @wraps(ask)
        async def answered(*given: Given.args, **named: Given.kwargs) -> Answer:
            if "first" in named:
                check_window(named["first"], named.get("after"))
            info: Info = named["info"]  # type: ignore[assignment]
            await info.context.visitor.may_try(operation)
            return await ask(*given, **named)

        answered.operation = operation  # type: ignore[attr-defined]
        return answered

    return around


def declared(act: Callable[..., Any]) -> Mapping[str, type[Spoken]]:
    """The refusals that a resolver's return union names, by code."""
    union = act.__annotations__["return"]
    members = get_args(get_args(union)[0]) if get_args(union) else ()
    return {m.__name__: m for m in members if isinstance(m, type) and issubclass(m, Spoken)}
