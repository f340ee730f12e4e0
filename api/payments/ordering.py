"""Orders at the gateway, by which a bill can be paid. It is asked between two transactions, never
inside one.

An attempt's id is the order's key, so asking the gateway again is asking for the same order.
"""

import contextlib
import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

from api.payments.gateways.contract import Cashier, Fen, Method, Order, Payer, PaymentGateway
from api.payments.models import LIVE, Attempt, AttemptState, Bill, BillState
from api.payments.refusals import BillSettled
from identity.actor import THE_SYSTEM, Actor
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound, Refused, Unavailable
from notifications.transactions import Once, transaction

TICKET_SERVES = timedelta(minutes=10)
_PAGE_SERVES = timedelta(minutes=4)  # WeChat's own serve five


async def open_cashier(
    bill_id: UUID,
    key: str,
    gateway: PaymentGateway,
    return_path: str,
    payer: Payer | None = None,
    by: Actor = THE_SYSTEM,
) -> Cashier:
    """A page to pay at, or what the wallet is called with. Asking again gives the same order;
    each step stands in the trail, with what it changed.

    An order is for one way of paying: another way closes it at the gateway; should its money come
    all the same, it is owed back. Refuses BillSettled, KeyReused. Raises Unavailable, also when
    the gateway declined the order: then the next call makes another.
    """
    payer = payer or Payer()
    attempt, bill, left = await _reserve(bill_id, key, return_path, payer.method, by)
    await close_at(gateway, left)
    if attempt.url and attempt.gateway_id and await _serves(attempt):
        return Cashier(attempt.gateway_id, attempt.url)
    return await _open(attempt, bill, gateway, payer, by)


async def ticket_for(
    bill_id: UUID, key: str, gateway: PaymentGateway, return_path: str, by: Actor
) -> str:
    """What a native page of the mini-program opens the bill's order with, for ten minutes.

    Whoever holds it may pay this bill and learns its sum, nothing else. Of it only the hash is
    kept; asking again makes another. Refuses BillSettled, KeyReused.
    """
    ticket = secrets.token_urlsafe(32)
    _, _, left = await _reserve(bill_id, key, return_path, Method.MINIPROGRAM, by, ticket)
    await close_at(gateway, left)
    return ticket


async def open_by_ticket(ticket: str, openid: str, gateway: PaymentGateway) -> Cashier:
    """What ``wx.requestPayment`` is called with, for who stands before the phone; ``openid`` is
    asked of WeChat and kept nowhere.

    Again within its ten minutes is the same order. Refuses NotFound (never given, too old, the
    order ended), BillSettled. Raises Unavailable.
    """
    attempt = await Attempt.get_or_none(ticket_hash=_hash(ticket), ticket_until__gt=await now())
    if attempt is None or attempt.state not in LIVE:
        raise NotFound
    bill = await Bill.get(id=attempt.bill_id)
    if bill.state is not BillState.OPEN:
        raise BillSettled
    payer = Payer(Method.MINIPROGRAM, openid=openid)
    return await _open(attempt, bill, gateway, payer, THE_SYSTEM)


async def close_at(gateway: PaymentGateway, order_keys: Sequence[str]) -> None:
    """Orders that shall take no money any more; should it come all the same, it is owed back."""
    for order_key in order_keys:
        with contextlib.suppress(Refused, Unavailable):
            await gateway.close(order_key)


async def leave(bill_id: UUID, *, but: str = "") -> tuple[str, ...]:
    """End the live order, unless it is for that method; the caller closes it at the gateway after
    the transaction and holds the bill's lock.
    """
    live = Attempt.filter(bill_id=bill_id, state__in=LIVE).exclude(method=but)
    found = [attempt.id for attempt in await live]
    await Attempt.filter(id__in=found).update(state=AttemptState.CLOSED)
    return tuple(str(one) for one in found)


async def _open(
    attempt: Attempt, bill: Bill, gateway: PaymentGateway, payer: Payer, by: Actor
) -> Cashier:
    postage = sum(line["fen"] for line in bill.lines if line.get("kind") == "postage")
    amount, back = Fen(attempt.amount_fen), attempt.return_path
    order = Order(str(attempt.id), amount, bill.for_what, back, payer, service=Fen(postage))
    try:
        cashier = await gateway.open(order)
    except Refused as error:
        async with transaction():
            await Attempt.filter(id=attempt.id, state__in=LIVE).update(state=AttemptState.FAILED)
            await _trace(by, "declined", bill)
        raise Unavailable(f"the payment gateway declined: {error}") from error
    async with transaction():
        await Attempt.filter(id=attempt.id, state__in=LIVE).update(
            state=AttemptState.OPEN,
            gateway_id=cashier.gateway_id,
            url=cashier.url,
            opened_at=await now(),
        )
        await _trace(by, "opened", bill)
    return cashier


async def _serves(attempt: Attempt) -> bool:
    """Whether its page can still be paid at."""
    opened = attempt.opened_at
    return opened is not None and await now() < opened + _PAGE_SERVES


async def _reserve(
    bill_id: UUID, key: str, return_path: str, method: Method, by: Actor, ticket: str = ""
) -> tuple[Attempt, Bill, tuple[str, ...]]:
    """The bill, its one live attempt and which orders that replaces, under the bill's lock."""
    citizen_id = (await Bill.get(id=bill_id)).citizen_id
    async with transaction(Once(citizen_id, "open_cashier", key, {"bill": bill_id})) as tx:
        bill = await Bill.select_for_update().get(id=bill_id)
        if bill.state is not BillState.OPEN:
            raise BillSettled
        left = await leave(bill_id, but=method.value)
        attempt = await Attempt.filter(bill_id=bill_id, state__in=LIVE).first()
        if attempt is None:
            at = await now()
            attempt = await Attempt.create(
                id=uuid4(),
                bill=bill,
                citizen_id=bill.citizen_id,
                amount_fen=bill.total_fen,
                return_path=return_path,
                method=method.value,
                created_at=at,
                ask_at=at,
            )
        if ticket:
            attempt.ticket_hash = _hash(ticket)
            attempt.ticket_until = await now() + TICKET_SERVES
            await attempt.save(update_fields=["ticket_hash", "ticket_until"])
        await _trace(by, "asked", bill)
        tx.outcome = attempt.id
    return attempt, bill, left


async def _trace(by: Actor, what: str, bill: Bill) -> None:
    await record(
        by,
        "application.pay",
        subject_kind="application",
        subject_id=bill.application_id,
        citizen_id=bill.citizen_id,
        case_id=bill.application_id,
        details={"order": what},
    )


def _hash(ticket: str) -> bytes:
    return hashlib.sha256(b"pay:" + ticket.encode()).digest()
