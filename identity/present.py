"""Somebody who stands at a counter: name and number as on their card, checked with the register.

The clerk types them (source ``manual``). An account is only made for a phone that is in this
person's hand: they read out the code that was sent to it. A clerk's slip of a digit would otherwise
hand a stranger somebody else's name.
"""

from tortoise.exceptions import IntegrityError

from identity.account_refusals import GuardianNeeded
from identity.actor import Actor
from identity.cards import SOURCE
from identity.codes import check_code
from identity.idnumbers import IdNumber, read_id_number, read_name, under_age
from identity.models import Person
from identity.people import keep_identity, met_in_person, person_by_number, person_by_phone
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import (
    CodeExpired,
    IdentityMismatch,
    IdentityTaken,
    PhoneNeeded,
    PhoneOfAnother,
)
from identity.throttle import spend
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound

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
) -> Person:
    """The person with this name and number, entered with ``phone`` if they have no account.

    From a card that was read (``source``), they are known in person from now on: level 3.

    The register is asked before anything is said: who does not know the name learns nothing.
    Not inside a transaction. Refuses NameInvalid, IdNumberInvalid, IdentityMismatch, PhoneNeeded,
    PhoneInvalid, CodeWrong, CodeExpired, PhoneOfAnother, GuardianNeeded (a child under 14 who has
    no account), TooManyRequests. Raises Unavailable.
    """
    real_name, number = await _checked(clerk, name, id_number, verifier)
    person = await person_by_number(number.number)
    if person is None:
        person = await _new(clerk, real_name, number, phone or "", code, source)
    if source == SOURCE:
        await met_in_person(clerk, person.id, source)
    return person


async def _new(
    clerk: Actor, name: str, number: IdNumber, phone: str, code: str, source: str
) -> Person:
    if under_age(number.birth_date, (await now()).astimezone(SHANGHAI).date()):
        raise GuardianNeeded
    if not phone.strip():
        raise PhoneNeeded
    return await _entered(clerk, name, number, phone, code, source)


async def known_here(clerk: Actor, name: str, id_number: str, verifier: RealNameVerifier) -> Person:
    """The person with this name and number who has an account. As above; and refuses NotFound."""
    _, number = await _checked(clerk, name, id_number, verifier)
    person = await person_by_number(number.number)
    if person is None:
        raise NotFound
    return person


async def _checked(
    clerk: Actor, name: str, id_number: str, verifier: RealNameVerifier
) -> tuple[str, IdNumber]:
    real_name = read_name(name)
    number = read_id_number(id_number, today=(await now()).astimezone(SHANGHAI).date())
    await spend("counter.clerk", str(clerk.me))
    await spend("counter.number", number.number)
    if await verifier.check(name=real_name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    return real_name, number


async def _entered(
    clerk: Actor, name: str, number: IdNumber, phone: str, code: str, source: str
) -> Person:
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
