"""The citizen to herself: masked, except what prefills her own form."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.graphql.context import Info
from identity import codes, passkeys, people
from notifications import inbox


@strawberry.type
class Passkey:
    """A passkey or security key, by the name its owner gave it."""

    id: UUID
    label: str
    created_at: datetime


@strawberry.type
class Me:
    """Who is signed in at the citizens' door. Name, number and phone are masked."""

    id: UUID
    level: int = strawberry.field(description="1 phone, 2 real name, 3 in person.")
    name: str | None = strawberry.field(description="Masked, 张*芳.")
    id_number: str | None = strawberry.field(description="Masked.")
    phone: str = strawberry.field(description="Masked.")

    @strawberry.field
    async def passkeys(self, info: Info) -> list[Passkey]:
        """The citizen's own passkeys."""
        keys = await passkeys.passkeys_of(await info.context.visitor.actor())
        return [Passkey(id=key.id, label=key.label, created_at=key.created_at) for key in keys]

    @strawberry.field
    async def unread(self, info: Info) -> int:
        """Messages not opened yet."""
        return await inbox.unread((await info.context.visitor.actor()).mine)

    @strawberry.field(
        description="Prefill: form field name → value the platform knows, already authorised for "
        "the owner; revealed on the form, leaves a trail row."
    )
    async def known(self, info: Info) -> JSON:
        """Opened for the owner; the trail knows."""
        actor = await info.context.visitor.actor()
        if actor.on_behalf_of is not None:
            return JSON({})  # an agent reads what is known on a form, as far as the mandate goes
        return JSON(await people.known(actor))


async def me_of(info: Info) -> Me:
    """Who is signed in now: the masked columns of the person."""
    person = await people.profile(await info.context.visitor.actor())
    return Me(
        id=person.id,
        level=int(person.identity_level),
        name=person.name_masked,
        id_number=person.id_number_masked,
        phone=person.phone_masked,
    )


@strawberry.type
class SignedIn:
    """A session is open; its cookie comes with this answer."""

    me: Me


@strawberry.type
class CodeSent:
    """A code is on its way."""

    phone: str = strawberry.field(description="Masked.")
    expires_in_seconds: int
    resend_in_seconds: int

    @classmethod
    def of(cls, sent: codes.CodeSent) -> Self:
        """How long it lives, and when another may be asked for."""
        return cls(
            phone=sent.phone,
            expires_in_seconds=sent.expires_in_seconds,
            resend_in_seconds=sent.resend_in_seconds,
        )


@strawberry.type
class DeviceRegistered:
    """Pushes will reach this device."""

    ok: bool = True


@strawberry.type
class DeviceSilenced:
    """Pushes do not reach this device any more."""

    ok: bool = True


@strawberry.type
class PasskeyRemoved:
    """It signs nobody in any more."""

    ok: bool = True
