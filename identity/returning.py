"""A number may have gone to somebody else since its owner was last here.

Who signs in by code on the phone of a verified person not seen for 180 days says the last six
characters of that person's identity number, or proves by another name and number to be somebody
else: then the number is theirs, a new account begins, and nothing of the old one comes with it.
"""

import hmac
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections

from identity import phone_keeping
from identity.actor import ANYBODY, Level
from identity.idnumbers import read_id_number, read_name
from identity.models import Person
from identity.people import label, person_by_phone
from identity.phones import e164
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import CodeExpired, IdentityMismatch, IdTailNeeded, IdTailWrong
from identity.sealing import Access, blind_index, keyed_hash, unseal
from identity.throttle import spend
from notifications.now import SHANGHAI, now
from notifications.transactions import transaction

_PATIENCE = timedelta(minutes=10)
_TAIL = 6
_LONG_AWAY = """
SELECT t.at > max(greatest(p.seen_at, p.created_at,
                           (SELECT max(s.last_seen_at) FROM session s WHERE s.owner_id = p.id)))
              + interval '180 days' AS away
FROM person p CROSS JOIN (SELECT doorstep_now() AS at) t
WHERE p.id = $1 OR p.merged_into = $1
GROUP BY t.at
"""


async def who_enters(phone: str) -> UUID:
    """The person who signs in with this phone, whose code was checked just now.

    Refuses PhoneInvalid, IdTailNeeded (with a ticket for the second factor).
    """
    person = await person_by_phone(phone)
    if person.identity_level >= Level.REAL_NAME and await _long_away(person.id):
        until = await now() + _PATIENCE
        raise IdTailNeeded(f"{int(until.timestamp())}.{_mac(phone, until)}")
    return person.id


async def with_tail(phone: str, ticket: str, tail: str) -> UUID:
    """The person of this phone, who knew the end of the number. Five tries a day.

    Refuses PhoneInvalid, CodeExpired (no ticket of ours, or too old), IdTailWrong,
    TooManyRequests.
    """
    person = await _ticket_holder(phone, ticket)
    await spend("tail.person", str(person.id))
    if person.id_number_sealed is None:
        raise CodeExpired
    why = Access(ANYBODY, "second factor after a long absence", citizen_id=person.id)
    place = label("id_number", person.id)
    number = await unseal(person.id, place, person.id_number_sealed, why)
    if not hmac.compare_digest(number[-_TAIL:].encode(), _tidied(tail).encode()):
        raise IdTailWrong
    return person.id


async def anew(
    phone: str, ticket: str, name: str, id_number: str, verifier: RealNameVerifier
) -> UUID:
    """Who holds the number now, by name and number: the same person, or a new account.

    Refuses PhoneInvalid, CodeExpired, NameInvalid, IdNumberInvalid, IdentityMismatch,
    TooManyRequests. Raises Unavailable.
    """
    old = await _ticket_holder(phone, ticket)
    real_name = read_name(name)
    number = read_id_number(id_number, today=(await now()).astimezone(SHANGHAI).date()).number
    await spend("tail.person", str(old.id))
    if await verifier.check(name=real_name, id_number=number) is not Verdict.MATCH:
        raise IdentityMismatch
    if old.id_number_index == blind_index("id_number", number):
        return old.id
    async with transaction():
        holder = await phone_keeping.holder_of(e164(phone))
        if holder is not None and holder.id == old.id:
            await phone_keeping.release(ANYBODY, holder)
    return (await person_by_phone(phone)).id


async def _long_away(person_id: UUID) -> bool:
    rows = await connections.get("default").execute_query_dict(_LONG_AWAY, [person_id])
    return bool(rows[0]["away"])


async def _ticket_holder(phone: str, ticket: str) -> Person:
    until, _, mac = ticket.partition(".")
    moment = await now()
    if not (
        until.isascii() and until.isdigit() and len(until) == len(str(int(moment.timestamp())))
    ):
        raise CodeExpired
    end = datetime.fromtimestamp(int(until), moment.tzinfo)
    if end < moment or not hmac.compare_digest(mac.encode(), _mac(phone, end).encode()):
        raise CodeExpired
    return await person_by_phone(phone)


def _mac(phone: str, until: datetime) -> str:
    return keyed_hash("entering.ticket", f"{e164(phone)}:{int(until.timestamp())}").hex()


def _tidied(tail: str) -> str:
    return "".join(tail.split()).upper()
