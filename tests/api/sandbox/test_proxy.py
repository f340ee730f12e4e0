"""What passes through a door to the sandbox: everything, both ways, as it comes."""

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from api.endpoints.sandbox import proxy


async def echo(request: Request) -> Response:
    answer = JSONResponse(
        {
            "method": request.method,
            "path": request.url.path,
            "query": request.url.query,
            "cookie": request.headers.get("cookie"),
            "host": request.headers.get("x-forwarded-host"),
            "body": (await request.body()).decode(),
        },
        status_code=203,
    )
    answer.set_cookie("sid", "one")
    answer.set_cookie("desk_sid", "two")
    return answer


async def ticks(request: Request) -> Response:
    async def events() -> AsyncIterator[bytes]:
        yield b"data: first\n\n"
        await asyncio.Event().wait()  # nothing more, for ever

    return StreamingResponse(events(), media_type="text/event-stream")


SANDBOX = Starlette(
    routes=[
        Route("/sandbox/echo", echo, methods=["GET", "POST"]),
        Route("/sandbox/events", ticks),
    ]
)


def browser(sandbox: httpx.AsyncClient) -> httpx.AsyncClient:
    door = Starlette(routes=list(proxy.routes("http://sandbox", sandbox)))
    return httpx.AsyncClient(transport=httpx.ASGITransport(door), base_url="http://door:8600")


async def test_cookies_bodies_and_queries_pass_both_ways() -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(SANDBOX)) as line:
        answer = await browser(line).post(
            "/sandbox/echo?a=1&b=%2F",
            content=b"what was said",
            headers={"cookie": "sid=mine", "x-forwarded-host": "evil.example"},
        )
    assert answer.status_code == 203
    assert answer.json() == {
        "method": "POST",
        "path": "/sandbox/echo",
        "query": "a=1&b=%2F",
        "cookie": "sid=mine",
        "host": "door:8600",
        "body": "what was said",
    }
    assert len(answer.headers.get_list("set-cookie")) == 2


async def test_a_sandbox_that_is_away_is_said_so() -> None:
    def nobody(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(nobody)) as line:
        answer = await browser(line).get("/sandbox/echo")
    assert (answer.status_code, answer.json()["code"]) == (502, "UNAVAILABLE")


@pytest.mark.parametrize("path", ["%00", "%7f", "a%0ab", "%0d%0aX-Evil:%201"])
async def test_what_is_no_address_is_refused(path: str) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(SANDBOX)) as line:
        answer = await browser(line).get(f"/sandbox/{path}")
    assert 400 <= answer.status_code < 500


@pytest.fixture
async def listening() -> AsyncIterator[str]:
    """A door with the proxy and a sandbox behind it, on sockets."""
    servers, ports = [], []
    for _ in range(2):
        with socket.socket() as line:
            line.bind(("127.0.0.1", 0))
            ports.append(line.getsockname()[1])
    door = Starlette(routes=list(proxy.routes(f"http://127.0.0.1:{ports[0]}")))
    for app, port in ((SANDBOX, ports[0]), (door, ports[1])):
        config = uvicorn.Config(app, port=port, log_config=None, timeout_graceful_shutdown=1)
        servers.append(uvicorn.Server(config))
    tasks = [asyncio.create_task(server.serve()) for server in servers]
    while not all(server.started for server in servers):  # noqa: ASYNC110 — uvicorn has no event
        await asyncio.sleep(0.02)
    yield f"http://127.0.0.1:{ports[1]}"
    for server in servers:
        server.should_exit = True
    await asyncio.gather(*tasks)


async def test_events_come_as_they_happen_not_at_the_end(listening: str) -> None:
    async with (
        httpx.AsyncClient(trust_env=False) as client,
        client.stream("GET", f"{listening}/sandbox/events", timeout=5) as stream,
    ):
        assert stream.headers["content-type"].startswith("text/event-stream")
        async for line in stream.aiter_lines():
            assert line == "data: first"
            break
