"""Errors of the API itself, each with a code from one published list; and what may be said of them.

A refusal is not an error: it is an answer (``refusals.py``). What stands in ``errors[]`` is a
malformed request, somebody who is not signed in where nothing can be answered, or our own fault.
"""

from collections.abc import Mapping
from enum import StrEnum

from graphql import GraphQLError

from api.database import is_away
from identity.sealing import KeyWithheld
from notifications.refusals import NotAllowed, Refusal, SignInNeeded, Unavailable


class Code(StrEnum):
    """Everything ``extensions.code`` can be."""

    BAD_REQUEST = "BAD_REQUEST"
    TOO_LARGE = "TOO_LARGE"
    TOO_COMPLEX = "TOO_COMPLEX"
    UNKNOWN_DOCUMENT = "UNKNOWN_DOCUMENT"
    NOT_SIGNED_IN = "NOT_SIGNED_IN"
    NOT_ALLOWED = "NOT_ALLOWED"
    WITHHELD = "WITHHELD"
    INTERNAL = "INTERNAL"
    UNAVAILABLE = "UNAVAILABLE"


OURS = frozenset({Code.INTERNAL, Code.UNAVAILABLE})  # worth a line in the log
_CAUSES: Mapping[type[Exception], Code] = {
    RecursionError: Code.TOO_COMPLEX,
    SignInNeeded: Code.NOT_SIGNED_IN,
    NotAllowed: Code.NOT_ALLOWED,
    KeyWithheld: Code.WITHHELD,
}
_SAID = {
    Code.INTERNAL: "Something went wrong on our side.",
    Code.UNAVAILABLE: "Temporarily not available; try again shortly.",
    Code.NOT_SIGNED_IN: "Nobody is signed in.",
    Code.NOT_ALLOWED: "This is not for your seats.",
    Code.WITHHELD: "This person's data is restricted or erased.",
}


class Coded(GraphQLError):
    """An error that knows its code; its message is meant for the client."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message, extensions={"code": code.value})


def code_of(error: GraphQLError) -> Code:
    """The error's own code, or what its cause amounts to."""
    if given := (error.extensions or {}).get("code"):
        return Code(given)
    cause = error.original_error
    if isinstance(cause, GraphQLError | None):
        too_long = "tokens" in error.message and "Parsing aborted" in error.message
        return Code.TOO_COMPLEX if too_long else Code.BAD_REQUEST
    if isinstance(cause, ValueError) and error.path is None:
        return Code.BAD_REQUEST  # before execution: a number of 5,000 digits
    if isinstance(cause, Unavailable) or is_away(cause):
        return Code.UNAVAILABLE
    return _CAUSES.get(type(cause), Code.INTERNAL)


def spoken(error: GraphQLError) -> dict[str, object]:
    """The error as the client sees it: coded, and never with a text that is not ours."""
    code = code_of(error)
    ours = isinstance(error.original_error, GraphQLError | None)
    told: dict[str, object] = {
        "message": _SAID.get(code, error.message if ours else "Malformed."),
        "extensions": {"code": code.value},
    }
    if error.locations:
        told["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path:
        told["path"] = error.path
    return told


def traced(error: GraphQLError) -> str:
    """Where our own fault lies: type and place, never its text (it may quote somebody's data)."""
    cause = error.original_error or error
    place, trace = "", cause.__traceback__
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    missed = f" {cause.code}" if isinstance(cause, Refusal) else ""
    return f"{type(cause).__name__}{missed} at {place or 'unknown'}"
