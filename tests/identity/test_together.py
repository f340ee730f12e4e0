"""A picture of both, taken by the village's agent, stands for the code (C49)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import IntegrityError

from identity import consents, together, villages
from identity.account_refusals import PhotoMissing
from identity.acting import acting
from identity.actor import Actor
from identity.agreeing import Together
from identity.consents import Purpose
from identity.mandates import Relation, accept, end, give, mandates_of
from identity.refusals import ConsentNeeded, MandateInvalid
from notifications.now import now, shift_clock
from notifications.refusals import FreshProofNeeded, NotFound, TooManyRequests
from tests.conftest import Hall
from tests.identity.making import a_department, a_phone, sql
from tests.identity.test_mandates import scope, verified

PICTURE = b"\xff\xd8 both of them"
VILLAGE = "990126101201"


async def both() -> tuple[Actor, Actor, UUID]:
    """张桂芳, who agreed to pictures, and 李建国, agent of her village."""
    principal, agent = await verified("张桂芳", a_phone()), await verified("李建国", a_phone())
    await consents.give(principal, Purpose.PORTRAIT, consents.VERSIONS[Purpose.PORTRAIT])
    appointment, department = uuid4(), await a_department()
    await sql(
        "INSERT INTO village_agent (id, person_id, village, department_id, appointed_by, since,"
        " until) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        *(appointment, agent.me, VILLAGE, department.id, uuid4()),
        *(await now(), await now() + timedelta(days=300)),
    )
    return principal, agent, appointment


async def entrusted() -> tuple[Actor, Actor, UUID]:
    principal, agent, appointment = await both()
    return principal, agent, await villages.give(principal, appointment, await scope(), Together())


async def test_with_the_picture_the_mandate_counts_and_both_see_it(county: Hall) -> None:
    principal, agent, given = await entrusted()
    assert (await acting(agent, given)).covers == frozenset()
    await together.accept(agent, given, PICTURE)
    assert (await acting(agent, given)).on_behalf_of == principal.me
    (mine,) = await mandates_of(principal)
    assert (mine.consent, mine.accepted) == ("photo", True)
    assert await together.picture_of(principal, given) == PICTURE
    assert await together.picture_of(agent, given) == PICTURE
    trail = await sql(
        "SELECT action, actor_id, citizen_id FROM trail_row WHERE subject_id = $1"
        " AND action IN ('mandate.given', 'mandate.accepted', 'unseal') ORDER BY id",
        given,
    )
    assert [(row["action"], row["actor_id"]) for row in trail] == [
        *(("mandate.given", principal.me), ("mandate.accepted", agent.me)),
        *(("unseal", principal.me), ("unseal", agent.me)),
    ]
    assert {row["citizen_id"] for row in trail} == {principal.me}
    (row,) = await sql("SELECT together_sealed FROM mandate WHERE id = $1", given)
    assert b"both of them" not in row["together_sealed"]


async def test_without_the_picture_nothing_is_accepted(county: Hall) -> None:
    _, agent, given = await entrusted()
    with pytest.raises(PhotoMissing):
        await accept(agent, given)
    with pytest.raises(IntegrityError):  # not even by who writes tables
        await sql("UPDATE mandate SET accepted_at = given_at WHERE id = $1", given)
    assert (await acting(agent, given)).covers == frozenset()


async def test_only_the_agent_takes_it_and_only_once(county: Hall) -> None:
    principal, agent, given = await entrusted()
    with pytest.raises(NotFound):
        await together.accept(principal, given, PICTURE)
    await together.accept(agent, given, PICTURE)
    with pytest.raises(NotFound):
        await together.accept(agent, given, b"another")
    assert await together.picture_of(principal, given) == PICTURE


async def test_what_was_ended_or_is_over_takes_no_picture(county: Hall) -> None:
    principal, agent, given = await entrusted()
    await end(principal, given)
    with pytest.raises(NotFound):
        await together.accept(agent, given, PICTURE)
    principal, agent, given = await entrusted_again(principal, agent)
    await shift_clock(timedelta(days=31))
    with pytest.raises(NotFound):
        await together.accept(agent, given, PICTURE)
    rows = await sql("SELECT together_sealed FROM mandate WHERE together_sealed IS NOT NULL")
    assert rows == []


async def entrusted_again(principal: Actor, agent: Actor) -> tuple[Actor, Actor, UUID]:
    (row,) = await sql("SELECT id FROM village_agent WHERE person_id = $1", agent.me)
    return principal, agent, await villages.give(principal, row["id"], await scope(), Together())


async def test_no_relative_vouches_for_a_picture(county: Hall) -> None:
    """Whoever took an open phone could appoint an accomplice, who would take any picture."""
    other = a_phone()
    principal, _ = await verified("张桂芳", a_phone()), await verified("李建国", other)
    await consents.give(principal, Purpose.PORTRAIT, consents.VERSIONS[Purpose.PORTRAIT])
    with pytest.raises(MandateInvalid):
        await give(principal, "李建国", other, Relation.RELATIVE, await scope(), Together())
    assert await sql("SELECT id FROM mandate") == []


async def test_a_picture_wants_consent_and_somebody_who_is_there(county: Hall) -> None:
    principal, _, appointment = await both()
    idle = replace(principal, fresh=False)
    with pytest.raises(FreshProofNeeded):
        await villages.give(idle, appointment, await scope(), Together())
    await consents.withdraw(principal, Purpose.PORTRAIT)
    with pytest.raises(ConsentNeeded):
        await villages.give(principal, appointment, await scope(), Together())
    assert await sql("SELECT id FROM mandate") == []


async def test_nobody_tries_without_end(county: Hall) -> None:
    _, agent, _ = await entrusted()
    for _ in range(30):
        with pytest.raises(NotFound):
            await together.may_take(agent, uuid4())
    with pytest.raises(TooManyRequests):
        await together.may_take(agent, uuid4())
    assert (await sql("SELECT count(*) AS n FROM mandate WHERE accepted_at IS NULL"))[0]["n"] == 1
