"""The sandbox's cashier: one small page, and the ways in which paying can go."""

import secrets
from collections.abc import Awaitable, Callable
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.state import OrderSeen, SandboxState
from api.endpoints.sandbox.vendors import notice

_STYLE = Path(__file__).with_name("cashier.css").read_text(encoding="utf-8")
_PAGE = Path(__file__).with_name("cashier.html").read_text(encoding="utf-8")
_STATES = {
    "open": "待支付",
    "paid": "已支付",
    "failed": "支付失败，可重新支付",
    "closed": "订单已关闭",
}
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'self'; form-action 'self'",
}
_NOTIFY = "/webhooks/payment"

Act = Callable[[SandboxState, OrderSeen], Awaitable[None]]


def cashier_routes(state: SandboxState) -> list[Route]:
    """GET and POST /sandbox/cashier/{gateway_id}; where WeChat says who holds the phone."""

    async def page(request: Request) -> Response:
        order = _order(state, request)
        if order is None:
            return HTMLResponse("没有这笔订单", 404, headers=_HEADERS)
        if request.method == "GET":
            return HTMLResponse(_drawn(order), headers=_HEADERS)
        asked = parse_qs((await request.body()).decode("utf-8", "replace"))
        act = _ACTS.get(asked.get("act", [""])[0])
        if act is None:
            return HTMLResponse("没有这个按钮", 400, headers=_HEADERS)
        await act(state, order)
        return RedirectResponse(_way_back(order), 303)

    async def style(request: Request) -> Response:  # noqa: ARG001 — the router passes it
        return Response(_STYLE, media_type="text/css")

    async def authorize(request: Request) -> Response:
        asked = request.query_params
        given = {"code": f"wx-page-{secrets.token_hex(8)}", "state": asked.get("state", "")}
        return RedirectResponse(f"{_ours(asked.get('back', ''))}?{urlencode(given)}", 303)

    return [
        Route("/sandbox/wechat/authorize", authorize),
        Route("/sandbox/cashier.css", style),
        Route("/sandbox/cashier/{gateway_id}", page, methods=["GET", "POST"]),
    ]


async def pay(state: SandboxState, order: OrderSeen) -> None:
    """The money is taken and the hall is told."""
    order.state, order.paid_at = "paid", order.paid_at or state.now()
    await state.call_back(_NOTIFY, notice(order))


async def fail(state: SandboxState, order: OrderSeen) -> None:
    """The bank says no; the payer may try again."""
    if order.state != "paid":
        order.state = "failed"
        await state.call_back(_NOTIFY, notice(order))


async def pay_short(state: SandboxState, order: OrderSeen) -> None:
    """An attack: a notice over one fen less than the bill. Nothing was paid."""
    await state.call_back(_NOTIFY, {**notice(order, amount=order.amount - 1), "state": "paid"})


async def pay_silently(state: SandboxState, order: OrderSeen) -> None:
    """The money is taken and the notice lost: the hall must ask."""
    order.state, order.paid_at = "paid", order.paid_at or state.now()


async def notify_again(state: SandboxState, order: OrderSeen) -> None:
    """The notice comes twice."""
    order.state, order.paid_at = "paid", order.paid_at or state.now()
    await state.call_back(_NOTIFY, notice(order))
    await state.call_back(_NOTIFY, notice(order))


_ACTS: dict[str, Act] = {
    "pay": pay,
    "fail": fail,
    "short": pay_short,
    "silent": pay_silently,
    "twice": notify_again,
}


def _order(state: SandboxState, request: Request) -> OrderSeen | None:
    wanted = request.path_params["gateway_id"]
    return next((o for o in state.orders.values() if o.gateway_id == wanted), None)


def _way_back(order: OrderSeen) -> str:
    return _ours(order.return_path)


def _ours(path: str) -> str:
    """Only paths of the citizens' door."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"


def _drawn(order: OrderSeen) -> str:
    values = {
        "subject": order.subject,
        "amount": f"{order.amount // 100}.{order.amount % 100:02d}",
        "number": order.gateway_id,
        "state": _STATES[order.state],
        "class": order.state,
        "action": f"/sandbox/cashier/{order.gateway_id}",
        "back": _way_back(order),
    }
    page = _PAGE
    for name, value in values.items():
        page = page.replace("{{" + name + "}}", escape(value))
    return page
