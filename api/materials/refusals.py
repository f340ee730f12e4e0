"""What intake says no with. Uploads speak REST: ``{code, message}`` with a 4xx."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class UploadTooLarge(Refusal):
    """Over the limit for one file, or a part over its own."""

    limit_mb: int


@dataclass(eq=False)
class NotAPhoto(Refusal):
    """No picture can be made of it. ``why``: kind, pixels, broken, limits."""

    why: str


@dataclass(eq=False)
class FileHarmful(Refusal):
    """The malware scanner found something: not taken in, not shown."""


@dataclass(eq=False)
class FileChecking(Refusal):
    """No scanner has called it clean yet: not shown to anybody until then."""


@dataclass(eq=False)
class TooManyPages(Refusal):
    """The material has as many pages as it may."""

    limit: int


@dataclass(eq=False)
class UploadsUnfinished(Refusal):
    """So many files were begun and not sent whole: first those."""

    limit: int


@dataclass(eq=False)
class NoRoomLeft(Refusal):
    """What is not filed yet is as much as one may keep here."""

    limit_mb: int


@dataclass(eq=False)
class UploadTruncated(Refusal):
    """Fewer bytes came than were declared. ``received``: from where to go on."""

    received: int


@dataclass(eq=False)
class UploadCorrupt(Refusal):
    """The bytes are not those whose digest was declared. ``received``: from where to go on."""

    received: int


@dataclass(eq=False)
class UploadOutOfOrder(Refusal):
    """A part came that does not follow what is here. ``received``: from where to go on."""

    received: int


@dataclass(eq=False)
class UploadInvalid(Refusal):
    """The declaration makes no sense: a size of nothing, a digest that is none."""


@dataclass(eq=False)
class CardNotLegible(Refusal):
    """No identity card can be read on the picture for certain."""


@dataclass(eq=False)
class CardReadingAway(Refusal):
    """Reading is not installed, or too many wait for it: the person types."""


@dataclass(eq=False)
class MaterialsFrozen(Refusal):
    """Filed already, and this material was not asked for."""
