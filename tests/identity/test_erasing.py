"""What is erased is gone, also from yesterday's backup; nobody else is touched (G50)."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import BaseORMException

from identity.actor import THE_SYSTEM, Actor, ActorKind
from identity.anchoring import bind_anchors
from identity.erasing import LedgerForged, erase, lift, replay, restrict
from identity.people import person_by_phone
from identity.refusals import PersonErased
from identity.sealing import Access, KeyWithheld, renew, seal, unseal
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Broom, Hall
from tests.identity.making import a_citizen, signed_in, sql
from tests.sizes import Figure, size

WHY = Access(Actor(ActorKind.STAFF, uuid4()), "核对")


@pytest.fixture
def ledger(county: Hall, tmp_path: Path) -> Path:
    bind_anchors(tmp_path / "outside")
    return tmp_path / "outside" / "erasures.jsonl"


def forge(ledger: Path, was: str, now: str) -> None:
    ledger.write_text(ledger.read_text().replace(was, now))


async def kept(owner: UUID) -> tuple[str, bytes]:
    label = f"person.name:{uuid4()}"
    return label, await seal(owner, label, "张桂兰")


async def decryptable(owner: UUID, label: str, sealed: bytes) -> bool:
    try:
        return await unseal(owner, label, sealed, WHY) == "张桂兰"
    except KeyWithheld:
        return False


@pytest.mark.proof("G50", "100 of 1,000 erased, backup restored, ledger replayed: 0 decryptable")
async def test_the_erased_stay_erased_after_a_backup_is_restored(
    ledger: Path, broom: Broom, figure: Figure
) -> None:
    owners = [uuid4() for _ in range(size(40, 1000))]
    values = {owner: await kept(owner) for owner in owners}
    await renew(owners[0])  # a second version of the key goes too
    gone, stay = owners[: len(owners) // 10], owners[len(owners) // 10 :]
    server = broom.server
    await server.execute("CREATE TEMP TABLE yesterday AS TABLE owner_key")
    for owner in gone:
        await erase(THE_SYSTEM, owner, "本人要求")
    assert not any([await decryptable(owner, *values[owner]) for owner in gone])
    await server.execute(
        "DELETE FROM owner_key; INSERT INTO owner_key SELECT * FROM yesterday; DROP TABLE yesterday"
    )
    assert all([await decryptable(owner, *values[owner]) for owner in gone])  # that is the danger
    assert set(await replay(THE_SYSTEM)) == set(gone)
    left = [owner for owner in gone if await decryptable(owner, *values[owner])]
    fine = [owner for owner in stay if await decryptable(owner, *values[owner])]
    figure(erased=len(gone), decryptable=len(left), others_fine=len(fine))
    assert left == []
    assert fine == stay
    assert await replay(THE_SYSTEM) == ()


async def test_who_comes_again_is_somebody_new_with_a_new_key(ledger: Path) -> None:
    before = await person_by_phone("13912345678")
    session = await signed_in(ActorKind.CITIZEN, before.id)
    await erase(THE_SYSTEM, before.id, "本人要求")
    after = await person_by_phone("13912345678")
    assert after.id != before.id
    with pytest.raises(KeyWithheld):
        await kept(before.id)
    assert await decryptable(after.id, *await kept(after.id))
    rows = await sql("SELECT phone_masked, name_masked FROM person WHERE id = $1", before.id)
    assert rows == [{"phone_masked": "", "name_masked": None}]
    open_sessions = await sql(
        "SELECT id FROM session WHERE owner_id = $1 AND revoked_at IS NULL", before.id
    )
    assert (session.session_id is not None, open_sessions) == (True, [])


async def test_nobody_brings_an_erased_key_back(ledger: Path) -> None:
    owner = uuid4()
    await kept(owner)
    await erase(THE_SYSTEM, owner, "本人要求")
    await erase(THE_SYSTEM, owner, "再点一次")
    with pytest.raises(BaseORMException, match="stays erased"):
        await sql("UPDATE owner_key SET state = 'active' WHERE owner_id = $1", owner)
    with pytest.raises(PersonErased):
        async with transaction():
            await lift(THE_SYSTEM, owner, "误删")


async def test_a_restriction_stops_reading_and_writing_until_it_is_lifted(ledger: Path) -> None:
    owner = (await a_citizen()).me
    value = await kept(owner)
    async with transaction():
        await restrict(THE_SYSTEM, owner, "本人要求停止处理")
    assert not await decryptable(owner, *value)
    with pytest.raises(KeyWithheld):
        await kept(owner)
    async with transaction():
        await lift(THE_SYSTEM, owner, "本人要求恢复")
    assert await decryptable(owner, *value)
    told = await sql(
        "SELECT action FROM trail_row WHERE subject_kind = 'person' AND subject_id = $1"
        " AND action LIKE 'person.%ed' ORDER BY id",
        owner,
    )
    assert [row["action"] for row in told][-2:] == ["person.restricted", "person.lifted"]


async def test_nobody_without_a_key_is_restricted(ledger: Path) -> None:
    with pytest.raises(NotFound):
        async with transaction():
            await restrict(THE_SYSTEM, uuid4(), "没有这个人")


async def test_a_ledger_that_was_edited_is_not_followed(ledger: Path) -> None:
    owner, other = uuid4(), uuid4()
    await kept(owner)
    await kept(other)
    await erase(THE_SYSTEM, owner, "本人要求")
    forge(ledger, str(owner), str(other))
    with pytest.raises(LedgerForged):
        await replay(THE_SYSTEM)
