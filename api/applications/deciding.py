"""The approver's decision, proven with the key over its exact document (R9, G21–G23).

Two calls: ``prepare`` fixes what will be decided as canonical JSON and asks the key to sign its
hash; ``decide`` verifies the proof and does exactly what was prepared, if nothing changed since.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from api.applications import decisions
from api.applications.advancing import advance, check, locked
from api.applications.decisions import Said, Signed
from api.applications.lifecycle import Action
from api.applications.models import Application, DecisionKind
from api.applications.opining import need_opinion, opine
from api.applications.refusals import ReasonMissing
from api.materials import holding
from identity.actor import Actor, Role
from identity.anchoring import need_anchor
from identity.signing import Prepared
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
    return await decisions.to_sign(actor, PURPOSE, said)


async def decide(actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str) -> UUID:
    """Do what was prepared. The same preparation decides once and answers the same again.

    Refuses ProofInvalid (wrong, late, used, another's), TrailNotAnchored, and what ``check``
    refuses, VersionChanged among it; then nothing is changed and the proof is spent.
    """
    done = await decisions.done_by(actor, preparation_id)
    if done:
        return done[0]
    proof = await decisions.signed(actor, PURPOSE, preparation_id, credential)
    application_id = UUID(proof.document["application"])
    async with transaction(Once(actor.me, "decide", key, {"preparation": preparation_id})) as tx:
        if tx.seen:
            return application_id
        await carry_out(actor, proof.document, proof)
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


async def carry_out(actor: Actor, entry: Mapping[str, Any], proof: Signed) -> None:
    """Do what the signed document says of one case. The caller holds the transaction.

    Refuses what ``check`` refuses, VersionChanged among it.
    """
    application = await locked(UUID(entry["application"]))
    kind = DecisionKind(entry["decision"])
    action = _action(application, grant=kind is DecisionKind.GRANT)
    await check(application, action, actor, version=entry["version"])
    said = Said(kind, entry["reason"], entry["clause"])
    await decisions.keep(application, actor, said, proof)
    await opine(application, actor, Role.APPROVER, entry["opinion"])
    application.approver_id, application.decided_at = actor.me, await now()
    await advance(
        application,
        action,
        actor,
        wrote=("approver_id", "decided_at"),
        because=entry["reason"],
    )


def _action(application: Application, *, grant: bool) -> Action:
    """An instant item is decided where it was accepted."""
    if application.instant:
        return Action.APPROVE_AT_ONCE if grant else Action.REFUSE_AT_ONCE
    return Action.APPROVE if grant else Action.REFUSE
