"""Errors of the API itself, each with a code from one published list; and what may be said of them.

A refusal is not an error: it is an answer (``refusals.py``). What stands in ``errors[]`` is a
malformed request, somebody who is not signed in where nothing can be answered, or our own fault.
"""

from enum import StrEnum

from graphql import GraphQLError

from api.database import is_away
from notifications.refusals import Refusal, SignInNeeded, Unavailable


class Code(StrEnum):
    """Everything ``extensions.code`` can be."""

    BAD_REQUEST = "BAD_REQUEST"
    TOO_LARGE = "TOO_LARGE"
    TOO_COMPLEX = "TOO_COMPLEX"
    UNKNOWN_DOCUMENT = "UNKNOWN_DOCUMENT"
    NOT_SIGNED_IN = "NOT_SIGNED_IN"
    INTERNAL = "INTERNAL"
    UNAVAILABLE = "UNAVAILABLE"


OURS = frozenset({Code.INTERNAL, Code.UNAVAILABLE})  # worth a line in the log
_SAID = {
    Code.INTERNAL: "Something went wrong on our side.",
    Code.UNAVAILABLE: "Temporarily not available; try again shortly.",
    Code.NOT_SIGNED_IN: "Nobody is signed in.",
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
    match cause:
        case None | GraphQLError():
            too_long = "tokens" in error.message and "Parsing aborted" in error.message
            return Code.TOO_COMPLEX if too_long else Code.BAD_REQUEST
        case RecursionError():
            return Code.TOO_COMPLEX
        case ValueError() if error.path is None:  # before execution: a number of 5,000 digits
            return Code.BAD_REQUEST
        case SignInNeeded():
            return Code.NOT_SIGNED_IN
        case _ if isinstance(cause, Unavailable) or is_away(cause):
            return Code.UNAVAILABLE
        case _:
            return Code.INTERNAL


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
