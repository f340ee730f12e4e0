"""Money at the desk: taken at the counter against the case's bill, and given back by two people."""

from typing import Any
from uuid import UUID

from api.applications.advancing import advance, locked
from api.applications.charging import charges
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import ENDED, Action, Status
from api.applications.models import Application
from api.applications.refusals import NothingToPay, ReasonMissing, WrongStatus
from api.applications.tracing import note
from api.catalog import published
from api.payments import billing, counter, ordering, refunding
from api.payments.counter import Way
from api.payments.gateways.contract import PaymentGateway
from api.payments.refusals import BillSettled, RefundTooLarge
from api.policy import Operation
from identity import seconding
from identity.actor import THE_SYSTEM, Actor
from identity.seconding import SecondRequest
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import Once, current, transaction

KIND = "refund"
_LONGEST_SLIP = 64
_TOO_LATE = ENDED | {Status.DRAFT, Status.REFUSED}


async def paid(application: Application, bill_id: UUID, fen: int) -> None:
    """The locked case's bill of ``fen`` was settled: it goes on; if it ended, the money goes back.

    The caller holds the transaction.
    """
    current()
    application.fee_settled = True
    await application.save(update_fields=["fee_settled"])
    if application.status is Status.AWAITING_PAYMENT:
        told: dict[str, Any] = {"amount_fen": fen} if fen else {}
        await advance(application, Action.SETTLE_BEFORE_ISSUE, THE_SYSTEM, **told)
        await advance(application, Action.MAKE, THE_SYSTEM)
    else:  # it ended before the money came
        await refunding.owe(bill_id, f"application {application.status.value}")


async def take_payment(
    actor: Actor, application_id: UUID, way: Way, slip: str, key: str, gateway: PaymentGateway
) -> UUID:
    """The whole bill was paid at this window, in cash or by card; the slip's number is kept.

    Refuses NotFound, NotAllowed, WrongStatus, NothingToPay, ReasonMissing (no slip).
    """
    content = {"id": application_id, "way": way.value, "slip": slip}
    left: tuple[str, ...] = ()
    async with transaction(Once(actor.me, "take_payment", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.TAKE_PAYMENT, circumstances(application, await now()))
        if application.status is not Status.AWAITING_PAYMENT:
            raise WrongStatus(application.status)
        bill = await billing.open_bill(application_id)
        if not slip.strip():
            raise ReasonMissing
        if bill is None:
            raise NothingToPay
        try:
            bill, left = await counter.take(bill.id, way, slip.strip()[:_LONGEST_SLIP], actor.me)
        except BillSettled as error:
            raise NothingToPay from error
        await paid(application, bill.id, bill.total_fen)
        await note(actor, "application.take_payment", application, way=way.value)
        tx.outcome = application_id
    await ordering.close_at(gateway, left)
    return application_id


async def exempt(
    actor: Actor, application_id: UUID, exemption: str, key: str, gateway: PaymentGateway
) -> UUID:
    """The paper that the version names was seen: less is charged, also of a bill that is open.

    Refuses NotFound (also: no such exemption), NotAllowed, WrongStatus (paid, or over), KeyReused.
    """
    content = {"id": application_id, "exemption": exemption}
    left: tuple[str, ...] = ()
    async with transaction(Once(actor.me, "exempt_fee", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.TAKE_PAYMENT, circumstances(application, await now()))
        definition = await published.version(application.item_version_id)
        if exemption not in {one.key for one in definition.exemptions}:
            raise NotFound
        if application.fee_settled or application.fee_exempt or application.status in _TOO_LATE:
            raise WrongStatus(application.status)
        at = await now()
        application.fee_exempt = {"key": exemption, "by": str(actor.me), "at": at.isoformat()}
        application.updated_at = at
        await application.save(update_fields=["fee_exempt", "updated_at"])
        bill = await billing.open_bill(application_id)
        if bill is not None:
            bill, left = await billing.lower(bill.id, await charges(application, definition))
            if not bill.total_fen:
                await paid(application, bill.id, 0)
        await note(actor, "application.exempt_fee", application, exemption=exemption)
        tx.outcome = application_id
    await ordering.close_at(gateway, left)
    return application_id


async def ask_refund(
    actor: Actor, application_id: UUID, fen: int, because: str, key: str
) -> SecondRequest:
    """Ask to give back ``fen`` of what was paid; nothing happens before a second person agrees.

    Refuses NotFound (also: nothing was paid), NotAllowed, RefundTooLarge, ReasonNeeded.
    """
    content = {"id": application_id, "fen": fen, "because": because}
    async with transaction(Once(actor.me, "ask_refund", key, content)) as tx:
        application = await locked(application_id)
        permit(actor, Operation.REFUND, circumstances(application, await now()))
        bill = await billing.settled_bill(application_id)
        left = await refunding.left_of(bill.id)
        if not 0 < fen <= left:
            raise RefundTooLarge(f"{left / 100:.2f}")
        asked = await seconding.ask(
            actor,
            KIND,
            application_id,
            {
                "bill": str(bill.id),
                "fen": fen,
                "item": bill.for_what,
                "reference": application.reference,
                "amount": f"{fen / 100:.2f}",
            },
            because,
            department_id=application.department_id,
        )
        tx.outcome = asked.id
    return asked


async def refund_agreed(by: Actor, request: SecondRequest) -> None:
    """As whoever confirms. Refuses RefundTooLarge: meanwhile other money went back."""
    application = await locked(request.subject_id)
    await refunding.owe(
        UUID(request.payload["bill"]),
        "agreed",
        fen=int(request.payload["fen"]),
        request_id=request.id,
    )
    await note(by, "application.refund", application, request.because, request_id=request.id)


async def hand_back(actor: Actor, application_id: UUID, refund_id: UUID, key: str) -> UUID:
    """The money of a refund was put into the person's hand at this window.

    Refuses NotFound, NotAllowed.
    """
    content = {"id": application_id, "refund": refund_id}
    async with transaction(Once(actor.me, "hand_back", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.TAKE_PAYMENT, circumstances(application, await now()))
        bill = await billing.settled_bill(application_id)
        await refunding.hand_back(refund_id, bill.id, actor.me)
        await note(actor, "application.hand_back", application, refund_id=refund_id)
        tx.outcome = application_id
    return application_id
