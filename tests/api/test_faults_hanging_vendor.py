"""G29: a vendor that does not answer holds nobody up: no connection waits for it.

Every door has ten connections; far more people than that wait for the vendor, and plain reads go
on. The hanging vendor is the sandbox itself, made to keep its callers waiting.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from api.endpoints.sandbox.server import sandbox_app
from api.seed.content import CARD, HOME
from api.seed.people import Invented, invented
from api.wiring import gateways
from tests.api.doors.acting import VERIFY
from tests.api.doors.conftest import Browser
from tests.conftest import Hall
from tests.journeys import words
from tests.journeys.people import Desk, Neighbour, a_neighbour
from tests.journeys.town import Town, a_town, processes
from tests.makers import query
from tests.sizes import Figure, size

WAITING = size(40, 200)  # callers; the door has ten connections
READS = size(64, 400)
SOON = size(20.0, 0.3)  # seconds, of 95 in 100 reads
ASKED = "200 waiting, pool 10: p95 of plain reads ≤ 300 ms; idle in transaction > 1 s: 0"
ASK = "mutation($phone: String!) { requestCode(phone: $phone) { __typename } }"
_IDLE = (
    "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()"
    " AND state LIKE 'idle in transaction%' AND state_change < clock_timestamp() - interval '1 s'"
)
_HELD = (
    "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()"
    " AND state <> 'idle' AND pid <> pg_backend_pid()"
)


@dataclass
class Hanging:
    """The vendors' app; those of its addresses that ``hang`` names do not answer until let go."""

    app: ASGIApp
    hang: str = "nothing"
    waiting: int = 0
    let_go: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.hang in scope["path"]:
            self.waiting += 1
            await self.let_go.wait()
        await self.app(scope, receive, send)


@pytest.fixture
async def hanging(hall: Hall) -> Hanging:
    return Hanging(sandbox_app(hall.sandbox))


@pytest.fixture
async def town(hall: Hall, hanging: Hanging) -> AsyncIterator[Town]:
    async with (
        httpx.AsyncClient(transport=httpx.ASGITransport(hanging)) as http,
        processes(hall.urls) as contexts,
        a_town(replace(hall, gateways=gateways(hall.settings, http)), contexts) as town,
    ):
        yield town


@asynccontextmanager
async def held_up(
    hanging: Hanging, path: str, calls: Sequence[Callable[[], Awaitable[Any]]]
) -> AsyncIterator[list[Any]]:
    """Inside, all ``calls`` wait for the vendor. Afterwards the list holds their answers."""
    hanging.hang, hanging.waiting, answers = path, 0, list[Any]()
    tasks = [asyncio.ensure_future(call()) for call in calls]
    until = time.monotonic() + size(10, 60)
    while hanging.waiting < len(calls):
        assert time.monotonic() < until, f"{hanging.waiting} of {len(calls)} reached the vendor"
        await asyncio.sleep(0.02)
    try:
        yield answers
    finally:
        hanging.let_go.set()
        answers += await asyncio.gather(*tasks)


