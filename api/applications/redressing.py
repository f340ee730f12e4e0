"""A decision that was wrong: revoked, or corrected, by a new one that names it (R7, two people).

An approver asks, on a ground from the list, with reason and clause; a leader of the department
agrees by signing the new decision's exact document with the key. Nothing is ever rewritten, and a
refusal never becomes an approval: it is revoked, and may be asked for anew.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from api.applications import decisions, redresses
from api.applications.advancing import about, advance, check, locked
from api.applications.circumstances import as_approver, circumstances, deciders, permit_as
from api.applications.decisions import Said
from api.applications.lifecycle import Action, Status
from api.applications.models import Application, Decision, DecisionKind
from api.applications.opining import need_opinion, opine
from api.applications.redresses import Redress
from api.applications.refusals import (
    AlreadyAsked,
    GroundUnknown,
    ReasonMissing,
    VersionChanged,
    WrongStatus,
)
from api.applications.said import sealed_words
from api.applications.tracing import note
from api.catalog import published
from api.certificates import issuing
from api.policy import Operation, sees
from identity.actor import Actor, Role
from identity.anchoring import need_anchor
from identity.signing import Prepared
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

PURPOSE = "redress"
# Why a decision does not stand (行政许可法 §69), and why its words do not.
GROUNDS = {
    "revoke": (
        *("false_papers", "bribery", "beyond_power", "against_procedure", "not_entitled"),
        *("facts_wrong", "law_changed"),
    ),
    "correct": ("clerical_error", "wrong_reason", "wrong_clause"),
}
_ACTION = {"revoke": Action.REVOKE, "correct": Action.CORRECT}


@dataclass(frozen=True)
class RedressWish:
    """What is asked for: ``kind`` revoke or correct."""

    kind: str
    ground: str
    reason: str
    clause: str


async def ask(
    actor: Actor, application_id: UUID, version: int, wish: RedressWish, key: str
) -> UUID:
    """Ask a leader to revoke or correct what was decided.

    Refuses GroundUnknown, ReasonMissing, AlreadyAsked, WrongStatus, VersionChanged, NotAllowed.
    """
    content = {"id": application_id, "version": version, "wish": vars(wish)}
    async with transaction(Once(actor.me, "ask_redress", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await _may_ask(application, actor, version)
        if wish.ground not in GROUNDS.get(wish.kind, ()):
            raise GroundUnknown
        if not wish.reason.strip() or not wish.clause.strip():
            raise ReasonMissing
        if await redresses.waiting(application_id):
            raise AlreadyAsked
        redress_id = uuid4()
        label = redresses.why_label(redress_id)
        words = await sealed_words(application.owner_id, label, wish.reason.strip())
        await redresses.ask(
            redress_id, application, (wish.kind, wish.ground, wish.clause.strip()), words, actor.me
        )
        await note(actor, "application.redress_asked", application)
        told = about(application, await published.version(application.item_version_id))
        await announce("redress.asked", application.id, kind=wish.kind, **told)
        tx.outcome = application_id
    return application_id


async def prepare(actor: Actor, application_id: UUID, version: int, redress_id: UUID) -> Prepared:
    """Fix the new decision's document and ask the leader's key for the proof over it.

    Refuses NothingAsked, FourEyes (who asked), KeyMissing, TrailNotAnchored, and what ``check``
    refuses. Changes nothing of the case.
    """
    await need_anchor()
    async with transaction():
        application = await locked(application_id)
        asked = await _checked(application, actor, version, redress_id)
        said = await _said(application, actor, asked)
    return await decisions.to_sign(actor, PURPOSE, said)


async def decide(actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str) -> UUID:
    """Do what was prepared: the new decision stands beside the old one.

    Refuses ProofInvalid, TrailNotAnchored, and what ``prepare`` refuses; then nothing is changed.
    """
    done = await decisions.done_by(actor, preparation_id)
    if done:
        return done[0]
    proof = await decisions.signed(actor, PURPOSE, preparation_id, credential)
    document, application_id = proof.document, UUID(proof.document["application"])
    async with transaction(Once(actor.me, "redress", key, {"preparation": preparation_id})) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        asked = await _checked(application, actor, document["version"], UUID(document["redress"]))
        said = Said(
            DecisionKind(asked.kind),
            document["reason"],
            document["clause"],
            asked.ground,
            UUID(document["corrects"]),
        )
        decision_id = await decisions.keep(application, actor, said, proof)
        await redresses.settle(asked.id, actor.me, "done")
        if asked.kind == "revoke":
            await issuing.revoke(application_id)
        await advance(
            application,
            _ACTION[asked.kind],
            actor,
            because=document["reason"],
            ground=asked.ground,
            decision_id=str(decision_id),
            corrects=str(asked.decision_id),
        )
        tx.outcome = application_id
    return application_id


async def decline(
    actor: Actor, application_id: UUID, version: int, redress_id: UUID, opinion: str, key: str
) -> UUID:
    """The leader says no, and why: what was decided stands. Refuses OpinionMissing, and more."""
    content = {"id": application_id, "redress": redress_id, "opinion": opinion}
    async with transaction(Once(actor.me, "decline_redress", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        asked = await _checked(application, actor, version, redress_id)
        need_opinion(opinion)
        await opine(application, actor, Role.APPROVER, opinion)
        await redresses.settle(asked.id, actor.me, "declined")
        await note(actor, "application.redress_declined", application)
        tx.outcome = application_id
    return application_id


async def _may_ask(application: Application, actor: Actor, version: int) -> None:
    """An approver of the department, of a closed case. Refuses as ``check`` does, in that order."""
    case = circumstances(application, await now())
    if not sees(actor, case):
        raise NotFound
    if application.status is not Status.CLOSED:
        raise WrongStatus(application.status)
    asks = deciders(as_approver(actor), case)
    permit_as(actor, asks, Operation.REVOKE_DECISION, case)
    if version != application.version:
        raise VersionChanged


async def _checked(
    application: Application, actor: Actor, version: int, redress_id: UUID
) -> Redress:
    """What waits, if this leader may settle it."""
    asked = await redresses.waiting(application.id)
    # What else may wait (that a case is not taken in) waits where nothing is decided: refused.
    action = _ACTION.get(asked.kind, Action.REVOKE) if asked else Action.REVOKE
    await check(application, action, actor, version=version)
    return redresses.settleable(asked, redress_id, actor)


async def _said(application: Application, actor: Actor, asked: Redress) -> dict[str, Any]:
    """What the new decision's document says."""
    old = await Decision.get(id=asked.decision_id)
    return {
        "application": application.id,
        "reference": application.reference,
        "project_number": application.project_number,
        "version": application.version,
        "redress": asked.id,
        "decision": asked.kind,
        "corrects": old.id,
        "corrects_kind": old.kind.value,
        "corrects_hash": old.document_hash,
        "ground": asked.ground,
        "reason": await redresses.reason(application, asked, actor, "redress of a decision"),
        "clause": asked.clause,
        "asked_by": asked.asked_by,
    }
