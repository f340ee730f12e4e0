"""A finished result is laid out at the window before its owner is told to come: whoever has it in
their hands says so, and where it lies.
"""

from uuid import UUID

from api.applications.advancing import advance, check, locked, tell
from api.applications.lifecycle import Action
from api.applications.models import Application
from api.applications.refusals import ShelfMissing, WrongStatus
from api.catalog.definition import Definition
from api.certificates import issuing
from api.clocks.counting import day_of
from api.delivery import addresses, shelf
from api.delivery.models import DeliveryWay
from identity.actor import Actor, Role
from notifications.now import now
from notifications.transactions import Once, transaction

_LONGEST = 32
_WORKS = ("works_role", "works_department_id", "works_site_id")


async def ask(application: Application, definition: Definition) -> None:
    """It is made, and somebody will fetch it: the window of its hall has it in its queue, and is
    told once. ``application`` must be ``locked``.
    """
    if application.works_role is not None:
        return
    application.works_role = Role.WINDOW.value
    application.works_department_id = application.department_id
    application.works_site_id = application.site_id
    await application.save(update_fields=_WORKS)
    await tell("desk.to_shelve", application, definition)


async def not_any_more(application: Application) -> None:
    """Its owner wants it another way. ``application`` must be ``locked``."""
    if application.works_role is not None:
        application.works_role = application.works_department_id = None
        application.works_site_id = None
        await application.save(update_fields=_WORKS)


async def lay_out(actor: Actor, application_id: UUID, version: int, where: str, key: str) -> UUID:
    """It lies at ``where``; now its owner gets the code and the last day.

    Refuses ShelfMissing, WrongStatus (not made, or goes another way), and what ``check`` refuses.
    """
    where = where.strip()[:_LONGEST]
    content = {"id": application_id, "version": version, "where": where}
    async with transaction(Once(actor.me, "lay_out", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SET_ASIDE, actor, version=version)
        choice = await addresses.chosen(application_id)
        fetched = choice is not None and choice.confirmed and choice.way is DeliveryWay.PICKUP
        if not fetched or not await issuing.is_made(application_id):
            raise WrongStatus(application.status)
        if not where:
            raise ShelfMissing
        place = await shelf.set_aside(application_id, day_of(await now()), where)
        await advance(application, Action.SET_ASIDE, actor, until=place.until.isoformat())
        tx.outcome = application_id
    return application_id
