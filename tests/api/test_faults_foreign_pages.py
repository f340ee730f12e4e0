"""G43b: another page in the same browser can make the citizen's door do nothing.

A real Chromium with the citizen's own cookie. The attacker's page lies once on another site and
once on this very host behind another port, where the browser does send the cookie along.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest
from playwright.async_api import Page, async_playwright

from api.embedded.home import database_url
from api.seed.content import SHOP
from tests.journeys import words
from tests.journeys.wire import Distant, somebody_at
from tests.serving import Served, free_ports

SITES = ("127.0.0.1", "localhost")  # another site; the same site behind another port
WRITES = """SELECT (SELECT count(*) FROM application) AS applications,
  (SELECT sum(version) FROM application WHERE status = 'draft') AS drafts,
  (SELECT count(*) FROM once_key) AS keys, (SELECT count(*) FROM uploaded_file) AS files,
  (SELECT count(*) FROM device) AS devices, (SELECT count(*) FROM passkey) AS passkeys,
  (SELECT count(*) FROM one_time_code) AS codes,
  (SELECT count(*) FROM session WHERE revoked_at IS NOT NULL) AS ended,
  (SELECT count(*) FROM fact WHERE name LIKE 'application.%') AS facts"""
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
async def browsing(chromium: str, served: Served, token: str) -> AsyncIterator[Page]:
    """Chromium, in which the citizen is signed in."""
    cookie: Any = {
        "name": "sid",
        "value": token,
        "url": served.citizen,
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


async def refused(browser: Distant) -> float:
    """How many documents this door sent away because no page of ours had sent them."""
    told = (await browser.http.get("/metrics")).text
    line = 'doorstep_requests_total{door="citizen",method="POST",route="/graphql",status="403"} '
    return float(told.partition(line)[2].partition("\n")[0] or 0)


def start(key: str) -> str:
    return f'mutation {{ startApplication(itemCode: "{SHOP}", key: "{key}") {{ __typename }} }}'


@pytest.mark.browser
async def test_pages_from_elsewhere_change_nothing_and_read_nothing(
    served: Served, chromium: str
) -> None:
    neighbour = await somebody_at(served, 90)
    browser = neighbour.browser
    assert isinstance(browser, Distant)
    draft = await browser.do(words.START, itemCode=SHOP, key="my-own-draft")
    (port,) = free_ports(1)
    before, before_refused = await written(served), await refused(browser)
    async with (
        a_page_elsewhere(port),
        browsing(chromium, served, browser.http.cookies["sid"]) as page,
    ):
        told: list[str] = []
        for site in SITES:
            for mutation in (start(f"from-{site}"), "mutation { signOut { ok } }"):
                await page.goto(f"http://{site}:{port}/")
                script = f"async ([T, M, A]) => Promise.all((() => {{ {ATTACKS} }})())"
                told += await page.evaluate(script, [served.citizen, mutation, draft["id"]])
        assert len(told) == 25 * 2 * len(SITES)
        assert [answer for answer in told if answer.startswith("READ")] == []
        assert await written(served) == before
        assert await refused(browser) >= before_refused + 30  # they did arrive
        await page.goto(f"{served.citizen}/healthz")
        mine = await page.evaluate(OURS, [start("from-my-page")])
    assert mine == {"data": {"startApplication": {"__typename": "Application"}}}
    after = await written(served)
    assert after["applications"] == before["applications"] + 1
    assert (await browser.do("{ me { level } }"))["level"] == 2
    await browser.http.aclose()
