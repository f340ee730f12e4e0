"""On which ways messages reach me, what I want of them, and one to try."""

from typing import Annotated, Self

import strawberry

from api.graphql.arguments import hour_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.refusals import SignInNeeded, TooManyRequests
from api.policy import Operation
from identity import reaching
from notifications.models import SmsWish
from notifications.wishes import Wishes

strawberry.enum(SmsWish, description="When an SMS tells what needs nothing of me.")


@strawberry.type(description="How I am told. What the law asks for is told on every way.")
class Reach:
    """See the description."""

    browsers: int = strawberry.field(description="How many of my browsers ring.")
    apps: int = strawberry.field(description="How many of my phones ring through an app.")
    wechat: bool = strawberry.field(description="Whether the mini-program tells me.")
    sms: SmsWish
    push: bool
    quiet_from: int | None = strawberry.field(description="The hour from which nothing rings.")
    quiet_to: int | None

    @classmethod
    def of(cls, found: reaching.Reach) -> Self:
        """As identity knows it."""
        wished = found.wishes
        begins, ends = wished.quiet or (None, None)
        return cls(
            browsers=found.browsers,
            apps=found.apps,
            wechat=found.wechat,
            sms=wished.sms,
            push=wished.push,
            quiet_from=begins,
            quiet_to=ends,
        )


@strawberry.type
class TestSent:
    """It is on its way."""

    ok: bool = True


WishResult = Annotated[Reach | SignInNeeded, strawberry.union("WishResult")]
TestMessageResult = Annotated[
    TestSent | TooManyRequests | SignInNeeded, strawberry.union("TestMessageResult")
]


@strawberry.type
class Reaching:
    """Queries."""

    @strawberry.field(description="How I am told.")
    @reading(Operation.READ_INBOX)
    async def reach(self, info: Info) -> Reach:
        """One's own."""
        return Reach.of(await reaching.reach(await info.context.visitor.actor()))


@strawberry.type
class BeingReached:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.OWN_SETTINGS)
    async def wish(
        self, info: Info, sms: SmsWish, push: bool, quiet_from: int | None, quiet_to: int | None
    ) -> WishResult:
        """How I want to be told what needs nothing of me."""
        begins, ends = hour_of(quiet_from), hour_of(quiet_to)
        quiet = None if begins is None or ends is None or begins == ends else (begins, ends)
        actor = await info.context.visitor.actor()
        return Reach.of(await reaching.wish(actor, Wishes(sms, push, quiet)))

    @strawberry.mutation
    @refusing(Operation.READ_INBOX)
    async def send_test_message(self, info: Info) -> TestMessageResult:
        """To see what arrives where."""
        await reaching.try_out(await info.context.visitor.actor())
        return TestSent()
