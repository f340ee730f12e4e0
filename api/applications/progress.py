"""The machine's verbs: what follows because a fact arrived. Every one may be repeated.

Subscribers and webhooks call them; each looks whether its step is still to be taken, so the same
fact or notice twice is one step.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from api.applications import settling, shelving
from api.applications.advancing import about, advance, locked, tell
from api.applications.charging import charges
from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.resulting import result_facts
from api.catalog import published
from api.catalog.definition import Definition
from api.certificates import issuing
from api.delivery import addresses, dispatching
from api.delivery.couriers.contract import Courier, ParcelState, Signer, Track
from api.payments import billing
from api.payments.gateways.contract import Notice
from identity.actor import THE_SYSTEM
from notifications.refusals import Refused
from notifications.transactions import transaction

S, A = Status, Action
_BACK = frozenset({ParcelState.RETURNED, ParcelState.CANCELLED})  # it comes to nobody any more
_HANDS_OUT = {
    "courier": A.SEND,
    "electronic": A.HAND_OVER_ELECTRONICALLY,
}


async def after_approval(application_id: UUID) -> UUID:
    """Ask for the fee, or start making the result."""
    async with transaction():
        application = await locked(application_id)
        if application.status is S.APPROVED:
            await _ask_or_make(application)
    return application_id


async def payment_arrived(notice: Notice) -> UUID | None:
    """Record the money; if it settles the bill, the case goes on.

    A repeated notice changes nothing; one that does not fit the bill is kept by the ledger's own
    rules. Answers with the application's id when the bill was settled.
    """
    found = await billing.application_of(notice.key)
    async with transaction():
        application = await locked(found) if found else None  # the order of locks: case, then bill
        bill = await billing.settle(notice)
        if bill is None or application is None:
            return None
        await settling.paid(application, bill.id, bill.total_fen)
    return application.id


async def make_certificate(application_id: UUID) -> UUID:
    """Make the result on paper. ``issuing`` announces ``certificate.made``; once per case."""
    application = await Application.get(id=application_id)
    if application.status is not S.ISSUING:
        return application_id
    definition = await published.version(application.item_version_id)
    await issuing.make(await result_facts(application, definition))
    return application_id


async def hand_out(application_id: UUID, courier: Courier) -> UUID:
    """Send or give electronically; what is fetched waits for the window to lay it out. Waits for
    result and confirmed delivery.

    The courier is asked between two transactions; the parcel's id makes asking again harmless.
    An address the courier refuses is asked for anew. Raises Unavailable.
    """
    application = await Application.get(id=application_id)
    choice = await addresses.chosen(application_id)
    made = await issuing.is_made(application_id)
    if application.status is not S.ISSUING or choice is None or not choice.confirmed or not made:
        return application_id
    definition = await published.version(application.item_version_id)
    told: dict[str, Any] = {}
    if choice.way == "courier":
        try:
            parcel = await dispatching.order(
                application_id,
                courier,
                contents=definition.delivery.contents,
                to_person_only=definition.delivery.to_person_only,
                addressee_pays=definition.delivery.postage == "on_delivery",
            )
        except Refused:
            return await _ask_for_another_address(application_id)
        if parcel is None:
            return application_id
        told = {"carrier": parcel.carrier, "waybill": parcel.number}
    async with transaction():
        application = await locked(application_id)
        if application.status is not S.ISSUING:
            return application_id
        if choice.way == "pickup":
            await shelving.ask(application, definition)
        else:
            await advance(application, _HANDS_OUT[choice.way], THE_SYSTEM, **told)
    return application_id


async def parcel_moved(tracks: Sequence[Track]) -> tuple[UUID, ...]:
    """Record a parcel's way; delivered closes the case, returned puts it back to issuing.

    So does one the courier calls cancelled, which may be heard before ``readdressing`` wrote it.
    """
    moved: list[UUID] = []
    for application_id in await dispatching.applications_of(tracks):
        async with transaction():
            application = await locked(application_id)
            definition = await published.version(application.item_version_id)
            told = about(application, definition)
            state = await dispatching.moved(application_id, tracks, told=told)
            if application.status is S.DISPATCHED and state is ParcelState.DELIVERED:
                await _handed_over(application, definition)
            elif application.status is S.DISPATCHED and state in _BACK:
                await addresses.unconfirm(application_id)  # sent again once the address is
                await advance(application, A.PARCEL_RETURNED, THE_SYSTEM)
            moved.append(application_id)
    return tuple(moved)


async def _handed_over(application: Application, definition: Definition) -> None:
    """Closed, unless another one signed for what is the person's alone: then they say so."""
    parcel = await dispatching.newest(application.id)
    if definition.delivery.to_person_only and parcel and parcel.signer == Signer.OTHER:
        await tell("parcel.taken_by_other", application, definition)
    else:
        await advance(application, A.RECEIVED, THE_SYSTEM)


async def _ask_for_another_address(application_id: UUID) -> UUID:
    async with transaction():
        application = await locked(application_id)
        if application.status is S.ISSUING:
            await addresses.unconfirm(application_id)
            definition = await published.version(application.item_version_id)
            await tell("parcel.undeliverable", application, definition)
    return application_id


async def served(application_id: UUID) -> UUID:
    """The refusal was told: the case is closed."""
    async with transaction():
        application = await locked(application_id)
        if application.status is S.REFUSED:
            await advance(application, A.SERVED, THE_SYSTEM)
    return application_id


async def _ask_or_make(application: Application) -> None:
    """The locked case is approved: with a fee to pay a bill is raised, else the result is made."""
    definition = await published.version(application.item_version_id)
    if definition.pay_at == "issue" and definition.fees and not application.fee_settled:
        bill = await billing.raise_bill(
            application.id,
            application.citizen_id,
            await charges(application, definition),
            definition.title,
            pay_at=definition.pay_at,
            told=about(application, definition),
        )
        if amount := bill.total_fen:
            await advance(application, A.ASK_PAYMENT_BEFORE_ISSUE, THE_SYSTEM, amount_fen=amount)
            return
        application.fee_settled = True  # nothing is left of it: the bill says why
        await application.save(update_fields=["fee_settled"])
    await advance(application, A.MAKE, THE_SYSTEM)
