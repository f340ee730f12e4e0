"""What was given up: seen by the system administrator, and tried again on record."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from api.policy import Operation, require
from identity.actor import Actor
from identity.trail import record
from notifications import reviving
from notifications.reviving import Dead
from notifications.transactions import transaction


async def given_up(actor: Actor) -> tuple[Dead, ...]:
    """The newest first. Refuses NotAllowed."""
    require(actor, Operation.TRY_AGAIN)
    return await reviving.dead()


async def try_again(actor: Actor, ids: Sequence[UUID]) -> int:
    """Have these tried again; how many were still given up. Refuses NotAllowed."""
    require(actor, Operation.TRY_AGAIN)
    async with transaction():
        tried = await reviving.revive(ids)
        if tried:
            await record(
                actor,
                "outbox.tried_again",
                subject_kind="outbox",
                subject_id=uuid4(),
                details={"count": tried},
            )
    return tried
