"""A person's copy: made by the machine, kept sealed under their key for a week, fetched by them."""

from uuid import UUID

from api.paper import press
from api.rights import copy_paper, copying
from api.storage import keeping
from identity import wishes
from identity.actor import THE_SYSTEM, Actor
from identity.people import person, profile
from identity.rights import COPY_KEPT
from identity.sealing import Access
from identity.trail import record
from identity.wishes import Kind, State
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import transaction

FORMATS = ("json", "pdf")


async def make(request_id: UUID) -> None:
    """Gather, typeset, seal, keep, and say that it is there. Again for one that is: nothing.

    Raises Unavailable (storage), KeyWithheld.
    """
    async with transaction():
        request = await wishes.locked(request_id)
    if (request.kind, request.state) != (Kind.COPY, State.WAITING):
        return
    owner = await person(request.person_id)
    copy = await copying.gather(owner.id, owner.language)
    sheet = await press.press(copy_paper.TEMPLATE, copy_paper.of(copy))
    contents = {"json": copying.as_json(copy), "pdf": sheet.pdf}
    for form, content in contents.items():
        await keeping.keep(
            request.person_id, _label(request_id, form), _key(request_id, form), content
        )
    async with transaction():
        request = await wishes.locked(request_id)
        if request.state is State.WAITING:
            await wishes.move(THE_SYSTEM, request, State.READY, wait=COPY_KEPT)
            await announce("rights.copy_ready", request_id, citizen_id=request.person_id)
    if request.state is State.UNDONE:  # void while it was made
        await drop(request_id)


async def fetch(actor: Actor, request_id: UUID, form: str) -> bytes:
    """One of ``FORMATS``. Refuses SignInNeeded, FreshProofNeeded, NotFound (not one's own, over).

    Raises Unavailable, KeyWithheld.
    """
    await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    async with transaction():
        request = await wishes.locked(request_id)
        mine = request.person_id in actor.mine
        if not mine or (request.kind, request.state) != (Kind.COPY, State.READY):
            raise NotFound
        await record(
            actor,
            "rights.copy_fetched",
            subject_kind="rights_request",
            subject_id=request_id,
            citizen_id=request.person_id,
            details={"form": form},
        )
    access = Access(actor, "own copy", citizen_id=request.person_id)
    place = _label(request_id, form), _key(request_id, form)
    try:
        return await keeping.fetch(request.person_id, *place, access)
    except KeyError as error:
        raise NotFound from error


async def drop(request_id: UUID) -> None:
    """Its week is over, or it is void: what it was made from stays. Raises Unavailable."""
    for form in FORMATS:
        await keeping.drop(_key(request_id, form))


def _label(request_id: UUID, form: str) -> str:
    return f"rights_request.copy:{request_id}:{form}"


def _key(request_id: UUID, form: str) -> str:
    return f"copies/{request_id}.{form}"
