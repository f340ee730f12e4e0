"""封存: keeping an investigation's look from the person for a while, agreed on by two (G48)."""

from api.policy import Operation, require
from identity import look_seals
from identity.actor import Actor
from identity.seconding import SecondRequest
from notifications.transactions import transaction


async def ask_to_seal(
    actor: Actor, look_id: int, months: int, basis: str, because: str
) -> SecondRequest:
    """Ask for it; nothing is kept back before a second person agreed.

    Refuses NotAllowed, NotFound, LookNotSealed, ReasonNeeded.
    """
    require(actor, Operation.SEAL_LOOKS)
    async with transaction():
        return await look_seals.propose(actor, look_id, months, basis, because)
