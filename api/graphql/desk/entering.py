"""The desk's door: a code to the clerk's phone, then the key. Seats count only after both."""

from typing import Annotated

import strawberry
from strawberry.scalars import JSON

from api.graphql.arguments import object_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import staff_me
from api.graphql.refusals import refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.keys import EnrolKeyResult, StaffKey
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    KeyMissing,
    PhoneInvalid,
    ProofInvalid,
    SignInNeeded,
    TooManyRequests,
)
from api.graphql.types.shared import SignedOut
from api.graphql.types.staff import KeyNeeded, StaffSignedIn
from api.policy import Operation
from identity import codes, offices, passkeys, refusals, sessions, staff_keys
from identity.actor import ActorKind
from notifications.refusals import SignInNeeded as Nobody

StaffSignInResult = Annotated[
    KeyNeeded | PhoneInvalid | CodeWrong | CodeExpired | KeyMissing | TooManyRequests,
    strawberry.union("StaffSignInResult"),
]
StaffSignedInResult = Annotated[
    StaffSignedIn | ProofInvalid | SignInNeeded | TooManyRequests,
    strawberry.union("StaffSignedInResult"),
]
_LABEL = 64
DESK = "desk"  # the purpose of a clerk's code: a citizen's code opens nothing here


@strawberry.type
class Entering:
    """Mutations of signing in and out."""

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def request_code(self, info: Info, phone: str) -> RequestCodeResult:
        """Send a code. Any phone is answered alike: who works here is not told."""
        return await send_code(info, phone, DESK)

    @strawberry.mutation(description="First factor. Answers with options for the second: the key.")
    @refusing(Operation.SIGN_IN)
    async def sign_in(self, info: Info, phone: str, code: str) -> StaffSignInResult:
        """A session without seats; who does not work here has no key either."""
        visitor = info.context.visitor
        await codes.check_code(phone, DESK, code, client=visitor.address)
        staff = await offices.staff_by_phone(phone)
        if staff is None:
            raise refusals.KeyMissing
        token, _ = await sessions.open_session(
            ActorKind.STAFF, staff.id, device=visitor.device, amr=("sms",)
        )
        await visitor.admit(token)
        try:
            return KeyNeeded(options=JSON(await passkeys.sign_in_options(await visitor.actor())))
        except refusals.KeyMissing:
            return await _key_to_make(info)

    @strawberry.mutation(
        description="The first key of whoever has none that counts: it waits for a second person."
    )
    @refusing(Operation.SIGN_IN)
    async def enrol_key(self, info: Info, credential: JSON, label: str) -> EnrolKeyResult:
        """The half-open session ends: there is nothing to do before it is confirmed."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        if actor.kind is not ActorKind.STAFF:
            raise Nobody
        made = await staff_keys.add(actor, object_of(credential), text_of(label, _LABEL))
        await visitor.leave()
        return StaffKey.of(made)

    @strawberry.mutation(description="Second factor: the key's assertion.")
    @refusing(Operation.SIGN_IN)
    async def sign_in_with_key(self, info: Info, credential: JSON) -> StaffSignedInResult:
        """A new session with the seats; the half-open one ends."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        if actor.kind is not ActorKind.STAFF:
            raise Nobody
        await passkeys.sign_in(object_of(credential), actor)
        token, session_id = await sessions.open_session(
            ActorKind.STAFF, actor.me, device=visitor.device, amr=("sms",)
        )
        await sessions.promote(session_id)
        await visitor.admit(token)
        return StaffSignedIn(me=await staff_me(info))

    @strawberry.mutation
    @refusing(Operation.SIGN_IN)
    async def sign_out(self, info: Info) -> SignedOut:
        """End the session; signing out twice is signing out."""
        await info.context.visitor.leave()
        return SignedOut()


async def _key_to_make(info: Info) -> KeyNeeded:
    actor = await info.context.visitor.actor()
    waiting = [key for key in await staff_keys.held_by(actor) if not key.counts]
    return KeyNeeded(
        options=JSON(await passkeys.registration_options(actor)),
        to_make=True,
        waiting=StaffKey.of(waiting[-1]) if waiting else None,
    )
