"""Asking for a code, the same at both doors."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.types.people import CodeSent
from api.graphql.types.refusals import (
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from identity import codes

RequestCodeResult = Annotated[
    CodeSent | PhoneInvalid | TooManyRequests | VendorUnavailable | SignInNeeded,
    strawberry.union("RequestCodeResult"),
]


async def send_code(
    info: Info, phone: str, purpose: str, template: str = codes.TEMPLATE
) -> CodeSent:
    """A code for one purpose. Refuses PhoneInvalid, TooManyRequests; raises Unavailable."""
    visitor = info.context.visitor
    sent = await codes.request_code(
        phone,
        purpose,
        client=visitor.address,
        sms=visitor.doorway.vendors.sms,
        language=visitor.language,
        template=template,
    )
    return CodeSent.of(sent)
