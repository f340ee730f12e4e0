"""What stands around every request of a door."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message, Scope

from api.app import create_app
from api.clocks import keeping
from api.clocks.counting import day_of
from api.endpoints.shield import allowed_hosts, security_headers
from api.settings import Profile
from notifications.now import now
from tests.conftest import Hall

SECRET = "张三 11010119900307775X"


async def _break(request: Request) -> Response:
    raise RuntimeError(SECRET)


async def _away(request: Request) -> Response:
    raise ConnectionRefusedError(SECRET)


async def _leave(request: Request) -> Response:
    raise ClientDisconnect


async def _fine(request: Request) -> Response:
    return PlainTextResponse("fine")


@pytest.fixture
async def door(hall: Hall) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(hall.settings, "citizen", vendors=hall.gateways)
    app.router.routes[:0] = [
        Route("/break", _break),
        Route("/away", _away),
        Route("/leave", _leave),
        Route("/fine", _fine),
    ]
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8600") as http:
        yield http


async def test_our_fault_is_a_code_without_a_text(
    door: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        answer = await door.get("/break")
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL")
    assert SECRET not in answer.text
    assert [record.msg for record in caplog.records if record.levelno == logging.ERROR] == [
        "a request failed"
    ]


async def test_a_database_that_is_away_says_when_to_come_back(door: httpx.AsyncClient) -> None:
    answer = await door.get("/away")
    assert (answer.status_code, answer.json()["code"]) == (503, "UNAVAILABLE")
    assert answer.headers["retry-after"] == "2"


async def test_a_phone_that_loses_signal_is_no_error(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(hall.settings, "citizen", vendors=hall.gateways)
    app.router.routes[:0] = [Route("/leave", _leave)]
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": "/leave",
        "raw_path": b"/leave",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "headers": [(b"host", b"localhost")],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    with caplog.at_level(logging.INFO):
        await app(scope, receive, send)
    assert sent == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "[", "a:b:c"])
async def test_a_strangers_host_is_refused(door: httpx.AsyncClient, host: str) -> None:
    answer = await door.get("/fine", headers={"host": host})
    assert (answer.status_code, answer.json()["code"]) == (400, "BAD_REQUEST")


async def test_too_many_headers_or_ranges_are_refused(door: httpx.AsyncClient) -> None:
    assert (await door.get("/fine", headers={"x": "y" * 70_000})).status_code == 431
    ranges = "bytes=" + ",".join(f"{n}-{n}" for n in range(1000))
    assert (await door.get("/fine", headers={"range": ranges})).status_code == 416


@pytest.mark.parametrize(("length", "status"), [("1000000000", 413), ("9" * 5000, 400), ("x", 400)])
async def test_a_body_that_nobody_reads_is_refused_by_its_length(
    door: httpx.AsyncClient, caplog: pytest.LogCaptureFixture, length: str, status: int
) -> None:
    """Nobody's fault: it must not fill the log, and the answer is coded and dressed."""
    answer = await door.post("/graphql", headers={"content-length": length})
    assert answer.status_code == status
    assert answer.json()["code"] in {"TOO_LARGE", "BAD_REQUEST"}
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_every_answer_is_dressed(door: httpx.AsyncClient) -> None:
    for path in ("/fine", "/break", "/healthz", "/nowhere.png"):
        headers = (await door.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert len(headers["x-request-id"]) == 16


async def test_no_such_method_is_coded(door: httpx.AsyncClient) -> None:
    answer = await door.request("DELETE", "/healthz")
    assert (answer.status_code, answer.json()["code"]) == (405, "BAD_REQUEST")


async def test_only_development_is_shown_in_a_frame(hall: Hall) -> None:
    development = replace(hall.settings, profile=Profile.DEVELOPMENT)
    policy = security_headers(development, "desk")["content-security-policy"]
    assert f"frame-ancestors 'self' {development.citizen_origin}" in policy
    production = replace(hall.settings, profile=Profile.PRODUCTION)
    assert "strict-transport-security" in security_headers(production, "citizen")


async def test_the_phone_in_the_network_is_let_in_only_when_asked(hall: Hall) -> None:
    assert allowed_hosts(hall.settings, "citizen") == {"localhost", "127.0.0.1"}
    assert len(allowed_hosts(replace(hall.settings, phone=True), "citizen")) >= 2


async def test_readiness_names_what_is_missing(door: httpx.AsyncClient) -> None:
    answer = await door.get("/readyz")
    assert answer.status_code == 200
    missing = await keeping.missing(day_of(await now()))
    assert answer.json() == {
        "calendar": f"{missing} missing" if missing else "ok",
        "database": "ok",
        "migrations": "ok",
        "worker": "silent",
        "work": "ok",
        "seals": "ok",
        "codes": "ok",
        "redis": "ok",
    }


async def test_without_redis_a_door_is_still_ready(hall: Hall) -> None:
    settings = replace(hall.settings, redis_url="redis://127.0.0.1:1")
    app = create_app(settings, "citizen", vendors=hall.gateways)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as http:
        answer = await asyncio.wait_for(http.get("/readyz"), 5)
    assert (answer.status_code, answer.json()["redis"]) == (200, "away")


async def test_metrics_count_routes_never_paths(door: httpx.AsyncClient) -> None:
    await door.get("/c/0123456789abcdef")
    await door.get("/fine")
    text = (await door.get("/metrics")).text
    assert 'doorstep_requests_total{door="citizen",method="GET",route="/fine",status="200"}' in text
    assert "0123456789abcdef" not in text
    assert 'doorstep_outbox{what="oldest_waiting_seconds"} 0.0' in text


async def test_metrics_ask_for_their_token(hall: Hall) -> None:
    app = create_app(replace(hall.settings, metrics_token="t"), "desk", vendors=hall.gateways)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as http:
        assert (await http.get("/metrics")).status_code == 401
        headers = {"authorization": "Bearer t"}
        assert (await http.get("/metrics", headers=headers)).status_code == 200
