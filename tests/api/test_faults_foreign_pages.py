"""G43b: another page in the same browser can make neither door do anything.

A real Chromium with the citizen's, or the clerk's, own cookie. The attacker's page lies once on
another site and once on this very host behind another port, where the browser does send the cookie
along.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest
from playwright.async_api import Page, async_playwright

from api.embedded.home import database_url
from api.seed.content import SHOP
from tests.journeys import words
from tests.journeys.wire import Distant, clerk_at, somebody_at
from tests.serving import Served, free_ports
from tests.sizes import Figure

SITES = ("127.0.0.1", "localhost")  # another site; the same site behind another port
WRITES = """SELECT (SELECT count(*) FROM application) AS applications,
  (SELECT sum(version) FROM application WHERE status = 'draft') AS drafts,
  (SELECT count(*) FROM once_key) AS keys, (SELECT count(*) FROM uploaded_file) AS files,
  (SELECT count(*) FROM device) AS devices, (SELECT count(*) FROM passkey) AS passkeys,
  (SELECT count(*) FROM application WHERE claimed_by IS NOT NULL) AS claims,
  (SELECT count(*) FROM one_time_code) AS codes,
  (SELECT count(*) FROM session WHERE revoked_at IS NOT NULL) AS ended,
  (SELECT count(*) FROM trail_row WHERE actor_kind IN ('citizen', 'staff')) AS acts"""
# Each is a way in which a page can send something elsewhere; T is the door, M what it is told.
ATTACKS = """
const json = JSON.stringify({ query: M })
const own = { 'content-type': 'application/json', 'x-doorstep': '1' }
const send = (path, init) => fetch(T + path, { credentials: 'include', ...init })
const form = (path, enctype, fields, method = 'post') => new Promise((done) => {
  const frame = document.createElement('iframe'), form = document.createElement('form')
  frame.name = form.target = 'f' + Math.random()
  Object.assign(form, { action: T + path, method, enctype })
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input')
    Object.assign(field, { name, value })
    form.append(field)
  }
  document.body.append(frame, form)
  frame.onload = () => done('sent')
  setTimeout(() => done('sent'), 1500)
  form.submit()
})
const image = (path) => new Promise((done) => {
  const picture = new Image()
  picture.onload = () => done('READ'), picture.onerror = () => done('blocked')
  picture.src = T + path
})
return [
  () => form('/graphql', 'text/plain', { [json.slice(0, -1) + ',"x":"']: '"}' }),
  () => form('/graphql', 'application/x-www-form-urlencoded', { query: M }),
  () => form('/graphql', 'multipart/form-data', { query: M, operations: json }),
  () => form('/graphql?query=' + encodeURIComponent(M), 'text/plain', {}, 'get'),
  () => form('/uploads', 'text/plain', { ['{"applicationId":"' + A + '","x":"']: '"}' }),
  () => form('/uploads/' + A + '/finish', 'text/plain', { a: 'b' }),
  () => form('/webhooks/payment', 'text/plain', { '{"state":"paid","x":"': '"}' }),
  () => send('/graphql', { method: 'POST', mode: 'no-cors', body: json }),
  () => send('/graphql', { method: 'POST', mode: 'no-cors', body: new Blob([json]) }),
  () => send('/graphql', { method: 'POST', mode: 'no-cors', body: json, keepalive: true }),
  () => send('/graphql', { method: 'POST', headers: own, body: json }),
  () => send('/graphql', { method: 'POST', headers: { 'x-doorstep': '1' }, body: json }),
  () => send('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: json }),
  () => send('/graphql', { method: 'PUT', headers: own, body: json }),
  () => send('/graphql?query=' + encodeURIComponent(M), { mode: 'no-cors' }),
  () => send('/uploads', { method: 'POST', headers: own, body: '{"applicationId":"' + A + '"}' }),
  () => send('/uploads/' + A + '/parts/0', { method: 'PUT', body: 'x' }),
  () => send('/uploads/' + A, { method: 'DELETE' }),
  () => send('/events', {}),
  async () => navigator.sendBeacon(T + '/graphql', new Blob([json], { type: 'text/plain' })),
  async () => navigator.sendBeacon(T + '/graphql', json),
  () => image('/graphql?query=' + encodeURIComponent(M)),
  () => image('/files/' + A),
  () => new Promise((done) => {
    const line = new WebSocket(T.replace('http', 'ws') + '/graphql', 'graphql-transport-ws')
    line.onopen = () => done('READ'), line.onerror = () => done('blocked')
  }),
  () => new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', T + '/graphql')
    request.withCredentials = true
    request.onload = () => done('READ'), request.onerror = () => done('blocked')
    request.setRequestHeader('x-doorstep', '1')
    request.send(json)
  }),
].map((attack) => attack().then(
  async (answer) => answer instanceof Response && answer.type !== 'opaque'
    ? 'READ ' + answer.status + ' ' + (await answer.text()) : String(answer.type ?? answer),
  () => 'blocked',
))
"""
OURS = """async ([M]) => {
  const own = { 'content-type': 'application/json', 'x-doorstep': '1' }
  const asked = { method: 'POST', headers: own, body: JSON.stringify({ query: M }) }
  return (await fetch('/graphql', asked)).json()
}"""


@asynccontextmanager
async def a_page_elsewhere(port: int) -> AsyncIterator[None]:
    """Somebody's web site, reachable under both names."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            body = b"<!doctype html><title>free phones</title><body>"
            head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n"
            writer.write(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, ["127.0.0.1", "localhost"], port)
    async with server:
        yield


