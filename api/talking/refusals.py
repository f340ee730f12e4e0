"""What is said no with, where people talk to offices."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class RatingStands(Refusal):
    """It was given too long ago to be changed."""


@dataclass(eq=False)
class NothingWritten(Refusal):
    """There is nothing to read, or its last day is over."""


@dataclass(eq=False)
class EnoughAsked(Refusal):
    """Five questions wait for an answer."""
