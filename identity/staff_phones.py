"""A colleague's own new phone: at once with the old one's code, else with a second person.

Either way the hardware key was shown to sign in, and the new phone's code came. A phone is only the
first of the two factors; still nobody changes it with one of them alone.
"""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from identity import seconding
from identity.actor import Actor, ActorKind
from identity.codes import check_code
from identity.masks import mask_phone
from identity.models import Staff
from identity.offices import forget_offices, staff_label
from identity.phones import e164
from identity.refusals import PhoneInUse, SamePerson
from identity.sealing import Access, blind_index, seal, unseal
from identity.seconding import RequestState, SecondRequest
from identity.sessions import end_all
from identity.staff_keys import department_of
from identity.trail import record
from notifications.outbox import announce
from notifications.refusals import NotFound, SignInNeeded
from notifications.transactions import current, query, transaction

NEW, OLD = "staff.phone.new", "staff.phone.old"  # what the codes are for
KIND = "phone.replace"  # what the second person is asked
_CHANGE = "SELECT staff_phone_changed($1, $2, $3, $4) AS id"


async def number_of(actor: Actor) -> str:
    """The actor's own number, opened to send a code to it. Refuses SignInNeeded."""
    staff = await _staff(actor)
    access = Access(actor, "changing the own phone")
    return await unseal(staff.id, staff_label(staff.id), staff.phone_sealed, access)


async def with_old_code(actor: Actor, phone: str, code: str, old_code: str) -> None:
    """Change to ``phone``, whose code came, with the code that went to the old one.

    Refuses SignInNeeded, PhoneInvalid, PhoneInUse, CodeWrong, CodeExpired, TooManyRequests.
    """
    await check_code(await number_of(actor), OLD, old_code)
    await check_code(phone, NEW, code)
    number = e164(phone)
    sealed = await seal(actor.me, staff_label(actor.me), number)
    async with transaction():
        await _forget_waiting(actor)
        await _change(actor, actor.me, sealed, number, "old phone")


async def ask(actor: Actor, phone: str, code: str, because: str) -> SecondRequest:
    """Without the old phone: somebody else sees who asks, and agrees. The old number is told.

    What waited before is taken back. Refuses SignInNeeded, PhoneInvalid, PhoneInUse, CodeWrong,
    CodeExpired, ReasonNeeded, TooManyRequests.
    """
    await _staff(actor)
    await check_code(phone, NEW, code)
    number, department = e164(phone), await department_of(actor.me)
    if await Staff.exists(phone_index=blind_index("phone", number)):
        raise PhoneInUse
    sealed = await seal(actor.me, staff_label(actor.me), number)
    said = {
        "phone": mask_phone(number),
        "sealed": sealed.hex(),
        "index": blind_index("phone", number).hex(),
    }
    async with transaction():
        await _forget_waiting(actor)
        asked = await seconding.ask(actor, KIND, actor.me, said, because, department_id=department)
        params = {"staff_id": actor.me, "department_id": department}
        await announce("staff_phone.waiting", asked.id, **params)
        await announce("staff_phone.asked", asked.id, staff_id=actor.me)
    return asked


async def confirmed(by: Actor, request: SecondRequest) -> None:
    """The second person agreed. The caller's transaction.

    Refuses NotFound, SamePerson, PhoneInUse.
    """
    current()
    if by.me == request.subject_id:
        raise SamePerson
    said = request.payload
    sealed = bytes.fromhex(said["sealed"])
    await _write(request.subject_id, sealed, said["phone"], bytes.fromhex(said["index"]))
    await _told(by, request.subject_id, None, "two people")


async def _change(actor: Actor, staff_id: UUID, sealed: bytes, number: str, way: str) -> None:
    await _write(staff_id, sealed, mask_phone(number), blind_index("phone", number))
    await _told(actor, staff_id, actor.session_id, way)


async def _write(staff_id: UUID, sealed: bytes, masked: str, index: bytes) -> None:
    try:
        rows = await query(_CHANGE, staff_id, sealed, masked, index)
    except IntegrityError as error:  # a colleague's, here or gone
        raise PhoneInUse from error
    if rows[0]["id"] is None:
        raise NotFound


async def _told(actor: Actor, staff_id: UUID, session_id: UUID | None, way: str) -> None:
    """Other sessions end; the row in the trail; a message to the new number."""
    await end_all(staff_id, but=session_id)
    await record(
        actor,
        "staff.phone_changed",
        subject_kind="staff",
        subject_id=staff_id,
        details={"way": way},
    )
    await announce("staff_phone.changed", staff_id, staff_id=staff_id)
    forget_offices()


async def _forget_waiting(actor: Actor) -> None:
    for request in await seconding.asked(actor):
        if request.kind == KIND and request.state is RequestState.WAITING:
            await seconding.settle(actor, request.id, confirm=False)


async def _staff(actor: Actor) -> Staff:
    staff = None
    if actor.kind is ActorKind.STAFF and actor.roles:  # the key was shown
        staff = await Staff.get_or_none(id=actor.me, left_at=None)
    if staff is None:
        raise SignInNeeded
    return staff
