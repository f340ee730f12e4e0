"""The vendors' ends of the seams. Every question is signed; the same key twice is one thing.

Magic inputs: a phone …0404 is refused and …0503 does not answer (SMS, courier) · a device
``unknown…`` is gone, ``away…`` does not answer · an amount of …4.04 yuan is refused, …5.03 does
not answer · a name with 无此人 has no such number, 张冠 is somebody else's, 无应答 does not answer.
An organisation 无此单位 is not there; one is represented by who was asked about first, until 新任.
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.labels import label
from api.endpoints.sandbox.parcels import add_track
from api.endpoints.sandbox.phone import show_push, show_sms
from api.endpoints.sandbox.state import OrderSeen, ParcelSeen, PushSeen, SandboxState, SmsSeen
from api.endpoints.sandbox.statements import statement
from notifications.signing import SignatureInvalid

_REFUSED, _AWAY = "0404", "0503"
_FEN_MAGIC = 1_000  # …4.04 and …5.03 yuan
_LOGIN_CODE = re.compile(r"wx-(?P<name>[\w]{1,20})-[\w-]{1,40}")
_CHECK_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

Question = dict[str, Any]
Vendor = Callable[[SandboxState, Question], Awaitable[Question]]


class Away(Exception):
    """The vendor does not answer now."""


class No(Exception):
    """The vendor says no, with a code."""


def vendor_routes(state: SandboxState) -> list[Route]:
    """POST /sandbox/vendors/… for every vendor."""
    return [
        Route(f"/sandbox/vendors/{path}", _answering(state, vendor), methods=["POST"])
        for path, vendor in VENDORS.items()
    ]


async def send_sms(state: SandboxState, asked: Question) -> Question:
    """Once per out_id."""
    to, out_id = str(asked["to"]), str(asked["out_id"])
    _magic_phone(to)
    if out_id not in state.taken:
        ident = state.taken[out_id] = f"S{secrets.token_hex(8)}"
        params = {str(name): str(value) for name, value in dict(asked["params"]).items()}
        template, text = str(asked["template"]), str(asked["text"])
        sms = SmsSeen(ident, state.now(), to, text, template, params, out_id)
        state.sms.append(sms)
        show_sms(state, sms)
    return {"id": state.taken[out_id]}


async def send_push(state: SandboxState, asked: Question) -> Question:
    """Once per out_id."""
    device, out_id = str(asked["device"]), str(asked["out_id"])
    if device.startswith("unknown"):
        raise No("UNKNOWN_DEVICE")
    if device.startswith("away"):
        raise Away
    if out_id not in state.taken:
        ident = state.taken[out_id] = f"P{secrets.token_hex(8)}"
        title, text, link = str(asked["title"]), str(asked["text"]), str(asked["link"])
        push = PushSeen(ident, state.now(), device, title, text, link, out_id)
        state.pushes.append(push)
        show_push(state, push)
    return {"id": state.taken[out_id]}


async def find(state: SandboxState, asked: Question) -> Question:
    """What was taken over under an out_id."""
    if ident := state.taken.get(str(asked["out_id"])):
        return {"id": ident}
    raise No("NOT_FOUND")


async def check_name(state: SandboxState, asked: Question) -> Question:  # noqa: ARG001
    """Everybody with a number that can exist is who they say, unless magic."""
    name, number = str(asked["name"]), str(asked["id_number"])
    if "无应答" in name:
        raise Away
    if "无此人" in name or not _can_exist(number):
        return {"verdict": "unknown_number"}
    return {"verdict": "mismatch" if "张冠" in name else "match"}


async def check_body(state: SandboxState, asked: Question) -> Question:
    """Who was asked about first represents it; whose name holds 新任 takes over."""
    code, name = str(asked["credit_code"]), str(asked["name"])
    legal, number = str(asked["legal_name"]), str(asked["legal_id_number"])
    if "无应答" in name:
        raise Away
    if "无此单位" in name:
        return {"verdict": "unknown_number"}
    if "新任" in legal:
        state.bodies[code] = number
    theirs = number == state.bodies.setdefault(code, number) and "张冠" not in legal
    return {"verdict": "match" if theirs else "mismatch"}


async def log_in(state: SandboxState, asked: Question) -> Question:
    """WeChat: ``wx-NAME-NONCE`` is NAME's code and serves once."""
    code = str(asked["code"])
    found = _LOGIN_CODE.fullmatch(code)
    if found is None:
        raise No("40029")
    if found["name"] == "away":
        raise Away
    if code in state.taken:
        raise No("40163")
    state.taken[code] = f"o-sandbox-{hashlib.sha256(found['name'].encode()).hexdigest()[:20]}"
    return {"openid": state.taken[code]}


async def open_order(state: SandboxState, asked: Question) -> Question:
    """The same key and amount are the same order."""
    key, amount = str(asked["key"]), int(asked["amount"])
    if amount <= 0 or amount % _FEN_MAGIC == int(_REFUSED):
        raise No("AMOUNT")
    if amount % _FEN_MAGIC == int(_AWAY):
        raise Away
    order = state.orders.get(key)
    if order is None:
        order = state.orders[key] = OrderSeen(
            key,
            f"T{secrets.token_hex(8)}",
            str(asked["merchant"]),
            amount,
            str(asked["subject"]),
            str(asked["return_path"]),
            state.now(),
        )
    if order.amount != amount:
        raise No("KEY_REUSED")
    return {"gateway_id": order.gateway_id, "url": f"/sandbox/cashier/{order.gateway_id}"}


