"""The doors' way to the sandbox process: /sandbox/* is passed on, streams and cookies included.

Development only. The browser sees one origin, so the vendors' pages need no CORS and the cookies
that ``people`` relays belong to the door's own host.
"""

from collections.abc import AsyncIterator

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

_HOP_BY_HOP = frozenset(
    {
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "host",
        "x-forwarded-host",
        "x-forwarded-proto",
    }
)
_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
_PATIENCE = httpx.Timeout(60, connect=3, read=None)  # an event stream may be silent for long


def routes(sandbox_url: str, http: httpx.AsyncClient | None = None) -> list[Route]:
    """The one route both doors mount in development. ``http`` is handed in by tests."""
    client = http or httpx.AsyncClient(timeout=_PATIENCE, trust_env=False)

    async def passed_on(request: Request) -> Response:
        return await _pass_on(request, sandbox_url.rstrip("/"), client)

    return [Route("/sandbox/{path:path}", passed_on, methods=_METHODS)]


async def _pass_on(request: Request, base: str, client: httpx.AsyncClient) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    try:
        asked = client.build_request(
            request.method,
            f"{base}{request.url.path}{query}",
            headers=_onward(request),
            content=request.stream() if request.method not in {"GET", "HEAD"} else None,
        )
        answer = await client.send(asked, stream=True)
    except httpx.InvalidURL:
        return JSONResponse({"code": "BAD_REQUEST", "message": "No such address."}, 400)
    except httpx.HTTPError:
        body = {"code": "UNAVAILABLE", "message": "沙箱没有回应。 The sandbox does not answer."}
        return JSONResponse(body, status_code=502)
    passed = StreamingResponse(_bytes_of(answer), status_code=answer.status_code)
    passed.raw_headers = [
        (name.lower(), value)
        for name, value in answer.headers.raw
        if name.decode("latin-1").lower() not in _HOP_BY_HOP
    ]
    return passed


def _onward(request: Request) -> list[tuple[str, str]]:
    """The asker's headers, and under which address it asked."""
    kept = [(k, v) for k, v in request.headers.items() if k.lower() not in _HOP_BY_HOP]
    return [
        *kept,
        ("x-forwarded-host", request.headers.get("host", "")),
        ("x-forwarded-proto", request.url.scheme),
    ]


async def _bytes_of(answer: httpx.Response) -> AsyncIterator[bytes]:
    """The body as it comes, undecoded; the connection is given back even when the asker leaves."""
    try:
        async for chunk in answer.aiter_raw():
            yield chunk
    finally:
        await answer.aclose()
