"""What the hall says no with.

A refusal is an answer, not a failure: raising it rolls the transaction back, and the door turns it
into a member of the mutation's union. Its fields carry what the sentence needs; the sentence itself
stands in the wording files under ``[refusal.<ClassName>]``.
"""

from dataclasses import dataclass


@dataclass(eq=False)
class Refusal(Exception):
    """Base of every refusal. Not frozen: contextlib assigns ``__traceback__``."""

    @property
    def code(self) -> str:
        """The name under which wording, schema and records know this refusal."""
        return type(self).__name__


@dataclass(eq=False)
class NotFound(Refusal):
    """Absent, or not yours: the two look the same, because existence is private too."""


@dataclass(eq=False)
class SignInNeeded(Refusal):
    """Nobody is signed in, or the session ended."""


@dataclass(eq=False)
class FreshProofNeeded(Refusal):
    """Signed in, but too long ago for this act (R16): prove it again, nothing typed is lost."""


@dataclass(eq=False)
class NotAllowed(Refusal):
    """This person may see the thing but not do this with it."""

    operation: str


@dataclass(eq=False)
class TooManyRequests(Refusal):
    """A limit was reached."""

    retry_after_seconds: int


@dataclass(eq=False)
class Busy(Refusal):
    """The same request is still being worked on; ask again shortly."""


@dataclass(eq=False)
class KeyReused(Refusal):
    """The idempotency key was used before, with another content."""


@dataclass(eq=False)
class PushServiceUnknown(Refusal):
    """A browser of a maker whose push service we do not call."""


class Unavailable(Exception):
    """A vendor did not answer, or answered with something temporary. Try again later."""


class NotTaken(Unavailable):
    """It certainly took nothing over: another vendor may be asked at once."""


class NotThisOne(NotTaken):
    """About this message, not about the vendor, which would take others."""


class Refused(Exception):
    """A vendor said no for good. ``args[0]`` is the vendor's code."""
