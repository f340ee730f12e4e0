"""A new master key: one kind of administrator asks, the other agrees, the worker does it (G51)."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from api import seconding
from identity import rotations
from identity.actor import Actor, ActorKind, Role
from identity.keyservice import FileKeyService
from identity.refusals import AlreadyRotating, ReasonNeeded, SamePerson
from identity.sealing import Access, bind_keys, seal, unseal
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.test_roles import as_role
from tests.conftest import Hall
from tests.makers import County, a_county, query
from tests.sizes import Figure, size

CENTRE, WHY = "10", "每年更换一次"
LOOK = Access(Actor(ActorKind.STAFF, uuid4()), "核对")
FEW = 0.05  # seconds of work in a round


async def admins(county: County) -> tuple[Actor, Actor]:
    system = await county.hire("钱系统", (Role.SYSTEM_ADMIN, CENTRE, False))
    security = await county.hire("赵安全", (Role.SECURITY_ADMIN, CENTRE, False))
    return system.actor, security.actor


@pytest.fixture
def held(hall: Hall, tmp_path: Path) -> FileKeyService:
    service = FileKeyService.at(tmp_path / "master.key", make_marked=b"test key: ")
    bind_keys(service)
    return service


async def agreed(hall: Hall, county: County) -> UUID:
    system, security = await admins(county)
    async with as_role(hall.urls, "desk"):
        asked = await seconding.ask_rotation(system, WHY)
        await seconding.confirm(security, asked.id)
    return asked.id


async def under(number: int) -> int:
    rows = await query(
        "SELECT count(*) AS n FROM owner_key WHERE get_byte(wrapped, 0) = $1", number
    )
    return int(rows[0]["n"])


async def test_nothing_happens_before_the_other_kind_of_administrator_agrees(
    hall: Hall, held: FileKeyService
) -> None:
    system, security = await admins(await a_county(hall))
    async with as_role(hall.urls, "desk"):
        with pytest.raises(NotAllowed):
            await seconding.ask_rotation(security, WHY)
        with pytest.raises(ReasonNeeded):
            await seconding.ask_rotation(system, "  ")
        asked = await seconding.ask_rotation(system, WHY)
        with pytest.raises(SamePerson):
            await seconding.confirm(system, asked.id)
    async with as_role(hall.urls, "worker"):
        await rotations.carry_out()
    assert (held.newest, await rotations.latest()) == (1, None)


async def test_another_system_administrator_cannot_agree(hall: Hall, held: FileKeyService) -> None:
    county = await a_county(hall)
    system, _ = await admins(county)
    other = (await county.hire("孙系统", (Role.SYSTEM_ADMIN, CENTRE, False))).actor
    asked = await seconding.ask_rotation(system, WHY)
    with pytest.raises(NotFound):
        await seconding.confirm(other, asked.id)
    assert (held.newest, await rotations.latest()) == (1, None)


@pytest.mark.proof(
    "G51", "agreed by two, carried out by the worker: 0 errors, rewrapped in ≤ 2 min"
)
async def test_the_worker_wraps_every_key_anew_while_people_go_on(
    hall: Hall, held: FileKeyService, figure: Figure
) -> None:
    county = await a_county(hall)
    owners = [uuid4() for _ in range(size(450, 20_000))]
    places = {owner: f"person.id_number:{uuid4()}" for owner in owners}
    sealed = {owner: await seal(owner, places[owner], "320826") for owner in owners}
    rotation, over, errors = await agreed(hall, county), asyncio.Event(), 0

    async def go_on() -> None:
        nonlocal errors
        while not over.is_set():
            for owner in owners[:50]:
                errors += await unseal(owner, places[owner], sealed[owner], LOOK) != "320826"
                await seal(uuid4(), f"person.id_number:{uuid4()}", "new")
                await asyncio.sleep(0.05)

    people = asyncio.create_task(go_on())
    rounds, told = 0, list[int]()
    while (latest := await rotations.latest()) is not None and latest.ended_at is None:
        await asyncio.gather(rotations.carry_out(FEW), rotations.carry_out(FEW))  # two workers
        rounds += 1
        told.append(latest.wrapped)
    over.set()
    await people
    assert latest is not None
    figure(keys=latest.keys, wrapped=latest.wrapped, rounds=rounds, errors=errors)
    assert (latest.id, latest.wrapping_key, latest.fault, errors) == (rotation, 2, "", 0)
    assert (held.newest, await under(1)) == (2, 0)
    assert latest.wrapped >= latest.keys >= len(owners)
    assert told == sorted(told)
    trail = await query("SELECT action FROM trail_row WHERE subject_id = $1 ORDER BY id", rotation)
    assert [row["action"] for row in trail] == [
        *("second.asked", "second.confirmed", "keys.rotation_agreed", "keys.rotated")
    ]


async def test_what_a_killed_worker_began_goes_on_with_the_same_key(
    hall: Hall, held: FileKeyService
) -> None:
    county = await a_county(hall)
    for _ in range(450):
        await seal(uuid4(), f"person.id_number:{uuid4()}", "320826")
    await agreed(hall, county)
    async with as_role(hall.urls, "worker"):
        await rotations.carry_out(0)  # the key is made, no time is left to use it
        half = await rotations.latest()
        await rotations.carry_out()
    done = await rotations.latest()
    assert half is not None
    assert done is not None
    assert (half.wrapped, half.ended_at, half.wrapping_key) == (0, None, 2)
    assert (done.wrapping_key, done.wrapped, held.newest) == (2, half.keys, 2)


async def test_one_after_the_other(hall: Hall, held: FileKeyService) -> None:
    county = await a_county(hall)
    system, security = await admins(county)
    asked = await seconding.ask_rotation(system, WHY)
    other = (await county.hire("孙系统", (Role.SYSTEM_ADMIN, CENTRE, False))).actor
    again = await seconding.ask_rotation(other, "又一次")
    assert again.id == asked.id  # it waits already
    await seconding.confirm(security, asked.id)
    with pytest.raises(AlreadyRotating):
        await seconding.ask_rotation(system, WHY)
    await rotations.carry_out()
    assert held.newest == 2
    await seconding.ask_rotation(system, WHY)


async def test_without_a_new_key_the_old_one_serves_on_and_the_page_says_so(
    hall: Hall, held: FileKeyService, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = await a_county(hall)
    owner, label = uuid4(), f"person.id_number:{uuid4()}"
    sealed = await seal(owner, label, "320826")
    await agreed(hall, county)

    def refused() -> int:
        raise PermissionError("the disk is read only")

    monkeypatch.setattr(held, "add_key", refused)
    await rotations.carry_out()
    latest = await rotations.latest()
    assert latest is not None
    assert (latest.fault, latest.wrapped) == (rotations.NO_KEY, 0)
    assert latest.ended_at is not None
    assert await unseal(owner, label, sealed, LOOK) == "320826"


async def test_a_process_that_did_not_make_the_key_wraps_under_it_too(
    hall: Hall, held: FileKeyService, tmp_path: Path
) -> None:
    FileKeyService.at(tmp_path / "master.key").add_key()  # another process
    await seal(uuid4(), f"person.id_number:{uuid4()}", "320826")
    assert (held.newest, await under(2)) == (2, 1)
