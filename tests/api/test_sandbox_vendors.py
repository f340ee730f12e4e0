"""The vendors' side of the sandbox, as a browser and the doors meet it."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import httpx
import orjson
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.delivery.couriers.contract import Consignment
from api.delivery.couriers.sandbox import SandboxCourier
from api.endpoints.sandbox import parcels
from api.endpoints.sandbox.phone import phone_routes
from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from api.payments.gateways.contract import Fen, Order
from api.payments.gateways.sandbox import SandboxTill
from notifications.push.contract import Push
from notifications.push.sandbox import SandboxPush
from notifications.sandbox_line import SandboxLine
from notifications.signing import Verifier
from notifications.sms.contract import Sms
from notifications.sms.sandbox import SandboxSms

SECRET = "between the tests and the sandbox"
PHONE = "+8613800138000"


class Door:
    """The citizens' door, as far as callbacks go."""

    def __init__(self) -> None:
        self.came: list[tuple[str, dict[str, object]]] = []
        self.answers = [200]
        self._verifier = Verifier(SECRET)

    def app(self) -> Starlette:
        return Starlette(routes=[Route("/webhooks/{who}", self._take, methods=["POST"])])

    async def _take(self, request: Request) -> Response:
        body = await request.body()
        self._verifier.check(request.headers, body)
        self.came.append((request.url.path, orjson.loads(body)))
        return Response(status_code=self.answers.pop(0) if self.answers else 200)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def state(door: Door) -> AsyncIterator[SandboxState]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(door.app())) as http:
        state = SandboxState(secret=SECRET, http=http)
        yield state
        await state.close()


@pytest.fixture
async def browser(state: SandboxState) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport, base_url="http://hall") as http:
        yield http


@pytest.fixture
def line(browser: httpx.AsyncClient) -> SandboxLine:
    return SandboxLine(browser, base_url="http://hall", secret=SECRET)


async def an_order(line: SandboxLine) -> str:
    """The cashier's address."""
    order = Order(str(uuid4()), Fen(8050), "<b>登记费</b>", "/follow/1?tab=pay")
    return (await SandboxTill(line).open(order)).url


async def a_parcel(line: SandboxLine, name: str = "张秀英") -> str:
    """The waybill's number."""
    consignment = Consignment(str(uuid4()), name, PHONE, "一村 3 号", "证书", False)
    return (await SandboxCourier(line).order(consignment)).number


async def test_a_phone_shows_its_texts_and_pushes_newest_first(
    state: SandboxState, browser: httpx.AsyncClient, line: SandboxLine
) -> None:
    await SandboxSms(line).send(Sms("1", PHONE, "code", "验证码 123456", {"code": "123456"}))
    await SandboxSms(line).send(Sms("2", "+8613900139000", "code", "别人的", {}))
    registered = await browser.post("/sandbox/phone/devices", json={"phone": "138 0013 8000"})
    device = registered.json()["token"]
    assert device == state.device_of(PHONE)
    await SandboxPush(line).send(Push("3", device, "已受理", "点开查看", "/follow/1"))
    said = (await browser.get("/sandbox/phone", params={"phone": "13800138000"})).json()
    assert [m["kind"] for m in said["messages"]] == ["push", "sms"]
    push, sms = said["messages"]
    assert (push["title"], push["link"], "code" in push) == ("已受理", "/follow/1", False)
    assert (sms["code"], sms["text"], sms["from"]) == ("123456", "验证码 123456", "青禾县政务")


async def test_a_screen_that_watches_sees_messages_and_parcels_live(
    state: SandboxState, line: SandboxLine
) -> None:
    async with state.watching() as screen:
        await SandboxSms(line).send(Sms("1", PHONE, "code", "你好", {}))
        await a_parcel(line)
        event, data = (await screen.get()).decode().strip().split("\n")
        assert event == "event: message"
        shown = orjson.loads(data.removeprefix("data: "))
        assert (shown["phone"], shown["device"], shown["text"]) == (
            PHONE,
            state.device_of(PHONE),
            "你好",
        )
        assert (await screen.get()).startswith(b"event: parcel\n")
    assert any(route.path == "/sandbox/phone/events" for route in phone_routes(state))