@asynccontextmanager
async def browsing(chromium: str, at: "At") -> AsyncIterator[Page]:
    """Chromium, in which somebody is signed in."""
    cookie: Any = {
        "name": at.cookie,
        "value": at.browser.http.cookies[at.cookie],
        "url": at.url,
        "httpOnly": True,
        "sameSite": "Lax",
    }
    async with async_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = await playwright.chromium.launch(executable_path=chromium, args=flags)
        context = await browser.new_context()
        await context.add_cookies([cookie])
        yield await context.new_page()
        await browser.close()


async def written(served: Served) -> dict[str, Any]:
    """How much there is of everything that an attack might write."""
    owner = await asyncpg.connect(database_url(served.home, "owner"))
    row = await owner.fetchrow(WRITES)
    await owner.close()
    assert row is not None
    return dict(row)


async def refused(at: "At") -> float:
    """How many documents this door sent away because no page of ours had sent them."""
    told = (await at.browser.http.get("/metrics")).text
    about = f'door="{at.door}",method="POST",route="/graphql",status="403"'
    line = f"doorstep_requests_total{{{about}}} "
    return float(told.partition(line)[2].partition("\n")[0] or 0)


@dataclass
class At:
    """Somebody at a door, and what a page elsewhere would like them to do."""

    door: str
    url: str
    cookie: str
    browser: Distant
    thing: str
    act: str
    done: str
    counted: str

    async def inside(self) -> bool:
        return await self.browser.do("{ me { id } }") is not None


async def a_citizen(served: Served) -> At:
    browser = (await somebody_at(served, 90)).browser
    assert isinstance(browser, Distant)
    draft = await browser.do(words.START, itemCode=SHOP, key="my-own-draft")
    act = f'mutation {{ startApplication(itemCode: "{SHOP}", key: "KEY") {{ __typename }} }}'
    told = (browser, draft["id"], act, "startApplication Application", "applications")
    return At("citizen", served.citizen, "sid", *told)


async def a_clerk(served: Served) -> At:
    browser = await clerk_at(served, "window")
    waiting = await browser.do("{ queue(lane: OPEN) { edges { id } } }")
    case = waiting["edges"][0]["id"]
    act = f'mutation {{ claim(id: "{case}") {{ __typename }} }}'
    return At("desk", served.desk, "desk_sid", browser, case, act, "claim Case", "claims")


@pytest.mark.browser
@pytest.mark.parametrize("somebody", [a_citizen, a_clerk], ids=["citizen", "desk"])
@pytest.mark.proof("G43b", "from other origins in Chromium, at both doors: 0 state changes")
async def test_pages_from_elsewhere_change_nothing_and_read_nothing(
    served: Served,
    chromium: str,
    somebody: Callable[[Served], Awaitable[At]],
    figure: Figure,
) -> None:
    at = await somebody(served)
    (port,) = free_ports(1)
    before, before_refused = await written(served), await refused(at)
    async with a_page_elsewhere(port), browsing(chromium, at) as page:
        told: list[str] = []
        for site in SITES:
            for mutation in (at.act.replace("KEY", f"from-{site}"), "mutation { signOut { ok } }"):
                await page.goto(f"http://{site}:{port}/")
                script = f"async ([T, M, A]) => Promise.all((() => {{ {ATTACKS} }})())"
                told += await page.evaluate(script, [at.url, mutation, at.thing])
        read = [answer for answer in told if answer.startswith("READ")]
        figure(tries=len(told), read=len(read))
        assert len(told) == 25 * 2 * len(SITES)
        assert read == []
        assert await written(served) == before
        assert await refused(at) >= before_refused + 30  # they did arrive
        await page.goto(f"{at.url}/healthz")
        mine = await page.evaluate(OURS, [at.act.replace("KEY", "from-my-page")])
    verb, kind = at.done.split()
    assert mine == {"data": {verb: {"__typename": kind}}}
    assert (await written(served))[at.counted] == before[at.counted] + 1
    assert await at.inside()
    if at.door == "desk":  # other tests find it as it was
        assert (await at.browser.do(words.RELEASE, id=at.thing))["status"] == "SUBMITTED"
    await at.browser.http.aclose()
