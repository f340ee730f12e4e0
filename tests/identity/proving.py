"""Proving a decision, and being refused: what the tests of keys share."""

from typing import Any

import pytest

from identity.actor import Actor
from identity.key_models import Challenge, Passkey
from identity.keyrules import Evidence
from identity.passkeys import (
    ask_proof,
    check_proof,
)
from identity.refusals import ProofInvalid
from identity.softkey import SoftKey
from tests.identity.making import (
    DESK_ORIGIN,
    ORIGIN,
)

DECISION = '{"application":"QH-2026-0001","decision":"grant","opinion":"同意"}'.encode()
ORIGINS = (ORIGIN, DESK_ORIGIN)


async def proof_of(actor: Actor, key: SoftKey, payload: bytes = DECISION) -> Evidence:
    request = await ask_proof(actor, purpose="decide", payload=payload)
    return await check_proof(actor, request.id, key.get(request.options), purpose="decide")


async def refusal(actor: Actor, key: SoftKey, options: dict[str, Any], request_id: Any) -> str:
    """What the proof is refused with; no counter moved, and the question is used up."""
    before = await Passkey.filter(owner_id=actor.id).values_list("sign_count", flat=True)
    with pytest.raises(ProofInvalid) as raised:
        await check_proof(actor, request_id, key.get(options), purpose="decide")
    after = await Passkey.filter(owner_id=actor.id).values_list("sign_count", flat=True)
    assert after == before
    assert not await Challenge.exists(id=request_id)
    return raised.value.code
