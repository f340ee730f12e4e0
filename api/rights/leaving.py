"""Stopping and ending: what the machine does about a person's wish, with every way back kept open.

Erasing waits a week, for open cases, for what a law wants kept (then nothing is read or used any
more), and for two members of staff. The last message goes out before the key does.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from uuid import UUID

from tortoise import connections

from api.policy import Operation, require
from api.rights import copies, forgetting, retention
from identity import erasing, rights, wishes
from identity.actor import THE_SYSTEM, Actor
from identity.offices import staff_ids_of
from identity.people import ids_of
from identity.refusals import CasesOpen, PersonErased
from identity.rights import LAST_WORD
from identity.seconding import SecondRequest, ask
from identity.wishes import Kind, Request, State
from notifications.going_on import each
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current, transaction

SECOND = "person.erase"  # the kind of the two-person request
_ASK_AGAIN = timedelta(days=1)
_WISH = "本人要求"
_UNFINISHED = """
SELECT count(*) AS n FROM application
WHERE citizen_id = ANY($1::uuid[]) AND organisation_id IS NULL AND status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked')
"""


async def ask_erasure(actor: Actor) -> Request:
    """Refuses SignInNeeded, FreshProofNeeded, CasesOpen, TooManyRequests."""
    require(actor, Operation.MANAGE_OWN_RIGHTS)
    if count := await _unfinished(sorted(actor.mine)):
        raise CasesOpen(count)
    return await rights.ask_erasure(actor)


async def ask_second(actor: Actor, request_id: UUID, because: str) -> SecondRequest:
    """A member of staff looked at a wish that is due; another confirms it.

    Refuses NotFound (not due), NotAllowed, ReasonNeeded.
    """
    require(actor, Operation.EXECUTE_ERASURE)
    async with transaction():
        request = await wishes.locked(request_id)
        if (request.kind, request.state) != (Kind.ERASE, State.READY):
            raise NotFound
        await _refuse_own(actor, request)
        return await ask(actor, SECOND, request_id, {}, because)


async def confirmed(actor: Actor, second: SecondRequest) -> None:
    """The second person agreed: the machine erases in a moment. The caller holds the transaction.

    What the person began meanwhile ends first: then it waits again, and is for two again.
    Refuses NotFound: taken back meanwhile, or it is the second person's own.
    """
    current()
    request = await wishes.locked(second.subject_id)
    if (request.kind, request.state) != (Kind.ERASE, State.READY):
        raise NotFound
    await _refuse_own(actor, request)
    if await _needed(request):
        await wishes.move(actor, request, State.COOLING, wait=_ASK_AGAIN)
        return
    await wishes.move(actor, request, State.CONFIRMED, wait=LAST_WORD, because=second.because)
    await announce("rights.erasing", request.id, citizen_id=request.person_id)


async def carry_out() -> int:
    """See to everything that is due. May run at any time, in several workers. Returns how much.

    One that fails holds up nobody else's; the next round tries it again.
    """

    async def heed(request: Request) -> None:
        await _DO[request.kind, request.state](request)

    due = await wishes.due()
    return len(await each(due, heed, job="heed_rights", named=lambda request: str(request.id)))


async def _restrict(request: Request) -> None:
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is State.COOLING:
            await _switch(locked, erasing.restrict)
            await wishes.move(THE_SYSTEM, locked, State.HELD)


async def _lift(request: Request) -> None:
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is State.LIFTING:
            await _switch(locked, erasing.lift)
            await wishes.move(THE_SYSTEM, locked, State.UNDONE)
            await wishes.end_held(sorted(await ids_of(locked.person_id)))
            await announce("rights.lifted", locked.id, citizen_id=locked.person_id)


async def _cooled_off(request: Request) -> None:
    """The week is over: kept for a law, ready for the two, or a case was begun meanwhile."""
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is not State.COOLING:
            return
        ids = sorted(await ids_of(locked.person_id))
        if await _unfinished(ids):
            await wishes.move(THE_SYSTEM, locked, State.COOLING, wait=_ASK_AGAIN)
            return
        until = await _until(ids)
        if until is None:
            await _ready(locked)
            return
        await wishes.move(THE_SYSTEM, locked, State.HELD, wait=LAST_WORD, kept_until=until)
        await announce(
            "rights.erase_held", locked.id, citizen_id=locked.person_id, until=_spoken(until)
        )


def _spoken(until: date) -> str | None:
    """With its year, which a sentence leaves out of near days; nothing for what is for ever."""
    return None if until == retention.FOREVER else f"{until:%Y/%m/%d}"


async def _held(request: Request) -> None:
    """First nothing is used any more; when the law's term ends, the two may erase."""
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is not State.HELD or locked.kept_until is None:
            return
        today = (await now()).astimezone(SHANGHAI).date()
        if locked.kept_until <= today:
            await _ready(locked)
            return
        await _switch(locked, erasing.restrict)
        await wishes.put_off(locked, locked.kept_until)


async def _ready(locked: Request) -> None:
    await wishes.move(THE_SYSTEM, locked, State.READY)
    await announce("rights.erase_ready", locked.id)


async def _erase(request: Request) -> None:
    """For good, with every masked copy. Done again, should the machine die in between."""
    ids = sorted(await ids_of(request.person_id))
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is not State.CONFIRMED:
            return
        if await _needed(locked):  # filed in the last moment: the week begins to end again
            await wishes.move(THE_SYSTEM, locked, State.COOLING, wait=_ASK_AGAIN)
            return
    await erasing.erase(THE_SYSTEM, request.person_id, _WISH)
    await forgetting.forget_people(ids)
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is State.CONFIRMED:
            await wishes.move(THE_SYSTEM, locked, State.DONE)


async def _copy_over(request: Request) -> None:
    await copies.drop(request.id)
    async with transaction():
        locked = await wishes.locked(request.id)
        if locked.state is State.READY:
            await wishes.move(THE_SYSTEM, locked, State.DONE)


async def _switch(request: Request, turn: Callable[[Actor, UUID, str], Awaitable[None]]) -> None:
    try:
        await turn(THE_SYSTEM, request.person_id, _WISH)
    except (NotFound, PersonErased):
        return  # never had a key, or it is gone: there is nothing to open or close


async def _needed(request: Request) -> bool:
    """Whether a case is on its way, or a law wants one kept that ended since."""
    ids = sorted(await ids_of(request.person_id))
    return bool(await _unfinished(ids)) or await _until(ids) is not None


async def _until(ids: list[UUID]) -> date | None:
    """Until which later day a law wants something of theirs kept; None: nothing any more."""
    until = await retention.kept_until(ids)
    return until if until and until > (await now()).astimezone(SHANGHAI).date() else None


async def _refuse_own(actor: Actor, request: Request) -> None:
    """Nobody is one of the two for what is their own."""
    if actor.me in await staff_ids_of(request.person_id):
        raise NotFound


async def _unfinished(ids: list[UUID]) -> int:
    rows = await connections.get("default").execute_query_dict(_UNFINISHED, [ids])
    n: int = rows[0]["n"]
    return n


_DO: Mapping[tuple[Kind, State], Callable[[Request], Awaitable[None]]] = MappingProxyType(
    {
        (Kind.COPY, State.READY): _copy_over,
        (Kind.RESTRICT, State.COOLING): _restrict,
        (Kind.RESTRICT, State.LIFTING): _lift,
        (Kind.ERASE, State.COOLING): _cooled_off,
        (Kind.ERASE, State.HELD): _held,
        (Kind.ERASE, State.LIFTING): _lift,
        (Kind.ERASE, State.CONFIRMED): _erase,
    }
)
