"""A bill as its payer and the desk see it; amounts in fen."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FeeLineView:
    """One line of a bill, in fen."""

    name: str
    fen: int
    basis: str


@dataclass(frozen=True, slots=True)
class ExemptionView:
    """Who pays less, by which paper; ``confirmed``: a clerk saw it."""

    key: str
    title: str
    evidence: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class RefundView:
    """Money that goes back. ``state``: owed, given or refused (by the gateway: a person gives)."""

    id: UUID
    fen: int
    state: str
    by_hand: bool  # at a counter
    given_at: datetime | None


@dataclass(frozen=True, slots=True)
class BillView:
    """The bill. ``state``: open or paid."""

    id: UUID
    total_fen: int
    lines: tuple[FeeLineView, ...]
    state: str
    for_whom: str
    for_what: str
    paid_at: datetime | None
    at_counter: bool
    left_fen: int  # that could still go back
    refunds: tuple[RefundView, ...]
