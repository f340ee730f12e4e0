"""Every refusal as the client reads it: a code, a sentence, and what a page needs to react.

Each type is named like the domain's refusal; ``of`` copies the fields of the same name.
"""

import dataclasses
from typing import Any, Self

import strawberry

from api.applications.lifecycle import Status
from api.graphql.context import Info
from notifications import refusals
from notifications.wording import sentence


@strawberry.interface(
    description="Every refusal speaks: `message` is a plain sentence in the asker's language; "
    "`code` is the type's name."
)
class Refusal:
    """Base of the union members that say no."""

    code: str
    message: str

    @classmethod
    async def of(cls, refusal: refusals.Refusal, info: Info) -> Self:
        """The refusal, spoken in the visitor's language."""
        message = info.context.visitor.hears(refusal)
        return cls(code=refusal.code, message=message, **cls._rest(refusal))

    @classmethod
    def _rest(cls, refusal: refusals.Refusal) -> dict[str, Any]:
        names = {field.name for field in dataclasses.fields(cls)} - {"code", "message"}
        return {name: getattr(refusal, name) for name in names}


@strawberry.type
class FieldProblem:
    """One field that must be corrected."""

    field: str = strawberry.field(
        description='JSON pointer into the answers, e.g. "/applicant/name".'
    )
    message: str

    @classmethod
    def of(cls, problem: Any, language: str) -> "FieldProblem":
        """A problem of the domain (``field``, ``key``, ``params``), spoken."""
        params = dict(problem.params)
        return cls(
            field=problem.field, message=sentence(language, f"field.{problem.key}", **params)
        )


@strawberry.type
class NotFound(Refusal):
    """Absent, or not yours."""


@strawberry.type
class SignInNeeded(Refusal):
    """Nobody is signed in."""


@strawberry.type
class FreshProofNeeded(Refusal):
    """Prove it again; nothing typed is lost."""


@strawberry.type
class NotAllowed(Refusal):
    """May see it, may not do this."""


@strawberry.type
class TooManyRequests(Refusal):
    """A limit was reached."""

    retry_after_seconds: int


@strawberry.type
class Busy(Refusal):
    """Still at work on the same."""


@strawberry.type
class KeyReused(Refusal):
    """The key was used with another content."""


@strawberry.type
class VendorUnavailable(Refusal):
    """A service we depend on does not answer."""


@strawberry.type
class PhoneInvalid(Refusal):
    """Not a mobile number."""


@strawberry.type
class CodeWrong(Refusal):
    """Not the code that was sent."""

    tries_left: int


@strawberry.type
class CodeExpired(Refusal):
    """The code is too old or was used."""


@strawberry.type
class NameInvalid(Refusal):
    """Not a name."""


@strawberry.type
class IdNumberInvalid(Refusal):
    """Not an identity number."""

    reason: str = strawberry.field(
        description="length, letters, old, place, date, future or checksum."
    )


@strawberry.type
class IdentityMismatch(Refusal):
    """Name and number do not belong together."""


@strawberry.type
class IdentityTaken(Refusal):
    """The number belongs to another account."""


@strawberry.type
class IdentityNeeded(Refusal):
    """Name and number must be verified first."""


@strawberry.type
class PasskeyInvalid(Refusal):
    """The passkey was not accepted."""


@strawberry.type
class KeyMissing(Refusal):
    """This person has no security key."""


@strawberry.type
class ProofInvalid(Refusal):
    """The key's proof was not accepted."""


@strawberry.type
class TrailNotAnchored(Refusal):
    """The audit trail was not written outside for hours."""


@strawberry.type
class WrongStatus(Refusal):
    """The application is elsewhere."""

    status: Status


@strawberry.type
class _WithProblems(Refusal):
    """Fields to be corrected."""

    problems: list[FieldProblem]

    @classmethod
    async def of(cls, refusal: refusals.Refusal, info: Info) -> Self:
        """Each field's problem is a sentence of its own."""
        visitor = info.context.visitor
        found = [FieldProblem.of(p, visitor.language) for p in cls._rest(refusal)["problems"]]
        return cls(code=refusal.code, message=visitor.hears(refusal), problems=found)


@strawberry.type
class AnswersInvalid(_WithProblems):
    """Answers must be corrected."""


@strawberry.type
class AddressInvalid(_WithProblems):
    """The address must be corrected."""


@strawberry.type
class MaterialsMissing(Refusal):
    """Required materials are not there."""

    material_ids: list[str]
    titles: list[str]


@strawberry.type
class MaterialsFrozen(Refusal):
    """Filed already, and this material was not asked for."""


@strawberry.type
class DeclarationMissing(Refusal):
    """The declaration was not ticked."""


@strawberry.type
class DeliveryMissing(Refusal):
    """No way of delivery was chosen."""


@strawberry.type
class SlotTaken(Refusal):
    """That time is gone."""


@strawberry.type
class NothingToPay(Refusal):
    """No open bill."""


@strawberry.type
class ClaimedByOther(Refusal):
    """A colleague works on it."""


@strawberry.type
class NotClaimed(Refusal):
    """Claim it first."""


@strawberry.type
class VersionChanged(Refusal):
    """It changed since this screen was read."""


@strawberry.type
class GapNotInList(Refusal):
    """Not in the list of the case's own version."""

    refs: list[str]


@strawberry.type
class RegionInvalid(Refusal):
    """A mark that is on no page of its line, or not within the page."""

    ref: str


@strawberry.type
class OpinionMissing(Refusal):
    """An opinion must be written."""


@strawberry.type
class ReasonMissing(Refusal):
    """A reason must be given."""


@strawberry.type
class ChecklistIncomplete(Refusal):
    """Points of the checklist are not confirmed."""

    missing: list[str]


@strawberry.type
class OriginalsNotChecked(Refusal):
    """Originals must be compared first."""


@strawberry.type
class FourEyes(Refusal):
    """Another person must do this."""


@strawberry.type
class SamePerson(Refusal):
    """Whoever asked cannot confirm."""


@strawberry.type
class AlreadySettled(Refusal):
    """Confirmed, refused or taken back before."""


@strawberry.type
class Expired(Refusal):
    """Seven days went by."""


AtTheDoor = NotAllowed | NotFound | SignInNeeded | Busy  # whatever is asked for
