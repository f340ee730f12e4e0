"""Both doors as a browser meets them, in memory, over the real database and sandboxed vendors."""

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import orjson
import pytest

from api.app import create_app
from api.settings import Door, Settings
from tests.api.doors import touched, traces
from tests.conftest import Broom, Hall

CODES = {
    "BAD_REQUEST",
    "TOO_LARGE",
    "TOO_COMPLEX",
    "UNKNOWN_DOCUMENT",
    "NOT_SIGNED_IN",
    "NOT_ALLOWED",
    "INTERNAL",
    "UNAVAILABLE",
}
SIGN_IN = """mutation($phone: String!, $code: String!) { signIn(phone: $phone, code: $code) {
  __typename ... on SignedIn { me { id level phone } } ... on Refusal { code message } } }"""
REQUEST_CODE = """mutation($phone: String!) { requestCode(phone: $phone) {
  __typename ... on Refusal { code message } } }"""


@dataclass
class Browser:
    """One person's browser at one door."""

    hall: Hall
    http: httpx.AsyncClient
    origin: str
    language: str = "zh-CN"
    near = True  # its trail is ours to count

    @property
    def door(self) -> str:
        return "desk" if self.origin == self.hall.settings.desk_origin else "citizen"

    @property
    def headers(self) -> dict[str, str]:
        return {"origin": self.origin, "x-doorstep": "1", "accept-language": self.language}

    async def post(self, body: Any, **headers: str) -> httpx.Response:
        """A GraphQL request, whatever its body."""
        content = body if isinstance(body, bytes) else orjson.dumps(body)
        every = {"content-type": "application/json", **self.headers, **headers}
        act = traces.act_of(body) if self.near else ""
        before = await traces.begin() if act else 0
        answer = await self.http.post("/graphql", content=content, headers=every)
        if act:
            await traces.end(self.door, act, answer.json(), before)
        return answer

    async def ask(self, query: str, **variables: Any) -> Any:
        """The data of a document that must be answered."""
        answer = (await self.post({"query": query, "variables": variables})).json()
        assert "errors" not in answer, answer
        return answer["data"]

    async def do(self, query: str, **variables: Any) -> Any:
        """The only field of a document."""
        (value,) = (await self.ask(query, **variables)).values()
        return value

    async def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        """A REST request of our own page."""
        headers = {**self.headers, **more.pop("headers", {})}
        return await self.http.request(method, path, headers=headers, **more)

    async def enter(self, phone: str = "13800138000") -> Any:
        """Sign in as a citizen, with the code from the SMS."""
        await self.do(REQUEST_CODE, phone=phone)
        code = self.hall.sandbox.sms[-1].params["code"]
        return (await self.do(SIGN_IN, phone=phone, code=code))["me"]


@dataclass
class Doors:
    """Opens doors over one hall, and closes them."""

    hall: Hall
    opened: list[httpx.AsyncClient] = field(default_factory=list)

    def browser(self, door: Door = "citizen", **changes: Any) -> Browser:
        """A new browser at a door; ``changes`` are to the settings."""
        settings = replace(self.hall.settings, **changes)
        origin = settings.origin_of(door)
        http = httpx.AsyncClient(transport=transport(self.hall, settings, door), base_url=origin)
        self.opened.append(http)
        return Browser(self.hall, http, origin)


def transport(hall: Hall, settings: Settings, door: Door) -> httpx.ASGITransport:
    """A door's whole app, without its lifespan: the tests' own database is connected already."""
    app = create_app(settings, door, vendors=hall.gateways)
    return httpx.ASGITransport(app, raise_app_exceptions=True)


@pytest.fixture(scope="session")
async def watched(broom: Broom) -> AsyncIterator[None]:
    """Every transaction that changes something is told of."""
    await touched.watch(broom.server)
    traces.watching = True
    yield
    traces.watching = False


@pytest.fixture(autouse=True)
def traced(watched: None) -> Iterator[None]:
    """Nothing that was done through a door went without a row in the trail, in one transaction
    with it (G46, G47).
    """
    traces.left.clear()
    traces.loose.clear()
    yield
    assert (traces.left, traces.loose) == ([], [])


@pytest.fixture
async def doors(hall: Hall) -> AsyncIterator[Doors]:
    doors = Doors(hall)
    yield doors
    for http in doors.opened:
        await http.aclose()


@pytest.fixture
async def citizen(doors: Doors) -> Browser:
    return doors.browser()


class Overheard(logging.Handler):
    """Keeps what a logger says."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@pytest.fixture
def statements(hall: Hall) -> Iterator[list[str]]:
    """Every SQL statement from now on, as tortoise tells its log."""
    log, heard = logging.getLogger("tortoise.db_client"), Overheard()
    before = log.level
    log.setLevel(logging.DEBUG)
    log.addHandler(heard)
    yield heard.said
    log.removeHandler(heard)
    log.setLevel(before)


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing that a client did is logged as a fault, and nothing ever with a traceback."""
    with caplog.at_level(logging.INFO):
        yield
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


def codes_of(response: httpx.Response) -> list[str]:
    """The codes of a GraphQL answer's errors; every one must have one of the published list."""
    errors = response.json().get("errors", [])
    codes = [error["extensions"]["code"] for error in errors]
    assert set(codes) <= CODES
    return codes
