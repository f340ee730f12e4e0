"""Signing in with keys, and keeping them: a software key plays the honest person and the thief."""

import base64
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from identity.actor import ANYBODY, Actor, ActorKind, Role
from identity.passkeys import (
    ask_proof,
    check_proof,
    passkeys_of,
    register,
    registration_options,
    remove,
    sign_in,
    sign_in_options,
)
from identity.refusals import KeyMissing, PasskeyInvalid, ProofInvalid
from identity.softkey import SoftKey
from notifications.refusals import FreshProofNeeded, NotFound, SignInNeeded
from tests.conftest import Hall
from tests.identity.making import (
    DESK_ORIGIN,
    ORIGIN,
    a_citizen,
    a_clerk,
    a_softkey_of,
    an_approver,
    count,
    signed_in,
)
from tests.identity.proving import DECISION

# ---- signing in ---------------------------------------------------------------------------------


async def test_a_sign_in_given_twice_works_once(county: Hall) -> None:
    key = await a_softkey_of(await a_citizen())
    answer = key.get(await sign_in_options())
    await sign_in(answer)
    with pytest.raises(PasskeyInvalid):
        await sign_in(answer)


async def test_a_staff_key_opens_no_citizens_door(county: Hall) -> None:
    _, key = await an_approver()
    options = await sign_in_options()
    with pytest.raises(PasskeyInvalid):
        await sign_in(key.get(options))


async def test_one_clerks_key_does_not_complete_another_clerks_sign_in(county: Hall) -> None:
    victim, _ = await an_approver()
    _, thiefs_key = await an_approver()
    half = await signed_in(ActorKind.STAFF, victim.me)
    options = {**await sign_in_options(half), "allowCredentials": []}
    with pytest.raises(ProofInvalid):
        await sign_in(thiefs_key.get(options), half)


async def test_staff_without_a_key_are_told_so(county: Hall) -> None:
    staff = await a_clerk(Role.WINDOW)
    half = await signed_in(ActorKind.STAFF, staff.id)
    with pytest.raises(KeyMissing):
        await sign_in_options(half)
    assert await count("challenge") == 0


# ---- keeping keys -------------------------------------------------------------------------------


async def test_a_code_alone_adds_a_staff_key_that_counts_for_nothing(county: Hall) -> None:
    staff = await a_clerk(Role.APPROVER)
    half = await signed_in(ActorKind.STAFF, staff.id)
    key = SoftKey(DESK_ORIGIN)
    await register(half, key.create(await registration_options(half)), "新钥匙")
    assert await passkeys_of(half) == []
    with pytest.raises(KeyMissing):
        await sign_in_options(half)
    with pytest.raises(KeyMissing):
        await ask_proof(half, purpose="decide", payload=DECISION)


async def test_beside_a_key_that_counts_a_code_alone_adds_none(county: Hall) -> None:
    approver, _ = await an_approver()
    half = await signed_in(ActorKind.STAFF, approver.me)
    with pytest.raises(FreshProofNeeded):
        await registration_options(half)


async def test_a_stale_citizen_proves_again_before_touching_keys(county: Hall) -> None:
    actor = await a_citizen()
    key = await a_softkey_of(actor)
    stale = replace(actor, fresh=False)
    (passkey,) = await passkeys_of(actor)
    with pytest.raises(FreshProofNeeded):
        await registration_options(stale)
    with pytest.raises(FreshProofNeeded):
        await register(stale, key.create(await registration_options(actor)), "x")
    with pytest.raises(FreshProofNeeded):
        await remove(stale, passkey.id)
    assert [one.id for one in await passkeys_of(actor)] == [passkey.id]
    with pytest.raises(SignInNeeded):
        await registration_options(ANYBODY)


async def test_nobody_removes_somebody_elses_passkey(county: Hall) -> None:
    actor, stranger = await a_citizen(), await a_citizen()
    await a_softkey_of(actor)
    (passkey,) = await passkeys_of(actor)
    with pytest.raises(NotFound):
        await remove(stranger, passkey.id)
    assert len(await passkeys_of(actor)) == 1


async def test_a_registration_works_once_and_for_who_asked(county: Hall) -> None:
    actor, stranger = await a_citizen(), await a_citizen()
    made = SoftKey(ORIGIN).create(await registration_options(actor))
    with pytest.raises(PasskeyInvalid):
        await register(stranger, made, "x")
    await register(actor, made, "x")
    with pytest.raises(PasskeyInvalid):
        await register(actor, made, "x")
    assert await count("passkey") == 1


def _without(name: str) -> Callable[[dict[str, Any]], Any]:
    return lambda answer: {key: value for key, value in answer.items() if key != name}


def _response(**changed: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda answer: {**answer, "response": {**answer["response"], **changed}}


@pytest.mark.parametrize(
    "bend",
    [
        _without("id"),
        _without("rawId"),
        _without("response"),
        lambda answer: {**answer, "rawId": 7},
        lambda answer: {**answer, "id": "other"},
        lambda answer: {**answer, "type": "password"},
        lambda answer: {**answer, "response": []},
        lambda answer: [answer],
        lambda _: "text",
        _response(clientDataJSON=None),
        _response(clientDataJSON="e30"),
        _response(clientDataJSON=base64.urlsafe_b64encode(b"[" * 9000).decode()),
        _response(clientDataJSON="####"),
        _response(authenticatorData=""),
        _response(authenticatorData="AAAA"),
        _response(signature="AAAA"),
        _response(signature={"a": 1}),
        _response(userHandle="AAAA"),
        _response(userHandle=5),
    ],
)
async def test_whatever_a_stranger_sends_is_a_refusal_and_never_an_error(
    county: Hall, bend: Callable[[dict[str, Any]], Any]
) -> None:
    actor, key = await an_approver()
    request = await ask_proof(actor, purpose="decide", payload=DECISION)
    with pytest.raises(ProofInvalid):
        await check_proof(actor, request.id, bend(key.get(request.options)), purpose="decide")
    citizen = await a_citizen()
    passkey = await a_softkey_of(citizen)
    with pytest.raises(PasskeyInvalid):
        await sign_in(bend(passkey.get(await sign_in_options())))
    with pytest.raises(PasskeyInvalid):
        await register(citizen, bend(passkey.get(await registration_options_like(citizen))), "x")


async def registration_options_like(actor: Actor) -> dict[str, Any]:
    """Options of a registration, as an attacker would feed them to ``get``."""
    options = await registration_options(actor)
    return {"challenge": options["challenge"], "allowCredentials": []}
