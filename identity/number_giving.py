"""A child gets its identity number: given in the case that registers its birth, or at a counter.

In a case the clerk writes it down and the machine binds it once another has granted the case. At
a counter the number is bound at once, from papers in hand, after the register knows it with the
child's name. Day of birth and sex must be those that the guardian entered.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from identity import joining
from identity.account_refusals import BirthMismatch, NumberGiven
from identity.actor import THE_SYSTEM, Actor
from identity.children import child_by_certificate, facts_of
from identity.idnumbers import IdNumber, read_id_number
from identity.masks import mask_id_number
from identity.models import Person
from identity.offices import staff_ids_of
from identity.people import label, person_by_number, write_identity
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import IdentityMismatch, IdentityTaken
from identity.sealing import Access, seal, unseal
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current, query, transaction

COUNTER, REGISTERED = "counter", "registered"  # how the number came
_LOCKED = "SELECT * FROM newborn WHERE person_id = $1 FOR UPDATE"
_WRITE_DOWN = """
UPDATE newborn SET number_sealed = $2, number_masked = $3, number_case_id = $4, number_by = $5
WHERE person_id = $1
"""
_OF_CASE = "SELECT person_id FROM newborn WHERE number_case_id = $1"
_BOUND = """
UPDATE newborn SET bound_at = doorstep_now(), number_sealed = NULL, number_case_id = NULL,
    number_by = NULL, number_masked = $2
WHERE person_id = $1
"""
_GUARDIANS = """
SELECT id, agent_id FROM mandate
WHERE principal_id = $1 AND relation = 'guardian' AND ended_at IS NULL AND doorstep_now() < until
"""


@dataclass(frozen=True)
class Child:
    """A child entered by its certificate, masked. ``number``: given so far; ``bound``: for good."""

    id: UUID
    name: str
    number: str | None
    bound: bool


async def child_of(certificate: str) -> Child | None:
    """The child of this birth certificate. Refuses CertificateInvalid."""
    child_id = await child_by_certificate(certificate)
    rows = await query("SELECT * FROM newborn WHERE person_id = $1", child_id) if child_id else []
    if not rows:
        return None
    person = await Person.get(id=child_id)
    return Child(
        person.id,
        person.name_masked or "",
        rows[0]["number_masked"],
        rows[0]["bound_at"] is not None,
    )


async def write_down(actor: Actor, child_id: UUID, typed: str, case_id: UUID) -> Child:
    """Keep the number that the registration gives; it binds when the case is granted. The caller
    holds the transaction and asked the policy. Refuses NotFound, IdNumberInvalid, NumberGiven,
    BirthMismatch, IdentityTaken.
    """
    current()
    row = await _unbound(child_id)
    access = Access(actor, "登记公民身份号码", case_id, child_id)
    number = await _fitting(row, typed, access)
    await _refuse_taken(number)
    sealed = await seal(child_id, _place(child_id), number.number)
    masked = mask_id_number(number.number)
    await query(_WRITE_DOWN, child_id, sealed, masked, case_id, actor.me)
    await _trace(actor, "newborn.number_given", child_id, case_id)
    person = await Person.get(id=child_id)
    return Child(child_id, person.name_masked or "", masked, bound=False)


async def granted(case_id: UUID) -> UUID | None:
    """The case was granted: what was written down in it binds. Again: nothing. Holds its own
    transaction. Answers with the child, if there is one.
    """
    async with transaction():
        rows = await query(_OF_CASE, case_id)
        if not rows:
            return None
        child_id: UUID = rows[0]["person_id"]
        row = await _unbound(child_id)
        access = Access(THE_SYSTEM, "登记公民身份号码", case_id, child_id)
        number = await unseal(child_id, _place(child_id), row["number_sealed"], access)
        await _bind(THE_SYSTEM, child_id, read_id_number(number), access, REGISTERED)
    return child_id


async def bind_at_counter(
    clerk: Actor, certificate: str, typed: str, because: str, verifier: RealNameVerifier
) -> Child:
    """Bind it from the papers in hand. The caller asked the policy.

    Refuses CertificateInvalid, NotFound (also: the clerk is its guardian), IdNumberInvalid,
    NumberGiven, BirthMismatch, IdentityMismatch (the register), IdentityTaken. Raises Unavailable.
    """
    child_id = await child_by_certificate(certificate)
    if child_id is None:
        raise NotFound
    access = Access(clerk, because, citizen_id=child_id)
    child = await Person.get(id=child_id)
    if child.name_sealed is None or await _is_guardian(clerk, child_id):
        raise NotFound
    async with transaction():
        number = await _fitting(await _unbound(child_id), typed, access)
        name = await unseal(child_id, label("name", child_id), child.name_sealed, access)
    if await verifier.check(name=name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    async with transaction():
        await _unbound(child_id)
        await _bind(clerk, child_id, number, access, COUNTER)
    return Child(child_id, child.name_masked or "", mask_id_number(number.number), bound=True)


async def _bind(
    actor: Actor, child_id: UUID, number: IdNumber, access: Access, source: str
) -> None:
    """The number is the child's; a record that another guardian made with it is joined to it."""
    holder = await person_by_number(number.number)
    if holder is not None and holder.id != child_id:
        if holder.phone_sealed:
            raise IdentityTaken
        await joining.join(actor, child_id, holder.id, joining.Way.REGISTERED, access.purpose)
    else:
        child = await Person.get(id=child_id)
        if child.name_sealed is None:
            raise NotFound
        name = await unseal(child_id, label("name", child_id), child.name_sealed, access)
        await write_identity(actor, child_id, name, number, source=source)
    await query(_BOUND, child_id, mask_id_number(number.number))
    await _trace(actor, "newborn.number_bound", child_id, access.case_id)
    for mandate in await query(_GUARDIANS, child_id):
        await announce("newborn.number_bound", mandate["id"], citizen_id=mandate["agent_id"])


async def _is_guardian(clerk: Actor, child_id: UUID) -> bool:
    """Nobody serves themselves, nor their own child."""
    guardians = await query(_GUARDIANS, child_id)
    return any([clerk.me in await staff_ids_of(one["agent_id"]) for one in guardians])


async def _unbound(child_id: UUID) -> dict[str, Any]:
    """The child's row, locked. Refuses NotFound, NumberGiven."""
    rows = await query(_LOCKED, child_id)
    if not rows:
        raise NotFound
    if rows[0]["bound_at"] is not None:
        raise NumberGiven
    return rows[0]


async def _fitting(row: dict[str, Any], typed: str, access: Access) -> IdNumber:
    number = read_id_number(typed, today=(await now()).astimezone(SHANGHAI).date())
    told = await facts_of(row["person_id"], row["facts_sealed"], access)
    if (number.birth_date.isoformat(), number.sex) != (told["birthDate"], told["sex"]):
        raise BirthMismatch
    return number


async def _refuse_taken(number: IdNumber) -> None:
    holder = await person_by_number(number.number)
    if holder is not None and holder.phone_sealed:
        raise IdentityTaken


async def _trace(actor: Actor, action: str, child_id: UUID, case_id: UUID | None) -> None:
    await record(
        actor,
        action,
        subject_kind="person",
        subject_id=child_id,
        citizen_id=child_id,
        case_id=case_id,
    )


def _place(child_id: UUID) -> str:
    return f"newborn.number:{child_id}"
