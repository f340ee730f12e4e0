"""What payments say no with."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class BillSettled(Refusal):
    """Paid or given back already: there is nothing to open a cashier for."""


@dataclass(eq=False)
class RefundTooLarge(Refusal):
    """More than is left of what was paid; ``left``, in yuan, may go back."""

    left: str


@dataclass(eq=False)
class PayerUnknown(Refusal):
    """WeChat does not say who holds the phone: the code was used, or was none of ours."""
