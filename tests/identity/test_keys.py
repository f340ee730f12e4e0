"""Passkeys and proofs under attack (G40): a software key plays the honest person and the thief."""

import asyncio
import json
import secrets
from dataclasses import replace
from datetime import timedelta

import pytest

from identity.actor import ActorKind
from identity.keyrules import Evidence
from identity.models import TrailRow
from identity.passkeys import (
    ask_proof,
    check_proof,
    passkeys_of,
    register,
    registration_options,
    remove,
    sign_in,
    sign_in_options,
    still_proves,
)
from identity.refusals import KeyMissing, PasskeyInvalid, ProofInvalid
from identity.sessions import actor_of, open_session, promote
from identity.softkey import SoftKey
from notifications.now import shift_clock
from notifications.refusals import TooManyRequests
from tests.conftest import Hall
from tests.identity.making import (
    DESK_ORIGIN,
    ORIGIN,
    a_citizen,
    a_softkey_of,
    an_approver,
    count,
    signed_in,
    sql,
)
from tests.identity.proving import DECISION, ORIGINS, proof_of, refusal

# ---- the honest way ---------------------------------------------------------------------------


async def test_a_citizen_makes_a_passkey_and_signs_in_with_it(county: Hall) -> None:
    actor = await a_citizen()
    key = await a_softkey_of(actor)
    owner = await sign_in(key.get(await sign_in_options()))
    assert (owner.kind, owner.id) == (ActorKind.CITIZEN, actor.id)
    (passkey,) = await passkeys_of(actor)
    assert passkey.last_used_at is not None
    assert await count("challenge") == 0
    assert await TrailRow.filter(action="passkey.registered", citizen_id=actor.id).count() == 1


async def test_staff_sign_in_with_code_then_key_and_only_then_have_seats(county: Hall) -> None:
    approver, key = await an_approver()
    half = await signed_in(ActorKind.STAFF, approver.me)
    assert half.seats == ()
    owner = await sign_in(key.get(await sign_in_options(half)), half)
    assert owner.id == approver.id
    assert half.session_id is not None
    await promote(half.session_id)


async def test_a_proof_is_evidence_that_holds_by_itself(county: Hall) -> None:
    actor, key = await an_approver()
    evidence = await proof_of(actor, key)
    assert evidence.payload == DECISION
    assert still_proves(evidence, rp_id="localhost", origins=ORIGINS)
    assert not still_proves(evidence, rp_id="elsewhere.cn", origins=ORIGINS)
    assert not still_proves(evidence, rp_id="localhost", origins=("https://elsewhere.cn",))


async def test_a_soft_key_read_back_from_an_older_file_still_counts_up(county: Hall) -> None:
    actor, key = await an_approver()
    kept = json.dumps(key.to_json())
    for _ in range(3):
        evidence = await proof_of(actor, SoftKey.from_json(json.loads(kept)))
        assert evidence.payload == DECISION
        await asyncio.sleep(0.3)


async def test_what_is_proven_waits_sealed(county: Hall) -> None:
    actor, _ = await an_approver()
    await ask_proof(actor, purpose="decide", payload=DECISION)
    (row,) = await sql("SELECT challenge::text AS line FROM challenge")
    assert DECISION.hex() not in row["line"]


# ---- the fourteen ways of G40, and some more -----------------------------------------------------


