"""A colleague's own phone."""

from typing import Annotated

import strawberry

from api.graphql.types.accounts import PhoneInUse
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
)


@strawberry.type
class MyPhone:
    """My new number, masked. `waits`: it is mine once a second person agreed."""

    phone: str
    waits: bool


ChangeMyPhoneResult = Annotated[
    MyPhone
    | PhoneInvalid
    | PhoneInUse
    | CodeWrong
    | CodeExpired
    | ReasonNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("ChangeMyPhoneResult"),
]
