"""A decision as it is drawn up, signed and kept: the same for every kind (R9, G21–G23)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import orjson

from api.applications.models import Application, Decision, DecisionKind
from api.applications.said import reason_label, sealed_words
from identity.actor import Actor
from identity.anchoring import need_anchor
from identity.keyrules import Evidence
from identity.passkeys import check_proof
from identity.refusals import ProofInvalid
from identity.sealing import seal
from identity.signing import Prepared, prepare_to_sign
from notifications.now import now


@dataclass(frozen=True)
class Said:
    """What was decided, and why. ``corrects``: of which decision before."""

    kind: DecisionKind
    reason: str = ""
    clause: str = ""
    ground: str | None = None
    corrects: UUID | None = None


@dataclass(frozen=True)
class Signed:
    """What a key signed: the document, and the proof over it."""

    preparation_id: UUID
    document: Mapping[str, Any]
    evidence: Evidence


async def to_sign(actor: Actor, purpose: str, said: Mapping[str, Any]) -> Prepared:
    """Fix what will be decided, byte for byte: canonical JSON, keys sorted, no spaces.

    Refuses KeyMissing.
    """
    document = {**said, "approver": actor.me, "prepared_at": await now()}
    payload = orjson.dumps(document, option=orjson.OPT_SORT_KEYS, default=str)
    return await prepare_to_sign(actor, purpose, payload)


async def signed(
    actor: Actor, purpose: str, preparation_id: UUID, credential: dict[str, Any]
) -> Signed:
    """What was fixed, now signed by the same person. Refuses ProofInvalid, TrailNotAnchored."""
    await need_anchor()
    evidence = await check_proof(actor, preparation_id, credential, purpose=purpose)
    document: dict[str, Any] = orjson.loads(evidence.payload)
    if document["approver"] != str(actor.me):
        raise ProofInvalid
    return Signed(preparation_id, document, evidence)


async def done_by(actor: Actor, preparation_id: UUID) -> tuple[UUID, ...]:
    """The cases that were decided by what was prepared so, if it was done already."""
    found = await Decision.filter(preparation_id=preparation_id, decided_by=actor.me)
    # tortoise adds application_id
    return tuple(decision.application_id for decision in found)  # type: ignore[attr-defined]


async def keep(
    application: Application, actor: Actor, said: Said, proof: Signed | None = None
) -> UUID:
    """Keep a decision, with everything needed to verify it in years to come."""
    decision_id = uuid4()
    label = reason_label(decision_id)
    await Decision.create(
        id=decision_id,
        application=application,
        citizen_id=application.citizen_id,
        department_id=application.department_id,
        kind=said.kind,
        ground=said.ground,
        corrects=said.corrects,
        reason_sealed=await sealed_words(application.owner_id, label, said.reason.strip()),
        clause=said.clause.strip(),
        decided_by=actor.id,  # None: time did
        decided_at=await now(),
        **(await _proven(application, decision_id, proof) if proof else {}),
    )
    return decision_id


async def _proven(application: Application, decision_id: UUID, proof: Signed) -> dict[str, Any]:
    evidence, place = proof.evidence, f"decision.document:{decision_id}"
    return {
        "document_sealed": await seal(application.department_id, place, evidence.payload),
        "document_hash": hashlib.sha256(evidence.payload).hexdigest(),
        "preparation_id": proof.preparation_id,
        "nonce": evidence.nonce,
        "credential_id": evidence.credential_id,
        "authenticator_data": evidence.authenticator_data,
        "client_data_json": evidence.client_data_json,
        "signature": evidence.signature,
        "public_key": evidence.public_key,
    }