async def test_a_proof_given_twice_works_once(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    answer = key.get(request.options)
    await check_proof(actor, request.id, answer, purpose="decide")
    with pytest.raises(ProofInvalid):
        await check_proof(actor, request.id, answer, purpose="decide")


async def test_eight_copies_of_a_proof_at_once_work_once(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    answer = key.get(request.options)
    answers = await asyncio.gather(
        *(check_proof(actor, request.id, answer, purpose="decide") for _ in range(8)),
        return_exceptions=True,
    )
    assert [type(a) for a in answers].count(Evidence) == 1


async def test_an_answer_to_another_document_proves_nothing(county: Hall) -> None:
    actor, key = await an_approver()
    other = await ask_proof(actor, purpose="decide", payload=b'{"decision":"refuse"}')
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, other.options, request.id) == "ProofInvalid"


async def test_a_document_swapped_in_the_table_proves_nothing(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    await sql("UPDATE challenge SET nonce = $1", secrets.token_bytes(16))
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_a_proof_without_the_persons_pin_or_finger_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    key.user_verified = False
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


@pytest.mark.parametrize("origin", ["https://evil.cn", "http://localhost:8602", "http://127.0.0.1"])
async def test_a_proof_from_another_site_is_refused(county: Hall, origin: str) -> None:
    actor, key = await an_approver()
    key.origin = origin
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_a_proof_for_another_domain_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    for credential in key.credentials.values():
        credential.rp_id = "evil.cn"
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_a_proof_from_inside_a_foreign_frame_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    for cross, top in ((True, None), (False, "https://evil.cn"), (True, "https://evil.cn")):
        key.cross_origin, key.top_origin = cross, top
        request = await ask_proof(actor, purpose="decide", payload=DECISION)
        assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_somebody_elses_key_proves_nothing(county: Hall) -> None:
    actor, _ = await an_approver()
    _, foreign = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    options = {**request.options, "allowCredentials": []}
    assert await refusal(actor, foreign, options, request.id) == "ProofInvalid"


async def test_a_citizens_passkey_is_no_staff_key(county: Hall) -> None:
    actor, _ = await an_approver()
    passkey = await a_softkey_of(await a_citizen())
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert (
        await refusal(actor, passkey, {**request.options, "allowCredentials": []}, request.id)
        == "ProofInvalid"
    )


async def test_a_key_nobody_registered_proves_nothing(county: Hall) -> None:
    actor, key = await an_approver()
    unknown = SoftKey(DESK_ORIGIN)
    user = {"id": next(iter(key.credentials.values())).user_handle}
    unknown.create({"rp": {"id": "localhost"}, "user": user, "challenge": "AA"})
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert (
        await refusal(actor, unknown, {**request.options, "allowCredentials": []}, request.id)
        == "ProofInvalid"
    )


async def test_a_forged_signature_under_a_true_keys_name_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    thief = SoftKey(DESK_ORIGIN)
    true = next(iter(key.credentials.values()))
    thief.create({"rp": {"id": "localhost"}, "user": {"id": true.user_handle}, "challenge": "AA"})
    stolen = next(iter(thief.credentials.values()))
    thief.credentials = {true.id: replace(stolen, id=true.id)}
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, thief, request.options, request.id) == "ProofInvalid"


async def test_a_cloned_key_that_counts_back_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    await proof_of(actor, key)
    await sql("UPDATE passkey SET sign_count = 4294967295 WHERE owner_id = $1", actor.id)
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_an_answer_after_five_minutes_is_too_late(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    await shift_clock(timedelta(minutes=5, seconds=1))
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_an_answer_in_another_session_of_the_same_person_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    token, session_id = await open_session(ActorKind.STAFF, actor.me, device="other", amr=("sms",))
    await promote(session_id)
    elsewhere = await actor_of(token)
    assert elsewhere is not None
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    answer = key.get(request.options)
    with pytest.raises(ProofInvalid):
        await check_proof(elsewhere, request.id, answer, purpose="decide")
    assert (await check_proof(actor, request.id, answer, purpose="decide")).payload == DECISION


async def test_an_answer_for_another_purpose_or_ceremony_is_refused(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    with pytest.raises(ProofInvalid):
        await check_proof(actor, request.id, key.get(request.options), purpose="revoke")
    with pytest.raises(ProofInvalid):
        await sign_in(key.get(request.options), actor)
    options = await sign_in_options(actor)
    with pytest.raises(ProofInvalid):
        await check_proof(actor, request.id, key.get(options), purpose="decide")


async def test_a_key_taken_back_proves_nothing(county: Hall) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    (passkey,) = await passkeys_of(actor)
    await remove(actor, passkey.id)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"
    with pytest.raises(KeyMissing):
        await ask_proof(actor, purpose="decide", payload=DECISION)


async def test_a_synced_passkey_is_no_hardware_key(county: Hall) -> None:
    actor, key = await an_approver()
    synced = SoftKey(DESK_ORIGIN, synced=True)
    made = synced.create(await registration_options(actor))
    with pytest.raises(PasskeyInvalid):
        await register(actor, made, "手机")
    assert len(await passkeys_of(actor)) == 1
    key.synced = True
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    assert await refusal(actor, key, request.options, request.id) == "ProofInvalid"


async def test_a_synced_passkey_is_fine_for_a_citizen_again_and_again(county: Hall) -> None:
    actor, key = await a_citizen(), SoftKey(ORIGIN, synced=True)
    await register(actor, key.create(await registration_options(actor)), "手机")
    for _ in range(3):
        assert (await sign_in(key.get(await sign_in_options()))).id == actor.id


async def test_one_made_without_verifying_the_person_is_refused(county: Hall) -> None:
    actor = await a_citizen()
    made = SoftKey(ORIGIN, user_verified=False).create(await registration_options(actor))
    with pytest.raises(PasskeyInvalid):
        await register(actor, made, "手机")
    assert await count("passkey") == 0


async def test_ten_proofs_in_five_minutes_are_enough(county: Hall) -> None:
    actor, key = await an_approver()
    key.user_verified = False
    for _ in range(10):
        request = await ask_proof(actor, purpose="decide", payload=DECISION)
        with pytest.raises(ProofInvalid):
            await check_proof(actor, request.id, key.get(request.options), purpose="decide")
    with pytest.raises(TooManyRequests):
        await check_proof(actor, request.id, key.get(request.options), purpose="decide")


async def test_evidence_altered_in_any_part_proves_nothing(county: Hall) -> None:
    actor, key = await an_approver()
    evidence = await proof_of(actor, key)
    parts = ("payload", "nonce", "authenticator_data", "client_data_json", "signature")
    for part in (*parts, "public_key"):
        kept: bytes = getattr(evidence, part)
        for at in range(0, len(kept), max(1, len(kept) // 40)):
            bent = bytearray(kept)
            bent[at] ^= 0x01
            altered = replace(evidence, **{part: bytes(bent)})
            assert not still_proves(altered, rp_id="localhost", origins=ORIGINS), (part, at)
