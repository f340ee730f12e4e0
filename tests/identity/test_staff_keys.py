"""Two people and a key: made by its owner, confirmed by another, lost and stopped at once."""

import pytest

from identity import seconding, staff_keys
from identity.actor import Actor, ActorKind, Role
from identity.key_models import Passkey
from identity.models import TrailRow
from identity.passkeys import passkeys_of, registration_options, sign_in_options
from identity.refusals import KeyMissing, SamePerson
from identity.sessions import actor_of, open_session, promote
from identity.softkey import SoftKey
from identity.staff_keys import HeldKey, add, confirm, held_by, holders, lose
from notifications.models import Fact
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import DESK_ORIGIN, a_clerk, an_approver, signed_in, sql

STATES = seconding.RequestState


async def adds(actor: Actor, label: str = "备用钥匙") -> tuple[HeldKey, SoftKey]:
    key = SoftKey(DESK_ORIGIN)
    return await add(actor, key.create(await registration_options(actor)), label), key


async def confirms(by: Actor, key: HeldKey) -> None:
    async with transaction():
        await confirm(by, key.id)


async def loses(by: Actor, owner: Actor, key: HeldKey | None = None) -> int:
    async with transaction():
        return await lose(by, owner.me, "掉在出租车上了", key.id if key else None)


async def test_a_key_waits_for_a_second_person_and_then_counts(county: Hall) -> None:
    owner, _ = await an_approver()
    admin, _ = await an_approver()
    made, _ = await adds(owner)
    assert [key.counts for key in await held_by(owner)] == [True, False]
    (asked,) = await seconding.asked(owner)
    assert (asked.kind, asked.subject_id, asked.state) == ("key.replace", made.id, STATES.WAITING)
    assert asked.department_id == owner.seats[0].department_id
    assert asked.payload["fingerprint"] == made.fingerprint
    await confirms(admin, made)
    assert [key.counts for key in await held_by(owner)] == [True, True]
    assert len(await passkeys_of(owner)) == staff_keys.ENOUGH
    facts = await Fact.filter(subject_id=made.id).order_by("happened_at").values_list("name")
    assert facts == [("key.waiting",), ("key.confirmed",)]


async def test_nobody_confirms_their_own_key_nor_anything_twice(county: Hall) -> None:
    owner, _ = await an_approver()
    admin, _ = await an_approver()
    made, _ = await adds(owner)
    with pytest.raises(SamePerson):
        await confirms(owner, made)
    assert [key.counts for key in await held_by(owner)] == [True, False]
    await confirms(admin, made)
    with pytest.raises(NotFound):
        await confirms(admin, made)


async def test_the_database_too_lets_nobody_confirm_their_own(county: Hall) -> None:
    owner, _ = await an_approver()
    await adds(owner)
    with pytest.raises(Exception, match="passkey_second_person"):
        await sql("UPDATE passkey SET confirmed_by = owner_id, confirmed_at = doorstep_now()")
    assert await Passkey.filter(confirmed_at=None).count() == 1


async def test_of_keys_that_wait_only_the_newest_is_compared(county: Hall) -> None:
    owner, _ = await an_approver()
    admin, _ = await an_approver()
    first, _ = await adds(owner)
    second, _ = await adds(owner)
    assert [key.id for key in await held_by(owner) if not key.counts] == [second.id]
    states = {one.subject_id: one.state for one in await seconding.asked(owner)}
    assert states == {first.id: STATES.WITHDRAWN, second.id: STATES.WAITING}
    with pytest.raises(NotFound):
        await confirms(admin, first)


async def test_somebody_hired_today_makes_their_first_key_after_the_code(county: Hall) -> None:
    staff = await a_clerk(Role.WINDOW)
    admin, _ = await an_approver()
    half = await signed_in(ActorKind.STAFF, staff.id)
    made, key = await adds(half, "第一把")
    with pytest.raises(KeyMissing):
        await sign_in_options(half)
    await confirms(admin, made)
    options = await sign_in_options(half)
    assert key.get(options)["rawId"] == options["allowCredentials"][0]["id"]


async def test_a_lost_key_stops_at_once_and_ends_every_other_session(county: Hall) -> None:
    owner, _ = await an_approver()
    admin, _ = await an_approver()
    made, _ = await adds(owner)
    await confirms(admin, made)
    token, session_id = await open_session(ActorKind.STAFF, owner.me, device="old", amr=("sms",))
    await promote(session_id)
    assert await loses(owner, owner, made) == 1
    assert await actor_of(token) is None
    assert (await Passkey.get(id=made.id)).revoked_because == "掉在出租车上了"
    (row,) = await TrailRow.filter(action="key.lost")
    assert (row.actor_id, row.subject_id, row.purpose) == (owner.id, made.id, "掉在出租车上了")
    with pytest.raises(NotFound):
        await loses(owner, owner, made)


async def test_all_keys_of_a_colleague_stop_and_a_new_one_comes_in_minutes(county: Hall) -> None:
    owner, _ = await an_approver()
    admin, _ = await an_approver()
    await adds(owner)
    assert await loses(admin, owner) == 0
    half = await signed_in(ActorKind.STAFF, owner.me)
    with pytest.raises(KeyMissing):
        await sign_in_options(half)
    made, _ = await adds(half, "补发")
    await confirms(admin, made)
    assert [key.label for key in await passkeys_of(half)] == ["补发"]


async def test_who_has_too_few_keys_stands_first(county: Hall) -> None:
    full, _ = await an_approver()
    admin, _ = await an_approver()
    made, _ = await adds(full)
    await confirms(admin, made)
    bare = await a_clerk(Role.WINDOW)
    found = await holders(None)
    assert [(one.id, one.held) for one in found] == [(bare.id, 0), (admin.id, 1), (full.id, 2)]
    near = await holders(full.departments())
    assert [one.id for one in near] == [full.id]
    assert await holders(full.departments(), "没有这个人") == ()
