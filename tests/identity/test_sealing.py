"""What is sealed opens in its place, for its owner, with a trace, and nowhere else (G49–G53)."""

import secrets
import stat
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import OperationalError

from identity.actor import THE_SYSTEM, Actor, ActorKind
from identity.keyservice import FileKeyService
from identity.models import TrailRow
from identity.sealing import (
    Access,
    KeyWithheld,
    SealBroken,
    bind_keys,
    blind_index,
    seal,
    seal_all,
    unseal,
    unseal_all,
    unseal_bytes,
)
from identity.trail import record
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import count, sql

SECRET = "320826195603150011"
WHY = Access(Actor(ActorKind.STAFF, uuid4()), "prefill", case_id=uuid4())


def a_place(row: UUID | None = None, column: str = "person.id_number") -> str:
    return f"{column}:{row or uuid4()}"


async def test_what_is_sealed_opens_again_as_text_and_as_bytes(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    assert await unseal(owner, place, await seal(owner, place, "东湖镇 😀"), WHY) == "东湖镇 😀"
    noise = secrets.token_bytes(262_144)
    assert await unseal_bytes(owner, place, await seal(owner, place, noise), WHY) == noise


async def test_the_same_value_never_looks_the_same_twice(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = {await seal(owner, place, SECRET) for _ in range(50)}
    assert len(sealed) == 50
    assert all(SECRET.encode() not in one for one in sealed)
    assert {one[0] for one in sealed} == {0xA1}


async def test_a_value_moved_to_another_row_or_column_does_not_open(county: Hall) -> None:
    owner, row = uuid4(), uuid4()
    sealed = await seal(owner, a_place(row), SECRET)
    for elsewhere in (a_place(), a_place(row, "person.name"), a_place(row) + ":1"):
        with pytest.raises(SealBroken):
            await unseal(owner, elsewhere, sealed, WHY)


async def test_a_value_given_to_another_owner_does_not_open(county: Hall) -> None:
    owner, other, place = uuid4(), uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    await seal(other, a_place(), "something of their own")
    with pytest.raises(SealBroken):
        await unseal(other, place, sealed, WHY)
    with pytest.raises(SealBroken):
        await unseal(uuid4(), place, sealed, WHY)


async def test_a_key_row_swapped_in_the_table_opens_nothing(county: Hall) -> None:
    owner, other, place = uuid4(), uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    await seal(other, a_place(), "x")
    await sql("UPDATE owner_key SET owner_id = $1 WHERE owner_id = $2", uuid4(), other)
    await sql(
        "UPDATE owner_key SET wrapped = (SELECT wrapped FROM owner_key WHERE owner_id <> $1)"
        " WHERE owner_id = $1",
        owner,
    )
    with pytest.raises(SealBroken):
        await unseal(owner, place, sealed, WHY)


@pytest.mark.parametrize("at", [0, 1, 2, 3, 14, 15, 20, -1])
async def test_one_flipped_bit_anywhere_is_noticed(county: Hall, at: int) -> None:
    owner, place = uuid4(), a_place()
    sealed = bytearray(await seal(owner, place, SECRET))
    sealed[at] ^= 1
    with pytest.raises(SealBroken):
        await unseal(owner, place, bytes(sealed), WHY)


async def test_every_opening_leaves_one_trail_row_that_says_who_what_and_why(county: Hall) -> None:
    owner, rows = uuid4(), [uuid4() for _ in range(3)]
    sealed = await seal_all(owner, {a_place(row): SECRET for row in rows})
    assert await count("trail_row") == 0
    await unseal(owner, a_place(rows[0]), sealed[a_place(rows[0])], WHY)
    await unseal_all(owner, {a_place(row): sealed[a_place(row)] for row in rows[1:]}, WHY)
    trail = await TrailRow.all().order_by("id")
    assert sorted(row.subject_id for row in trail) == sorted(rows)
    assert {(r.action, r.subject_kind, r.purpose) for r in trail} == {
        ("unseal", "person.id_number", "prefill")
    }
    assert {(r.actor_kind, r.actor_id) for r in trail} == {(ActorKind.STAFF, WHY.actor.id)}
    assert {(r.citizen_id, r.case_id) for r in trail} == {(owner, WHY.case_id)}


async def test_opening_without_a_purpose_is_a_mistake_of_ours(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    with pytest.raises(ValueError, match="purpose"):
        await unseal(owner, place, sealed, Access(THE_SYSTEM, " "))
    assert await count("trail_row") == 0


async def test_if_the_trail_cannot_be_written_nothing_opens(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    await sql("ALTER TABLE trail_row RENAME TO trail_row_broken")
    try:
        with pytest.raises(OperationalError):
            await unseal(owner, place, sealed, WHY)
    finally:
        await sql("ALTER TABLE trail_row_broken RENAME TO trail_row")


async def test_the_trail_shares_the_fate_of_its_transaction(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    with pytest.raises(LookupError):  # noqa: PT012 — the rollback is the point
        async with transaction():
            await unseal(owner, place, sealed, WHY)
            raise LookupError
    assert await count("trail_row") == 0


async def test_the_trail_cannot_be_rewritten_not_even_by_the_tables_owner(county: Hall) -> None:
    await record(THE_SYSTEM, "test", subject_kind="test", subject_id=uuid4())
    for attempt in ("UPDATE trail_row SET action = 'other'", "DELETE FROM trail_row"):
        with pytest.raises(Exception, match="append-only"):
            await sql(attempt)
    assert [row.action for row in await TrailRow.all()] == ["test"]


async def test_an_erased_owner_is_unreadable_at_once_and_gets_no_second_key(county: Hall) -> None:
    owner, neighbour, place = uuid4(), uuid4(), a_place()
    sealed, theirs = await seal(owner, place, SECRET), await seal(neighbour, place, SECRET)
    await sql("UPDATE owner_key SET state = 'erased', wrapped = NULL WHERE owner_id = $1", owner)
    with pytest.raises(KeyWithheld):
        await unseal(owner, place, sealed, WHY)
    with pytest.raises(KeyWithheld):
        await seal(owner, place, "again")
    assert await count("owner_key") == 2
    assert await count("trail_row") == 0
    assert await unseal(neighbour, place, theirs, WHY) == SECRET


async def test_a_restricted_owner_is_kept_but_not_read(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    await sql("UPDATE owner_key SET state = 'restricted' WHERE owner_id = $1", owner)
    with pytest.raises(KeyWithheld):
        await unseal(owner, place, sealed, WHY)
    await sql("UPDATE owner_key SET state = 'active' WHERE owner_id = $1", owner)
    assert await unseal(owner, place, sealed, WHY) == SECRET


async def test_a_key_of_a_rolled_back_transaction_is_never_used_again(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    with pytest.raises(LookupError):  # noqa: PT012 — the rollback is the point
        async with transaction():
            await seal(owner, place, SECRET)
            raise LookupError
    assert await count("owner_key") == 0
    sealed = await seal(owner, place, SECRET)
    assert await unseal(owner, place, sealed, WHY) == SECRET


async def test_another_master_key_opens_nothing(county: Hall) -> None:
    owner, place = uuid4(), a_place()
    sealed = await seal(owner, place, SECRET)
    bind_keys(FileKeyService(secrets.token_bytes(32)))
    with pytest.raises(SealBroken):
        await unseal(owner, place, sealed, WHY)


async def test_a_blind_index_finds_by_field_and_value_and_only_with_the_key(county: Hall) -> None:
    index = blind_index("phone", "+8613812345678")
    assert index == blind_index("phone", "+8613812345678")
    assert len(index) == 16
    assert index != blind_index("id_number", "+8613812345678")
    bind_keys(FileKeyService(secrets.token_bytes(32)))
    assert index != blind_index("phone", "+8613812345678")


@pytest.mark.parametrize("label", ["person", "person.name", "name:1", "a.b:no-uuid", "a.b.c:1"])
async def test_a_label_that_names_no_place_is_a_mistake_of_ours(county: Hall, label: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 — two messages: ours and uuid's
        await seal(uuid4(), label, SECRET)


def test_a_key_file_is_made_once_private_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "home" / "master.key"
    first = FileKeyService.at(path, make_marked=b"doorstep development key: ")
    again = FileKeyService.at(path, make_marked=b"doorstep development key: ")
    assert first.hmac(b"x") == again.hmac(b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes().startswith(b"doorstep development key: ")
    assert [p.name for p in path.parent.iterdir()] == ["master.key"]


def test_a_key_file_that_others_may_read_or_that_is_no_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    with pytest.raises(FileNotFoundError):
        FileKeyService.at(path)
    path.write_bytes(b"AAAA")
    path.chmod(0o644)
    with pytest.raises(PermissionError):
        FileKeyService.at(path)
    path.chmod(0o600)
    with pytest.raises(ValueError, match="32 bytes"):
        FileKeyService.at(path)
    path.write_bytes(b"not base64!")
    with pytest.raises(ValueError, match="base64"):
        FileKeyService.at(path)
