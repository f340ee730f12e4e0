"""Two accounts of mine become one: agreed to by the other phone, taken back within a week."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.sending import send_code
from api.graphql.types.joins import (
    JoinAccountsResult,
    JoinedAccount,
    JoinTakenBack,
    UndoJoinResult,
)
from api.graphql.types.people import CodeSent, me_of
from api.graphql.types.refusals import (
    NotFound,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.policy import Operation
from identity import joining, parting

_TEMPLATE = "join_code"
_SHOWN = 2  # digits of the other phone, for whoever only knows a name and number

JoinCodeResult = Annotated[
    CodeSent | NotFound | PhoneInvalid | TooManyRequests | VendorUnavailable | SignInNeeded,
    strawberry.union("JoinCodeResult"),
]


@strawberry.type
class Joins:
    """Queries."""

    @strawberry.field(description="Accounts that were joined to mine, newest first.")
    @reading(Operation.MANAGE_OWN_SIGN_IN)
    async def joined_accounts(self, info: Info) -> list[JoinedAccount]:
        """One statement."""
        found = await joining.joins_of(await info.context.visitor.actor())
        return [JoinedAccount.of(join) for join in found]


@strawberry.type
class Joining:
    """Mutations."""

    @strawberry.mutation(
        description="After IdentityElsewhere: a code to the other account's phone."
    )
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_join_code(self, info: Info) -> JoinCodeResult:
        """To the phone that was found, whose it is said only by its last digits."""
        other = await joining.other_phone(await info.context.visitor.actor())
        sent = await send_code(info, other, joining.CODE, _TEMPLATE)
        sent.phone = sent.phone[-_SHOWN:]
        return sent

    @strawberry.mutation(description="With the code from the other phone.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def join_accounts(self, info: Info, code: str) -> JoinAccountsResult:
        """From now on I see what stands under both."""
        visitor = info.context.visitor
        await joining.join_own(await visitor.actor(), text_of(code, 16))
        visitor.forget()
        return await me_of(info)

    @strawberry.mutation(description="Within a week.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def undo_join(self, info: Info, id: UUID) -> UndoJoinResult:
        """Each account has again what it had."""
        await parting.undo(await info.context.visitor.actor(), id)
        info.context.visitor.forget()
        return JoinTakenBack()
