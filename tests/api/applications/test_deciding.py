"""Reviewed by one, decided by another, proven with the key, and never altered after."""

import asyncio
import hashlib
from collections import Counter
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import orjson
import pytest

from api.applications import accepting, deciding, reviewing
from api.applications.deciding import DecisionChoice
from api.applications.lifecycle import Status
from api.applications.refusals import (
    ChecklistIncomplete,
    ClaimedByOther,
    NotClaimed,
    OpinionMissing,
    ReasonMissing,
    VersionChanged,
    WrongStatus,
)
from api.seed.staff import Colleague
from api.seed.walking import Walk
from identity.actor import THE_SYSTEM
from identity.keyrules import Evidence
from identity.passkeys import still_proves
from identity.refusals import KeyMissing, ProofInvalid
from identity.sealing import Access, unseal_bytes
from identity.signing import Prepared
from notifications.now import shift_clock
from tests.conftest import Hall
from tests.makers import County, a_county, everything_of, facts_about, query
from tests.sizes import Figure, size

YES = DecisionChoice(grant=True, opinion="同意")
NO = DecisionChoice(grant=False, opinion="不同意", reason="场所不符", clause="第十一条")


async def to_decide(county: County, role: str = "approver") -> tuple[Walk, Colleague, int]:
    walk = await county.a_case(Status.PENDING_APPROVAL)
    approver = county.staff[role]
    await accepting.claim(approver.actor, walk.id)
    return walk, approver, (await walk.case(approver)).version


