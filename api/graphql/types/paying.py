"""How a bill can be paid, from where the payer is."""

from typing import Annotated

import strawberry

from api.graphql.types.refusals import (
    Busy,
    FreshProofNeeded,
    KeyReused,
    NotFound,
    NothingToPay,
    Refusal,
    SignInNeeded,
    VendorUnavailable,
    WrongStatus,
)
from api.payments.gateways.contract import Method

strawberry.enum(Method, name="PayFrom", description="Where the payer looks at the bill.")


@strawberry.type
class WalletCall:
    """What WeChat's wallet is called with (``getBrandWCPayRequest``)."""

    app_id: str
    time_stamp: str
    nonce_str: str
    package: str
    sign_type: str
    pay_sign: str


@strawberry.type
class CashierOpened:
    """One of three: a page to go to (inside WeChat the one that comes back with a code), a call of
    the wallet, or a ticket for the mini-program's own page.
    """

    url: str = ""
    call: WalletCall | None = None
    ticket: str = ""


@strawberry.type
class PayElsewhere(Refusal):
    """Not in WeChat, in this county."""


@strawberry.type
class PayerUnknown(Refusal):
    """WeChat's code was used, or none of ours: ask WeChat again."""


PayResult = Annotated[
    CashierOpened
    | PayElsewhere
    | PayerUnknown
    | NothingToPay
    | WrongStatus
    | NotFound
    | VendorUnavailable
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("PayResult"),
]