async def query_order(state: SandboxState, asked: Question) -> Question:
    """The till's truth."""
    order = state.orders.get(str(asked["key"]))
    if order is None:
        raise No("UNKNOWN_ORDER")
    return notice(order)


async def refund(state: SandboxState, asked: Question) -> Question:
    """The same refund_key is one refund; never more than was paid."""
    order = state.orders.get(str(asked["key"]))
    if order is None or order.state != "paid":
        raise No("NOT_PAID")
    refund_key, amount = str(asked["refund_key"]), int(asked["amount"])
    if refund_key not in order.refunds:
        if amount <= 0 or sum(order.refunds.values()) + amount > order.amount:
            raise No("TOO_MUCH")
        order.refunds[refund_key], order.refunded_at[refund_key] = amount, state.now()
    return {"refunded": order.refunds[refund_key]}


async def refunded(state: SandboxState, asked: Question) -> Question:
    """How much went back under that key."""
    refund_key = str(asked["refund_key"])
    return {"amount": sum(order.refunds.get(refund_key, 0) for order in state.orders.values())}


async def close_order(state: SandboxState, asked: Question) -> Question:
    """An order that is paid stays paid."""
    order = state.orders.get(str(asked["key"]))
    if order is not None and order.state != "paid":
        order.state = "closed"
    return {}


async def order_parcel(state: SandboxState, asked: Question) -> Question:
    """The same key is the same waybill."""
    key, phone = str(asked["key"]), str(asked["receiver_phone"])
    _magic_phone(phone)
    parcel = next((p for p in state.parcels.values() if p.key == key), None)
    if parcel is None:
        parcel = ParcelSeen(
            key=key,
            number=f"QH{secrets.randbelow(10**11):011d}",
            receiver_name=str(asked["receiver_name"]),
            receiver_phone=phone,
            receiver_address=str(asked["receiver_address"]),
            contents=str(asked["contents"]),
            to_person_only=bool(asked["to_person_only"]),
            state="ordered",
            addressee_pays=bool(asked["addressee_pays"]),
        )
        state.parcels[parcel.number] = parcel
        add_track(state, parcel, "ordered")
    return {"number": parcel.number, "carrier": "EMS"}


async def parcel_tracks(state: SandboxState, asked: Question) -> Question:
    """All lines so far."""
    return {"tracks": _parcel(state, asked).tracks}


async def cancel_parcel(state: SandboxState, asked: Question) -> Question:
    """Until it is collected."""
    parcel = _parcel(state, asked)
    if parcel.state not in {"ordered", "cancelled"}:
        raise No("UNDER_WAY")
    parcel.state = "cancelled"
    return {}


async def parcel_label(state: SandboxState, asked: Question) -> Question:
    """What is stuck on it."""
    parcel = _parcel(state, asked)
    pdf = label(parcel.number, to_person_only=parcel.to_person_only)
    return {"pdf": base64.b64encode(pdf).decode()}


def _parcel(state: SandboxState, asked: Question) -> ParcelSeen:
    parcel = state.parcels.get(str(asked["number"]))
    if parcel is None:
        raise No("UNKNOWN_PARCEL")
    return parcel


VENDORS: dict[str, Vendor] = {
    "sms/send": send_sms,
    "sms/find": find,
    "push/send": send_push,
    "push/find": find,
    "realname/check": check_name,
    "realname/organisation": check_body,
    "wechat/code2session": log_in,
    "payment/open": open_order,
    "payment/query": query_order,
    "payment/refund": refund,
    "payment/refunded": refunded,
    "payment/close": close_order,
    "payment/statement": statement,
    "courier/order": order_parcel,
    "courier/tracks": parcel_tracks,
    "courier/cancel": cancel_parcel,
    "courier/label": parcel_label,
}


def notice(order: OrderSeen, *, amount: int | None = None) -> Question:
    """What the till says of an order. ``amount``: a lie, for the cashier's attack button."""
    return {
        "merchant": order.merchant,
        "key": order.key,
        "gateway_id": order.gateway_id,
        "amount": order.amount if amount is None else amount,
        "currency": "CNY",
        "state": order.state,
    }


def _answering(state: SandboxState, vendor: Vendor) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        body = await request.body()
        try:
            state.verifier.check(request.headers, body)
            return JSONResponse(await vendor(state, orjson.loads(body)))
        except SignatureInvalid as error:
            return JSONResponse({"code": f"SIGNATURE_{error}"}, 401)
        except Away:
            return JSONResponse({"code": "AWAY"}, 503)
        except No as error:
            return JSONResponse({"code": str(error)}, 422)
        except (KeyError, ValueError, TypeError, AttributeError):
            return JSONResponse({"code": "SHAPE"}, 400)

    return answer


def _magic_phone(phone: str) -> None:
    if phone.endswith(_REFUSED):
        raise No("NUMBER_ILLEGAL")
    if phone.endswith(_AWAY):
        raise Away


def _can_exist(number: str) -> bool:
    """GB 11643: eighteen characters, the last one a check over the others."""
    if len(number) != len(_CHECK_WEIGHTS) + 1 or not number[:-1].isdecimal():
        return False
    total = sum(int(d) * w for d, w in zip(number[:-1], _CHECK_WEIGHTS, strict=True))
    return number[-1].upper() == "10X98765432"[total % 11]
