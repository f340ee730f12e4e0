"""What identity says no with. Sentences: ``[refusal.…]`` in the wording files."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class PhoneInvalid(Refusal):
    """Not a mainland mobile number, or one the SMS vendor refuses for good."""


@dataclass(eq=False)
class CodeWrong(Refusal):
    """The code does not match; it may be tried ``tries_left`` more times."""

    tries_left: int


@dataclass(eq=False)
class CodeExpired(Refusal):
    """No code is waiting: too old, used, or tried wrongly too often."""


@dataclass(eq=False)
class NameInvalid(Refusal):
    """Not the form of a name."""


@dataclass(eq=False)
class IdNumberInvalid(Refusal):
    """Not an identity number. ``reason``: length, letters, old, place, date, future, checksum."""

    reason: str = "length"


@dataclass(eq=False)
class IdentityMismatch(Refusal):
    """The register does not know this name with this number."""


@dataclass(eq=False)
class IdentityTaken(Refusal):
    """The number is verified for another account, or this account for another number."""


@dataclass(eq=False)
class PhoneNeeded(Refusal):
    """Nobody is known by this number yet: an account needs the person's own phone."""


@dataclass(eq=False)
class CardNeeded(Refusal):
    """Who has no phone is entered, or given one, only from their card, read at a counter."""


@dataclass(eq=False)
class PhoneOfAnother(Refusal):
    """The phone is the account of somebody with another identity number."""


@dataclass(eq=False)
class PhoneInUse(Refusal):
    """The number is another verified person's."""


@dataclass(eq=False)
class ChangeWaiting(Refusal):
    """Somebody else asked for this account already; they are waiting."""


@dataclass(eq=False)
class IdTailNeeded(Refusal):
    """Long away: the end of the identity number too. ``ticket``: that the code was right."""

    ticket: str


@dataclass(eq=False)
class IdTailWrong(Refusal):
    """Not how that identity number ends."""


@dataclass(eq=False)
class AgentUnknown(Refusal):
    """Nobody verified has this name and phone."""


@dataclass(eq=False)
class MandateInvalid(Refusal):
    """Not something that can be entrusted: to oneself, twice, too long, or no child."""


@dataclass(eq=False)
class IdentityNeeded(Refusal):
    """This needs a verified name and number first."""


@dataclass(eq=False)
class PasskeyInvalid(Refusal):
    """The passkey was not accepted. Deliberately without a reason."""


@dataclass(eq=False)
class KeyMissing(Refusal):
    """This needs a hardware key, and none is registered for the staff member."""


@dataclass(eq=False)
class DeputyInvalid(Refusal):
    """Nobody stands in for themselves, nor without the same seat at the same department."""


@dataclass(eq=False)
class ProofInvalid(Refusal):
    """The key's proof was not accepted. Deliberately without a reason."""


@dataclass(eq=False)
class TrailNotAnchored(Refusal):
    """The trail was not written outside the database for four hours: nothing is decided now."""


@dataclass(eq=False)
class PersonErased(Refusal):
    """The person's data was erased; there is nothing left to do anything with."""


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """Why must be said."""


@dataclass(eq=False)
class SamePerson(Refusal):
    """Whoever asked cannot be the one who confirms."""


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """Confirmed, refused or taken back before."""


@dataclass(eq=False)
class Expired(Refusal):
    """Nobody confirmed within seven days: it must be asked anew."""


@dataclass(eq=False)
class SeatTaken(Refusal):
    """Held already, or it does not go with a seat that is held: administration is split."""


@dataclass(eq=False)
class LastOfItsKind(Refusal):
    """Too few would be left who can do this: name another first."""


@dataclass(eq=False)
class AlreadyRotating(Refusal):
    """A new wrapping key is being put to use; one after the other."""


@dataclass(eq=False)
class LookNotSealed(Refusal):
    """No basis, or a day that is past or more than a year after the look."""


@dataclass(eq=False)
class StaffKnown(Refusal):
    """Somebody with this phone works here already."""


@dataclass(eq=False)
class CreditCodeInvalid(Refusal):
    """Not a credit code. ``reason``: length, characters, body, region or check."""

    reason: str


@dataclass(eq=False)
class OrganisationMismatch(Refusal):
    """The register does not know this body with this code and the actor as who represents it."""


@dataclass(eq=False)
class HandlerInvalid(Refusal):
    """Nobody who can be named: oneself, twice, too long, or nothing to handle."""


@dataclass(eq=False)
class PersonsOnly(Refusal):
    """Organisations of this kind cannot apply for the item."""


@dataclass(eq=False)
class OrganisationsOnly(Refusal):
    """Persons cannot apply for the item: say for which organisation."""


@dataclass(eq=False)
class ConsentNeeded(Refusal):
    """This is sensitive: the person must agree first, to the text of this version."""

    purpose: str
    version: int


@dataclass(eq=False)
class ConsentOutdated(Refusal):
    """Another text stands by now: that one must be read."""


@dataclass(eq=False)
class TextNeeded(Refusal):
    """Nothing was written, too much, or what nobody can read."""


@dataclass(eq=False)
class CasesOpen(Refusal):
    """Applications are on their way: they end first."""

    count: int


@dataclass(eq=False)
class WeChatInvalid(Refusal):
    """Not a ticket for this page now: never given, used, too old, another page's."""


@dataclass(eq=False)
class WeChatUnbound(Refusal):
    """This WeChat is nobody's yet: sign in by phone once, then it can be bound."""


@dataclass(eq=False)
class PayElsewhere(Refusal):
    """The county has no official account: nothing can be paid in a page inside WeChat."""


@dataclass(eq=False)
class WeChatTaken(Refusal):
    """This WeChat is bound to another account."""


@dataclass(eq=False)
class VillageInvalid(Refusal):
    """No village of this county, or none of this department's."""


@dataclass(eq=False)
class DelegationInvalid(Refusal):
    """Not a power that can be handed down: no basis, over already, given before, another's item."""


@dataclass(eq=False)
class CodeTaken(Refusal):
    """A region, department or site with this code is there already."""

    name: str  # whose it is


@dataclass(eq=False)
class RegionUnknown(Refusal):
    """There is no such region in this county, or not what the new one lies in."""

    region: str  # its code


@dataclass(eq=False)
class HoursInvalid(Refusal):
    """No hours at which a door is open. ``reason``: long, time, order, none."""

    reason: str = "none"


@dataclass(eq=False)
class PlaceInvalid(Refusal):
    """Not how an office is written. ``reason``: code, county, name, address, phone, kind, spot."""

    reason: str = "name"


@dataclass(eq=False)
class AdministratorsThere(Refusal):
    """The county has administrators: they appoint others, and confirm keys."""


@dataclass(eq=False)
class AdministratorsNeeded(Refusal):
    """The first are a system administrator, two security administrators and an auditor."""
