"""An application in words: its status, what the citizen must do now, and its story. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Protocol
from uuid import UUID

from api.applications.lifecycle import Action, Status
from api.applications.models import Origin
from api.applications.own_word import word_of
from api.applications.views import TimelineEntry
from identity.offices import Offices
from notifications.now import SHANGHAI
from notifications.wording import CHINESE, knows, sentence


class Titled(Protocol):
    """What has a title in both languages."""

    @property
    def title(self) -> str:
        """In Chinese."""

    @property
    def title_en(self) -> str:
        """In English; empty if it was not translated."""


S = Status
_TOLD_WHY = frozenset(
    {Action.OPEN_SPECIAL, Action.CALL_FOR_MORE, Action.CLOSE_SPECIAL, Action.EXTEND}
    | {Action.TERMINATE, Action.REVOKE, Action.CORRECT, Action.RECALL}
)
_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "application.supplement_asked": "/supplement",
        "application.supplement_due": "/supplement",
        "application.more_asked": "/supplement",
        "application.more_due": "/supplement",
        "application.booking_due": "/appointment",
        "application.originals_called": "/originals",
        "application.originals_due": "/originals",
        "application.payment_asked": "/pay",
        "application.payment_due": "/pay",
        "application.parcel_returned": "/receive",
        "application.pickup_lapsed": "/receive",
        "application.send_anew": "/receive",
        "application.called_back": "/receive",
        "application.recalled": "/receive",
        "parcel.undeliverable": "/receive",
    }
)
_DECIDED = frozenset({S.APPROVED, S.AWAITING_PAYMENT, S.ISSUING})


def page_of(application_id: UUID, fact: str) -> str:
    """Which of the application's pages a message about ``fact`` opens."""
    if fact == "application.filed_for":
        return f"/not-mine/{word_of(application_id)}?case={application_id}"
    return f"/applications/{application_id}{_PAGES.get(fact, '')}"


def status_text(language: str, status: Status) -> str:
    """The citizen's word for it."""
    return sentence(language, f"status.{status.value}")


def todo(
    language: str,
    status: Status,
    *,
    due_on: date | None,
    comes_at: datetime | None,
    to_come: bool,
    book_by: date | None,
    supplying: bool,
    to_confirm: bool,
    amount_fen: int | None,
) -> str | None:
    """What the citizen must do now; None if nothing."""
    key = status.value
    if status is S.AWAITING_ORIGINAL and comes_at is not None:
        return sentence(language, "todo.original_booked", due=_local(comes_at))
    if to_come and not supplying and status is not S.SUPPLEMENTING:
        if comes_at is None:
            return sentence(language, "todo.to_book", due=book_by)
        return sentence(language, "todo.booked", due=_local(comes_at))
    if supplying:
        key = S.SUPPLEMENTING.value
    if status in {S.APPROVED, S.ISSUING}:
        if not to_confirm:
            return None
        key = S.ISSUING.value
    if not knows(language, f"todo.{key}"):
        return None
    due = due_on if supplying or status in {S.SUPPLEMENTING, S.AWAITING_ORIGINAL} else None
    return sentence(language, f"todo.{key}", due=due, amount_fen=amount_fen)


def _local(at: datetime) -> str:
    return at.astimezone(SHANGHAI).isoformat()


def timeline(
    language: str,
    created_at: datetime,
    history: Iterable[Mapping[str, Any]],
    tracks: Iterable[Mapping[str, Any]] = (),
    origin: Origin = Origin.ONLINE,
) -> tuple[TimelineEntry, ...]:
    """Its story, oldest first, beginning with the draft; parcels' ways stand among the steps."""
    at_counter = origin is Origin.COUNTER
    start = "timeline.start_at_counter" if at_counter else "timeline.start"
    begun = TimelineEntry(
        at=created_at,
        status=S.DRAFT,
        title=sentence(language, start, part="title"),
        text=sentence(language, start),
        by=sentence(language, "by.centre" if at_counter else "by.you"),
    )
    steps = [
        TimelineEntry(
            at=datetime.fromisoformat(step["at"]),
            status=Status(step["now"]),
            title=sentence(language, f"timeline.{step['action']}", part="title"),
            text=_told(language, step),
            by=_by(language, step),
        )
        for step in history
    ]
    told = {step.title for step in steps}  # a parcel's own line is left out where a step says it
    ways = (
        TimelineEntry(
            at=datetime.fromisoformat(track["at"]),
            status=S.DISPATCHED,
            title=title,
            text=track["text"],
            by=sentence(language, "by.courier"),
        )
        for track in tracks
        if (title := sentence(language, f"track.{track['state']}")) not in told
    )
    return (begun, *sorted((*steps, *ways), key=lambda entry: entry.at))


def _told(language: str, step: Mapping[str, Any]) -> str:
    """What happened, and who is asked beside the office that works on it now."""
    text = sentence(language, f"timeline.{step['action']}", **_filling(language, step))
    asked = (step.get("params") or {}).get("beside")
    return text + sentence(language, "timeline.beside", offices=asked) if asked else text


def _filling(language: str, step: Mapping[str, Any]) -> dict[str, Any]:
    """What the sentence about a step is filled with; a reason where the applicant is told it."""
    said = dict(step.get("params") or {})
    if kind := said.get("kind"):
        said["special"] = sentence(language, f"special.{kind}")
    if ground := said.get("ground"):
        said["ground"] = sentence(language, f"ground.{ground}")
    tells = step["action"] in _TOLD_WHY or step["action"] == "sms_reply"
    return {**said, "reason": step.get("reason", "") if tells else ""}


def titled(one: Titled, language: str) -> str:
    """The title of an item or of a stage of it."""
    return one.title if language == CHINESE else one.title_en or one.title


def staff_name(language: str, hall: Offices, staff_id: str | UUID | None) -> str | None:
    """A colleague's name; None for nobody."""
    if staff_id is None:
        return None
    return hall.staff.get(UUID(str(staff_id)), sentence(language, "by.centre"))


def _by(language: str, step: Mapping[str, Any]) -> str:
    """Whom the citizen sees acting: the hall, never a clerk by name."""
    if step["action"] in {Action.RECEIVED, Action.PARCEL_RETURNED}:
        return sentence(language, "by.courier")
    who = {"citizen": "you", "staff": "centre", "agent": "agent"}.get(step["by_kind"], "system")
    return sentence(language, f"by.{who}")
