"""What joining accounts, children without a number and cards say no with."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class IdentityElsewhere(Refusal):
    """Another account holds this number: they may be joined. ``phone``: its last two digits."""

    phone: str


@dataclass(eq=False)
class JoinImpossible(Refusal):
    """The two are one account already, or not both to be joined: known by two numbers, withheld."""


@dataclass(eq=False)
class JoinOver(Refusal):
    """More than a week ago, or taken back already."""


@dataclass(eq=False)
class CertificateInvalid(Refusal):
    """Not the number of a birth certificate: a letter and nine digits."""


@dataclass(eq=False)
class ChildKnown(Refusal):
    """This birth certificate stands for a child already, under another guardian."""


@dataclass(eq=False)
class UnderAge(Refusal):
    """The record is a child's under 14: the guardian acts for it."""


@dataclass(eq=False)
class SignatureMissing(Refusal):
    """Nothing was drawn, or a slip of the finger."""


@dataclass(eq=False)
class PhotoMissing(Refusal):
    """The mandate waits for a picture of both, which the agent takes."""


@dataclass(eq=False)
class BirthInvalid(Refusal):
    """Not the birthday of a child under 14."""


@dataclass(eq=False)
class CardUnreadable(Refusal):
    """Not a reading of a reader of ours at this place, or too old: the card is to be read again."""


@dataclass(eq=False)
class CardExpired(Refusal):
    """The card is no longer valid."""


@dataclass(eq=False)
class GuardianNeeded(Refusal):
    """Under 14: a guardian acts for the child, who has no account of their own."""


@dataclass(eq=False)
class NumberGiven(Refusal):
    """The child has a number already."""


@dataclass(eq=False)
class BirthMismatch(Refusal):
    """The number tells another birthday or sex than what was entered for the child."""
