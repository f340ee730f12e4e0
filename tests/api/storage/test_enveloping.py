"""Each file under its own key, that key under its owner's (C20)."""

import random
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.storage import enveloping, keeping
from api.storage.contract import Store
from api.storage.folder import FolderStore
from identity import sealing
from identity.actor import THE_SYSTEM
from identity.sealing import Access, KeyWithheld, SealBroken
from identity.suites import SM4_GCM
from tests.conftest import Hall
from tests.makers import query
from tests.sizes import Figure, size

LOOK = Access(THE_SYSTEM, "a test")
CONTENT = b"ID 11010519491231002X" * 400


@pytest.fixture
def store(hall: Hall) -> Store:
    return FolderStore(hall.settings.storage_folder)


async def test_the_same_photo_twice_lies_under_two_keys(hall: Hall) -> None:
    owner, label = uuid4(), a_label()
    one, other = [enveloping.read(await kept(owner, label)) for _ in range(2)]
    keys = [await sealing.unseal_bytes(owner, label, file.sealed, LOOK) for file in (one, other)]
    assert keys[0] != keys[1]
    assert one.opened(owner, label, keys[0]) == other.opened(owner, label, keys[1]) == CONTENT
    with pytest.raises(SealBroken):
        one.opened(owner, label, keys[1])


async def test_the_citizens_key_alone_does_not_open_a_files_bytes(hall: Hall) -> None:
    owner, label = uuid4(), a_label()
    file = enveloping.read(await kept(owner, label))
    assert file.body is not None
    head = file.sealed[:3]
    with pytest.raises(SealBroken):
        await sealing.unseal_bytes(owner, label, head + file.body, LOOK)


@pytest.mark.proof("G53", "1,000 stored files swapped or altered, 1,000 fail to open")
async def test_a_file_swapped_or_altered_does_not_open(
    hall: Hall, store: Store, figure: Figure
) -> None:
    owners, chance, failed = [uuid4() for _ in range(5)], random.Random(3), 0
    swaps = size(60, 1000)
    for n in range(swaps):
        owner, label = owners[n % 5], a_label()
        stored = bytearray(await kept(owner, label, CONTENT[:200]))
        asked = (owner, label)
        match n % 4:
            case 0:
                stored[chance.randrange(len(stored))] ^= 1 << chance.randrange(8)
            case 1:
                asked = (owners[(n + 1) % 5], label)
            case 2:
                asked = (owner, a_label())
            case _:
                other = enveloping.read(await kept(owner, a_label(), CONTENT[:200]))
                assert other.body is not None
                stored[-len(other.body) :] = other.body  # another's bytes under this one's key
        await store.put("x", bytes(stored))
        with pytest.raises((SealBroken, KeyWithheld)):
            await keeping.fetch(*asked, "x", LOOK)
        failed += 1
    figure(swapped=swaps, failed=failed)
    assert failed == swaps


async def test_what_was_kept_before_files_had_keys_still_opens(hall: Hall, store: Store) -> None:
    owner, label = uuid4(), a_label()
    await store.put("old", await sealing.seal(owner, label, CONTENT))
    assert await keeping.fetch(owner, label, "old", LOOK) == CONTENT


async def test_a_county_that_asks_for_sm4_has_its_files_under_it(hall: Hall) -> None:
    service = sealing.key_service()
    sealing.bind_keys(service, SM4_GCM)
    owner, label = uuid4(), a_label()
    await keeping.keep(owner, label, "sm4", CONTENT)
    sealing.bind_keys(service)
    locked = await keeping.as_it_lies("sm4")
    assert sealing.head_of(locked.sealed)[0] == SM4_GCM.code
    assert await keeping.fetch(owner, label, "sm4", LOOK) == CONTENT


async def test_with_the_owners_key_all_files_are_gone(hall: Hall) -> None:
    owner, label = uuid4(), a_label()
    await keeping.keep(owner, label, "gone", CONTENT)
    gone = "UPDATE owner_key SET state = 'erased', wrapped = NULL WHERE owner_id = $1"
    await query(gone, owner)
    with pytest.raises(KeyWithheld):
        await keeping.fetch(owner, label, "gone", LOOK)


def a_label() -> str:
    return f"uploaded_file.original:{uuid4()}"


async def kept(owner: UUID, label: str, content: Any = CONTENT) -> bytes:
    stored: bytes = await enveloping.lock(owner, label, content)
    return stored
