"""People: found by phone, verified by name and number, read back for their own forms."""

import secrets
from datetime import UTC
from uuid import UUID, uuid4

import orjson
from tortoise import connections
from tortoise.exceptions import IntegrityError

from identity.account_refusals import GuardianNeeded
from identity.actor import Actor, ActorKind, Level
from identity.idnumbers import IdNumber, read_id_number, read_name, under_age
from identity.masks import mask_id_number, mask_name, mask_phone
from identity.models import Person
from identity.phones import e164
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import IdentityMismatch, IdentityTaken
from identity.sealing import Access, blind_index, seal, seal_all, unseal_all
from identity.throttle import spend
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound, SignInNeeded
from notifications.transactions import transaction


async def person_by_phone(phone: str, *, by: Actor | None = None) -> Person:
    """The person with this phone, entered at level 1 if new. Call it after the code was checked.

    ``by``: the clerk who enters them; without, they do it themselves. A merged duplicate answers
    with the person who stays. Refuses PhoneInvalid.
    """
    number = e164(phone)
    index = blind_index("phone", number)
    known_person = await Person.get_or_none(phone_index=index)
    if known_person is not None:
        return await _who_stays(known_person)
    async with transaction():
        await connections.get("default").execute_query(
            "SELECT pg_advisory_xact_lock($1)", [int.from_bytes(index[:8], signed=True)]
        )
        person = await Person.get_or_none(phone_index=index)
        return person or await _enter(number, index, by)


async def person_with_phone(phone: str) -> Person | None:
    """Who has this phone, or who they were joined to; None if nobody has. Refuses PhoneInvalid."""
    person = await Person.get_or_none(phone_index=blind_index("phone", e164(phone)))
    return None if person is None else await _who_stays(person)


async def person_by_number(id_number: str) -> Person | None:
    """Who was verified with this number, or who they were merged into; None if nobody was."""
    person = await Person.get_or_none(id_number_index=blind_index("id_number", id_number))
    return None if person is None else await _who_stays(person)


