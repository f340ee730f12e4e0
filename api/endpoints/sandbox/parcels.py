"""The sandbox's parcels: they move by a button, or by themselves."""

import asyncio
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.state import ParcelSeen, SandboxState

_NEXT = {
    "ordered": "collected",
    "collected": "in_transit",
    "in_transit": "delivering",
    "delivering": "delivered",
}
_SAYS = {
    "ordered": "已下单，等待揽收",
    "collected": "已揽收：青禾县政务服务中心营业点",
    "in_transit": "运输中：已离开青禾县处理中心",
    "delivering": "派送中：快递员正在为您派件，请保持电话畅通",
    "delivered": "已签收：本人签收，感谢使用",
    "returned": "收件人拒收或无法联系，已退回寄件人",
    "lost": "快件异常：未找到，正在核查",
}
_FOR_ANOTHER = "已签收：家人代收，感谢使用"
_MAGIC = {"拒收": "returned", "丢件": "lost"}  # in the receiver's name
_TAKEN_BY_ANOTHER = "代收"  # likewise


def parcel_routes(state: SandboxState) -> list[Route]:
    """GET /sandbox/parcels, POST /sandbox/parcels/auto, POST /sandbox/parcels/{number}/{act}."""

    async def listed(request: Request) -> Response:  # noqa: ARG001 — the router passes it
        return JSONResponse(_shown(state))

    async def auto(request: Request) -> Response:
        try:
            state.auto_parcels = bool(orjson.loads(await request.body())["auto"])
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return JSONResponse({"code": "SHAPE"}, 400)
        return JSONResponse(_shown(state))

    async def act(request: Request) -> Response:
        parcel = state.parcels.get(request.path_params["number"])
        if parcel is None:
            return JSONResponse({"code": "UNKNOWN_PARCEL"}, 404)
        match request.path_params["act"]:
            case "advance":
                await advance(state, parcel)
            case "returned" | "lost" as end if parcel.state in _NEXT:
                await move(state, parcel, end)
            case "again":  # the courier repeats itself
                await _push_tracks(state, parcel.tracks)
        return JSONResponse(_shown(state))

    return [
        Route("/sandbox/parcels", listed),
        Route("/sandbox/parcels/auto", auto, methods=["POST"]),
        Route("/sandbox/parcels/{number}/{act}", act, methods=["POST"]),
    ]


async def advance(state: SandboxState, parcel: ParcelSeen) -> None:
    """One step on its way; at an end nothing happens."""
    step = _NEXT.get(parcel.state)
    if step == "delivered":
        magic = (end for name, end in _MAGIC.items() if name in parcel.receiver_name)
        step = next(magic, step)
    if step is not None:
        await move(state, parcel, step)


async def move(state: SandboxState, parcel: ParcelSeen, to: str) -> None:
    """Write a line and tell the hall."""
    add_track(state, parcel, to)
    await _push_tracks(state, parcel.tracks[-1:])


def add_track(state: SandboxState, parcel: ParcelSeen, to: str) -> None:
    """Write a line; the hall will hear of it when it asks."""
    parcel.state = to
    line = {
        "number": parcel.number,
        "state": to,
        "at": state.now().isoformat(),
        "text": _SAYS[to],
        "event_id": f"{parcel.number}-{len(parcel.tracks) + 1}",
    }
    if to == "delivered":
        another = _TAKEN_BY_ANOTHER in parcel.receiver_name
        line["signer"] = "other" if another else "person"
        line["text"] = _FOR_ANOTHER if another else line["text"]
    parcel.tracks.append(line)
    state.show("parcel", _parcel(parcel))


async def keep_moving(state: SandboxState) -> None:
    """While auto mode is on, every parcel takes a step every few seconds."""
    while True:
        await asyncio.sleep(state.parcel_seconds)
        if state.auto_parcels:
            await asyncio.gather(*(advance(state, parcel) for parcel in [*state.parcels.values()]))


async def _push_tracks(state: SandboxState, tracks: list[dict[str, str]]) -> None:
    await state.call_back("/webhooks/courier", {"tracks": tracks})


def _shown(state: SandboxState) -> dict[str, Any]:
    parcels = [_parcel(parcel) for parcel in reversed(state.parcels.values())]
    return {"auto": state.auto_parcels, "seconds": state.parcel_seconds, "parcels": parcels}


def _parcel(parcel: ParcelSeen) -> dict[str, Any]:
    return {
        "number": parcel.number,
        "carrier": "EMS",
        "state": parcel.state,
        "moving": parcel.state in _NEXT,
        "receiver": parcel.receiver_name,
        "contents": parcel.contents,
        "toPersonOnly": parcel.to_person_only,
        "tracks": parcel.tracks,
    }
