"""The folder store."""

import asyncio
from pathlib import Path
from uuid import uuid4

import pytest

from api.storage import keeping
from api.storage.folder import FolderStore
from identity.actor import THE_SYSTEM
from identity.sealing import Access, SealBroken
from notifications.refusals import Unavailable

LOOK = Access(THE_SYSTEM, "a test")


async def test_what_is_put_is_got_and_again_is_harmless(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for content in (b"one", b"one", b"two"):
        await store.put("a/b-c/d.e", content)
        assert await store.get("a/b-c/d.e") == content
    assert _files(tmp_path) == ["a/b-c/d.e"]


async def test_the_absent_is_said_and_deleting_it_is_fine(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    with pytest.raises(KeyError):
        await store.get("no/where")
    await store.delete("no/where")
    await store.put("here", b"x")
    await store.delete("here")
    with pytest.raises(KeyError):
        await store.get("here")


@pytest.mark.parametrize(
    "key", ["", "../up", "/etc/passwd", "a//b", "a/../b", "A", "a b", "a" * 256]
)
async def test_no_key_leaves_the_folder(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="not a storage key"):
        await FolderStore(tmp_path).put(key, b"x")
    assert _files(tmp_path) == []


async def test_readers_see_all_or_nothing(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    contents = [bytes([n]) * 200_000 for n in range(6)]
    await store.put("k", contents[0])
    writes = [store.put("k", content) for content in contents]
    seen = await asyncio.gather(*writes, *(store.get("k") for _ in range(12)))
    assert {read for read in seen if read is not None} <= set(contents)


async def test_a_disk_that_fails_is_told_as_unavailable(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(Unavailable):
        await FolderStore(blocked).put("k", b"x")


async def test_what_is_kept_of_a_person_lies_encrypted(hall: object, tmp_path: Path) -> None:
    owner = uuid4()
    label = f"uploaded_file.original:{uuid4()}"
    secret = b"ID 11010519491231002X" * 50
    folder = tmp_path / "own"
    keeping.bind_store(FolderStore(folder))
    await keeping.keep(owner, label, "originals/x", secret)
    assert _files(folder) == ["originals/x"]
    assert b"110105" not in await FolderStore(folder).get("originals/x")
    assert await keeping.fetch(owner, label, "originals/x", LOOK) == secret
    with pytest.raises(SealBroken):  # moved to another place it does not open
        await keeping.fetch(owner, f"uploaded_file.original:{uuid4()}", "originals/x", LOOK)


def _files(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
