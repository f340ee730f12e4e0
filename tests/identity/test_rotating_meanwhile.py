"""Keys change while people go on reading and writing (G51)."""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from identity.keyservice import FileKeyService
from identity.rotating import renew_all, rewrap
from identity.sealing import bind_keys, key_context, key_service, seal, unseal
from identity.suites import AES_256_GCM
from tests.conftest import Hall
from tests.identity.making import sql
from tests.identity.test_rotating import SECRET, WHY, place
from tests.sizes import Figure, size


class People:
    """Three who go on reading and writing, 20 times a second each, while keys change."""

    def __init__(self, owners: list[UUID]) -> None:
        self.owners, self.labels = owners, {owner: place() for owner in owners}
        self.sealed: dict[UUID, bytes] = {}
        self.errors = self.reads = 0
        self.over = asyncio.Event()

    async def come(self) -> None:
        """Those who will read have sealed something; of the others there are the keys."""
        self.sealed = {one: await seal(one, self.labels[one], SECRET) for one in self.owners[:200]}
        service, rest = key_service(), self.owners[200:]
        for some in (rest[at : at + 5_000] for at in range(0, len(rest), 5_000)):
            wrapped = [
                await service.wrap(secrets.token_bytes(32), key_context(one, 1)) for one in some
            ]
            await sql(
                "INSERT INTO owner_key (id, owner_id, version, suite, wrapped, state, created_at)"
                " SELECT gen_random_uuid(), k.owner, 1, $3, k.wrapped, 'active', doorstep_now()"
                " FROM unnest($1::uuid[], $2::bytea[]) AS k (owner, wrapped)",
                *(some, wrapped, AES_256_GCM.code),
            )

    async def read(self, owner: UUID) -> str:
        return await unseal(owner, self.labels[owner], self.sealed[owner], WHY)

    async def go_on(self, mine: list[UUID]) -> None:
        while not self.over.is_set():
            for owner in mine:
                self.errors += await self.read(owner) != SECRET
                label = place()
                again = await unseal(owner, label, await seal(owner, label, SECRET), WHY)
                self.errors += again != SECRET
                self.reads += 1
                await asyncio.sleep(0.05)
                if self.over.is_set():
                    return

    async def meanwhile(self, work: Callable[[], Awaitable[int]]) -> int:
        people = [asyncio.create_task(self.go_on(self.owners[n::3][:50])) for n in range(3)]
        done = await work()
        self.over.set()
        await asyncio.gather(*people)
        return done


async def a_crowd(folder: Path, many: int) -> tuple[People, FileKeyService]:
    held = FileKeyService.at(folder / "master.key", make_marked=b"test key: ")
    bind_keys(held)
    people = People([uuid4() for _ in range(many)])
    await people.come()
    return people, held


@pytest.mark.proof("G51", "100,000 keys at 20 requests/s: 0 errors, rewrapped in ≤ 2 min")
async def test_keys_rotate_while_people_go_on(county: Hall, tmp_path: Path, figure: Figure) -> None:
    people, held = await a_crowd(tmp_path, size(300, 100_000))
    held.add_key()
    wall, own = time.monotonic(), time.process_time()
    wrapped = await people.meanwhile(rewrap)
    wall, own = time.monotonic() - wall, time.process_time() - own
    left = await sql("SELECT count(*) AS n FROM owner_key WHERE get_byte(wrapped, 0) < 2")
    figure(keys=wrapped, reads=people.reads, errors=people.errors)
    figure(seconds=round(wall, 1), own_processor_seconds=round(own, 1))
    assert (people.errors, left[0]["n"]) == (0, 0)
    assert wrapped == len(people.owners)
    assert people.reads > 0
    assert await people.read(people.owners[0]) == SECRET


@pytest.mark.proof("G51", "every owner gets a new key while people go on: 0 errors")
async def test_owners_get_new_keys_while_people_go_on(
    county: Hall, tmp_path: Path, figure: Figure
) -> None:
    people, _ = await a_crowd(tmp_path, size(150, 5_000))
    renewed = await people.meanwhile(renew_all)
    figure(owners=renewed, reads=people.reads, errors=people.errors)
    assert (people.errors, renewed) == (0, len(people.owners))
    assert people.reads > 0
    assert await people.read(people.owners[0]) == SECRET
