"""What the application spine says no with."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from api.applications.lifecycle import Status
from api.appointments.refusals import SlotTaken as SlotTaken
from api.catalog.forms import FieldProblem
from notifications.refusals import Refusal


@dataclass(eq=False)
class WrongStatus(Refusal):
    """The application is not where this can be done."""

    status: Status


@dataclass(eq=False)
class AnswersInvalid(Refusal):
    """Fields that must be corrected, in form order."""

    problems: tuple[FieldProblem, ...]


@dataclass(eq=False)
class MaterialsMissing(Refusal):
    """Required materials without a whole file, in the order of the item's list."""

    material_ids: tuple[str, ...]
    titles: tuple[str, ...] = ()  # of the same lines
    named: str = field(init=False)  # the titles, as the sentence says them

    def __post_init__(self) -> None:
        self.named = "、".join(self.titles)


@dataclass(eq=False)
class DeclarationMissing(Refusal):
    """The declaration was not ticked."""


@dataclass(eq=False)
class DeliveryMissing(Refusal):
    """How the result shall come was not chosen."""


@dataclass(eq=False)
class DraftConflict(Refusal):
    """Another device saved first. The door answers with that version; the asker keeps its own."""

    application_id: UUID


@dataclass(eq=False)
class TooManyDrafts(Refusal):
    """So many are not filed yet: first those."""

    limit: int


@dataclass(eq=False)
class SiteNotOffered(Refusal):
    """That place does not take the item in."""


@dataclass(eq=False)
class NothingToPay(Refusal):
    """No open bill."""


@dataclass(eq=False)
class ClaimedByOther(Refusal):
    """A colleague works on it."""


@dataclass(eq=False)
class NotClaimed(Refusal):
    """Claim it first."""


@dataclass(eq=False)
class VersionChanged(Refusal):
    """It changed since this screen was read."""


@dataclass(eq=False)
class GapNotInList(Refusal):
    """Not in the list of the case's own version, or not what was called for."""

    refs: tuple[str, ...]


@dataclass(eq=False)
class RegionInvalid(Refusal):
    """A mark that is on no page of its line, or not within the page. ``ref``: the line."""

    ref: str


@dataclass(eq=False)
class OpinionMissing(Refusal):
    """An opinion must be written."""


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """A reason (and where the law wants it, a clause) must be given."""


@dataclass(eq=False)
class ChecklistIncomplete(Refusal):
    """Points of the review checklist that were not confirmed."""

    missing: tuple[str, ...]


@dataclass(eq=False)
class StagesLeft(Refusal):
    """Another stage of the route comes before the decision. ``title``: which."""

    title: str


@dataclass(eq=False)
class OfficeInvalid(Refusal):
    """Nobody can answer there, it is one's own, or it was asked already."""


@dataclass(eq=False)
class StageInvalid(Refusal):
    """Not a stage it may be returned to, or not a way in which this one ends."""

    title: str


@dataclass(eq=False)
class OriginalsNotChecked(Refusal):
    """The item demands that originals be compared before acceptance."""


@dataclass(eq=False)
class FourEyes(Refusal):
    """Whoever acted on it before may not do this too."""


@dataclass(eq=False)
class OwnApplication(Refusal):
    """Nobody takes in at the counter what is their own."""


@dataclass(eq=False)
class SpecialUnknown(Refusal):
    """The item's version does not know such a special procedure."""


@dataclass(eq=False)
class DaysInvalid(Refusal):
    """Not a number of days that may be asked for: from one to ``most``."""

    most: int


@dataclass(eq=False)
class AlreadyAsked(Refusal):
    """A request waits for a leader already."""


@dataclass(eq=False)
class NothingAsked(Refusal):
    """That request waits no more: settled, fallen, or another one."""


@dataclass(eq=False)
class ExtendedBefore(Refusal):
    """The days were extended once, or may not be."""


@dataclass(eq=False)
class DeadlinePassed(Refusal):
    """The last day to decide is over: it is late, and stays late."""

    due_on: date


@dataclass(eq=False)
class GroundUnknown(Refusal):
    """Not a ground on which this can be done."""


@dataclass(eq=False)
class TemplateInvalid(Refusal):
    """``reason``: name, words, personal, uses, taken or many."""

    reason: str


@dataclass(eq=False)
class PickupCodeWrong(Refusal):
    """Not the code of what waits at the window."""


@dataclass(eq=False)
class ShelfMissing(Refusal):
    """Where it lies must be said."""


@dataclass(eq=False)
class ReceiptIsTheirs(Refusal):
    """It goes to the person only: nobody else says that it came."""


@dataclass(eq=False)
class ParcelUnderWay(Refusal):
    """The courier has it already: it cannot be called back."""


@dataclass(eq=False)
class NotThePerson(Refusal):
    """This result is handed to the person themselves only."""


@dataclass(eq=False)
class BatchInvalid(Refusal):
    """Not what one signature may decide: no case, too many, one twice, or two departments'."""


@dataclass(eq=False)
class ColleagueInvalid(Refusal):
    """This colleague has the case already, or may not claim it."""


@dataclass(eq=False)
class ConsentRefused(Refusal):
    """Signed and pictured beside an agent, and it does not count. ``reason``: agent (not of that
    village), unknown (no account with a phone of their own), village (lives elsewhere), objected
    (said before that it was not them), changed (after it was signed), times, picture,
    checking (no verdict on the picture now).
    """

    reason: str
