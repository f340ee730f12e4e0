"""What the benchmark compares is the same work, on a county that could be."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.applications.reading import mine
from api.catalog import published
from api.seed.content import ITEMS
from bench import county as bench_county
from bench import rows, twin
from identity.actor import ActorKind
from identity.sessions import open_session, promote
from tests.conftest import Hall
from tests.makers import County, a_county, query


@pytest.fixture
async def raw(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[httpx.AsyncClient]:
    for role in ("citizen", "desk"):
        monkeypatch.setenv(f"DATABASE_URL_{role.upper()}", hall.urls[role])
    app = twin.app()
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://twin") as client,
    ):
        yield client


async def asked(raw: httpx.AsyncClient, path: str, cookie: str, **about: object) -> dict[str, Any]:
    answer = await raw.post(path, json=about, headers={"cookie": cookie})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()["data"]
    return found


async def clerk_cookie(county: County) -> str:
    staff = county.staff["window"].actor.me
    token, session_id = await open_session(ActorKind.STAFF, staff, device="t", amr=("sms",))
    await promote(session_id)
    return f"desk_sid={token}"


async def test_the_twin_reads_what_the_screens_read(hall: Hall, raw: httpx.AsyncClient) -> None:
    county = await a_county(hall)
    walks = [await county.a_case(Status.SUBMITTED) for _ in range(2)]
    citizen, clerk = walks[0].citizen.actor, county.staff["window"].actor
    token, _ = await open_session(ActorKind.CITIZEN, citizen.me, device="t", amr=("sms",))
    told = await asked(raw, "/mine", f"sid={token}", first=20)
    assert [one["id"] for one in told["edges"]] == [
        str(card.id) for card in (await mine(citizen, 20)).edges
    ]
    due = [str(card.id) for card in (await queue(clerk, Lane.OPEN, None, 50)).edges]
    assert set(due) == {str(walk.id) for walk in walks}
    for path in ("/queue", "/joined"):
        told = await asked(raw, path, await clerk_cookie(county), first=50)
        assert [one["id"] for one in told["edges"]] == due


async def test_the_twin_files_a_draft(hall: Hall, raw: httpx.AsyncClient) -> None:
    county = await a_county(hall)
    draft = await county.a_draft()
    owner = draft.citizen.actor.me
    token, _ = await open_session(ActorKind.CITIZEN, owner, device="t", amr=("sms",))
    told = await asked(raw, "/submit", f"sid={token}", id=str(draft.id))
    seen = await draft.screen()
    assert (seen.status, seen.reference) == (Status.SUBMITTED, told["reference"])


async def test_what_is_loaded_stands_under_the_schema(hall: Hall) -> None:
    await a_county(hall)
    items = tuple([await published.published(code) for code in ITEMS])
    at = await bench_county._hall(items)
    owners = bench_county._different(40)
    past = [*rows.past(at, items, owners, 4, 400)]
    beside = bench_county._by_table(pair for row in past for pair in rows.beside(row, at))
    await bench_county._copy(hall.urls["owner"], {"application": past, **beside})
    draft = rows.blank(items[0], at, owners[0], at.at)
    given = bench_county._by_table(rows.materials(draft, {"id_card": 2}))
    await bench_county._copy(hall.urls["owner"], {**given, "delivery": [rows.electronic(draft)]})
    found = await query("SELECT status, count(*) AS n FROM application GROUP BY status")
    assert sum(row["n"] for row in found) == 400
    assert len(found) >= 10
