"""Vendors' notices: raw body, the vendor's own proof, acknowledged after the commit.

A notice that came before is acknowledged again and changes nothing. What the vendor did not sign
gets 4xx and no effect. If we cannot record it now the vendor is told so, and sends it again.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import progress, replying
from api.delivery import dispatching
from api.delivery.couriers.contract import TrackInvalid
from api.endpoints.answering import Malformed, at, small_body, told
from api.payments.gateways.contract import NoticeInvalid
from api.policy import Operation
from api.visitor import Doorway, Visitor
from notifications.sms import receipts
from notifications.sms.contract import Caller, ReceiptInvalid

_MOST_BYTES = 64 * 1024


def routes(doorway: Doorway) -> list[Route]:
    """Where vendors call."""
    pay = at(doorway, Operation.SET_PAYMENT, payment, guarded=False)
    carry = at(doorway, Operation.SET_PARCEL, parcel, guarded=False)
    tell = at(doorway, Operation.SET_RECEIPT, sms, guarded=False)
    reply = at(doorway, Operation.SET_RECEIPT, replies, guarded=False)
    return [
        Route("/webhooks/sms/{token}", tell, methods=["POST"]),
        Route("/webhooks/sms/{token}/replies", reply, methods=["POST"]),
        Route("/webhooks/payment", pay, methods=["POST"]),
        Route("/webhooks/courier", carry, methods=["POST"]),
    ]


async def payment(request: Request, visitor: Visitor) -> Response:
    """Money arrived, or did not."""
    body = await small_body(request, _MOST_BYTES)
    gateway = visitor.doorway.vendors.payment
    try:
        notice = gateway.read_notice(request.headers, body)
    except NoticeInvalid:
        raise Malformed("Not a notice of the gateway.", 401) from None
    await progress.payment_arrived(await gateway.confirm(notice))
    return told({"ok": True})


async def parcel(request: Request, visitor: Visitor) -> Response:
    """A parcel moved."""
    body = await small_body(request, _MOST_BYTES)
    courier = visitor.doorway.vendors.courier
    try:
        tracks = courier.read_tracks(request.headers, body)
    except TrackInvalid:
        raise Malformed("Not a notice of the courier.", 401) from None
    if known := await dispatching.ours(tracks):  # strangers' parcels are not asked about
        await progress.parcel_moved(await courier.confirm(known))
    return told(courier.thanks(body))


async def sms(request: Request, visitor: Visitor) -> Response:
    """Messages arrived, or did not. What is not ours is acknowledged too, and counted."""
    body = await small_body(request, _MOST_BYTES)
    try:
        found = visitor.doorway.vendors.receipts.read_receipts(_caller(request, visitor), body)
    except ReceiptInvalid:
        raise Malformed("Not a receipt of the vendor.", 401) from None
    await receipts.apply(found)
    return told({"code": 0, "msg": "接收成功"})


async def replies(request: Request, visitor: Visitor) -> Response:
    """People wrote back."""
    body = await small_body(request, _MOST_BYTES)
    try:
        found = visitor.doorway.vendors.receipts.read_replies(_caller(request, visitor), body)
    except ReceiptInvalid:
        raise Malformed("Not a reply of the vendor.", 401) from None
    await replying.take(found)
    return told({"code": 0, "msg": "接收成功"})


def _caller(request: Request, visitor: Visitor) -> Caller:
    return Caller(request.path_params["token"], visitor.address, request.headers)
