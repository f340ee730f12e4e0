"""Correcting what was verified wrongly, or has changed: asked by the person, done by an office.

A name is replaced only by one that the register knows with the person's number; a number never is
(R12: who has another number is another person until somebody joins the two).
"""

from typing import Any
from uuid import UUID

from identity import wishes
from identity.actor import Actor, Seat
from identity.idnumbers import read_name
from identity.masks import mask_name
from identity.models import Person
from identity.offices import staff_ids_of
from identity.people import label, reveal
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import IdentityMismatch, IdentityNeeded, TextNeeded
from identity.sealing import Access, seal, unseal
from identity.texts import is_plain
from identity.throttle import spend
from identity.wishes import Kind, Request, State, Wrong, answer_label, said_label
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_LONGEST = 500
_WAITING = """
SELECT r.id, r.field, r.asked_at, p.name_masked, p.id_number_masked
FROM rights_request r JOIN person p ON p.id = r.person_id
WHERE r.kind = 'correct' AND r.state = 'waiting' ORDER BY r.asked_at, r.id LIMIT 200
"""
_SAID = "SELECT said_sealed FROM rights_request WHERE id = $1"
_ANSWER = "UPDATE rights_request SET answer_sealed = $2 WHERE id = $1"


async def waiting() -> list[dict[str, Any]]:
    """Corrections that somebody waits for, oldest first, masked. Whoever calls asked the policy."""
    return await query(_WAITING)


async def read_said(actor: Actor, request_id: UUID, because: str, seat: Seat) -> str:
    """What the person wrote; they see who read it. Refuses NotFound, KeyWithheld."""
    async with transaction():
        request = await _open(actor, request_id)
        rows = await query(_SAID, request.id)
        access = Access(actor, because, citizen_id=request.person_id, seat=seat)
        label_ = said_label(request.id)
        return await unseal(request.person_id, label_, rows[0]["said_sealed"], access)


async def rename(
    actor: Actor,
    request_id: UUID,
    name: str,
    access: Access,
    verifier: RealNameVerifier,
) -> None:
    """The name on the paper that was shown, if the register knows it with the number.

    Refuses NotFound, NameInvalid, IdentityNeeded (nothing was verified yet), IdentityMismatch,
    TooManyRequests, KeyWithheld. Raises Unavailable.
    """
    new = read_name(name)
    async with transaction():
        request = await _open(actor, request_id)
    if request.field is not Wrong.NAME:
        raise NotFound
    owner = await Person.get(id=request.person_id)
    if owner.id_number_sealed is None:
        raise IdentityNeeded
    await spend("counter.clerk", str(actor.me))
    number = await reveal(owner.id, "idNumber", access)
    if await verifier.check(name=new, id_number=number) is not Verdict.MATCH:
        raise IdentityMismatch
    sealed = await seal(owner.id, label("name", owner.id), new)
    async with transaction():
        request = await _open(actor, request_id)
        await Person.filter(id=owner.id).update(name_sealed=sealed, name_masked=mask_name(new))
        await wishes.move(actor, request, State.DONE, because=access.purpose)
        await announce("rights.corrected", request.id, citizen_id=request.person_id)


async def answer(actor: Actor, request_id: UUID, text: str) -> None:
    """It stays as it is, and why. Refuses NotFound, TextNeeded, KeyWithheld."""
    said = text.strip()
    if not said or len(said) > _LONGEST or not is_plain(said):
        raise TextNeeded
    async with transaction():
        request = await _open(actor, request_id)
        sealed = await seal(request.person_id, answer_label(request.id), said)
        await query(_ANSWER, request.id, sealed)
        await wishes.move(actor, request, State.REFUSED)
        await announce("rights.correct_refused", request.id, citizen_id=request.person_id)


async def _open(actor: Actor, request_id: UUID) -> Request:
    """A correction that waits, of somebody else than the clerk. Refuses NotFound."""
    request = await wishes.locked(request_id)
    if (request.kind, request.state) != (Kind.CORRECT, State.WAITING):
        raise NotFound
    if actor.me in await staff_ids_of(request.person_id):
        raise NotFound
    return request
