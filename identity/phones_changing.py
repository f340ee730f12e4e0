"""Another phone: at once with proof of the person, or after a day for whoever lost the old one.

With the new phone's code comes a passkey, or the old phone's code. Who has neither signs in with
the new phone as somebody new, proves name and number, and waits 24 hours: meanwhile the old number
is told, and whoever holds it may object. Both numbers are told, and all other sessions end.
"""

from uuid import UUID

import orjson

from identity import phone_keeping, sessions
from identity.account_refusals import UnderAge
from identity.actor import Actor, Level
from identity.codes import check_code
from identity.growing_up import tell_guardians
from identity.idnumbers import read_id_number, read_name, under_age
from identity.keyrules import Credential, ProofRequest
from identity.models import Person
from identity.passkeys import ask_proof, check_proof
from identity.people import profile, reveal
from identity.phones import e164
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import (
    CardNeeded,
    ChangeWaiting,
    IdentityMismatch,
    PhoneInUse,
    ProofInvalid,
)
from identity.sealing import Access, blind_index
from identity.throttle import spend
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import query, transaction

NEW, OLD = "phone.new", "phone.old"  # what the codes are for
_PROOF = "phone.change"
_WAITING = """
SELECT c.id, c.claimant_id, c.asked_at, c.due_at, p.phone_masked
FROM phone_change c JOIN person p ON p.id = c.claimant_id
WHERE c.person_id = $1 AND c.ended_at IS NULL
"""


async def ask_passkey(actor: Actor, phone: str) -> ProofRequest:
    """A question for one of the actor's passkeys, about this very number.

    Refuses SignInNeeded, PhoneInvalid, KeyMissing.
    """
    await profile(actor)
    return await ask_proof(actor, purpose=_PROOF, payload=_payload(phone))


async def with_passkey(
    actor: Actor, phone: str, code: str, request_id: UUID, credential: Credential
) -> None:
    """Change to ``phone``, whose code came, with the passkey's answer to ``ask_passkey``.

    Refuses SignInNeeded, PhoneInvalid, CodeWrong, CodeExpired, ProofInvalid, PhoneInUse,
    TooManyRequests.
    """
    await profile(actor)
    await check_code(phone, NEW, code)
    evidence = await check_proof(actor, request_id, credential, purpose=_PROOF)
    if evidence.payload != _payload(phone):
        raise ProofInvalid
    await _change(actor, phone, "passkey")


async def with_old_code(actor: Actor, phone: str, code: str, old_code: str) -> None:
    """Change to ``phone``, whose code came, with the code that went to the old one.

    Refuses SignInNeeded, PhoneInvalid, CodeWrong, CodeExpired, PhoneInUse, TooManyRequests.
    """
    person = await profile(actor)
    old = await reveal(person.id, "phone", Access(actor, "changing the phone"))
    await check_code(old, OLD, old_code)
    await check_code(phone, NEW, code)
    await _change(actor, phone, "old phone")


async def recover(actor: Actor, name: str, id_number: str, verifier: RealNameVerifier) -> None:
    """Ask that the account of this name and number comes to the actor's phone, in 24 hours.

    The actor signed in with the new phone and is somebody new. Asking again changes nothing.
    Refuses SignInNeeded, NameInvalid, IdNumberInvalid, IdentityMismatch, ChangeWaiting (another
    asked first), NotFound (nothing to recover), UnderAge, FreshProofNeeded, CardNeeded (no
    phone hears of it), TooManyRequests. Raises Unavailable.
    """
    claimant = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    real_name = read_name(name)
    today = (await now()).astimezone(SHANGHAI).date()
    number = read_id_number(id_number, today=today)
    await spend("realname.person", str(claimant.id))
    if await verifier.check(name=real_name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    theirs = await Person.get_or_none(id_number_index=blind_index("id_number", number.number))
    if theirs is None or claimant.identity_level >= Level.REAL_NAME:
        raise NotFound
    if under_age(number.birth_date, today):
        raise UnderAge
    if await _asked_already(claimant, theirs):
        return
    await spend("recover.person", str(theirs.id))
    async with transaction():
        access = Access(actor, "recovering the account")
        asked = await phone_keeping.enter(theirs, claimant.id, access)
        await _trace(actor, "phone.change_asked", theirs.id)
        await announce("phone.change_asked", asked, citizen_id=theirs.id)
        told = await tell_guardians(theirs.id, done=False)
        if not told and not theirs.phone_sealed:
            raise CardNeeded  # nobody would hear of it, so nobody could object


async def waiting(actor: Actor) -> phone_keeping.Waiting | None:
    """A change of the actor's phone that somebody asked for. Refuses SignInNeeded."""
    person = await profile(actor)
    rows = await query(_WAITING, person.id)
    return phone_keeping.Waiting(rows[0]["phone_masked"], rows[0]["due_at"]) if rows else None


async def object_to(actor: Actor) -> None:
    """It was not the actor who asked: nothing changes, and who asked is told.

    Refuses SignInNeeded, NotFound.
    """
    person = await profile(actor)
    async with transaction():
        if not await phone_keeping.object_all(person.id):
            raise NotFound
        await _trace(actor, "phone.change_objected", person.id)


async def _change(actor: Actor, phone: str, way: str) -> None:
    access = Access(actor, "changing the phone")
    number = e164(phone)
    async with transaction():
        person = await Person.select_for_update().get(id=actor.me)
        if person.phone_index == blind_index("phone", number):
            return
        holder = await phone_keeping.holder_of(number)
        theirs = holder is not None and holder.merged_into != person.id
        if theirs and holder is not None and holder.identity_level >= Level.REAL_NAME:
            raise PhoneInUse
        if holder is not None:
            await phone_keeping.release(actor, holder)
        await phone_keeping.object_all(person.id)  # who proves to be here was not lost
        change = await phone_keeping.enter(person, None, access)
        await phone_keeping.give(person, number)
        await sessions.end_all(person.id, but=actor.session_id)
        await phone_keeping.tell_changed(actor, person.id, change, way)


async def _asked_already(claimant: Person, theirs: Person) -> bool:
    rows = await query(_WAITING, theirs.id)
    if rows and rows[0]["claimant_id"] != claimant.id:
        raise ChangeWaiting
    return bool(rows)


async def _trace(actor: Actor, action: str, person_id: UUID) -> None:
    await record(actor, action, subject_kind="person", subject_id=person_id, citizen_id=person_id)


def _payload(phone: str) -> bytes:
    index = blind_index("phone", e164(phone)).hex()
    return orjson.dumps({"action": _PROOF, "phone": index}, option=orjson.OPT_SORT_KEYS)
