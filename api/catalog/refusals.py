"""What the catalogue says no with."""

from dataclasses import dataclass

from api.catalog.models import DraftState
from notifications.refusals import Refusal


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a catalogue file, in the words of the person who writes it."""

    file: str
    line: int  # from 1; 0: the whole text
    field: str  # e.g. limits.promise, form.applicant.home
    rule: str  # a stable word for what was broken
    message: str
    message_en: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field} [{self.rule}] {self.message}"


@dataclass(eq=False)
class DefinitionInvalid(ValueError):
    """A catalogue file that cannot be published. ``problems`` name each place and what is wrong."""

    source: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return f"{self.source}: " + "; ".join(str(problem) for problem in self.problems)


@dataclass(eq=False)
class VersionTaken(Refusal):
    """This code and version were published with another text (R19): give it a new version."""

    item_code: str
    number: int

    def __str__(self) -> str:
        return f"{self.item_code} version {self.number} was published with another text"


@dataclass(eq=False)
class NotALeaf(Refusal):
    """A branch of the tree: one of what stands below it can be applied for."""

    title: str
    title_en: str
    names: str
    names_en: str
    codes: tuple[str, ...]


@dataclass(eq=False)
class PilotOnly(Refusal):
    """Tried out in some places only, and not where the applicant lives. ``places``: their names."""

    places: str


@dataclass(eq=False)
class ItemWithdrawn(Refusal):
    """The version was taken back: what is filed goes on, nothing new is taken in."""

    title: str
    title_en: str


@dataclass(eq=False)
class VersionOver(Refusal):
    """The draft's version was taken back or ended, and another one stands: begin again."""

    title: str
    title_en: str


@dataclass(eq=False)
class ItemCancelled(Refusal):
    """The planned end came. ``since`` is that day, ISO."""

    title: str
    title_en: str
    since: str


@dataclass(eq=False)
class NotYetOffered(Refusal):
    """Published, and not in force yet. ``begins`` is the day, ISO."""

    title: str
    title_en: str
    begins: str


@dataclass(eq=False)
class DraftInvalid(Refusal):
    """The text cannot become a version. Each problem names line, field and rule."""

    problems: tuple[Problem, ...]


@dataclass(eq=False)
class DraftChanged(Refusal):
    """It changed since it was read, or since it was prepared."""


@dataclass(eq=False)
class DraftElsewhere(Refusal):
    """The draft is not where this can be done: not handed in, published or discarded."""

    state: DraftState


@dataclass(eq=False)
class SecondPersonNeeded(Refusal):
    """Who wrote or asked for it cannot be the one who does it."""
