"""Where the result goes, once more: addresses given before, and a parcel that is called back."""

from uuid import UUID

from api.applications.advancing import advance, check, locked
from api.applications.circumstances import PERMISSION, circumstances, permit_as, seated
from api.applications.filing import need_fresh
from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.own_materials import has_all
from api.applications.refusals import ParcelUnderWay
from api.applications.standing_in import need_reason
from api.delivery import addresses, dispatching
from api.delivery import past_addresses as known
from api.delivery.couriers.contract import Courier, ParcelState
from api.delivery.past_addresses import PastAddress
from api.policy import Operation, require
from identity.actor import Actor
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound, Refused
from notifications.transactions import transaction


async def past_addresses(actor: Actor) -> tuple[PastAddress, ...]:
    """One's own, to choose from again; nothing for an agent: the case in hand shows its own."""
    require(actor, Operation.CHOOSE_DELIVERY)
    if not has_all(actor):
        return ()
    return await known.past(sorted(actor.selves), _access(actor))


async def forget_address(actor: Actor, past_id: UUID) -> None:
    """Offer it no more; what a case says of where its result went stays. Refuses NotFound."""
    require(actor, Operation.CHOOSE_DELIVERY)
    mine = sorted(actor.selves)
    if not has_all(actor) or not await known.forget_address(mine, past_id, _access(actor)):
        raise NotFound


async def call_back(actor: Actor, application_id: UUID, version: int, courier: Courier) -> UUID:
    """The parcel stays here: not fetched yet, and the applicant wants it otherwise.

    They say anew how it shall come. Again: the same. Refuses ParcelUnderWay (also what became known
    while the courier was asked), FreshProofNeeded, and what ``check`` refuses. Raises Unavailable.
    """
    need_fresh(actor, Operation.CHOOSE_DELIVERY)
    return await _back(actor, application_id, version, courier, Action.CALL_BACK)


async def recall(
    actor: Actor, application_id: UUID, version: int, because: str, courier: Courier
) -> UUID:
    """The window keeps what the courier has not fetched, and the applicant reads why: they confirm
    where it shall go before it goes out again. Again: the same.

    Refuses ReasonMissing, ParcelUnderWay, and what ``check`` refuses. Raises Unavailable.
    """
    why = need_reason(because)
    return await _back(actor, application_id, version, courier, Action.RECALL, why)


async def _back(
    actor: Actor,
    application_id: UUID,
    version: int,
    courier: Courier,
    action: Action,
    because: str = "",
) -> UUID:
    async with transaction():
        application = await locked(application_id)
        if await _is_back(application):
            case = circumstances(application, await now())
            permit_as(actor, seated(actor, action, case), PERMISSION[action], case)
            return application_id
        await check(application, action, actor, version=version)
        parcel = await dispatching.waiting(application_id)
    if parcel is None or parcel.number is None:
        raise ParcelUnderWay
    try:
        await courier.cancel(str(parcel.id), parcel.number)
    except Refused as error:
        raise ParcelUnderWay from error
    async with transaction():
        application = await locked(application_id)
        if await _is_back(application):
            return application_id
        if not await dispatching.called_back(parcel.id):
            raise ParcelUnderWay
        await addresses.unconfirm(application_id)
        await advance(application, action, actor, because=because)
    return application_id


async def _is_back(application: Application) -> bool:
    parcel = await dispatching.newest(application.id)
    back = parcel is not None and parcel.state is ParcelState.CANCELLED
    return back and application.status is Status.ISSUING


def _access(actor: Actor) -> Access:
    return Access(actor, "own past addresses")
