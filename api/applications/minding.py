"""A window and somebody's children: guardianship compared, an identity number bound.

In the case that registers a birth the clerk writes the number down, and it binds when the case is
granted; from papers alone it is bound at once, after the register confirmed it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from api.applications.advancing import locked
from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.applications.refusals import ReasonMissing
from api.catalog.forms import at
from api.policy import Operation, require
from identity import guardianship, number_giving
from identity.actor import Actor, Role
from identity.guardianship import Guardianship, Paper
from identity.number_giving import Child
from identity.people import ids_of
from identity.present import known_here
from identity.realname.contract import RealNameVerifier
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction

# Which answer of which item names the child: the number of its birth certificate.
REGISTERS: Mapping[str, str] = MappingProxyType({"990717002001": "/child/certificateNo"})
_WHY = "窗口当面核对监护关系"  # what the guardian reads under 谁看过我


async def guardian_present(
    clerk: Actor, name: str, id_number: str, verifier: RealNameVerifier
) -> tuple[Guardianship, ...]:
    """The children of a guardian who stands at the counter with their card.

    Refuses NameInvalid, IdNumberInvalid, IdentityMismatch, NotFound (no account), TooManyRequests.
    Raises Unavailable.
    """
    require(clerk, Operation.START_AT_COUNTER)
    guardian = await known_here(clerk, name, id_number, verifier)
    async with transaction():
        await record(
            clerk,
            "search",
            subject_kind="person.number",
            subject_id=guardian.id,
            citizen_id=guardian.id,
            purpose=_WHY,
            details=_where(clerk),
        )
    return await guardianship.guardianships(await ids_of(guardian.id))


async def prove(clerk: Actor, mandate_id: UUID, paper: Paper) -> None:
    """The paper was compared. Refuses NotFound (also: the clerk's own)."""
    require(clerk, Operation.START_AT_COUNTER)
    await guardianship.prove(clerk, mandate_id, paper)


async def bind(
    clerk: Actor, certificate: str, id_number: str, because: str, verifier: RealNameVerifier
) -> Child:
    """Bind a child's number from papers in hand. Refuses ReasonMissing, and what
    ``number_giving.bind_at_counter`` refuses.
    """
    require(clerk, Operation.BIND_NUMBER)
    if not because.strip():
        raise ReasonMissing
    why = because.strip()
    return await number_giving.bind_at_counter(clerk, certificate, id_number, why, verifier)


async def child_of(clerk: Actor, application_id: UUID) -> Child | None:
    """The child whose birth this case registers, if its guardian entered it. Refuses NotFound."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(clerk, Operation.READ_CASE, circumstances(application, await now()))
    if application.item_code not in REGISTERS or application.claimed_by != clerk.id:
        return None
    return await _child(clerk, application)


async def write_down(clerk: Actor, application_id: UUID, id_number: str) -> Child:
    """The number that this registration gives the child. Refuses NotFound, NotClaimed,
    ClaimedByOther, IdNumberInvalid, NumberGiven, BirthMismatch, IdentityTaken.
    """
    require(clerk, Operation.BIND_NUMBER)
    async with transaction():
        application = await locked(application_id)
        permit(clerk, Operation.READ_MATERIAL, circumstances(application, await now()))
        child = await _child(clerk, application)
        if child is None:
            raise NotFound
        return await number_giving.write_down(clerk, child.id, id_number, application_id)


async def _child(clerk: Actor, application: Application) -> Child | None:
    pointer = REGISTERS.get(application.item_code)
    if pointer is None:
        return None
    answers = await answers_of(application, clerk, "登记公民身份号码")
    certificate = at(answers, pointer)
    return await number_giving.child_of(certificate) if isinstance(certificate, str) else None


def _where(clerk: Actor) -> dict[str, object]:
    """The seat from which one looks: what the guardian reads."""
    for seat in clerk.seats:
        if seat.role is Role.WINDOW:
            return {"department": seat.department_id, "role": seat.role.value}
    return {}
