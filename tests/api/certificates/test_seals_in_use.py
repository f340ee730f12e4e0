"""One seal in use for each department: its results carry exactly that one (C31)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import asyncpg
import httpx
import pytest
from starlette.applications import Starlette
from tortoise.exceptions import IntegrityError, OperationalError

from api.certificates import issuing
from api.commands.seals import AWAY, ENDED, GOOD, OTHER, UNUSED, look_at_all
from api.endpoints import health
from api.paper import sealing
from api.paper.models import DepartmentSeal
from api.paper.sealing import bind_seals
from api.paper.seals.files import FileSeals
from api.paper.seals.sandbox import SandboxSeals
from api.seed.staff import found
from identity.offices import offices
from notifications.now import now, shift_clock
from notifications.refusals import Unavailable
from tests.api.certificates.test_issuing import facts
from tests.conftest import Hall
from tests.makers import query

CODE = "11"


@pytest.fixture
async def seals(hall: Hall, tmp_path: Path) -> AsyncIterator[Path]:
    """A folder of the departments' seals, empty; what was bound comes back."""
    before = sealing._bound()
    bind_seals(SandboxSeals(tmp_path))
    yield tmp_path
    bind_seals(before)


async def rows() -> list[dict[str, object]]:
    return await query("SELECT department, certificate, ended_at FROM department_seal ORDER BY id")


async def test_the_first_seal_is_the_departments_and_its_results_carry_it(seals: Path) -> None:
    made = await asyncio.gather(
        *(issuing.make(facts(department=CODE)) for _ in range(4)),
        issuing.make(facts(department="12")),
    )
    used = {row["department"]: row["certificate"] for row in await rows()}
    assert len(await rows()) == len(used) == 2
    assert [one.seal_certificate for one in made] == [*[used[CODE]] * 4, used["12"]]
    assert used[CODE] == (await sealing.look(CODE, "")).certificate


async def test_another_seal_makes_no_paper_until_somebody_takes_it_up(seals: Path) -> None:
    first = await issuing.make(facts(department=CODE))
    (seals / f"{CODE}.pem").unlink()
    bind_seals(SandboxSeals(seals))
    wanted = facts(department=CODE)
    with pytest.raises(Unavailable, match="--change 11"):
        await issuing.make(wanted)
    assert not await issuing.is_made(wanted.application_id)
    assert len(await rows()) == 1
    department = await a_department()
    held = await sealing.change(CODE, "青禾县民政局", department)
    await sealing.change(CODE, "青禾县民政局", department)  # again: the same
    second = await issuing.make(wanted)
    assert second.seal_certificate == held.certificate != first.seal_certificate
    assert [row["ended_at"] is None for row in await rows()] == [False, True]
    traces = await query("SELECT subject_id FROM trail_row WHERE action = 'seal.changed'")
    assert [trace["subject_id"] for trace in traces] == [department] * 2


async def a_department() -> UUID:
    await found()
    return (await offices()).department_ids[CODE]


async def test_a_seal_that_ended_makes_no_paper(seals: Path) -> None:
    await issuing.make(facts(department=CODE))
    await shift_clock(timedelta(days=3651))
    with pytest.raises(Unavailable, match="ended"):
        await issuing.make(facts(department=CODE))
    assert await query("SELECT state FROM certificate ORDER BY state") == [
        {"state": "making"},
        {"state": "valid"},
    ]


async def test_the_database_keeps_one_in_use_and_what_was_in_use_when(seals: Path) -> None:
    await issuing.make(facts(department=CODE))
    kept = await rows()
    another = DepartmentSeal(
        department=CODE, certificate="f" * 64, by="又", until=await now(), began_at=await now()
    )
    with pytest.raises(IntegrityError):
        await another.save()
    for change in (
        "UPDATE department_seal SET certificate = repeat('f', 64)",
        "UPDATE department_seal SET department = '12'",
        "DELETE FROM department_seal",
    ):
        with pytest.raises((IntegrityError, OperationalError)):
            await query(change)
    assert await rows() == kept


@pytest.mark.parametrize("role", ["citizen", "desk"])
async def test_a_door_names_no_seal(hall: Hall, seals: Path, role: str) -> None:
    await issuing.make(facts(department=CODE))
    kept = await rows()
    door = await asyncpg.connect(hall.urls[role])
    try:
        assert await door.fetchval("SELECT count(*) FROM department_seal") == 1
        for change in (
            "UPDATE department_seal SET ended_at = now()",
            "INSERT INTO department_seal VALUES (9, '13', 'f', 'f', now(), now())",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await door.execute(change)
    finally:
        await door.close()
    assert await rows() == kept


async def test_the_console_says_of_each_department_whether_it_can_seal(seals: Path) -> None:
    await a_department()
    codes = list((await offices()).department_ids)
    assert {state async for _, _, state, _ in look_at_all()} == {UNUSED}
    for code in codes[:3]:
        await issuing.make(facts(department=code))
    (seals / f"{codes[0]}.pem").write_bytes((seals / f"{codes[3]}.pem").read_bytes())
    (seals / f"{codes[1]}.pem").unlink()
    bind_seals(FileSeals(seals))
    said = {code: state async for code, _, state, _ in look_at_all()}
    assert [said[code] for code in codes[:4]] == [OTHER, AWAY, GOOD, UNUSED]
    await shift_clock(timedelta(days=3651))
    said = {code: state async for code, _, state, _ in look_at_all()}
    assert said[codes[2]] == ENDED


async def test_a_month_before_a_seal_ends_readyz_names_the_department(
    hall: Hall, seals: Path
) -> None:
    await issuing.make(facts(department=CODE))
    app = httpx.ASGITransport(Starlette(routes=health.routes(hall.settings)))
    async with httpx.AsyncClient(transport=app, base_url="http://localhost") as http:
        assert (await http.get("/readyz")).json()["seals"] == "ok"
        await shift_clock(timedelta(days=3625))
        answer = await http.get("/readyz")
    assert answer.status_code == 200  # it works; somebody must see to it
    assert answer.json()["seals"].startswith(f"{CODE} ends 20")