async def test_nobody_without_the_secret_is_answered(browser: httpx.AsyncClient) -> None:
    for path in ("sms/send", "payment/query", "courier/order", "realname/check"):
        answer = await browser.post(f"/sandbox/vendors/{path}", json={})
        assert (answer.status_code, answer.json()["code"]) == (401, "SIGNATURE_signature")


async def test_the_cashier_is_a_plain_safe_page(
    browser: httpx.AsyncClient, line: SandboxLine
) -> None:
    page = await browser.get(await an_order(line))
    assert "&lt;b&gt;登记费&lt;/b&gt;" in page.text
    assert "80.50" in page.text
    assert "<script" not in page.text
    assert "style=" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert (
        (await browser.get("/sandbox/cashier.css")).headers["content-type"].startswith("text/css")
    )
    assert (await browser.get("/sandbox/cashier/nothing")).status_code == 404


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("pay", [("paid", 8050)]),
        ("fail", [("failed", 8050)]),
        ("short", [("paid", 8049)]),
        ("silent", []),
        ("twice", [("paid", 8050), ("paid", 8050)]),
    ],
)
async def test_every_way_of_paying(
    browser: httpx.AsyncClient, line: SandboxLine, door: Door, act: str, told: list[object]
) -> None:
    answer = await browser.post(await an_order(line), data={"act": act})
    assert (answer.status_code, answer.headers["location"]) == (303, "/follow/1?tab=pay")
    assert [(said["state"], said["amount"]) for _, said in door.came] == told
    assert {path for path, _ in door.came} <= {"/webhooks/payment"}


async def test_a_way_back_never_leaves_the_door(
    browser: httpx.AsyncClient, line: SandboxLine
) -> None:
    for path in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"):
        cashier = await SandboxTill(line).open(Order(str(uuid4()), Fen(1), "费", path))
        assert (await browser.post(cashier.url, data={"act": "pay"})).headers["location"] == "/"
    assert (await browser.post(cashier.url, data={"act": "steal"})).status_code == 400


async def test_what_the_door_does_not_take_is_told_again(
    browser: httpx.AsyncClient, line: SandboxLine, door: Door
) -> None:
    door.answers = [503, 200]
    await browser.post(await an_order(line), data={"act": "pay"})
    assert len(door.came) == 1
    async with asyncio.timeout(5):
        while len(door.came) < 2:  # noqa: ASYNC110 — the sandbox waits on its own clock
            await asyncio.sleep(0.05)
    assert door.came[0] == door.came[1]


async def test_a_parcel_moves_by_a_button(
    browser: httpx.AsyncClient, line: SandboxLine, door: Door
) -> None:
    number = await a_parcel(line)
    for _ in range(6):
        shown = (await browser.post(f"/sandbox/parcels/{number}/advance")).json()
    (parcel,) = shown["parcels"]
    assert (parcel["state"], parcel["moving"], len(parcel["tracks"])) == ("delivered", False, 5)
    assert len(door.came) == 4, "the order itself is told when asked, not pushed"
    assert (await browser.post(f"/sandbox/parcels/{number}/returned")).json() == shown
    assert (await browser.post("/sandbox/parcels/0/advance")).status_code == 404


@pytest.mark.parametrize("end", ["returned", "lost"])
async def test_a_parcel_can_come_back_or_be_lost(
    browser: httpx.AsyncClient, line: SandboxLine, door: Door, end: str
) -> None:
    number = await a_parcel(line)
    (parcel,) = (await browser.post(f"/sandbox/parcels/{number}/{end}")).json()["parcels"]
    assert (parcel["state"], parcel["moving"]) == (end, False)
    assert door.came[-1][0] == "/webhooks/courier"


async def test_parcels_move_by_themselves_while_auto_is_on(
    browser: httpx.AsyncClient, state: SandboxState, line: SandboxLine
) -> None:
    state.parcel_seconds = 0.01
    moving = asyncio.create_task(parcels.keep_moving(state))
    number = await a_parcel(line)
    await asyncio.sleep(0.1)
    assert state.parcels[number].state == "ordered"
    await browser.post("/sandbox/parcels/auto", json={"auto": True})
    async with asyncio.timeout(5):
        while state.parcels[number].state != "delivered":  # noqa: ASYNC110 — as above
            await asyncio.sleep(0.01)
    moving.cancel()
    assert (await browser.get("/sandbox/parcels")).json()["auto"] is True
