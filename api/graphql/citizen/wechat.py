"""Coming in from WeChat, and ending that. No passkey there: a code by SMS for every act."""

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.people import SignedIn, me_of
from api.graphql.types.wechat import (
    AskWeChatResult,
    BindWeChatResult,
    EnterByWeChatResult,
    UnbindWeChatResult,
    WeChat,
    WeChatAsked,
)
from api.policy import Operation
from identity import sessions, wechat
from identity.actor import ActorKind
from identity.throttle import spend


@strawberry.type
class WeChats:
    """Queries."""

    @strawberry.field(name="weChat")
    @reading(Operation.MANAGE_OWN_SIGN_IN)
    async def we_chat(self, info: Info) -> WeChat:
        """Since when one lets me in, if any does."""
        return WeChat(since=await wechat.bound_since(await info.context.visitor.actor()))


@strawberry.type
class EnteringByWeChat:
    """Mutations."""

    @strawberry.mutation(name="askWeChat")
    @refusing(Operation.SIGN_IN)
    async def ask_we_chat(self, info: Info) -> AskWeChatResult:
        """Before the mini-program is asked: only this page can show the ticket it brings."""
        visitor = info.context.visitor
        await spend("wechat.client", visitor.address)
        secret, challenge = wechat.begin()
        visitor.ask_wechat(secret)
        return WeChatAsked(challenge=challenge)

    @strawberry.mutation(name="enterByWeChat")
    @refusing(Operation.SIGN_IN)
    async def enter_by_we_chat(self, info: Info, ticket: str) -> EnterByWeChatResult:
        """In to read; acts ask for a code by SMS. WeChatUnbound: sign in by phone, then bind."""
        visitor = info.context.visitor
        await spend("wechat.client", visitor.address)
        person_id = await wechat.exchange(text_of(ticket, 128), visitor.wechat)
        token, _ = await sessions.open_session(
            ActorKind.CITIZEN, person_id, device=visitor.device, amr=(wechat.AMR,), fresh=False
        )
        await visitor.admit(token)
        return SignedIn(me=await me_of(info))

    @strawberry.mutation(name="bindWeChat")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def bind_we_chat(self, info: Info) -> BindWeChatResult:
        """The WeChat that this page came from lets me in from now on."""
        visitor = info.context.visitor
        return WeChat(since=await wechat.bind(await visitor.actor(), visitor.wechat))

    @strawberry.mutation(name="unbindWeChat")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def unbind_we_chat(self, info: Info) -> UnbindWeChatResult:
        """No WeChat lets anybody in as me any more."""
        await wechat.unbind(await info.context.visitor.actor())
        return WeChat(since=None)
