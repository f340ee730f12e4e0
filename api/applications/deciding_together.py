"""Several instant cases granted by one touch of the key, over one document that lists them all.

Each gets a decision of its own, in a transaction of its own, with the whole document and the proof
over it: what was decided of it is the document's only entry with its id (``entry_of``). What
changed meanwhile, or is in another's hands, holds up itself alone. A refusal needs a reason of its
own case, so nothing is refused together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from api.applications import deciding, decisions
from api.applications.accepting import take
from api.applications.advancing import locked
from api.applications.deciding import DecisionChoice
from api.applications.decisions import Signed
from api.applications.lifecycle import Status
from api.applications.opining import need_opinion
from api.applications.refusals import BatchInvalid, WrongStatus
from identity.actor import Actor
from identity.anchoring import need_anchor
from identity.signing import Prepared
from notifications.refusals import Refusal
from notifications.transactions import Once, transaction

PURPOSE = "decide_together"
MOST = 20


@dataclass(frozen=True)
class Line:
    """One case as the approver saw it."""

    application_id: UUID
    version: int


@dataclass(frozen=True)
class Outcome:
    """Of one case: done, or why not."""

    application_id: UUID
    refusal: Refusal | None = None


async def prepare(
    actor: Actor, lines: Sequence[Line], opinion: str
) -> tuple[Prepared, tuple[Outcome, ...]]:
    """Claim what can be granted now, and fix one document about it; the others with why not.

    Refuses BatchInvalid (none, too many, one twice), OpinionMissing, KeyMissing, TrailNotAnchored,
    and the first one's reason if nothing is left.
    """
    await need_anchor()
    if not 0 < len({line.application_id for line in lines}) == len(lines) <= MOST:
        raise BatchInvalid
    need_opinion(opinion)
    choice = DecisionChoice(grant=True, opinion=opinion)
    entries: list[dict[str, Any]] = []
    left: list[Outcome] = []
    department_id: UUID | None = None
    for line in lines:
        try:
            department_id, said = await _examined(actor, line, choice, department_id)
        except Refusal as refusal:
            left.append(Outcome(line.application_id, refusal))
        else:
            entries.append(said)
    if not entries:
        raise left[0].refusal or BatchInvalid
    return await decisions.to_sign(actor, PURPOSE, {"cases": entries}), tuple(left)


async def decide(
    actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str
) -> tuple[Outcome, ...]:
    """Do what was prepared, case by case. Said again, it answers what was done the first time.

    Refuses ProofInvalid, TrailNotAnchored: then no case is decided.
    """
    done = await decisions.done_by(actor, preparation_id)
    if done:
        return tuple(Outcome(application_id) for application_id in done)
    proof = await decisions.signed(actor, PURPOSE, preparation_id, credential)
    return tuple([await _one(actor, entry, proof, key) for entry in proof.document["cases"]])


def entry_of(payload: bytes, application_id: UUID) -> dict[str, Any] | None:
    """What a signed document says of one case, whether it is about one or about several.

    None: nothing, or more than one thing; then it proves nothing about that case.
    """
    document = orjson.loads(payload)
    listed = document.get("cases", [document])
    mine = [entry for entry in listed if entry["application"] == str(application_id)]
    return mine[0] if len(mine) == 1 else None


async def _examined(
    actor: Actor, line: Line, choice: DecisionChoice, department_id: UUID | None
) -> tuple[UUID, dict[str, Any]]:
    """Claimed, with what the document says of it and whose it is. Refused, it stays unclaimed."""
    async with transaction():
        application = await locked(line.application_id)
        await take(actor, application)
        said = await deciding.examined(application, actor, line.version, choice)
        if not application.instant or application.status is not Status.ACCEPTED:
            raise WrongStatus(application.status)
        if department_id not in {None, application.department_id}:
            raise BatchInvalid  # each department's key seals the whole document
        return application.department_id, said


async def _one(actor: Actor, entry: Mapping[str, Any], proof: Signed, key: str) -> Outcome:
    application_id = UUID(entry["application"])
    content = {"preparation": proof.preparation_id, "application": application_id}
    once = Once(actor.me, f"decide_together:{application_id}", key, content)
    try:
        async with transaction(once) as tx:
            if not tx.seen:
                await deciding.carry_out(actor, entry, proof)
                tx.outcome = application_id
    except Refusal as refusal:
        return Outcome(application_id, refusal)
    return Outcome(application_id)
