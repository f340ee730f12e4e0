"""What sharing says no with."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class NotShared(Refusal):
    """This field is not lent: by its grade, or without a grant that lives for this case's item."""

    title: str


@dataclass(eq=False)
class GrantNotNeeded(Refusal):
    """This field needs no grant, or is never lent: there is nothing to ask for."""


@dataclass(eq=False)
class GrantAsked(Refusal):
    """The same is asked for already, or granted."""


@dataclass(eq=False)
class GrantTermInvalid(Refusal):
    """A grant ends after today, and within three years."""
