"""Refusals about one's account: its phone, its browsers, and acting for others."""

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class PhoneInUse(Refusal):
    """The number is another verified person's."""


@strawberry.type
class PushServiceUnknown(Refusal):
    """A browser whose maker's push service is not called from here."""


@strawberry.type
class ChangeWaiting(Refusal):
    """Somebody else asked for this account already."""


@strawberry.type
class IdentityElsewhere(Refusal):
    """Another account of the same person holds this number; the two can become one."""

    phone: str = strawberry.field(description="Its last two digits.")


@strawberry.type
class JoinImpossible(Refusal):
    """One account already, or two known numbers."""


@strawberry.type
class CardUnreadable(Refusal):
    """The card is to be read again."""


@strawberry.type
class CardNeeded(Refusal):
    """Of who has no phone, the card must be read at a counter."""


@strawberry.type
class CardExpired(Refusal):
    """The card is no longer valid."""


@strawberry.type
class GuardianNeeded(Refusal):
    """Under 14: a guardian acts for the child."""


@strawberry.type
class UnderAge(Refusal):
    """The record is a child's under 14: the guardian acts for it."""


@strawberry.type
class SignatureMissing(Refusal):
    """Nothing was drawn, or a slip of the finger."""


@strawberry.type
class PhotoMissing(Refusal):
    """The mandate waits for a picture of both: PUT /mandates/{id}/photo accepts it."""


@strawberry.type
class BirthInvalid(Refusal):
    """Not the birthday of a child under 14."""


@strawberry.type
class CertificateInvalid(Refusal):
    """Not the number of a birth certificate."""


@strawberry.type
class ChildKnown(Refusal):
    """Another guardian entered this child."""


@strawberry.type
class NumberGiven(Refusal):
    """The child has a number."""


@strawberry.type
class BirthMismatch(Refusal):
    """The number tells another birthday or sex."""


@strawberry.type
class JoinOver(Refusal):
    """More than a week ago, or taken back already."""


@strawberry.type
class IdTailNeeded(Refusal):
    """Long away: the end of the identity number too."""

    ticket: str


@strawberry.type
class IdTailWrong(Refusal):
    """Not how that identity number ends."""


@strawberry.type
class AgentUnknown(Refusal):
    """Nobody verified has this name and phone."""


@strawberry.type
class MandateInvalid(Refusal):
    """Not something that can be entrusted."""


@strawberry.type
class ConsentNeeded(Refusal):
    """This is sensitive: agree first, to the text of this version."""

    purpose: str
    version: int
