"""The phones of the sandbox: what arrived, and live. The lock screen itself is the PWA's.

A phone's device has one registration id for ever (``push.sandbox.device_of``), because this
process forgets everything when it ends.
"""

from collections.abc import AsyncIterator
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from api.endpoints.sandbox.state import PushSeen, SandboxState, SmsSeen, e164
from api.endpoints.sandbox.stream import lines_until_gone
from notifications.push.sandbox import KIND

_SMS_FROM, _PUSH_FROM = "青禾县政务", "家门口"


def phone_routes(state: SandboxState) -> list[Route]:
    """GET /sandbox/phone?phone=…, POST /sandbox/phone/devices, GET /sandbox/phone/events."""

    async def messages(request: Request) -> Response:
        phone = e164(request.query_params.get("phone", ""))
        return JSONResponse({"phone": phone, "messages": messages_of(state, phone)})

    async def register(request: Request) -> Response:
        try:
            phone = str(orjson.loads(await request.body())["phone"])
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return JSONResponse({"code": "SHAPE"}, 400)
        return JSONResponse({"kind": KIND, "token": state.device_of(e164(phone))})

    async def events(request: Request) -> Response:  # noqa: ARG001 — the router passes it
        return StreamingResponse(_events(state), media_type="text/event-stream", headers=_LIVE)

    return [
        Route("/sandbox/phone", messages),
        Route("/sandbox/phone/devices", register, methods=["POST"]),
        Route("/sandbox/phone/events", events),
    ]


_LIVE = {"cache-control": "no-store", "x-accel-buffering": "no"}


def messages_of(state: SandboxState, phone: str) -> list[dict[str, Any]]:
    """All messages of a phone (E.164), newest first."""
    device = state.device_of(phone)
    found = [_sms(sms) for sms in state.sms if sms.to == phone]
    found += [_push(push) for push in state.pushes if push.device == device]
    return sorted(found, key=lambda message: str(message["at"]), reverse=True)


def show_sms(state: SandboxState, sms: SmsSeen) -> None:
    """Light up the phone."""
    state.show("message", {"phone": sms.to, "device": state.device_of(sms.to), **_sms(sms)})


def show_push(state: SandboxState, push: PushSeen) -> None:
    """Light up the lock screen: watchers know their device from its phone number."""
    state.show("message", {"phone": "", "device": push.device, **_push(push)})


def _sms(sms: SmsSeen) -> dict[str, Any]:
    shown = {
        "id": sms.id,
        "kind": "sms",
        "at": sms.at.isoformat(),
        "from": _SMS_FROM,
        "title": "",
        "text": sms.text,
        "link": "",
    }
    return shown | ({"code": sms.params["code"]} if "code" in sms.params else {})


def _push(push: PushSeen) -> dict[str, Any]:
    return {
        "id": push.id,
        "out_id": push.out_id,
        "kind": "push",
        "at": push.at.isoformat(),
        "from": _PUSH_FROM,
        "title": push.title,
        "text": push.text,
        "link": push.link,
    }


async def _events(state: SandboxState) -> AsyncIterator[bytes]:
    async with state.watching() as screen:
        async for line in lines_until_gone(screen):
            yield line
