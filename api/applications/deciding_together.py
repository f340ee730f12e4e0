"""Several instant cases decided by one touch of the key, over one document that lists them all.

Each gets a decision of its own, in a transaction of its own, with the whole document and the proof
over it: what was decided of it is the document's only entry with its id (``entry_of``). Who
changed a case meanwhile holds up that case alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from api.applications import deciding
from api.applications.advancing import locked
from api.applications.deciding import DecisionChoice
from api.applications.lifecycle import Status
from api.applications.models import Decision
from api.applications.refusals import BatchInvalid, WrongStatus
from identity.actor import Actor
from identity.anchoring import need_anchor
from identity.keyrules import Evidence
from identity.passkeys import check_proof
from identity.refusals import ProofInvalid
from identity.signing import Prepared, prepare_to_sign
from notifications.now import now
from notifications.refusals import Refusal
from notifications.transactions import Once, transaction

PURPOSE = "decide_together"
MOST = 20


@dataclass(frozen=True)
class Line:
    """One case as the approver saw it, and what is to become of it."""

    application_id: UUID
    version: int
    choice: DecisionChoice


@dataclass(frozen=True)
class Outcome:
    """Of one case: done, or why not."""

    application_id: UUID
    refusal: Refusal | None = None


async def prepare(actor: Actor, lines: Sequence[Line]) -> tuple[Prepared, tuple[Outcome, ...]]:
    """Fix one document about all that can be decided now; the others with why not.

    Changes nothing of the cases. Refuses BatchInvalid (none, too many, one twice, of several
    departments), KeyMissing, TrailNotAnchored, and the first one's reason if nothing is left.
    """
    await need_anchor()
    if not 0 < len({line.application_id for line in lines}) == len(lines) <= MOST:
        raise BatchInvalid
    entries, left, departments = [], [], set()
    for line in lines:
        try:
            async with transaction():
                application = await locked(line.application_id)
                said = await deciding.examined(application, actor, line.version, line.choice)
                if not application.instant or application.status is not Status.ACCEPTED:
                    raise WrongStatus(application.status)
        except Refusal as refusal:
            left.append(Outcome(line.application_id, refusal))
        else:
            entries.append(said)
            departments.add(application.department_id)
    if not entries:
        raise left[0].refusal or BatchInvalid
    if len(departments) > 1:  # each department's key seals the whole document
        raise BatchInvalid
    document = {"cases": entries, "approver": actor.me, "prepared_at": await now()}
    signed = orjson.dumps(document, option=orjson.OPT_SORT_KEYS, default=str)
    return await prepare_to_sign(actor, PURPOSE, signed), tuple(left)


async def decide(
    actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str
) -> tuple[Outcome, ...]:
    """Do what was prepared, case by case. Said again, it answers what was done the first time.

    Refuses ProofInvalid, TrailNotAnchored: then no case is decided.
    """
    done = await Decision.filter(preparation_id=preparation_id, decided_by=actor.me)
    if done:
        return tuple(Outcome(deciding.application_of(one)) for one in done)
    await need_anchor()
    evidence = await check_proof(actor, preparation_id, credential, purpose=PURPOSE)
    document: dict[str, Any] = orjson.loads(evidence.payload)
    if document["approver"] != str(actor.me):
        raise ProofInvalid
    return tuple(
        [await _one(actor, preparation_id, entry, evidence, key) for entry in document["cases"]]
    )


def entry_of(payload: bytes, application_id: UUID) -> dict[str, Any] | None:
    """What a signed document says of one case, whether it is about one or about several.

    None: nothing, or more than one thing; then it proves nothing about that case.
    """
    document = orjson.loads(payload)
    listed = document.get("cases", [document])
    mine = [entry for entry in listed if entry["application"] == str(application_id)]
    return mine[0] if len(mine) == 1 else None


async def _one(
    actor: Actor, preparation_id: UUID, entry: dict[str, Any], evidence: Evidence, key: str
) -> Outcome:
    application_id = UUID(entry["application"])
    content = {"preparation": preparation_id, "application": application_id}
    once = Once(actor.me, f"decide_together:{application_id}", key, content)
    try:
        async with transaction(once) as tx:
            if not tx.seen:
                await deciding.carry_out(actor, preparation_id, entry, evidence)
                tx.outcome = application_id
    except Refusal as refusal:
        return Outcome(application_id, refusal)
    return Outcome(application_id)
