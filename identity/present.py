"""Somebody who stands at a counter: name and number as on their card, checked with the register.

The clerk types them (source ``manual``). An account is only made for a phone that is in this
person's hand: they read out the code that was sent to it. A clerk's slip of a digit would otherwise
hand a stranger somebody else's name. Who has no phone is entered from the card that was read: they
are told on paper.
"""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from identity import phone_keeping
from identity.account_refusals import GuardianNeeded
from identity.actor import Actor
from identity.cards import SOURCE
from identity.codes import check_code
from identity.idnumbers import IdNumber, read_id_number, read_name, under_age
from identity.models import Person
from identity.people import (
    enter_without_phone,
    keep_identity,
    met_in_person,
    person_by_number,
    person_by_phone,
)
from identity.people import person as person_with
from identity.phones import e164
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import (
    CardNeeded,
    CodeExpired,
    IdentityMismatch,
    IdentityTaken,
    PhoneNeeded,
    PhoneOfAnother,
)
from identity.throttle import spend
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import transaction

CODE = "counter"  # the purpose of a code that is read out at a counter: it signs nobody in
MANUAL = "manual"  # how name and number came: typed by the clerk


async def person_present(
    clerk: Actor,
    name: str,
    id_number: str,
    verifier: RealNameVerifier,
    *,
    phone: str | None = None,
    code: str = "",
    source: str = MANUAL,
    phoneless: bool = False,
) -> Person:
    """The person with this name and number, entered with ``phone`` if they have no account.

    Who has none (``phoneless``) is entered without, from their card; a later ``phone`` is theirs.

    From a card that was read (``source``), they are known in person from now on: level 3.

    The register is asked before anything is said: who does not know the name learns nothing.
    Not inside a transaction. Refuses NameInvalid, IdNumberInvalid, IdentityMismatch, PhoneNeeded,
    CardNeeded, PhoneInvalid, CodeWrong, CodeExpired, PhoneOfAnother, GuardianNeeded (a child under
    14 who has no account), TooManyRequests. Raises Unavailable.
    """
    real_name, number = await _checked(clerk, name, id_number, verifier)
    person = await person_by_number(number.number)
    if person is None:
        await _refuse_child(number)
        if phoneless:
            person = await _without_phone(clerk, real_name, number, source)
        else:
            person = await _entered(clerk, real_name, number, phone or "", code, source)
    elif not person.phone_sealed and phone and source == SOURCE:
        person = await _given(clerk, person, phone, code)
    if source == SOURCE:
        await met_in_person(clerk, person.id, source)
    return person


async def known_here(clerk: Actor, name: str, id_number: str, verifier: RealNameVerifier) -> Person:
    """The person with this name and number who has an account. As above; and refuses NotFound."""
    _, number = await _checked(clerk, name, id_number, verifier)
    return await _with(number)


async def known_beside(
    agent: Actor, name: str, id_number: str, verifier: RealNameVerifier
) -> Person:
    """The same, by a village's agent. Their tries shut nobody out of a counter."""
    _, number = await _checked(agent, name, id_number, verifier, "beside.agent", "beside.number")
    return await _with(number)


async def _with(number: IdNumber) -> Person:
    person = await person_by_number(number.number)
    if person is None:
        raise NotFound
    return person


async def _checked(
    who: Actor,
    name: str,
    id_number: str,
    verifier: RealNameVerifier,
    of_who: str = "counter.clerk",
    of_number: str = "counter.number",
) -> tuple[str, IdNumber]:
    real_name = read_name(name)
    number = read_id_number(id_number, today=(await now()).astimezone(SHANGHAI).date())
    await spend(of_who, str(who.me))
    await spend(of_number, number.number)
    if await verifier.check(name=real_name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    return real_name, number


async def _refuse_child(number: IdNumber) -> None:
    if under_age(number.birth_date, (await now()).astimezone(SHANGHAI).date()):
        raise GuardianNeeded


async def _without_phone(clerk: Actor, name: str, number: IdNumber, source: str) -> Person:
    if source != SOURCE:
        raise CardNeeded
    try:
        async with transaction():
            made = await enter_without_phone(name, number)
            await _trace(clerk, "person.entered", made)
    except IntegrityError:  # a second tap of the same moment
        again = await person_by_number(number.number)
        if again is None:
            raise
        return again
    return await person_with(made)


async def _given(clerk: Actor, person: Person, phone: str, code: str) -> Person:
    """Who had no phone has one now: their card was read, and they read out the code."""
    await check_code(phone, CODE, code)
    number = e164(phone)
    async with transaction():
        if await phone_keeping.holder_of(number) is not None:
            raise PhoneOfAnother
        held = await Person.select_for_update().get(id=person.id)
        await phone_keeping.give(held, number)
        await _trace(clerk, "phone.given", person.id)
    return held


async def _entered(
    clerk: Actor, name: str, number: IdNumber, phone: str, code: str, source: str
) -> Person:
    if not phone.strip():
        raise PhoneNeeded
    try:
        await check_code(phone, CODE, code)
        person = await person_by_phone(phone, by=clerk)
        return await keep_identity(clerk, person.id, name, number, source=source)
    except (CodeExpired, IdentityTaken, IntegrityError) as error:
        again = await person_by_number(number.number)  # a second tap of the same moment
        if again is not None:
            return again
        if isinstance(error, CodeExpired):
            raise
        raise PhoneOfAnother from error


async def _trace(clerk: Actor, action: str, person_id: UUID) -> None:
    await record(
        clerk,
        action,
        subject_kind="person",
        subject_id=person_id,
        citizen_id=person_id,
        details={"source": SOURCE},
    )
