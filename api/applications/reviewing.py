"""The reviewer passes up, the approver sends back."""

from collections.abc import Sequence
from uuid import UUID

from api.applications.advancing import advance, check, locked
from api.applications.lifecycle import Action
from api.applications.opining import confirmed, need_opinion, opine
from api.applications.refusals import ReasonMissing
from api.catalog import published
from identity.actor import Actor, Role
from notifications.transactions import Once, transaction


async def pass_up(
    actor: Actor,
    application_id: UUID,
    version: int,
    opinion: str,
    checklist: Sequence[str],
    key: str,
) -> UUID:
    """Pass the case up for decision, with an opinion and every point of the checklist confirmed.

    Refuses OpinionMissing, ChecklistIncomplete, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "opinion": opinion, "checked": checklist}
    async with transaction(Once(actor.me, "pass_up", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.PASS_UP, actor, version=version)
        definition = await published.version(application.item_version_id)
        need_opinion(opinion)
        points = confirmed(definition.checklist, checklist)
        await opine(application, actor, Role.REVIEWER, opinion, points)
        application.reviewer_id = actor.me
        await advance(application, Action.PASS_UP, actor, wrote=("reviewer_id",))
        tx.outcome = application_id
    return application_id


async def send_back(
    actor: Actor, application_id: UUID, version: int, reason: str, key: str
) -> UUID:
    """Send the case back to the reviewers: rework, with a reason they read.

    Refuses ReasonMissing, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "reason": reason}
    async with transaction(Once(actor.me, "send_back", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SEND_BACK, actor, version=version)
        if not reason.strip():
            raise ReasonMissing
        await opine(application, actor, Role.APPROVER, reason)
        await advance(application, Action.SEND_BACK, actor)
        tx.outcome = application_id
    return application_id
