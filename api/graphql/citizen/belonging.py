"""What is the citizen's own: name and number, passkeys, devices, messages."""

import re
from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.graphql.arguments import few, object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.accounts import GuardianNeeded, IdentityElsewhere, PushServiceUnknown
from api.graphql.types.messages import MessagesRead
from api.graphql.types.people import DeviceRegistered, DeviceSilenced, Me, PasskeyRemoved, me_of
from api.graphql.types.refusals import (
    FreshProofNeeded,
    IdentityMismatch,
    IdentityTaken,
    IdNumberInvalid,
    NameInvalid,
    NotFound,
    PasskeyInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.graphql.types.shared import PasskeyOptions
from api.graphql.types.wechat import WeChatUnbound
from api.policy import Operation
from identity import joining, passkeys
from identity.reaching_wechat import bound_device
from notifications import devices, inbox
from notifications.push import subscribe, web
from notifications.refusals import PushServiceUnknown as UnknownService

VerifyIdentityResult = Annotated[
    Me
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | IdentityTaken
    | IdentityElsewhere
    | GuardianNeeded
    | VendorUnavailable
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("VerifyIdentityResult"),
]
PasskeyOptionsResult = Annotated[
    PasskeyOptions | SignInNeeded | FreshProofNeeded, strawberry.union("PasskeyOptionsResult")
]
RegisterPasskeyResult = Annotated[
    Me | PasskeyInvalid | SignInNeeded | FreshProofNeeded,
    strawberry.union("RegisterPasskeyResult"),
]
RemovePasskeyResult = Annotated[
    PasskeyRemoved | NotFound | SignInNeeded | FreshProofNeeded,
    strawberry.union("RemovePasskeyResult"),
]
RenamePasskeyResult = Annotated[
    Me | NotFound | SignInNeeded | FreshProofNeeded, strawberry.union("RenamePasskeyResult")
]
RegisterDeviceResult = Annotated[
    DeviceRegistered | PushServiceUnknown | WeChatUnbound | SignInNeeded,
    strawberry.union("RegisterDeviceResult"),
]
SilenceDeviceResult = Annotated[
    DeviceSilenced | SignInNeeded, strawberry.union("SilenceDeviceResult")
]
ReadMessagesResult = Annotated[MessagesRead | SignInNeeded, strawberry.union("ReadMessagesResult")]

_REGISTRATION = re.compile(r"[0-9A-Za-z]{8,64}", re.ASCII)  # as JPush writes its ids


@strawberry.type
class Belonging:
    """Mutations on what is one's own."""

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def verify_identity(self, info: Info, name: str, id_number: str) -> VerifyIdentityResult:
        """Name and number, once, against the register."""
        visitor = info.context.visitor
        await joining.verify_or_propose(
            await visitor.actor(), name, id_number, visitor.doorway.vendors.realname
        )
        visitor.forget()
        return await me_of(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def passkey_registration(self, info: Info) -> PasskeyOptionsResult:
        """Options for making a passkey."""
        actor = await info.context.visitor.actor()
        return PasskeyOptions(options=JSON(await passkeys.registration_options(actor)))

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def register_passkey(
        self, info: Info, credential: JSON, label: str
    ) -> RegisterPasskeyResult:
        """Keep a passkey that was made."""
        actor = await info.context.visitor.actor()
        await passkeys.register(actor, object_of(credential), text_of(label, 64))
        return await me_of(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def remove_passkey(self, info: Info, id: UUID) -> RemovePasskeyResult:
        """From now on it signs nobody in."""
        await passkeys.remove(await info.context.visitor.actor(), id)
        return PasskeyRemoved()

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def rename_passkey(self, info: Info, id: UUID, label: str) -> RenamePasskeyResult:
        """Whose phone it is, in the owner's own words."""
        await passkeys.rename(await info.context.visitor.actor(), id, text_of(label, 64))
        return await me_of(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def register_device(self, info: Info, kind: str, token: str) -> RegisterDeviceResult:
        """Push to this device from now on; kind ``wechat``: to the bound WeChat, token empty."""
        actor = await info.context.visitor.actor()
        kind, token = text_of(kind, 16), text_of(token, web.LONGEST)
        if token.startswith(subscribe.MARK):  # only we name those
            raise UnknownService
        if kind == web.KIND:
            web.known(token)
        elif kind == devices.APP and not _REGISTRATION.fullmatch(token):
            raise UnknownService
        if kind == subscribe.KIND:
            token = await bound_device(actor)
        await devices.register(kind=kind, token=token, citizen_id=actor.me)
        return DeviceRegistered()

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def silence_device(self, info: Info, kind: str, token: str) -> SilenceDeviceResult:
        """Push to this device of mine no more. Another's, or none, is left as it is."""
        actor = await info.context.visitor.actor()
        kind, token = text_of(kind, 16), text_of(token, web.LONGEST)
        await devices.silence(kind, token, actor.mine)
        return DeviceSilenced()

    @strawberry.mutation
    @refusing(Operation.READ_INBOX)
    async def read_messages(self, info: Info, ids: list[UUID]) -> ReadMessagesResult:
        """Mark as read; others' messages are ignored."""
        actor = await info.context.visitor.actor()
        return MessagesRead(unread=await inbox.mark_read(actor.mine, few(ids)))
