"""KINDS: what two people must agree on, who may ask, who may confirm, and what then happens.

The single table of it. Whoever asks calls ``identity.seconding.ask`` inside their own verb; here
another person confirms or refuses, and what was asked for happens in that same transaction.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.applications import account_finding, settling, standing_in
from api.exchange import granting
from api.offices import staffing
from api.policy import Case, Operation, require, unmet
from api.rights import leaving
from identity import look_seals, rotations, seconding, staff_keys, staff_phones
from identity.actor import Actor, Role
from identity.deputies import as_actor
from identity.offices import offices
from identity.refusals import Expired
from identity.rotations import Rotation
from identity.seconding import RequestState, SecondRequest
from notifications.refusals import NotFound
from notifications.transactions import transaction
from notifications.wording import sentence

Do = Callable[[Actor, SecondRequest], Awaitable[None]]
Say = Callable[[SecondRequest, str], Awaitable[Mapping[str, str]]]


async def _words(request: SecondRequest, _language: str) -> Mapping[str, str]:
    """The payload's own words."""
    return {name: value for name, value in request.payload.items() if isinstance(value, str)}


@dataclass(frozen=True)
class Kind:
    """One kind of request. ``do`` runs as whoever confirms; ``say`` fills ``[second.<kind>]``."""

    ask: Operation
    confirm: Operation
    do: Do
    say: Say = _words


async def _confirm_key(by: Actor, request: SecondRequest) -> None:
    await staff_keys.confirm(by, request.subject_id)


async def _key_in_words(request: SecondRequest, language: str) -> Mapping[str, str]:
    name = (await offices()).staff.get(request.asked_by, "")
    return {**await _words(request, language), "name": name}


async def _whose_in_words(request: SecondRequest, _language: str) -> Mapping[str, str]:
    return {"name": (await offices()).staff.get(request.subject_id, "")}


_JOIN, _ERASE = Operation.JOIN_PERSONS, Operation.EXECUTE_ERASURE
_LEND = Operation.GRANT_SHARE

KINDS: Mapping[str, Kind] = {
    staff_keys.KIND: Kind(
        Operation.MANAGE_OWN_SIGN_IN, Operation.MANAGE_KEYS, _confirm_key, _key_in_words
    ),
    staff_phones.KIND: Kind(
        Operation.MANAGE_OWN_SIGN_IN, Operation.MANAGE_KEYS, staff_phones.confirmed, _key_in_words
    ),
    staff_keys.STOP: Kind(
        Operation.REPORT_KEY, Operation.MANAGE_KEYS, standing_in.stop_confirmed, _whose_in_words
    ),
    account_finding.KIND: Kind(_JOIN, _JOIN, account_finding.join, account_finding.in_words),
    settling.KIND: Kind(Operation.REFUND, Operation.REFUND, settling.refund_agreed),
    leaving.SECOND: Kind(_ERASE, _ERASE, leaving.confirmed),
    granting.GRANT: Kind(_LEND, _LEND, granting.granted),
    granting.REVOKE: Kind(_LEND, _LEND, granting.revoked),
    rotations.KIND: Kind(Operation.ROTATE_KEYS, Operation.APPROVE_ROTATION, rotations.agreed),
    look_seals.KIND: Kind(Operation.SEAL_LOOKS, Operation.AGREE_TO_SEAL, look_seals.agreed),
    staffing.SEAT_ADMIN: Kind(
        Operation.APPOINT_ADMIN,
        Operation.APPOINT_ADMIN,
        staffing.seat_confirmed,
        staffing.seat_said,
    ),
}


@dataclass(frozen=True)
class Shown:
    """A request in words."""

    id: UUID
    kind: str
    title: str
    text: str
    because: str
    asked_by: str
    asked_at: datetime
    state: RequestState
    settled_by: str | None
    settled_at: datetime | None
    settled_because: str
    mine: bool
    may_confirm: bool


async def ask_rotation(actor: Actor, because: str) -> SecondRequest:
    """Ask for a new master key. Refuses NotAllowed, AlreadyRotating, ReasonNeeded."""
    async with transaction():
        require(actor, Operation.ROTATE_KEYS)
        return await rotations.propose(actor, because)


async def rotation(actor: Actor) -> Rotation | None:
    """How far the one under way is, or what became of the last."""
    require(actor, Operation.SETTLE_SECOND)
    return await rotations.latest()


async def confirm(actor: Actor, request_id: UUID) -> SecondRequest:
    """Agree, and do it. Refuses NotFound, SamePerson, AlreadySettled, Expired (a week old, or
    whoever asked may not ask any more), and what the kind's own ``do`` refuses: then nothing
    happened and the request waits on.
    """
    async with transaction():
        request = await _seen(actor, request_id)
        await _refuse_fallen(request)
        settled = await seconding.settle(actor, request_id, confirm=True)
        await KINDS[request.kind].do(actor, settled)
    return settled


async def refuse(actor: Actor, request_id: UUID, because: str) -> SecondRequest:
    """Say no, with a reason; whoever asked takes it back. Refuses NotFound, ReasonNeeded,
    AlreadySettled, Expired.
    """
    async with transaction():
        await _seen(actor, request_id)
        return await seconding.settle(actor, request_id, confirm=False, because=because)


async def requests(actor: Actor, language: str) -> tuple[Shown, ...]:
    """What waits for me, oldest first; then what I asked for, newest first."""
    require(actor, Operation.SETTLE_SECOND)
    anywhere = Role.SECURITY_ADMIN in actor.roles  # MAY says below of which kinds
    departments = None if anywhere else actor.departments()
    waiting = await seconding.waiting(actor, KINDS.keys(), departments)
    mine = [one for one in await seconding.asked(actor) if one.kind in KINDS]
    theirs = [one for one in waiting if _may_confirm(actor, one)]
    return tuple([await shown(actor, one, language) for one in (*theirs, *mine)])


async def shown(actor: Actor, request: SecondRequest, language: str) -> Shown:
    """The request in words."""
    names, kind = (await offices()).staff, KINDS[request.kind]
    settled_by = request.settled_by
    words = await kind.say(request, language)
    return Shown(
        id=request.id,
        kind=request.kind,
        title=sentence(language, f"second.{request.kind}", "title", **words),
        text=sentence(language, f"second.{request.kind}", **words),
        because=request.because,
        asked_by=names.get(request.asked_by, ""),
        asked_at=request.asked_at,
        state=request.state,
        settled_by=None if settled_by is None else names.get(settled_by, ""),
        settled_at=request.settled_at,
        settled_because=request.settled_because,
        mine=request.asked_by == actor.me,
        may_confirm=request.state is RequestState.WAITING and _may_confirm(actor, request),
    )


async def _seen(actor: Actor, request_id: UUID) -> SecondRequest:
    """Locked, if the actor asked for it or may settle it. Refuses NotFound."""
    request = await seconding.locked(request_id)
    if request.kind not in KINDS or not (
        request.asked_by == actor.me or _may_confirm(actor, request)
    ):
        raise NotFound
    return request


async def _refuse_fallen(request: SecondRequest) -> None:
    """A request falls with the power of whoever asked. Refuses Expired."""
    asker = await as_actor(request.asked_by)
    if unmet(asker, KINDS[request.kind].ask, _case(request)) != frozenset():
        raise Expired


def _may_confirm(actor: Actor, request: SecondRequest) -> bool:
    missing = unmet(actor, KINDS[request.kind].confirm, _case(request))
    return request.asked_by != actor.me and missing == frozenset()


def _case(request: SecondRequest) -> Case:
    return Case(department_id=request.department_id, subject_id=request.subject_id)
