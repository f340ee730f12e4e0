"""Coming in and going out: a code by SMS, a passkey, proving it again."""

from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.graphql.arguments import object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.accounts import IdTailNeeded, IdTailWrong
from api.graphql.types.people import SignedIn, me_of
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    IdentityMismatch,
    IdNumberInvalid,
    NameInvalid,
    PasskeyInvalid,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.graphql.types.shared import PasskeyOptions, SignedOut
from api.policy import Operation
from identity import codes, passkeys, people, returning, sessions
from identity.actor import ActorKind
from identity.sealing import Access

SignInResult = Annotated[
    SignedIn
    | PhoneInvalid
    | CodeWrong
    | CodeExpired
    | PasskeyInvalid
    | IdTailNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("SignInResult"),
]
ReturnResult = Annotated[
    SignedIn
    | PhoneInvalid
    | CodeExpired
    | IdTailWrong
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | VendorUnavailable
    | TooManyRequests,
    strawberry.union("ReturnResult"),
]


SIGN_IN, PROVE = "sign_in", "prove"  # what a code is for; one serves nothing else


@strawberry.type
class Entering:
    """Mutations of signing in and out."""

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def request_code(self, info: Info, phone: str) -> RequestCodeResult:
        """Send a code; an unknown phone is answered alike."""
        return await send_code(info, phone, SIGN_IN)

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def sign_in(self, info: Info, phone: str, code: str) -> SignInResult:
        """Open a session for the phone's owner."""
        await codes.check_code(phone, SIGN_IN, code, client=info.context.visitor.address)
        return await _entered(info, await returning.who_enters(phone), "sms")

    @strawberry.mutation(description="After IdTailNeeded: the last 6 of the identity number.")
    @refusing(Operation.SIGN_IN)
    async def sign_in_with_tail(
        self, info: Info, phone: str, ticket: str, tail: str
    ) -> ReturnResult:
        """Long away, and still the same person."""
        known = await returning.with_tail(phone, text_of(ticket, 128), text_of(tail, 16))
        return await _entered(info, known, "sms kba")

    @strawberry.mutation(description="After IdTailNeeded: by name and number, mine or a new one.")
    @refusing(Operation.SIGN_IN)
    async def sign_in_anew(
        self, info: Info, phone: str, ticket: str, name: str, id_number: str
    ) -> ReturnResult:
        """The number has a new owner: nothing of the old one is theirs."""
        register = info.context.visitor.doorway.vendors.realname
        holder = await returning.anew(phone, text_of(ticket, 128), name, id_number, register)
        return await _entered(info, holder, "sms")

    @strawberry.mutation(
        description="Proves a stale session again (R16) with a code to its own phone."
    )
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_fresh_code(self, info: Info) -> RequestCodeResult:
        """Send a code to the phone of the session's owner."""
        return await send_code(info, await _own_phone(info), PROVE)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def prove_again(self, info: Info, code: str) -> SignInResult:
        """Freshen the session."""
        visitor = info.context.visitor
        await codes.check_code(await _own_phone(info), PROVE, code, client=visitor.address)
        if session_id := (await visitor.actor()).session_id:
            await sessions.prove(session_id, amr="sms")
        visitor.forget()
        return SignedIn(me=await me_of(info))

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def sign_out(self, info: Info) -> SignedOut:
        """End the session; signing out twice is signing out."""
        await info.context.visitor.leave()
        return SignedOut()

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def passkey_sign_in(self, info: Info) -> PasskeyOptions:  # noqa: ARG002 — @refusing's
        """Options for a passkey; the browser knows whose."""
        return PasskeyOptions(options=JSON(await passkeys.sign_in_options()))

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def sign_in_with_passkey(self, info: Info, credential: JSON) -> SignInResult:
        """Open a session for the passkey's owner."""
        owner = await passkeys.sign_in(object_of(credential))
        return await _entered(info, owner.id, "passkey")


async def _entered(info: Info, person_id: UUID, how: str) -> SignedIn:
    visitor = info.context.visitor
    token, _ = await sessions.open_session(
        ActorKind.CITIZEN, person_id, device=visitor.device, amr=(how,)
    )
    await visitor.admit(token)
    return SignedIn(me=await me_of(info))


async def _own_phone(info: Info) -> str:
    """The session's owner's, opened to send a code to it: the trail knows."""
    actor = await info.context.visitor.actor()
    return await people.reveal(actor.me, "phone", Access(actor, "proving again"))