async def plain_reads(browser: Browser) -> list[float]:
    """Seconds that each of many reads took, eight at a time, while the vendor hangs."""
    took: list[float] = []

    async def reader() -> None:
        for _ in range(READS // 8):
            began = time.monotonic()
            await browser.ask("{ applications { edges { id } } }")
            took.append(time.monotonic() - began)

    await asyncio.gather(*(reader() for _ in range(8)))
    return sorted(took)


async def nothing_is_held() -> None:
    """No connection stands in a transaction, now or a second later."""
    for _ in range(3):
        await asyncio.sleep(0.4)
        assert await query(_IDLE) == [{"n": 0}]
    assert await query(_HELD) == [{"n": 0}]


async def to_pay(town: Town) -> Neighbour:
    """Somebody whose bill is open."""
    home = await a_neighbour(town)
    draft = await home.start(HOME, deliver=False)
    await home.do(words.SUBMIT, version=draft["version"], declared=True)
    desk = Desk(town, home.case)
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    await window.do(words.CALL, materialIds=["title_certificate"])
    await window.do(words.CLAIM)
    await window.do(words.AGREE, outcomes=[{"materialId": "title_certificate", "agrees": True}])
    await window.do(words.ACCEPT, opinion="符合")
    reviewer = await desk.clerk("reviewer")
    points = [line["key"] for line in (await reviewer.do(words.CLAIM))["checklist"]]
    await reviewer.do(words.PASS_UP, opinion="符合", checklist=points)
    approver = await desk.clerk("approver")
    await approver.do(words.CLAIM)
    await approver.decide(grant=True, opinion="同意")
    await town.work()
    assert (await home.page())["status"] == "AWAITING_PAYMENT"
    return home


async def a_signed_in_stranger(town: Town, place: int) -> tuple[Browser, Invented]:
    """Somebody whose name nobody has checked yet."""
    who, browser = invented(55, place + 2)[-1], town.browser()
    await browser.enter(who.phone)
    return browser, who


@pytest.mark.proof("G29", ASKED)
async def test_a_hanging_gateway_holds_no_connection(
    town: Town, hanging: Hanging, figure: Figure
) -> None:
    home = await to_pay(town)
    calls = [partial(home.do, words.PAY, key=f"pay-{n:05d}") for n in range(WAITING)]
    async with held_up(hanging, "payment/open", calls) as answers:
        took = await plain_reads(home.browser)
        await nothing_is_held()
    figure(waiting=WAITING, reads=READS, p95_ms=round(1e3 * took[int(len(took) * 0.95)], 1))
    assert took[int(len(took) * 0.95)] < SOON
    assert {answer["__typename"] for answer in answers} == {"CashierOpened"}
    assert len({answer["url"] for answer in answers}) == 1
    assert await query("SELECT count(*) AS n FROM attempt") == [{"n": 1}]


@pytest.mark.proof("G29", ASKED)
async def test_a_hanging_sms_vendor_holds_no_connection(
    town: Town, hanging: Hanging, figure: Figure
) -> None:
    reader = await a_neighbour(town)
    calls = [
        partial(town.browser().do, ASK, phone=f"1390000{n}") for n in range(1000, 1000 + WAITING)
    ]
    async with held_up(hanging, "sms/send", calls) as answers:
        took = await plain_reads(reader.browser)
        await nothing_is_held()
    figure(waiting=WAITING, reads=READS, p95_ms=round(1e3 * took[int(len(took) * 0.95)], 1))
    assert took[int(len(took) * 0.95)] < SOON
    assert {answer["__typename"] for answer in answers} == {"CodeSent"}


async def test_a_hanging_register_holds_no_connection(town: Town, hanging: Hanging) -> None:
    reader = await a_neighbour(town)
    strangers = [await a_signed_in_stranger(town, place) for place in range(12)]
    calls = [
        partial(browser.do, VERIFY, name=who.name, idNumber=who.id_number)
        for browser, who in strangers
    ]
    async with held_up(hanging, "realname/check", calls) as answers:
        took = await plain_reads(reader.browser)
        await nothing_is_held()
    assert took[int(len(took) * 0.95)] < SOON
    assert {answer["__typename"] for answer in answers} == {"Me"}


async def test_a_hanging_courier_holds_neither_the_worker_nor_the_doors(
    town: Town, hanging: Hanging
) -> None:
    elder = await a_neighbour(town)
    draft = await elder.start(CARD)
    await elder.do(words.SUBMIT, version=draft["version"], declared=True)
    clerk = await Desk(town, elder.case).clerk("instant")
    await clerk.do(words.CLAIM)
    await clerk.do(words.ACCEPT, opinion="符合")
    await clerk.decide(grant=True, opinion="准予")
    async with held_up(hanging, "courier/order", [town.work]):
        took = await plain_reads(elder.browser)
        await nothing_is_held()
        assert (await elder.page())["status"] == "ISSUING"
    assert took[int(len(took) * 0.95)] < SOON
    assert (await elder.page())["status"] == "DISPATCHED"
