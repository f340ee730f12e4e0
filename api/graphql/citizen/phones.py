"""Another phone number: asked for, proven, objected to."""

from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.graphql.arguments import object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.people import me_of
from api.graphql.types.phones import (
    ChangePhoneResult,
    ObjectResult,
    PhoneChange,
    PhoneChangeAsked,
    PhoneChangeObjected,
    PhoneProof,
    ProvePhoneResult,
    RecoverResult,
)
from api.policy import Operation
from identity import people, phones_changing
from identity.sealing import Access


@strawberry.type
class Phones:
    """Queries."""

    @strawberry.field(description="Asked for by somebody with my name and number; null: none.")
    @reading(Operation.MANAGE_OWN_SIGN_IN)
    async def phone_change(self, info: Info) -> PhoneChange | None:
        """The change that waits for an objection."""
        found = await phones_changing.waiting(await info.context.visitor.actor())
        return None if found is None else PhoneChange(phone=found.phone, due_at=found.due_at)


@strawberry.type
class ChangingPhones:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_new_phone_code(self, info: Info, phone: str) -> RequestCodeResult:
        """A code to the number that shall be mine."""
        return await send_code(info, phone, phones_changing.NEW)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_old_phone_code(self, info: Info) -> RequestCodeResult:
        """A code to the number that is mine."""
        actor = await info.context.visitor.actor()
        own = await people.reveal(actor.me, "phone", Access(actor, "changing the phone"))
        return await send_code(info, own, phones_changing.OLD)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def prove_phone_change(self, info: Info, phone: str) -> ProvePhoneResult:
        """A question for my passkey."""
        actor = await info.context.visitor.actor()
        asked = await phones_changing.ask_passkey(actor, text_of(phone, 32))
        return PhoneProof(id=strawberry.ID(str(asked.id)), options=JSON(asked.options))

    @strawberry.mutation(description="`oldCode`, or `proof` with the passkey's answer.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def change_phone(
        self,
        info: Info,
        phone: str,
        code: str,
        old_code: str | None = None,
        proof: UUID | None = None,
        credential: JSON | None = None,
    ) -> ChangePhoneResult:
        """The new number is mine, and I am me."""
        visitor = info.context.visitor
        actor, number, given = await visitor.actor(), text_of(phone, 32), text_of(code, 16)
        if proof is not None:
            answer = object_of(credential)
            await phones_changing.with_passkey(actor, number, given, proof, answer)
        else:
            old = text_of(old_code or "", 16)
            await phones_changing.with_old_code(actor, number, given, old)
        visitor.forget()
        return await me_of(info)

    @strawberry.mutation(description="I lost my phone: my account to this one, in 24 hours.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def recover_account(self, info: Info, name: str, id_number: str) -> RecoverResult:
        """By name and number."""
        visitor = info.context.visitor
        register = visitor.doorway.vendors.realname
        await phones_changing.recover(await visitor.actor(), name, id_number, register)
        return PhoneChangeAsked()

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def object_to_phone_change(self, info: Info) -> ObjectResult:
        """It was not me."""
        await phones_changing.object_to(await info.context.visitor.actor())
        return PhoneChangeObjected()
