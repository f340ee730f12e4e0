"""Acting for others: only within the mandate, as agent, and both stand in the record (G42)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import UUID, uuid4

import pytest

from api.applications import disclosing, filing, reading, receiving
from api.applications.agent_reading import filed_by
from api.applications.lifecycle import Status
from api.catalog import published
from api.policy import MAY, Operation, require
from api.seed import content, desk_for
from api.seed.walking import Citizen, Walk
from identity.acting import acting
from identity.actor import Actor, Role
from notifications.now import now
from notifications.refusals import NotAllowed, NotFound, Refusal
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, County, a_county, facts_about, query

PROBES = 300
OPEN = {
    *(Operation.EDIT_DRAFT, Operation.UPLOAD, Operation.SUBMIT, Operation.WITHDRAW),
    *(Operation.SUPPLEMENT, Operation.READ_CASE, Operation.READ_MATERIAL, Operation.PAY),
    *(Operation.CHOOSE_DELIVERY, Operation.READ_CATALOGUE, Operation.VERIFY_CERTIFICATE),
    *(Operation.READ_FIGURES, Operation.PRINT_NOTICE, Operation.DISOWN, Operation.CONFIRM_SHOWN),
}
STATES = ("live", "live", "live", "waiting", "ended", "expired")


async def entrusted(
    principal: Citizen, agent: Citizen, items: list[str] | None = None, state: str = "live"
) -> UUID:
    """A mandate in some state, as its row stands after the verbs."""
    mandate, at = uuid4(), await now()
    await query("UPDATE mandate SET ended_at = doorstep_now() WHERE ended_at IS NULL")
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, items, until, given_at,"
        " accepted_at, ended_at) VALUES ($1, $2, $3, 'relative', $4::text[], $5, $6, $7, $8)",
        mandate,
        principal.actor.me,
        agent.actor.me,
        items,
        at + timedelta(days=-1 if state == "expired" else 30),
        at - timedelta(days=2),
        None if state == "waiting" else at,
        at if state == "ended" else None,
    )
    return mandate


async def test_an_agent_files_and_both_stand_in_the_record(hall: Hall) -> None:
    county = await a_county(hall)
    mother, daughter = await county.citizen(), await county.citizen()
    mandate = await entrusted(mother, daughter)
    agent = await acting(daughter.actor, mandate)
    walk = await county.a_draft(SHOP, Citizen(mother.who, agent))
    await walk.submit()
    (row,) = await query(
        "SELECT citizen_id, status, filed_by_agent_id, mandate_id FROM application"
    )
    assert (row["filed_by_agent_id"], row["mandate_id"]) == (daughter.actor.me, mandate)
    assert (row["citizen_id"], row["status"]) == (mother.actor.me, Status.SUBMITTED)
    (step,) = await query("SELECT by_id, citizen_id FROM status_change")
    assert (step["by_id"], step["citizen_id"]) == (daughter.actor.me, mother.actor.me)
    trail = await query("SELECT * FROM trail_row WHERE case_id = $1", walk.id)
    assert {row["actor_id"] for row in trail} == {daughter.actor.me}
    assert {row["citizen_id"] for row in trail} == {mother.actor.me}
    assert all(str(mandate) in str(row["details"]) for row in trail)
    assert await filed_by(walk.id) == f"{daughter.who.name[0]}{'*' * (len(daughter.who.name) - 1)}"
    seen = await reading.application_screen(mother.actor, walk.id)
    assert seen is not None
    assert seen.status is Status.SUBMITTED
    assert "application.submitted" in await facts_about(walk.id)
    assert await reading.application_screen(daughter.actor, walk.id) is None


async def test_a_mandate_that_is_revoked_counts_no_more_with_the_next_request(hall: Hall) -> None:
    county = await a_county(hall)
    mother, daughter = await county.citizen(), await county.citizen()
    walk = await county.a_draft(SHOP, mother)
    mandate = await entrusted(mother, daughter)
    agent = await acting(daughter.actor, mandate)
    assert await reading.application_screen(agent, walk.id) is not None
    await query("UPDATE mandate SET ended_at = doorstep_now()")
    late = await acting(daughter.actor, mandate)
    assert await reading.application_screen(late, walk.id) is None
    assert (await reading.mine(late, 20)).edges == ()
    with pytest.raises(NotFound):
        await filing.start(late, SHOP, "late")


async def test_an_agent_does_nothing_else_for_the_other(hall: Hall) -> None:
    agent = Actor(kind=(await a_citizen(hall)).kind, id=uuid4(), on_behalf_of=uuid4())
    assert {o for o in Operation if Role.AGENT in MAY[o]} == OPEN
    assert agent.roles == {Role.AGENT}
    for operation in set(Operation) - OPEN:
        with pytest.raises((NotAllowed, NotFound)):
            require(agent, operation)


async def a_citizen(hall: Hall) -> Actor:
    return (await (await a_county(hall)).citizen()).actor


Act = Callable[[Actor, Walk], Awaitable[object]]


async def _screen(actor: Actor, walk: Walk) -> object:
    seen = await reading.application_screen(actor, walk.id)
    if seen is None:
        raise NotFound
    return seen


async def _listed(actor: Actor, walk: Walk) -> object:
    page = await reading.mine(actor, 50)
    if walk.id not in {card.id for card in page.edges}:
        raise NotFound
    return page


async def _save(actor: Actor, walk: Walk) -> object:
    (row,) = await query("SELECT version FROM application WHERE id = $1", walk.id)
    return await filing.save(actor, walk.id, row["version"], {})


async def _deliver(actor: Actor, walk: Walk) -> object:
    choice = content.address(walk.citizen.who, Random(3))
    return await filing.choose_delivery(actor, walk.id, choice)


async def _line(actor: Actor, walk: Walk) -> object:
    spec = (await published.published(walk.key)).materials[0]
    return await filing.material_of(actor, walk.id, spec.id)


ACTS: tuple[Act, ...] = (
    _screen,
    _listed,
    _save,
    _deliver,
    _line,
    lambda actor, walk: receiving.own_address(actor, walk.id),
    lambda actor, walk: disclosing.may_look(actor, walk.id),
    lambda actor, walk: filing.submit(actor, walk.id, -1, True, uuid4().hex),
    lambda actor, walk: filing.withdraw(actor, walk.id, "x", uuid4().hex),
    lambda actor, walk: filing.resubmit(actor, walk.id, None, uuid4().hex),
)


async def _reached(act: Act, actor: Actor, walk: Walk) -> bool:
    """Whether the application was there for this actor: any other refusal speaks of it."""
    try:
        await act(actor, walk)
    except (NotFound, NotAllowed):
        return False
    except Refusal:
        return True
    return True


async def test_three_hundred_random_probes_reach_nothing_outside_the_scope(hall: Hall) -> None:
    county = await a_county(hall)
    agent, people = await county.citizen(), [await county.citizen() for _ in range(3)]
    walks = [await bare(county, one, item) for one in people for item in (SHOP, CARD, HOME)]
    own = await bare(county, agent, SHOP)
    chance, outside, inside = Random(42), [], 0
    for probe in range(PROBES):
        principal, state = chance.choice(people), chance.choice(STATES)
        items = chance.choice([None, [SHOP], [CARD, HOME], [HOME]])
        mandate = await entrusted(principal, agent, items, state)
        actor = await acting(agent.actor, chance.choice([mandate, mandate, mandate, uuid4(), None]))
        theirs = [walk for walk in walks if walk.citizen is principal]
        walk = chance.choice(theirs if chance.random() < 0.6 else [*walks, own])
        act = chance.choice(ACTS)
        allowed = (
            actor.mandate_id == mandate
            and state == "live"
            and walk.citizen.actor.me == principal.actor.me
            and (items is None or walk.key in items)
        )
        reached = await _reached(act, actor, walk)
        if reached != allowed:
            outside.append((probe, state, items, walk.key, act))
        inside += reached
    assert outside == []
    assert inside > PROBES // 10


async def bare(county: County, citizen: Citizen, item: str) -> Walk:
    """A draft with what the platform knows; its ``key`` is its item here."""
    begun = await filing.start(citizen.actor, item, county.key())
    desk = desk_for(item, county.staff)
    return Walk(begun, citizen, desk, item)


async def test_many_people_a_day_raise_one_alarm(hall: Hall) -> None:
    county = await a_county(hall)
    agent = await county.citizen()
    for number in range(22):
        principal = await county.citizen()
        actor = await acting(agent.actor, await entrusted(principal, agent))
        await filing.start(actor, SHOP, f"many-{number}")
        told = await query("SELECT 1 FROM trail_row WHERE action = 'mandate.many'")
        assert len(told) == (1 if number >= 20 else 0)
    facts = await query("SELECT subject_id FROM fact WHERE name = 'mandate.many'")
    assert [row["subject_id"] for row in facts] == [agent.actor.me]


async def test_who_is_not_verified_acts_for_nobody(hall: Hall) -> None:
    county = await a_county(hall)
    mother, daughter = await county.citizen(), await county.citizen()
    mandate = await entrusted(mother, daughter)
    weak = replace(daughter.actor, level=type(daughter.actor.level)(1))
    assert (await acting(weak, mandate)).covers == frozenset()
