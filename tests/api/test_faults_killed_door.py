"""G19: the door's process is killed while people submit.

Real processes under the citizens' database role. What was acknowledged stands; what was not is
there whole or not at all; the same key again files it once.
"""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from api.seed.walking import Walk
from identity.actor import ActorKind
from identity.sessions import open_session
from tests.api.doors.acting import SUBMIT
from tests.conftest import Hall
from tests.makers import HOME, a_county, query
from tests.serving import ROOT, free_ports
from tests.sizes import Figure, size

DOORS, PEOPLE = (
    size(2, 10),
    size(5, 20),
)  # doors that are killed, and how many submit at each of them
_WHOLE = """
SELECT a.id, a.status = 'submitted' AS filed,
       a.reference IS NOT NULL AND a.submitted_at IS NOT NULL AS numbered,
       (SELECT count(*) FROM status_change c WHERE c.application_id = a.id) AS steps,
       (SELECT count(*) FROM stage_run r WHERE r.application_id = a.id) AS stages,
       (SELECT count(*) FROM fact f WHERE f.subject_id = a.id) AS facts,
       (SELECT count(*) FROM trail_row t WHERE t.case_id = a.id
        AND t.action = 'application.submit') AS trail,
       (SELECT count(*) FROM once_key k WHERE k.outcome = a.id AND k.operation = 'submit') AS keys,
       (SELECT count(*) FROM dossier d WHERE d.application_id = a.id AND d.frozen) AS frozen
FROM application a
"""


@dataclass
class Person:
    """Somebody with a complete draft and a session."""

    draft: Walk
    token: str
    version: int

    async def submit(self, http: httpx.AsyncClient) -> dict[str, Any] | None:
        """What the door answered; None if it did not live to."""
        asked = {"id": str(self.draft.id), "version": self.version, "declared": True}
        body = {"query": SUBMIT, "variables": {**asked, "key": "the-same-key"}}
        headers = {
            "origin": str(http.base_url).rstrip("/"),
            "x-doorstep": "1",
            "cookie": f"sid={self.token}",
        }
        try:
            answer = await http.post("/graphql", json=body, headers=headers)
        except httpx.TransportError:
            return None
        data: dict[str, Any] = answer.json()["data"]["submitApplication"]
        return data


async def somebody(county: Any) -> Person:
    draft = await county.a_draft(HOME)
    token, _ = await open_session(
        ActorKind.CITIZEN, draft.citizen.actor.me, device="phone", amr=("sms",)
    )
    return Person(draft, token, (await draft.screen()).version)


@asynccontextmanager
async def a_door(hall: Hall, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """The citizens' door as its own process."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("DOORSTEP_", "DATABASE_"))},
        "DOORSTEP_PROFILE": "test",
        "DOORSTEP_HOME": str(hall.settings.home),
        "DOORSTEP_CITIZEN_PORT": str(port),
        "STORAGE_FOLDER": str(hall.settings.storage_folder),
        "DATABASE_URL": hall.urls["owner"],
        **{f"DATABASE_URL_{role.upper()}": hall.urls[role] for role in ("citizen", "desk")},
        "DATABASE_URL_WORKER": hall.urls["worker"],
    }
    words = ("-m", "api.cli", "web", "--door", "citizen")
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=ROOT, env=environment, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def answering(http: httpx.AsyncClient) -> None:
    """Wait until the door answers."""
    for _ in range(600):
        with contextlib.suppress(httpx.TransportError):
            if (await http.get("/readyz")).status_code == httpx.codes.OK:
                return
        await asyncio.sleep(0.1)
    raise AssertionError("the door never answered")


async def killed_amid(
    door: asyncio.subprocess.Process, http: httpx.AsyncClient, people: list[Person]
) -> list[Person]:
    """Everybody submits at once; with the first answer the process is killed. Who was answered."""
    submits = [asyncio.create_task(person.submit(http)) for person in people]
    await asyncio.wait(submits, return_when=asyncio.FIRST_COMPLETED)
    door.kill()
    answers = await asyncio.gather(*submits)
    told = [answer for answer in answers if answer is not None]
    assert {answer["__typename"] for answer in told} <= {"Application"}
    return [one for one, answer in zip(people, answers, strict=True) if answer is not None]


async def everybody(people: list[Person], http: httpx.AsyncClient) -> list[dict[str, Any] | None]:
    """All submit, as many at a time as one door takes."""
    answers: list[dict[str, Any] | None] = []
    for start in range(0, len(people), PEOPLE):
        group = people[start : start + PEOPLE]
        answers += await asyncio.gather(*(person.submit(http) for person in group))
    return answers


@pytest.mark.proof("G19", "2,000 submits, 200 kills: 0 acknowledged but missing, 0 half cases")
async def test_a_killed_door_loses_nothing_acknowledged_and_leaves_no_half_case(
    hall: Hall, figure: Figure
) -> None:
    county = await a_county(hall)
    people = [await somebody(county) for _ in range(DOORS * PEOPLE)]
    async with contextlib.AsyncExitStack() as held:
        ports = free_ports(DOORS + 1)
        doors = [await held.enter_async_context(a_door(hall, port)) for port in ports]
        lines = [
            await held.enter_async_context(
                httpx.AsyncClient(base_url=f"http://localhost:{port}", timeout=30)
            )
            for port in ports
        ]
        await asyncio.gather(*(answering(line) for line in lines))
        groups = [people[n * PEOPLE : (n + 1) * PEOPLE] for n in range(DOORS)]
        answered = [await killed_amid(doors[n], lines[n], one) for n, one in enumerate(groups)]
        acknowledged = [person.draft.id for group in answered for person in group]
        cut = await query(_WHOLE)
        half = [row for row in cut if len({bool(v) for k, v in row.items() if k != "id"}) > 1]
        lost = set(acknowledged) - {row["id"] for row in cut if row["filed"]}
        figure(submits=len(people), kills=DOORS, acknowledged=len(acknowledged))
        figure(missing=len(lost), half=len(half))
        assert half == []
        assert lost == set()
        assert DOORS <= len(acknowledged) < len(people)
        again = await everybody(people, lines[-1])
        twice = await everybody(people, lines[-1])
    assert again == twice
    assert [answer and answer["status"] for answer in again] == ["SUBMITTED"] * len(people)
    assert len({answer["reference"] for answer in again if answer}) == len(people)
    once = {"steps": 1, "stages": 1, "facts": 1, "trail": 1, "keys": 1, "frozen": 1}
    for row in await query(_WHOLE):
        assert row == {"id": row["id"], "filed": True, "numbered": True, **once}
