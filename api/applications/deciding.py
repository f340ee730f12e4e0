"""The approver's decision, proven with the key over its exact document (R9, G21–G23).

Two calls: ``prepare`` fixes what will be decided as canonical JSON and asks the key to sign its
hash; ``decide`` verifies the proof and does exactly what was prepared, if nothing changed since.
"""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID, uuid4

import orjson

from api.applications.advancing import advance, check, locked
from api.applications.lifecycle import Action
from api.applications.models import Application, Decision, DecisionKind
from api.applications.opining import need_opinion, opine
from api.applications.refusals import ReasonMissing
from api.applications.said import reason_label, sealed_words
from api.materials import holding
from identity.actor import Actor, Role
from identity.anchoring import need_anchor
from identity.keyrules import Evidence
from identity.passkeys import check_proof
from identity.refusals import ProofInvalid
from identity.sealing import seal
from identity.signing import Prepared, prepare_to_sign
from notifications.now import now
from notifications.transactions import Once, transaction

PURPOSE = "decide"


@dataclass(frozen=True)
class DecisionChoice:
    """What the approver wants. A refusal needs reason and clause."""

    grant: bool
    opinion: str
    reason: str = ""
    clause: str = ""


async def prepare(
    actor: Actor, application_id: UUID, version: int, choice: DecisionChoice
) -> Prepared:
    """Fix the decision's document and ask for the proof over it. Changes nothing of the case.

    Refuses OpinionMissing, ReasonMissing, KeyMissing, TrailNotAnchored, and what ``check`` refuses.
    """
    await need_anchor()
    async with transaction():
        application = await locked(application_id)
        said = await examined(application, actor, version, choice)
    document = {**said, "approver": actor.me, "prepared_at": await now()}
    signed = orjson.dumps(document, option=orjson.OPT_SORT_KEYS, default=str)
    return await prepare_to_sign(actor, PURPOSE, signed)


async def decide(actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str) -> UUID:
    """Do what was prepared. The same preparation decides once and answers the same again.

    Refuses ProofInvalid (wrong, late, used, another's), TrailNotAnchored, and what ``check``
    refuses, VersionChanged among it; then nothing is changed and the proof is spent.
    """
    done = await Decision.filter(preparation_id=preparation_id, decided_by=actor.me).first()
    if done is not None:
        return application_of(done)
    await need_anchor()
    evidence = await check_proof(actor, preparation_id, credential, purpose=PURPOSE)
    document: dict[str, Any] = orjson.loads(evidence.payload)
    if document["approver"] != str(actor.me):
        raise ProofInvalid
    application_id = UUID(document["application"])
    async with transaction(Once(actor.me, "decide", key, {"preparation": preparation_id})) as tx:
        if tx.seen:
            return application_id
        await carry_out(actor, preparation_id, document, evidence)
        tx.outcome = application_id
    return application_id


async def examined(
    application: Application, actor: Actor, version: int, choice: DecisionChoice
) -> dict[str, Any]:
    """What the signed document says of one case, if it may be decided so. It must be ``locked``."""
    await check(application, _action(application, grant=choice.grant), actor, version=version)
    need_opinion(choice.opinion)
    if not choice.grant and not (choice.reason.strip() and choice.clause.strip()):
        raise ReasonMissing
    return {
        "application": application.id,
        "reference": application.reference,
        "project_number": application.project_number,
        "item_version": application.item_version_id,
        "version": application.version,
        "decision": (DecisionKind.GRANT if choice.grant else DecisionKind.REFUSE).value,
        "opinion": choice.opinion.strip(),
        "reason": "" if choice.grant else choice.reason.strip(),
        "clause": "" if choice.grant else choice.clause.strip(),
        "materials": [asdict(page) for page in await holding.hashes(application.id)],
    }


async def carry_out(
    actor: Actor, preparation_id: UUID, entry: dict[str, Any], evidence: Evidence
) -> None:
    """Do what the signed document says of one case. The caller holds the transaction.

    Refuses what ``check`` refuses, VersionChanged among it.
    """
    application = await locked(UUID(entry["application"]))
    grant = entry["decision"] == DecisionKind.GRANT.value
    action = _action(application, grant=grant)
    await check(application, action, actor, version=entry["version"])
    await _write(application, actor, preparation_id, entry, evidence)
    await opine(application, actor, Role.APPROVER, entry["opinion"])
    application.approver_id, application.decided_at = actor.me, await now()
    await advance(
        application,
        action,
        actor,
        wrote=("approver_id", "decided_at"),
        because=entry["reason"],
    )


def application_of(decision: Decision) -> UUID:
    """Whose case it decides."""
    application_id: UUID = decision.application_id  # type: ignore[attr-defined]  # tortoise adds it
    return application_id


def _action(application: Application, *, grant: bool) -> Action:
    """An instant item is decided where it was accepted."""
    if application.instant:
        return Action.APPROVE_AT_ONCE if grant else Action.REFUSE_AT_ONCE
    return Action.APPROVE if grant else Action.REFUSE


async def _write(
    application: Application,
    actor: Actor,
    preparation_id: UUID,
    document: dict[str, Any],
    evidence: Evidence,
) -> None:
    """Keep the decision with everything needed to verify it in years to come."""
    decision_id = uuid4()
    await Decision.create(
        id=decision_id,
        application=application,
        citizen_id=application.citizen_id,
        department_id=application.department_id,
        kind=DecisionKind(document["decision"]),
        reason_sealed=await sealed_words(
            application.owner_id, reason_label(decision_id), document["reason"]
        ),
        clause=document["clause"],
        decided_by=actor.me,
        decided_at=await now(),
        document_sealed=await seal(
            application.department_id, f"decision.document:{decision_id}", evidence.payload
        ),
        document_hash=hashlib.sha256(evidence.payload).hexdigest(),
        preparation_id=preparation_id,
        nonce=evidence.nonce,
        credential_id=evidence.credential_id,
        authenticator_data=evidence.authenticator_data,
        client_data_json=evidence.client_data_json,
        signature=evidence.signature,
        public_key=evidence.public_key,
    )
