"""What the citizen must do now, and may: a sentence and the buttons, from a row of ``own_rows``."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from api.applications.lifecycle import STEPS, Action, Status
from api.applications.speaking import todo
from api.applications.views import CitizenAction
from api.applications.visiting import may_book
from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.refusals import ItemCancelled, ItemWithdrawn, VersionOver
from api.delivery.couriers.contract import ParcelState
from api.delivery.dispatching import ASTRAY
from notifications.wording import sentence

_DECIDED = frozenset({Status.APPROVED, Status.AWAITING_PAYMENT, Status.ISSUING})


async def todo_of(
    row: Mapping[str, Any],
    definition: Definition,
    language: str,
    *,
    to_confirm: bool,
    astray: bool = False,
    amount_fen: int | None,
) -> str | None:
    """The sentence; None: nothing."""
    status = Status(row["status"])
    if astray:
        return sentence(language, "todo.astray")
    return await _over(definition, status, language) or todo(
        language,
        status,
        due_on=row["due_on"],
        comes_at=row["comes_at"],
        book_by=row["book_by"],
        supplying=row["supplying"],
        to_come=_to_come(row, definition) and (row["comes_at"] is not None or not row["visited"]),
        to_confirm=to_confirm,
        amount_fen=amount_fen,
    )


def actions_of(
    row: Mapping[str, Any],
    definition: Definition,
    *,
    booked: bool,
    to_confirm: bool,
    parcel: str | None,
) -> tuple[CitizenAction, ...]:
    """The buttons, from STEPS and what the citizen's other verbs accept."""
    status = Status(row["status"])
    sent = status is Status.DISPATCHED
    found = {
        CitizenAction.EDIT: status is Status.DRAFT,
        CitizenAction.SUBMIT: (status, Action.SUBMIT) in STEPS,
        CitizenAction.SUPPLEMENT: (status, Action.RESUBMIT) in STEPS or row["supplying"],
        CitizenAction.BOOK_ORIGINAL_CHECK: status is Status.AWAITING_ORIGINAL and booked,
        CitizenAction.BOOK_APPOINTMENT: _to_come(row, definition),
        CitizenAction.PAY: status is Status.AWAITING_PAYMENT,
        CitizenAction.CONFIRM_DELIVERY: to_confirm,
        CitizenAction.CONFIRM_RECEIPT: sent and parcel in ASTRAY,
        CitizenAction.CALL_BACK: sent and parcel == ParcelState.ORDERED,
        CitizenAction.WITHDRAW: (status, Action.WITHDRAW) in STEPS and row["decided_at"] is None,
    }
    return tuple(action for action, offered in found.items() if offered)


def books_first(row: Mapping[str, Any], definition: Definition) -> bool:
    """Filed, and no office has anything to do before they said when they come."""
    unsaid = row["comes_at"] is None and not row["visited"]
    return row["status"] == Status.SUBMITTED and unsaid and _to_come(row, definition)


def to_confirm(definition: Definition, status: Status, *, confirmed: bool) -> bool:
    """Whether one is to say where the result goes."""
    return status in _DECIDED and not confirmed and bool(definition.delivery.ways)


def _to_come(row: Mapping[str, Any], definition: Definition) -> bool:
    return may_book(definition, Status(row["status"]), deemed=row["deemed"])


async def _over(definition: Definition, status: Status, language: str) -> str | None:
    """Why a draft cannot be filed any more: its version was taken back, or ended."""
    if status is not Status.DRAFT:
        return None
    try:
        await published.still_offered(definition.version_id)
    except (VersionOver, ItemWithdrawn, ItemCancelled) as refusal:
        return sentence(language, f"refusal.{refusal.code}", **asdict(refusal))
    return None
