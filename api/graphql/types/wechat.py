"""Coming in from WeChat."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.graphql.types.people import SignedIn
from api.graphql.types.refusals import (
    FreshProofNeeded,
    NotFound,
    Refusal,
    SignInNeeded,
    TooManyRequests,
)


@strawberry.type
class WeChatInvalid(Refusal):
    """Not a ticket for this page now."""


@strawberry.type
class WeChatUnbound(Refusal):
    """Nobody's yet: sign in by phone once, then bind."""


@strawberry.type
class WeChatTaken(Refusal):
    """Bound to another account."""


@strawberry.type
class WeChatAsked:
    """What the page carries to the mini-program; its own half is in a cookie."""

    challenge: str


@strawberry.type(name="WeChat")
class WeChat:
    """Whether a WeChat lets me in."""

    since: datetime | None


AskWeChatResult = Annotated[WeChatAsked | TooManyRequests, strawberry.union("AskWeChatResult")]
EnterByWeChatResult = Annotated[
    SignedIn | WeChatInvalid | WeChatUnbound | TooManyRequests,
    strawberry.union("EnterByWeChatResult"),
]
BindWeChatResult = Annotated[
    WeChat | WeChatInvalid | WeChatTaken | FreshProofNeeded | SignInNeeded,
    strawberry.union("BindWeChatResult"),
]
UnbindWeChatResult = Annotated[
    WeChat | NotFound | SignInNeeded, strawberry.union("UnbindWeChatResult")
]