async def verify_identity(
    actor: Actor, name: str, id_number: str, verifier: RealNameVerifier
) -> Person:
    """Check name and number with the register and keep them: level 2.

    The same person with the same number again changes nothing. The register is asked before we say
    that a number is taken: who does not know the name learns nothing.
    Refuses SignInNeeded, NameInvalid, IdNumberInvalid, GuardianNeeded (under 14), IdentityMismatch,
    IdentityTaken, TooManyRequests. Raises Unavailable.
    """
    person = await profile(actor)
    real_name = read_name(name)
    today = (await now()).astimezone(SHANGHAI).date()
    number = read_id_number(id_number, today=today)
    index = blind_index("id_number", number.number)
    if person.id_number_index == index:
        return person
    if under_age(number.birth_date, today):
        raise GuardianNeeded
    if person.id_number_index is not None:
        raise IdentityTaken
    await spend("realname.person", str(person.id))
    if await verifier.check(name=real_name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    try:
        return await keep_identity(actor, person.id, real_name, number)
    except IntegrityError as error:
        raise IdentityTaken from error


async def known(actor: Actor) -> dict[str, str]:
    """What the platform can fill into the person's own form. Unsealed: leaves trail rows.

    Keys: phone, and from level 2 name, idNumber, birthDate (ISO), sex (男/女).
    """
    mine = await profile(actor)
    if actor.on_behalf_of is None:
        return await known_of(mine, Access(actor, "prefill"))
    # As agent: the other's; who has no phone of their own is reached at the agent's.
    told = await known_of(await person(actor.whose), Access(actor, "prefill"))
    if "phone" not in told:
        told["phone"] = await reveal(mine.id, "phone", Access(actor, "prefill"))
    return told


async def known_of(person: Person, access: Access) -> dict[str, str]:
    """The same of somebody else, for one who was allowed to read it: the trail names them."""
    columns = {"phone": person.phone_sealed} if person.phone_sealed else {}
    if person.name_sealed is not None:
        columns["name"] = person.name_sealed
    if person.id_number_sealed is not None:
        columns["id_number"] = person.id_number_sealed
    labels = {label(column, person.id): sealed for column, sealed in columns.items()}
    plain = await unseal_all(person.id, labels, access)
    told = {column: plain[label(column, person.id)].decode() for column in columns}
    if "id_number" not in told:
        return told | await _entered_of(person.id, access)
    number = read_id_number(told.pop("id_number"))
    told |= {"idNumber": number.number, "birthDate": number.birth_date.isoformat()}
    return told | ({"sex": number.sex} if number.sex else {})  # not every number tells it


async def _entered_of(person_id: UUID, access: Access) -> dict[str, str]:
    """Day of birth and sex of a child without a number, as its guardian entered them."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT facts_sealed FROM newborn WHERE person_id = $1", [person_id]
    )
    if not rows:
        return {}
    place = facts_label(person_id)
    told: dict[str, str] = orjson.loads(
        (await unseal_all(person_id, {place: rows[0]["facts_sealed"]}, access))[place]
    )
    return told


async def reveal(person_id: UUID, field: str, access: Access) -> str:
    """One value of a person in clear: name, idNumber or phone. Leaves a trail row.

    Whoever calls has asked the policy. Refuses NotFound, also when the value is not known.
    """
    column = {"name": "name", "idNumber": "id_number", "phone": "phone"}[field]
    owner = await person(person_id)
    sealed = getattr(owner, f"{column}_sealed")
    if not sealed:
        raise NotFound
    place = label(column, owner.id)
    return (await unseal_all(owner.id, {place: sealed}, access))[place].decode()


async def profile(actor: Actor) -> Person:
    """The actor's own person: masks, level, language. Refuses SignInNeeded."""
    if actor.kind is not ActorKind.CITIZEN:
        raise SignInNeeded
    return await person(actor.me)


async def person(person_id: UUID) -> Person:
    """The person with this id, or who they were merged into. Refuses NotFound."""
    person = await Person.get_or_none(id=person_id)
    if person is None:
        raise NotFound
    return await _who_stays(person)


async def ids_of(person_id: UUID) -> frozenset[UUID]:
    """All ids under which this person's rows may stand: their own and merged ones' (R12)."""
    rows = await Person.filter(merged_into=person_id).values_list("id", flat=True)
    return frozenset({person_id, *(UUID(str(row)) for row in rows)})


def facts_label(person_id: UUID) -> str:
    """The place of what a guardian entered of a child without a number."""
    return f"newborn.facts:{person_id}"


def label(column: str, person_id: UUID) -> str:
    """The place of a person's sealed ``name``, ``phone`` or ``id_number``."""
    return f"person.{column}:{person_id}"


async def keep_identity(
    actor: Actor, person_id: UUID, name: str, number: IdNumber, **how: str
) -> Person:
    """Keep a name and number that the register knows together; ``how`` goes into the trail.

    Refuses IdentityTaken. Raises IntegrityError if the number is another person's.
    """
    async with transaction():
        return await write_identity(actor, person_id, name, number, **how)


async def met_in_person(actor: Actor, person_id: UUID, source: str) -> None:
    """Somebody saw the person and their card: level 3. Again: nothing."""
    async with transaction():
        person = await Person.select_for_update().get(id=person_id)
        if person.identity_level >= Level.IN_PERSON:
            return
        person.identity_level = Level.IN_PERSON
        await person.save(update_fields=["identity_level"])
        await record(
            actor,
            "identity.met_in_person",
            subject_kind="person",
            subject_id=person_id,
            citizen_id=person_id,
            details={"level": int(Level.IN_PERSON), "source": source},
        )


async def write_identity(
    actor: Actor, person_id: UUID, name: str, number: IdNumber, **how: str
) -> Person:
    """``keep_identity`` as a step of the caller's transaction."""
    places = {label("name", person_id): name, label("id_number", person_id): number.number}
    person = await Person.select_for_update().get(id=person_id)
    if person.id_number_index is not None:
        if person.id_number_index != blind_index("id_number", number.number):
            raise IdentityTaken
        return person
    sealed = await seal_all(person_id, places)
    person.name_sealed = sealed[label("name", person_id)]
    person.name_masked = mask_name(name)
    person.id_number_sealed = sealed[label("id_number", person_id)]
    person.id_number_masked = mask_id_number(number.number)
    person.id_number_index = blind_index("id_number", number.number)
    person.identity_level = max(person.identity_level, Level.REAL_NAME)
    person.verified_at = (await now()).astimezone(UTC)
    await person.save(update_fields=_IDENTITY)
    await record(
        actor,
        "identity.verified",
        subject_kind="person",
        subject_id=person_id,
        citizen_id=person_id,
        details={"level": int(person.identity_level), **how},
    )
    return person


async def enter_without_phone(name: str, number: IdNumber) -> UUID:
    """A person without phone: found by no code, signed in by nobody. The caller's transaction."""
    entered = uuid4()
    places = {label("name", entered): name, label("id_number", entered): number.number}
    sealed, at = await seal_all(entered, places), await now()
    await Person.create(
        id=entered,
        phone_sealed=b"",
        phone_masked="",
        phone_index=secrets.token_bytes(16),
        name_sealed=sealed[label("name", entered)],
        name_masked=mask_name(name),
        id_number_sealed=sealed[label("id_number", entered)],
        id_number_masked=mask_id_number(number.number),
        id_number_index=blind_index("id_number", number.number),
        identity_level=Level.REAL_NAME,
        verified_at=at,
        created_at=at,
    )
    return entered


async def _enter(number: str, index: bytes, by: Actor | None) -> Person:
    person_id = uuid4()
    person = await Person.create(
        id=person_id,
        phone_sealed=await seal(person_id, label("phone", person_id), number),
        phone_masked=mask_phone(number),
        phone_index=index,
        created_at=await now(),
    )
    await record(
        by or Actor(ActorKind.CITIZEN, person_id),
        "person.entered",
        subject_kind="person",
        subject_id=person_id,
        citizen_id=person_id,
    )
    return person


_IDENTITY = [
    "name_sealed",
    "name_masked",
    "id_number_sealed",
    "id_number_masked",
    "id_number_index",
    "identity_level",
    "verified_at",
]


async def _who_stays(person: Person) -> Person:
    return person if person.merged_into is None else await Person.get(id=person.merged_into)
