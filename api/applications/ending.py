"""An approver ends a case before its decision: nothing is left to decide (终止).

One transaction, on a ground from the list, with reason and clause; the applicant reads all three.
And what was granted but never took effect (未生效), because what it depended on was not done.
"""

from typing import Any
from uuid import UUID

from api.applications import decisions
from api.applications.advancing import advance, check, locked
from api.applications.decisions import Said
from api.applications.lifecycle import Action
from api.applications.models import Application, Decision, DecisionKind, OriginalCheck
from api.applications.refusals import FourEyes, GroundUnknown, ReasonMissing, WrongStatus
from identity.actor import THE_SYSTEM, Actor
from notifications.now import now
from notifications.transactions import Once, transaction

# Why there is nothing to decide any more.
GROUNDS = (
    *("object_gone", "applicant_died", "applicant_dissolved", "duplicate"),
    *("not_needed", "impossible"),
)


async def terminate(
    actor: Actor,
    application_id: UUID,
    version: int,
    ground: str,
    reason: str,
    clause: str,
    key: str,
) -> UUID:
    """End it. Refuses GroundUnknown, ReasonMissing, FourEyes, and what ``check`` refuses."""
    content = {"id": application_id, "version": version, "why": [ground, reason, clause]}
    async with transaction(Once(actor.me, "terminate", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.TERMINATE, actor, version=version)
        if application.decided_at is not None:
            raise WrongStatus(application.status)  # decided, and waits for its fee
        if str(actor.me) in application.reviewed_by:
            raise FourEyes  # to end it is to decide it
        if ground not in GROUNDS:
            raise GroundUnknown
        if not reason.strip() or not clause.strip():
            raise ReasonMissing
        said = Said(DecisionKind.TERMINATED, reason, clause, ground)
        decision_id = await decisions.keep(application, actor, said)
        # A time that was booked is another household's again.
        waiting = OriginalCheck.filter(application_id=application_id, agreed_at=None)
        await waiting.update(booked_for=None)
        application.decided_at = await now()
        await advance(
            application,
            Action.TERMINATE,
            actor,
            wrote=("decided_at",),
            because=reason.strip(),
            ground=ground,
            decision_id=str(decision_id),
        )
        tx.outcome = application_id
    return application_id


async def never_took_effect(application: Application, ground: str) -> dict[str, Any]:
    """Say beside the signed grant that it never took effect. Nothing granted: nothing to say.

    The caller holds the transaction and the case's lock, and ends the case.
    """
    if application.decided_at is None:
        return {}
    granted = (await Decision.get(application_id=application.id, corrects=None)).id
    said = Said(DecisionKind.VOID, ground=ground, corrects=granted)
    decision_id = await decisions.keep(application, THE_SYSTEM, said)
    return {"ground": ground, "decision_id": str(decision_id), "corrects": str(granted)}
