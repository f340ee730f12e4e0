"""Bad luck and bad will around the ledger of erasures."""

import asyncio
import os
from pathlib import Path
from uuid import uuid4

import pytest

from identity.actor import THE_SYSTEM
from identity.anchoring import anchors, seal_and_anchor
from identity.erasing import erase, replay
from identity.sealing import unseal
from tests.conftest import Broom
from tests.identity.test_erasing import WHY, kept, ledger

__all__ = ["ledger"]


def text_of(file: Path) -> str:
    return file.read_text()


def gone(file: Path) -> None:
    file.unlink()


async def test_a_line_cut_off_by_a_power_cut_stops_neither_the_doors_nor_the_next(
    ledger: Path,
) -> None:
    first, second = uuid4(), uuid4()
    for owner in (first, second):
        await kept(owner)
    await erase(THE_SYSTEM, first, "本人要求")
    with ledger.open("ab") as file:
        file.write(b'{"at": "2026-11-22T09')
    assert await replay(THE_SYSTEM) == ()
    await erase(THE_SYSTEM, second, "本人要求")
    assert await replay(THE_SYSTEM) == ()
    assert text_of(ledger).count("\n") == 2


@pytest.mark.parametrize("room", [0, 40])
async def test_on_a_full_disk_nobody_is_half_erased(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    owner, other = uuid4(), uuid4()
    label, sealed = await kept(owner)
    await kept(other)
    write = os.write
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda handle, data: write(handle, data[:room]))
        with pytest.raises(OSError, match="No space"):
            await erase(THE_SYSTEM, owner, "本人要求")
    assert await unseal(owner, label, sealed, WHY) == "张桂兰"
    await erase(THE_SYSTEM, other, "本人要求")
    assert await replay(THE_SYSTEM) == ()


async def test_a_ledger_that_was_deleted_is_written_again_at_the_next_start(ledger: Path) -> None:
    owner = uuid4()
    await kept(owner)
    await erase(THE_SYSTEM, owner, "本人要求")
    gone(ledger)
    assert await replay(THE_SYSTEM) == ()
    assert str(owner) in text_of(ledger)


async def test_an_anchor_cut_off_by_a_full_disk_is_written_when_there_is_room(
    ledger: Path, broom: Broom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await kept(uuid4())
    write = os.write
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda handle, data: write(handle, data[:50]))
        with pytest.raises(OSError, match="No space"):
            await seal_and_anchor()
    await broom.server.execute("UPDATE trail_anchor SET at = at - interval '2 hours'")
    await seal_and_anchor()
    assert len(anchors(ledger.parent)) == 1


async def test_two_who_are_erased_at_once_both_stand_in_the_ledger(ledger: Path) -> None:
    owners = [uuid4() for _ in range(8)]
    for owner in owners:
        await kept(owner)
    await asyncio.gather(*(erase(THE_SYSTEM, owner, "本人要求") for owner in owners))
    assert all(str(owner) in text_of(ledger) for owner in owners)
