"""A person's rights over what is kept about them (PIPL §§44–47): copy, correction, stop, end.

Each asking is a row of ``rights_request`` that goes its own way; one of a kind is open at a time.
What changes keys is done by the machine, never by a door (``erasing``), so there is always a moment
in which the last message goes out and the person may take it back.

copy:     waiting → ready (a week) → done
correct:  waiting → done | refused | undone
restrict: cooling (minutes) → held → lifting → undone
erase:    cooling (a week) → ready | held (the law wants it kept) → confirmed → done, or undone
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from uuid import UUID

from identity import wishes
from identity.actor import Actor
from identity.people import profile
from identity.refusals import TextNeeded
from identity.sealing import Access, KeyWithheld, unseal
from identity.texts import is_plain
from identity.throttle import spend
from identity.wishes import Kind, Request, State, Wrong, answer_label
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import transaction

COOLING = timedelta(days=7)  # of an erasure: time to think again
LAST_WORD = timedelta(minutes=2)  # until a key is closed: the message about it goes out first
COPY_KEPT = timedelta(days=7)
_LONGEST = 500
_UNDONE: Mapping[tuple[Kind, State], State] = MappingProxyType(
    {
        (Kind.CORRECT, State.WAITING): State.UNDONE,
        (Kind.RESTRICT, State.COOLING): State.UNDONE,
        (Kind.RESTRICT, State.HELD): State.LIFTING,
        (Kind.ERASE, State.COOLING): State.UNDONE,
        (Kind.ERASE, State.READY): State.UNDONE,
        (Kind.ERASE, State.HELD): State.LIFTING,
    }
)


async def requests_of(actor: Actor) -> tuple[Request, ...]:
    """What the actor asked, newest first, with the desk's answers. Refuses SignInNeeded."""
    await profile(actor)
    found = await wishes.all_of(sorted(actor.mine))
    return tuple([replace(one, answer=await _answer(actor, one, sealed)) for one, sealed in found])


async def ask_copy(actor: Actor) -> Request:
    """A copy of everything, made within a minute. Refuses SignInNeeded, FreshProofNeeded,
    TooManyRequests.
    """
    if (request := await _asked(actor, Kind.COPY)) is not None:
        return request
    async with transaction():
        request = await wishes.enter(actor, Kind.COPY, State.WAITING, COPY_KEPT)
        if request is not None:
            await announce("rights.copy_asked", request.id, citizen_id=actor.me)
    return request or await _other_tap(actor, Kind.COPY)


async def ask_correction(actor: Actor, field: Wrong, text: str) -> Request:
    """Something verified is wrong; ``text``: how it should read, and since when.

    Refuses SignInNeeded, FreshProofNeeded, TextNeeded, KeyWithheld, TooManyRequests.
    """
    said = text.strip()
    if not said or len(said) > _LONGEST or not is_plain(said):
        raise TextNeeded
    if (request := await _asked(actor, Kind.CORRECT)) is not None:
        return request
    async with transaction():
        request = await wishes.enter(
            actor, Kind.CORRECT, State.WAITING, timedelta(), field=field, said=said
        )
        if request is not None:
            await announce("rights.correct_asked", request.id, citizen_id=actor.me)
    return request or await _other_tap(actor, Kind.CORRECT)


async def ask_restriction(actor: Actor) -> Request:
    """Nothing of mine is read or used until I say so. Refuses SignInNeeded, FreshProofNeeded."""
    if (request := await _asked(actor, Kind.RESTRICT)) is not None:
        return request
    async with transaction():
        request = await wishes.enter(actor, Kind.RESTRICT, State.COOLING, LAST_WORD)
        if request is not None:
            await announce("rights.restrict_asked", request.id, citizen_id=actor.me)
    return request or await _other_tap(actor, Kind.RESTRICT)


async def ask_erasure(actor: Actor) -> Request:
    """Everything about me goes, in a week. Whoever calls has seen that no case is open.

    Refuses SignInNeeded, FreshProofNeeded.
    """
    if (request := await _asked(actor, Kind.ERASE)) is not None:
        return request
    async with transaction():
        request = await wishes.enter(actor, Kind.ERASE, State.COOLING, COOLING)
        if request is not None:
            await announce("rights.erase_asked", request.id, citizen_id=actor.me)
    return request or await _other_tap(actor, Kind.ERASE)


async def undo(actor: Actor, request_id: UUID) -> None:
    """Take it back; what is restricted already is opened again by the machine.

    Refuses SignInNeeded, FreshProofNeeded, NotFound (another's; too late).
    """
    person = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    async with transaction():
        request = await wishes.locked(request_id)
        after = _UNDONE.get((request.kind, request.state))
        if request.person_id not in actor.mine or after is None:
            raise NotFound
        await wishes.move(actor, request, after)
        if request.kind is Kind.ERASE:
            await announce("rights.erase_undone", request.id, citizen_id=person.id)


async def _asked(actor: Actor, kind: Kind) -> Request | None:
    """One is open at a time: asking again answers with it."""
    person = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    if (request := await wishes.open_one(sorted(actor.mine), kind)) is None:
        await spend("rights.person", str(person.id))
    return request


async def _other_tap(actor: Actor, kind: Kind) -> Request:
    """Two taps at once: the other was first. Refuses NotFound (and over already)."""
    request = await wishes.open_one(sorted(actor.mine), kind)
    if request is None:
        raise NotFound
    return request


async def _answer(actor: Actor, request: Request, sealed: bytes | None) -> str | None:
    if sealed is None:
        return None
    access = Access(actor, "own request")
    try:
        return await unseal(request.person_id, answer_label(request.id), sealed, access)
    except KeyWithheld:
        return None
