"""Several instant cases by one touch of the key: each decided, proven and verifiable by itself."""

import hashlib
from uuid import uuid4

import pytest

from api.applications import accepting, deciding_together
from api.applications.deciding_together import MOST, Line, entry_of
from api.applications.lifecycle import Status
from api.applications.refusals import BatchInvalid, ClaimedByOther, OpinionMissing, VersionChanged
from api.seed.walking import Walk
from identity.actor import THE_SYSTEM
from identity.passkeys import still_proves
from identity.refusals import ProofInvalid
from identity.sealing import Access, unseal_bytes
from notifications.refusals import NotFound
from tests.api.applications.test_deciding import evidence, relying_party
from tests.conftest import Hall
from tests.makers import CARD, County, a_county, everything_of, query

YES = "同意"


async def waiting(county: County, count: int) -> tuple[list[Walk], list[Line]]:
    """Accepted instant cases that nobody holds."""
    walks, lines, who = [], [], county.staff["instant"]
    for _ in range(count):
        walk = await county.a_case(Status.ACCEPTED, CARD)
        if (await walk.case(who)).claimed_by_me:
            await accepting.release(who.actor, walk.id)
        walks.append(walk)
        lines.append(Line(walk.id, (await walk.case(who)).version))
    return walks, lines


async def test_one_touch_decides_each_and_each_is_proven_by_itself(hall: Hall) -> None:
    county = await a_county(hall)
    walks, lines = await waiting(county, 2)
    who = county.staff["instant"]
    prepared, left = await deciding_together.prepare(who.actor, lines, YES)
    assert left == ()
    answer = who.key.get(prepared.options)
    outcomes = await deciding_together.decide(who.actor, prepared.id, answer, "key-1")
    assert [one.refusal for one in outcomes] == [None, None]
    for walk in walks:
        (row,) = await query("SELECT * FROM decision WHERE application_id = $1", walk.id)
        access = Access(THE_SYSTEM, "test", walk.id, walk.citizen.actor.me)
        label = f"decision.document:{row['id']}"
        document = await unseal_bytes(row["department_id"], label, row["document_sealed"], access)
        assert row["document_hash"] == hashlib.sha256(document).hexdigest()
        assert still_proves(evidence(row, document), **relying_party(hall))
        said = entry_of(document, walk.id)
        assert said is not None
        assert said["decision"] == "grant"
    with pytest.raises(ProofInvalid):
        await deciding_together.decide(county.staff["approver"].actor, prepared.id, answer, "k2")
    again = await deciding_together.decide(who.actor, prepared.id, answer, "key-1")
    assert {one.application_id for one in again} == {walk.id for walk in walks}


async def test_what_changed_meanwhile_holds_up_itself_alone(hall: Hall) -> None:
    county = await a_county(hall)
    walks, lines = await waiting(county, 2)
    who = county.staff["instant"]
    prepared, _ = await deciding_together.prepare(who.actor, lines, YES)
    await query("UPDATE application SET version = version + 1 WHERE id = $1", walks[0].id)
    before = await everything_of(walks[0].id)
    answer = who.key.get(prepared.options)
    outcomes = await deciding_together.decide(who.actor, prepared.id, answer, "key-1")
    assert isinstance(outcomes[0].refusal, VersionChanged)
    assert outcomes[1].refusal is None
    assert await everything_of(walks[0].id) == before


async def test_a_batch_is_of_different_cases_and_of_at_most_twenty(hall: Hall) -> None:
    county = await a_county(hall)
    walks, lines = await waiting(county, 1)
    who = county.staff["instant"]
    before = await everything_of(walks[0].id)
    for wrong in ((), lines * 2, lines * (MOST + 1)):
        with pytest.raises(BatchInvalid):
            await deciding_together.prepare(who.actor, wrong, YES)
    assert await everything_of(walks[0].id) == before


async def test_another_holds_one_and_the_others_are_claimed_and_granted(hall: Hall) -> None:
    county = await a_county(hall)
    walks, lines = await waiting(county, 2)
    who, other = county.staff["instant"], uuid4()
    await query(
        "UPDATE application SET claimed_by = $2, claimed_until = doorstep_now() + interval '1 hour'"
        " WHERE id = $1",
        walks[0].id,
        other,
    )
    before = await everything_of(walks[0].id)
    prepared, left = await deciding_together.prepare(who.actor, lines, YES)
    assert [(one.application_id, type(one.refusal)) for one in left] == [
        (walks[0].id, ClaimedByOther)
    ]
    answer = who.key.get(prepared.options)
    outcomes = await deciding_together.decide(who.actor, prepared.id, answer, "key-1")
    assert [one.application_id for one in outcomes] == [walks[1].id]
    assert await everything_of(walks[0].id) == before


async def test_no_word_no_document(hall: Hall) -> None:
    county = await a_county(hall)
    walks, lines = await waiting(county, 1)
    before = await everything_of(walks[0].id)
    with pytest.raises(OpinionMissing):
        await deciding_together.prepare(county.staff["instant"].actor, lines, " 。")
    with pytest.raises(NotFound):
        await deciding_together.prepare(county.staff["approver"].actor, lines, YES)
    assert await everything_of(walks[0].id) == before