async def test_passing_up_needs_an_opinion_and_every_point(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    reviewer = county.staff["reviewer"]
    await accepting.claim(reviewer.actor, walk.id)
    seen = await walk.case(reviewer)
    points = [line.key for line in seen.checklist]
    before = await everything_of(walk.id)
    with pytest.raises(OpinionMissing):
        await reviewing.pass_up(reviewer.actor, walk.id, seen.version, " ", points, "k1")
    with pytest.raises(ChecklistIncomplete) as refused:
        await reviewing.pass_up(reviewer.actor, walk.id, seen.version, "可以", points[1:], "k2")
    assert refused.value.missing == (points[0],)
    assert await everything_of(walk.id) == before
    await reviewing.pass_up(reviewer.actor, walk.id, seen.version, "可以", points, "k3")
    assert (await walk.screen()).status is Status.PENDING_APPROVAL


async def test_what_comes_back_is_reviewed_again_by_the_same_reviewer(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    with pytest.raises(ReasonMissing):
        await reviewing.send_back(approver.actor, walk.id, version, "", "k1")
    await reviewing.send_back(approver.actor, walk.id, version, "请再核地址", "k2")
    assert (await walk.screen()).status is Status.IN_REVIEW
    await county_walks_on(walk)
    stages = [(s.key, s.state) for s in (await walk.case(approver)).stages]
    assert stages.count(("review", "done")) == 2
    assert ("approve", "sent_back") in stages


async def county_walks_on(walk: Walk) -> None:
    again = Walk(walk.id, walk.citizen, walk.desk, walk.key + "-again")
    await again.pass_up()
    await again.decide(grant=True)


async def test_a_decision_is_proven_and_kept_with_its_evidence(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    answer = approver.key.get(prepared.options)
    await deciding.decide(approver.actor, prepared.id, answer, "k")
    row = (await query("SELECT * FROM decision WHERE application_id = $1", walk.id))[0]
    access = Access(THE_SYSTEM, "test", walk.id, walk.citizen.actor.me)
    label = f"decision.document:{row['id']}"
    sealed = await unseal_bytes(row["department_id"], label, row["document_sealed"], access)
    assert sealed.decode() == prepared.document
    assert row["document_hash"] == prepared.document_hash == hashlib.sha256(sealed).hexdigest()
    told = orjson.loads(sealed)
    assert told["application"] == str(walk.id)
    assert told["decision"] == "grant"
    assert told["version"] == version
    assert len(told["materials"]) == 3
    assert still_proves(evidence(row, sealed), **relying_party(hall))


@pytest.mark.proof("G22", "500 mutations of a signed decision: 500 detected")
async def test_every_altered_decision_is_found_out(hall: Hall, figure: Figure) -> None:
    """Any change of the signed document, or of the proof, shows."""
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    await deciding.decide(approver.actor, prepared.id, approver.key.get(prepared.options), "k")
    row = (await query("SELECT * FROM decision WHERE application_id = $1", walk.id))[0]
    document = prepared.document.encode()
    tries, chance = size(60, 500), Random(22)
    forgeries = []
    for n in range(tries):
        column = ("", "", "signature", "authenticator_data", "client_data_json", "nonce")[n % 6]
        bent = bytearray(row[column] if column else document)
        bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
        changed = {**row, column: bytes(bent)}
        forgeries.append(evidence(changed, document if column else bytes(bent)))
    passed = [one for one in forgeries if still_proves(one, **relying_party(hall))]
    figure(mutations=tries, detected=tries - len(passed))
    assert still_proves(evidence(row, document), **relying_party(hall))
    assert passed == []


async def test_one_preparation_decides_once_and_answers_the_same_again(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    answer = approver.key.get(prepared.options)
    assert await deciding.decide(approver.actor, prepared.id, answer, "k1") == walk.id
    assert await deciding.decide(approver.actor, prepared.id, answer, "k1") == walk.id
    assert await deciding.decide(approver.actor, prepared.id, answer, "k2") == walk.id
    assert (await facts_about(walk.id)).count("application.approved") == 1


async def spoilt(prepared: Prepared, approver: Colleague, county: County) -> dict[str, Any]:
    answer = approver.key.get(prepared.options)
    signature = answer["response"]["signature"]
    answer["response"]["signature"] = ("A" if signature[9] != "A" else "B") + signature[1:]
    return answer


async def anothers(prepared: Prepared, approver: Colleague, county: County) -> dict[str, Any]:
    options = {**prepared.options, "allowCredentials": []}
    return county.staff["approver2"].key.get(options)


async def late(prepared: Prepared, approver: Colleague, county: County) -> dict[str, Any]:
    await shift_clock(timedelta(minutes=5, seconds=1))
    return approver.key.get(prepared.options)


async def unverified(prepared: Prepared, approver: Colleague, county: County) -> dict[str, Any]:
    approver.key.user_verified = False
    return approver.key.get(prepared.options)


@pytest.mark.parametrize("bend", [spoilt, anothers, late, unverified])
async def test_without_a_good_proof_nothing_is_decided(hall: Hall, bend: Any) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    before = await everything_of(walk.id)
    answer = await bend(prepared, approver, county)
    with pytest.raises(ProofInvalid):
        await deciding.decide(approver.actor, prepared.id, answer, "k")
    assert await everything_of(walk.id) == before
    approver.key.user_verified = True
    with pytest.raises(ProofInvalid):  # the question is spent, whatever answered it
        await deciding.decide(approver.actor, prepared.id, approver.key.get(prepared.options), "k")


async def test_what_changed_since_it_was_prepared_is_not_decided(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    await reviewing.send_back(approver.actor, walk.id, version, "再看", "k1")
    again = Walk(walk.id, walk.citizen, walk.desk, "again")
    await again.pass_up()
    await accepting.claim(approver.actor, walk.id)
    before = await everything_of(walk.id)
    with pytest.raises(VersionChanged):
        await deciding.decide(approver.actor, prepared.id, approver.key.get(prepared.options), "k2")
    assert await everything_of(walk.id) == before


async def test_an_approver_with_a_pile_of_simple_cases_is_not_held_up(hall: Hall) -> None:
    county = await a_county(hall)
    for n in range(11):  # more than anybody may guess at codes
        walk, who, version = await to_decide(county)
        ask = await deciding.prepare(who.actor, walk.id, version, YES)
        assert walk.id == await deciding.decide(who.actor, ask.id, who.key.get(ask.options), f"{n}")


@pytest.mark.proof("G21", "200 pairs: exactly 1 wins, the other is told; both audited")
async def test_of_two_deciders_one_wins(hall: Hall, figure: Figure) -> None:
    """Both prepared while the claim changed hands, one of them twice; one decision stands."""
    county = await a_county(hall)
    second, lost = county.staff["approver2"], Counter[str]()
    for n in range(pairs := size(1, 200)):
        walk, first, version = await to_decide(county)
        one = await deciding.prepare(first.actor, walk.id, version, YES)
        await accepting.release(first.actor, walk.id)
        with pytest.raises(NotClaimed):
            await deciding.prepare(second.actor, walk.id, version, NO)
        await accepting.claim(second.actor, walk.id)
        two = [await deciding.prepare(second.actor, walk.id, version, c) for c in (NO, YES)]
        answers = await asyncio.gather(
            *(
                deciding.decide(who.actor, p.id, who.key.get(p.options), f"{n}-{p.id}")
                for who, p in zip((first, second, second), (one, *two), strict=True)
            ),
            return_exceptions=True,
        )
        assert isinstance(answers[0], ClaimedByOther | WrongStatus | NotClaimed)
        assert [a == walk.id for a in answers].count(True) == 1, answers
        lost.update(type(a).__name__ for a in answers if a != walk.id)
        assert len(await query("SELECT 1 FROM decision WHERE application_id = $1", walk.id)) == 1
        traced = await query(
            "SELECT actor_id FROM trail_row WHERE purpose = 'proof' AND subject_id = ANY($1)",
            [p.id for p in (one, *two)],
        )
        assert {row["actor_id"] for row in traced} == {first.actor.me, second.actor.me}
    figure(pairs=pairs, won=pairs, lost=lost.total(), decisions_too_many=0)
    told = {"ClaimedByOther", "WrongStatus", "NotClaimed", "VersionChanged", "ProofInvalid"}
    assert set(lost) <= told


async def test_two_keys_of_one_click_decide_once(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = [await deciding.prepare(approver.actor, walk.id, version, c) for c in (YES, NO)]
    answers = await asyncio.gather(
        *(
            deciding.decide(approver.actor, p.id, approver.key.get(p.options), f"k{n}")
            for n, p in enumerate(prepared)
        ),
        return_exceptions=True,
    )
    assert [isinstance(answer, UUID) for answer in answers].count(True) == 1
    assert len(await query("SELECT kind FROM decision")) == 1


async def test_refusing_needs_reason_and_clause_which_the_citizen_reads(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    bare = DecisionChoice(grant=False, opinion="不同意")
    silent = DecisionChoice(grant=True, opinion="")
    with pytest.raises(ReasonMissing):
        await deciding.prepare(approver.actor, walk.id, version, bare)
    with pytest.raises(OpinionMissing):
        await deciding.prepare(approver.actor, walk.id, version, silent)
    prepared = await deciding.prepare(approver.actor, walk.id, version, NO)
    await deciding.decide(approver.actor, prepared.id, approver.key.get(prepared.options), "k")
    notice = (await walk.screen()).refusal
    assert notice is not None
    assert (notice.reason, notice.clause) == ("场所不符", "第十一条")
    assert "不同意" not in str(await walk.screen())  # the opinion stays inside


async def test_an_approver_without_a_key_cannot_decide(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    await query(
        "UPDATE passkey SET revoked_at = doorstep_now() WHERE owner_id = $1", approver.actor.me
    )
    with pytest.raises(KeyMissing):
        await deciding.prepare(approver.actor, walk.id, version, YES)
    assert (await walk.screen()).status is Status.PENDING_APPROVAL


def evidence(row: dict[str, Any], payload: bytes) -> Evidence:
    columns = ("nonce", "credential_id", "authenticator_data", "client_data_json", "signature")
    return Evidence(payload=payload, public_key=row["public_key"], **{c: row[c] for c in columns})


def relying_party(hall: Hall) -> dict[str, Any]:
    settings = hall.settings
    return {"rp_id": settings.rp_id, "origins": (settings.citizen_origin, settings.desk_origin)}
