"""Handing a result over at the window, to whoever shows the code and an identity card."""

from datetime import datetime
from uuid import UUID

from api.applications.advancing import advance, check, locked, tell
from api.applications.circumstances import circumstances, permit_as, visitors
from api.applications.disclosing import seat_for
from api.applications.lifecycle import Action, Status
from api.applications.refusals import NotThePerson, PickupCodeWrong, WrongStatus
from api.applications.tracing import note
from api.catalog import published
from api.clocks.counting import day_of
from api.delivery import addresses, dispatching, shelf
from api.delivery.couriers.contract import Courier
from api.policy import Operation
from identity.actor import THE_SYSTEM, Actor
from identity.sealing import Access
from identity.throttle import spend
from notifications.going_on import each
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

_MOST = 500  # cases in one round
_WHY = "打印快递面单"


async def hand_over(
    actor: Actor, application_id: UUID, version: int, code: str, key: str, *, in_person: bool
) -> UUID:
    """The window compared the card and hands it over. ``in_person``: to the applicant themselves.

    Refuses PickupCodeWrong, NotThePerson (this result goes to the person only), TooManyRequests,
    and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "code": code, "in_person": in_person}
    async with transaction(Once(actor.me, "hand_over", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.COLLECTED, actor, version=version)
        await spend("pickup.case", str(application_id))
        definition = await published.version(application.item_version_id)
        if definition.delivery.to_person_only and not in_person:
            raise NotThePerson
        if not await shelf.opens(application_id, code):
            raise PickupCodeWrong
        await shelf.clear(application_id)
        await advance(application, Action.COLLECTED, actor, in_person=in_person)
        tx.outcome = application_id
    return application_id


async def send_anew(actor: Actor, application_id: UUID, version: int, key: str) -> UUID:
    """What went astray is made up for: the citizen confirms the address, then it goes out again.

    Refuses WrongStatus (nothing went astray), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version}
    async with transaction(Once(actor.me, "send_anew", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SEND_ANEW, actor, version=version)
        if not await dispatching.astray(application_id):
            raise WrongStatus(application.status)
        await addresses.unconfirm(application_id)
        await advance(application, Action.SEND_ANEW, actor)
        tx.outcome = application_id
    return application_id


async def label(actor: Actor, application_id: UUID, courier: Courier) -> bytes:
    """What is stuck on the parcel while it goes out, a PDF: it names the receiver, which is an
    opening like any other. Refuses NotFound, NotAllowed, WrongStatus, KeyWithheld.

    Raises Unavailable.
    """
    async with transaction():
        application = await locked(application_id)
        case = circumstances(application, await now())
        permit_as(actor, visitors(actor, case), Operation.HAND_OVER, case)
        if application.status is not Status.DISPATCHED:
            raise WrongStatus(application.status)
        parcel = await dispatching.newest(application_id)
        if parcel is None or parcel.number is None:
            raise NotFound
        seat = seat_for(actor, application)
        whose = application.citizen_id
        await addresses.opened(application_id, Access(actor, _WHY, application_id, whose, seat))
        await note(actor, "application.print_label", application)
    return await courier.label(parcel.number)


async def look_at_the_shelf(at: datetime) -> None:
    """Who is told again that it waits, and what waited long enough."""
    today = day_of(at)
    await each(await shelf.to_see(today, _MOST), remind_or_put_back, job="look_at_the_shelf")


async def remind_or_put_back(application_id: UUID) -> UUID:
    """Once before the last day; after it the citizen says anew how it shall come."""
    async with transaction():
        application = await locked(application_id)
        if application.status is not Status.READY_FOR_PICKUP:
            await shelf.clear(application_id)
        elif await shelf.over(application_id, day_of(await now())):
            await shelf.clear(application_id)
            await addresses.unconfirm(application_id)
            await advance(application, Action.LAPSE_PICKUP, THE_SYSTEM)
        elif place := await shelf.remind(application_id):
            definition = await published.version(application.item_version_id)
            until = place.until.isoformat()
            await tell("application.pickup_due", application, definition, until=until)
    return application_id
