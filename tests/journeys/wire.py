"""People at the running product, over real sockets: the same neighbours, another line."""

import asyncio
from dataclasses import dataclass
from typing import Any, cast

import httpx

from api.seed.people import invented
from tests.api.doors.acting import VERIFY
from tests.api.doors.conftest import REQUEST_CODE, SIGN_IN, Browser, codes_of
from tests.conftest import Hall
from tests.journeys.people import Neighbour
from tests.journeys.town import Town
from tests.serving import Served

LEAKS = ("Traceback", "asyncpg", "postgres", "SELECT ", "psql", "tortoise", "Error:")


@dataclass
class Distant(Browser):
    """A browser that reaches the door through the network, and a phone that rings over there."""

    sandbox: str = ""
    near = False

    async def enter(self, phone: str = "13800138000") -> Any:
        """Sign in with the code that the phone shows."""
        await self.do(REQUEST_CODE, phone=phone)
        coded = [message for message in await self.messages(phone) if message.get("code")]
        return (await self.do(SIGN_IN, phone=phone, code=coded[0]["code"]))["me"]

    async def messages(self, phone: str) -> list[dict[str, str]]:
        """What the phone received, newest first."""
        answer = await self.http.get(f"{self.sandbox}/sandbox/phone", params={"phone": phone})
        found: list[dict[str, str]] = answer.json()["messages"]
        return found

    async def tried(self, document: str, **variables: Any) -> Any:
        """What one try was answered; None when it was told, in the proper words, to come again."""
        answer = await self.post({"query": document, "variables": variables})
        assert not any(leak in answer.text for leak in LEAKS), answer.text
        if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
            assert answer.json()["code"] == "UNAVAILABLE", answer.text
            assert int(answer.headers["retry-after"]) > 0
            return None
        if codes := codes_of(answer):
            assert set(codes) == {"UNAVAILABLE"}, answer.text
            return None
        (value,) = answer.json()["data"].values()
        return value

    async def insisted(self, document: str, **variables: Any) -> Any:
        """The same request again and again until it is answered."""
        for _ in range(600):
            if (answer := await self.tried(document, **variables)) is not None:
                return answer
            await asyncio.sleep(0.1)
        raise AssertionError("never answered")


async def somebody_at(served: Served, place: int) -> Neighbour:
    """Signed in and verified at the running product."""
    who = invented(4711, place + 500)[-1]
    http = httpx.AsyncClient(base_url=served.citizen, timeout=30)
    browser = Distant(cast("Hall", None), http, served.citizen, sandbox=served.sandbox)
    await browser.enter(who.phone)
    me = await browser.do(VERIFY, name=who.name, idNumber=who.id_number)
    assert me["level"] == 2, me
    return Neighbour(cast("Town", None), who, browser)


async def clerk_at(served: Served, key: str) -> Distant:
    """One of the demo's staff at the running desk, with code and key."""
    http = httpx.AsyncClient(base_url=served.desk, timeout=30)
    came = await http.post(
        f"{served.sandbox}/sandbox/people/{key}", json={}, headers={"x-doorstep": "1"}
    )
    assert came.status_code == httpx.codes.OK, came.text
    http.cookies.set("desk_sid", came.cookies["desk_sid"], domain="localhost.local")
    return Distant(cast("Hall", None), http, served.desk, sandbox=served.sandbox)
