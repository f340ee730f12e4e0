"""Mandates (委托): given, accepted, ended."""

from datetime import date, datetime
from uuid import UUID

import strawberry

from api.graphql.arguments import few, moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.mandates import (
    EnterChildResult,
    EnterNewbornResult,
    GiveMandateResult,
    Mandate,
    MandateResult,
    MandatesChanged,
    Signature,
    consent_of,
)
from api.policy import Operation
from identity import agreeing, children, consents, growing_up, mandates, people
from identity.consents import Purpose
from identity.sealing import Access
from notifications.refusals import NotFound


@strawberry.type
class Mandates:
    """Queries."""

    @strawberry.field(description="What I gave and hold, newest first.")
    @reading(Operation.MANAGE_MANDATES)
    async def mandates(self, info: Info) -> list[Mandate]:
        """One statement."""
        found = await mandates.mandates_of(await info.context.visitor.actor())
        return [Mandate.of(mandate) for mandate in found]

    @strawberry.field(description="The name drawn under a mandate that I gave or hold; or nothing.")
    @reading(Operation.MANAGE_MANDATES)
    async def mandate_signature(self, info: Info, id: UUID) -> Signature | None:
        """Stands in both people's trail."""
        try:
            signature = await agreeing.signature_of(await info.context.visitor.actor(), id)
        except NotFound:
            return None
        return Signature(path=signature.drawn.path, box=signature.drawn.box, at=signature.at)


@strawberry.type
class Entrusting:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.MANAGE_MANDATES)
    async def request_mandate_code(self, info: Info) -> RequestCodeResult:
        """A code to my own phone: my consent."""
        actor = await info.context.visitor.actor()
        own = await people.reveal(actor.me, "phone", Access(actor, "consent to a mandate"))
        return await send_code(info, own, agreeing.PURPOSE)

    @strawberry.mutation(
        description="`items`: codes; null: all. With the code from my own phone; `signature`: my"
        " name drawn by hand beside it, strokes of x, y, x, y …, 0 to 4000."
    )
    @refusing(Operation.MANAGE_MANDATES)
    async def give_mandate(
        self,
        info: Info,
        name: str,
        phone: str,
        relation: mandates.Relation,
        until: datetime,
        code: str = "",
        items: list[str] | None = None,
        signature: list[list[int]] | None = None,
    ) -> GiveMandateResult:
        """Appoint somebody; it counts once they accept."""
        actor = await info.context.visitor.actor()
        codes = None if items is None else tuple(text_of(item, 50) for item in few(items))
        scope = mandates.Scope(codes, moment_of(until))
        who, number, agreed = text_of(name, 64), text_of(phone, 32), consent_of(code, signature)
        await mandates.give(actor, who, number, mandates.Relation(relation), scope, agreed)
        return await _changed(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_MANDATES)
    async def accept_mandate(self, info: Info, id: UUID) -> MandateResult:
        """I take it on."""
        await mandates.accept(await info.context.visitor.actor(), id)
        return await _changed(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_MANDATES)
    async def end_mandate(self, info: Info, id: UUID) -> MandateResult:
        """Revoked or given back; it counts with the next request."""
        await mandates.end(await info.context.visitor.actor(), id)
        return await _changed(info)

    @strawberry.mutation(description="It was not my child who asked for the record.")
    @refusing(Operation.MANAGE_MANDATES)
    async def object_for_child(self, info: Info, id: UUID) -> MandateResult:
        """Nothing changes; who asked is told."""
        await growing_up.object_for(await info.context.visitor.actor(), id)
        return await _changed(info)

    @strawberry.mutation(description="My child under 14, who has no account.")
    @refusing(Operation.MANAGE_MANDATES)
    async def enter_child(self, info: Info, name: str, id_number: str) -> EnterChildResult:
        """From now on I may apply for them."""
        visitor = info.context.visitor
        register = visitor.doorway.vendors.realname
        actor = await visitor.actor()
        await consents.require_consent(actor.me, Purpose.CHILD)
        await children.enter_child(actor, name, id_number, register)
        return await _changed(info)

    @strawberry.mutation(description="My child, who has no identity number yet. Sex: 男 or 女.")
    @refusing(Operation.MANAGE_MANDATES)
    async def enter_newborn(
        self, info: Info, name: str, born: date, sex: str, certificate: str
    ) -> EnterNewbornResult:
        """By its birth certificate; registration gives it a number."""
        birth = children.Birth(text_of(name, 64), born, text_of(sex, 4), text_of(certificate, 32))
        actor = await info.context.visitor.actor()
        await consents.require_consent(actor.me, Purpose.CHILD)
        await children.enter_newborn(actor, birth)
        return await _changed(info)


async def _changed(info: Info) -> MandatesChanged:
    found = await mandates.mandates_of(await info.context.visitor.actor())
    return MandatesChanged(mandates=[Mandate.of(mandate) for mandate in found])
