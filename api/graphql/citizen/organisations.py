"""Organisations: registered, their handlers named, accepted, ended."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.graphql.arguments import few, moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.organisations import (
    HandlerResult,
    InviteHandlerResult,
    Organisation,
    OrganisationsChanged,
    RegisterOrganisationResult,
)
from api.policy import Operation
from identity import handlers, organisations, people
from identity.mandates import Scope
from identity.sealing import Access


@strawberry.type
class Organisations:
    """Queries."""

    @strawberry.field(description="What I represent and handle, oldest first.")
    @reading(Operation.MANAGE_ORGANISATION)
    async def organisations(self, info: Info) -> list[Organisation]:
        """One statement."""
        return await _mine(info)


@strawberry.type
class Organising:
    """Mutations."""

    @strawberry.mutation(description="By who represents it by law, as the register has it now.")
    @refusing(Operation.MANAGE_ORGANISATION)
    async def register_organisation(
        self, info: Info, name: str, credit_code: str
    ) -> RegisterOrganisationResult:
        """Enter it, take it over, or have it checked anew."""
        register = info.context.visitor.doorway.vendors.organisations
        actor = await info.context.visitor.actor()
        called, code = text_of(name, 100), text_of(credit_code, 40)
        await organisations.register(actor, called, code, register)
        return OrganisationsChanged(organisations=await _mine(info))

    @strawberry.mutation
    @refusing(Operation.MANAGE_ORGANISATION)
    async def request_handler_code(self, info: Info) -> RequestCodeResult:
        """A code to my own phone: the organisation's consent."""
        actor = await info.context.visitor.actor()
        own = await people.reveal(actor.me, "phone", Access(actor, "consent to a handler"))
        return await send_code(info, own, handlers.PURPOSE)

    @strawberry.mutation(
        description="`contact`: their phone or identity number. `items`: codes; null: all."
    )
    @refusing(Operation.MANAGE_ORGANISATION)
    async def invite_handler(
        self,
        info: Info,
        organisation: UUID,
        name: str,
        contact: str,
        until: datetime,
        code: str,
        items: list[str] | None = None,
    ) -> InviteHandlerResult:
        """Name a handler; it counts once they accept."""
        actor = await info.context.visitor.actor()
        codes = None if items is None else tuple(text_of(item, 50) for item in few(items))
        scope = Scope(codes, moment_of(until))
        who, reached, given = text_of(name, 64), text_of(contact, 32), text_of(code, 16)
        await handlers.invite(actor, organisation, who, reached, scope, given)
        return OrganisationsChanged(organisations=await _mine(info))

    @strawberry.mutation
    @refusing(Operation.MANAGE_ORGANISATION)
    async def accept_handling(self, info: Info, id: UUID) -> HandlerResult:
        """I take it on."""
        await handlers.accept(await info.context.visitor.actor(), id)
        return OrganisationsChanged(organisations=await _mine(info))

    @strawberry.mutation
    @refusing(Operation.MANAGE_ORGANISATION)
    async def end_handling(self, info: Info, id: UUID) -> HandlerResult:
        """Taken back or given back; it counts with the next request."""
        await handlers.end(await info.context.visitor.actor(), id)
        return OrganisationsChanged(organisations=await _mine(info))


async def _mine(info: Info) -> list[Organisation]:
    found = await organisations.memberships(await info.context.visitor.actor())
    return [Organisation.of(one) for one in found]
