"""The citizen's verbs after the decision: pay, and say how the result shall come."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.applications import shelving
from api.applications.advancing import advance, check, locked, tell
from api.applications.circumstances import circumstances, permit
from api.applications.filing import need_fresh
from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.refusals import NothingToPay, ReceiptIsTheirs, WrongStatus
from api.applications.tracing import note
from api.catalog import published
from api.delivery import addresses, dispatching, shelf
from api.delivery.addresses import Address, DeliveryChoice
from api.delivery.models import DeliveryWay
from api.payments import billing, ordering
from api.payments.gateways.contract import Cashier, Method, Payer, PaymentGateway
from api.payments.refusals import BillSettled, PayerUnknown
from api.policy import Operation, require
from identity.actor import Actor
from identity.guardianship import speaks_for_grown_up
from identity.miniprogram.contract import MiniProgram, WeChatPages
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound, Refused
from notifications.transactions import Once, transaction

_DECIDED = frozenset({Status.APPROVED, Status.AWAITING_PAYMENT, Status.ISSUING})


async def confirm_delivery(
    actor: Actor, application_id: UUID, choice: DeliveryChoice, key: str
) -> UUID:
    """Say, after the decision, how and where the result shall come; until then nothing is sent.

    Refuses NotFound, WrongStatus, AddressInvalid, FreshProofNeeded.
    """
    need_fresh(actor, Operation.CHOOSE_DELIVERY)
    content = {"id": application_id, "delivery": vars(choice)}
    async with transaction(Once(actor.me, "confirm_delivery", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.CHOOSE_DELIVERY, circumstances(application, await now()))
        if application.status not in _DECIDED or application.approver_id is None:
            raise WrongStatus(application.status)
        definition = await published.version(application.item_version_id)
        owner, offered = application.owner_id, definition.delivery.offered
        await addresses.choose(application_id, owner, choice, offered)
        await addresses.confirm(application_id)
        application.updated_at = await now()
        await application.save(update_fields=["updated_at"])
        if choice.way != DeliveryWay.PICKUP:
            await shelving.not_any_more(application)
        await tell("delivery.confirmed", application, definition, way=choice.way)
        await note(actor, "application.confirm_delivery", application)
        tx.outcome = application_id
    return application_id


async def own_address(actor: Actor, application_id: UUID) -> Address | None:
    """The address of one's own application in clear, to change or confirm it. Refuses NotFound."""
    require(actor, Operation.CHOOSE_DELIVERY)
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.CHOOSE_DELIVERY, circumstances(application, await now()))
    access = Access(actor, "own address", application_id, application.citizen_id)
    return await addresses.opened(application_id, access)


async def confirm_receipt(actor: Actor, application_id: UUID, key: str) -> UUID:
    """It came after all, or somebody at home took it: then the case is closed.

    What goes to the person only they say themselves; for a child its guardian does. Refuses
    WrongStatus (nothing is in doubt), ReceiptIsTheirs, and what ``check`` refuses.
    """
    async with transaction(Once(actor.me, "confirm_receipt", key, {"id": application_id})) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.CONFIRM_RECEIPT, actor)
        if not await dispatching.astray(application_id):
            raise WrongStatus(application.status)
        definition = await published.version(application.item_version_id)
        if definition.delivery.to_person_only and await speaks_for_grown_up(actor):
            raise ReceiptIsTheirs
        await advance(application, Action.CONFIRM_RECEIPT, actor)
        tx.outcome = application_id
    return application_id


@dataclass(frozen=True)
class Waits:
    """A result at a window. ``until``: its last day there."""

    code: str
    until: date
    site_id: UUID


async def own_pickup(actor: Actor, application_id: UUID) -> Waits | None:
    """Where one's own result waits; None: nowhere. Refuses NotFound."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.CHOOSE_DELIVERY, circumstances(application, await now()))
    place = await shelf.place_of(application_id)
    return Waits(place.code, place.until, application.site_id) if place else None


async def pay(
    actor: Actor,
    application_id: UUID,
    key: str,
    gateway: PaymentGateway,
    payer: Payer | None = None,
) -> Cashier:
    """A page to pay the open bill at, or what the wallet is called with.

    Refuses NothingToPay, NotFound, WrongStatus, FreshProofNeeded. Raises Unavailable.
    """
    bill_id = await _to_pay(actor, application_id)
    try:
        back = _back_to(application_id)
        return await ordering.open_cashier(bill_id, key, gateway, back, payer, by=actor)
    except BillSettled as error:
        raise NothingToPay from error


async def pay_in_wechat(
    actor: Actor,
    application_id: UUID,
    key: str,
    code: str,
    gateway: PaymentGateway,
    pages: WeChatPages,
) -> Cashier:
    """In a page inside WeChat: first where WeChat says who holds the phone, without a ``code``;
    with the code that came back, what the wallet is called with. Who it is is kept nowhere.

    Refuses PayElsewhere (the county has no official account), PayerUnknown (no code, or used),
    and what ``pay`` refuses. Raises Unavailable.
    """
    if not code:
        await _to_pay(actor, application_id, order="who pays")
        return Cashier("", url=pages.asking(f"{_back_to(application_id)}/pay", key))
    openid = await _who(pages, code)
    payer = Payer(Method.WECHAT, openid=openid)
    return await pay(actor, application_id, key, gateway, payer)


async def pay_in_program(
    actor: Actor, application_id: UUID, key: str, gateway: PaymentGateway
) -> str:
    """In the mini-program: a ticket for its native page. Refuses what ``pay`` refuses."""
    bill_id = await _to_pay(actor, application_id)
    try:
        back = _back_to(application_id)
        return await ordering.ticket_for(bill_id, key, gateway, back, actor)
    except BillSettled as error:
        raise NothingToPay from error


async def pay_by_ticket(
    ticket: str, code: str, program: MiniProgram, gateway: PaymentGateway
) -> Cashier:
    """The native page has the ticket and WeChat's login code: what its wallet is called with.

    Refuses PayerUnknown (WeChat does not know the code), NotFound, NothingToPay. Raises
    Unavailable.
    """
    openid = await _who(program, code)
    try:
        return await ordering.open_by_ticket(ticket, openid, gateway)
    except BillSettled as error:
        raise NothingToPay from error


async def _to_pay(actor: Actor, application_id: UUID, *, order: str = "") -> UUID:
    """Which bill can be paid now. ``order``: what is noted, where no order is made yet."""
    need_fresh(actor, Operation.PAY)
    async with transaction():
        application = await locked(application_id)
        permit(actor, Operation.PAY, circumstances(application, await now()))
        if application.status is not Status.AWAITING_PAYMENT:
            raise WrongStatus(application.status) if application.fee_settled else NothingToPay
        bill = await billing.open_bill(application_id)
        if bill is None:
            raise NothingToPay
        if order:
            await note(actor, "application.pay", application, order=order)
    return bill.id


async def _who(asked: MiniProgram, code: str) -> str:
    try:
        return await asked.who(code)
    except Refused as error:
        raise PayerUnknown from error


def _back_to(application_id: UUID) -> str:
    return f"/applications/{application_id}"
