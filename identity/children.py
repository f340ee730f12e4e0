"""Children under 14, without phone or account: who entered them acts for them until they are 18.
From 14 on they may take the record over themselves: see ``growing_up``.

A child is entered with name and number; or, until registration gives it one, by the number of its
birth certificate: the same certificate is the same child, whoever enters it. Day of birth and sex
are sealed under the child's own key, as everything of theirs.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

import orjson
from tortoise.exceptions import IntegrityError

from identity.account_refusals import BirthInvalid, CertificateInvalid, ChildKnown
from identity.actor import Actor, Level
from identity.idnumbers import (
    GROWN_UP,
    normalise,
    read_id_number,
    read_name,
    under_age,
)
from identity.mandates import Relation, Scope, entrust
from identity.masks import mask_name
from identity.models import Person
from identity.people import enter_without_phone, facts_label, label, profile
from identity.realname.contract import RealNameVerifier, Verdict
from identity.refusals import (
    IdentityMismatch,
    IdentityNeeded,
    IdentityTaken,
    MandateInvalid,
)
from identity.sealing import Access, blind_index, seal_all, unseal
from identity.throttle import spend
from notifications.now import SHANGHAI, now
from notifications.refusals import FreshProofNeeded
from notifications.transactions import query, transaction

SEXES = ("男", "女")
_CERTIFICATE = re.compile(r"[A-Z][0-9]{9}", re.ASCII)
_ENTER = """
INSERT INTO newborn (person_id, facts_sealed, certificate_index, certificate_masked, entered_at)
VALUES ($1, $2, $3, $4, doorstep_now())
"""
_MINE = """
SELECT m.id FROM newborn n JOIN mandate m ON m.principal_id = n.person_id
WHERE n.certificate_index = $1 AND m.agent_id = ANY($2::uuid[]) AND m.ended_at IS NULL
"""
_BY_CERTIFICATE = "SELECT person_id FROM newborn WHERE certificate_index = $1"


@dataclass(frozen=True)
class Birth:
    """What the certificate says of the child."""

    name: str
    born: date
    sex: str
    certificate: str


async def enter_child(actor: Actor, name: str, id_number: str, verifier: RealNameVerifier) -> UUID:
    """A child under 14, without phone or account: the actor acts for them until they are 18.

    Returns the mandate. Refuses SignInNeeded, FreshProofNeeded, IdentityNeeded, NameInvalid,
    IdNumberInvalid, MandateInvalid (not a child), IdentityMismatch, IdentityTaken,
    TooManyRequests. Raises Unavailable.
    """
    guardian = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    if guardian.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    today = (await now()).astimezone(SHANGHAI).date()
    real_name, number = read_name(name), read_id_number(id_number, today=today)
    until = birthday(number.birth_date, GROWN_UP)
    if not under_age(number.birth_date, today):
        raise MandateInvalid
    await spend("realname.person", str(guardian.id))
    if await verifier.check(name=real_name, id_number=number.number) is not Verdict.MATCH:
        raise IdentityMismatch
    scope = Scope(None, datetime(until.year, until.month, until.day, tzinfo=SHANGHAI))
    try:
        async with transaction():
            child = await enter_without_phone(real_name, number)
            return await entrust(actor, child, guardian.id, Relation.GUARDIAN, scope)
    except IntegrityError as error:
        raise IdentityTaken from error


async def enter_newborn(actor: Actor, birth: Birth) -> UUID:
    """The actor's child, who has no number yet; they act for it until it is 18.

    Answers with the mandate; the same certificate by the same guardian is the same child. Refuses
    SignInNeeded, FreshProofNeeded, IdentityNeeded, NameInvalid, BirthInvalid, CertificateInvalid,
    ChildKnown (another guardian entered it), TooManyRequests.
    """
    guardian = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    if guardian.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    today = (await now()).astimezone(SHANGHAI).date()
    name, until = read_name(birth.name), birthday(birth.born, GROWN_UP)
    if birth.born > today or not under_age(birth.born, today) or birth.sex not in SEXES:
        raise BirthInvalid
    certificate = read_certificate(birth.certificate)
    await spend("mandate.person", str(actor.me))
    mine = await query(_MINE, certificate_index(certificate), sorted(actor.mine))
    if mine:
        known: UUID = mine[0]["id"]
        return known
    scope = Scope(None, datetime(until.year, until.month, until.day, tzinfo=SHANGHAI))
    try:
        async with transaction():
            child = await _enter(name, birth, certificate)
            return await entrust(actor, child, guardian.id, Relation.GUARDIAN, scope)
    except IntegrityError as error:
        raise ChildKnown from error


async def facts_of(child_id: UUID, sealed: bytes, access: Access) -> dict[str, str]:
    """``birthDate`` and ``sex`` of a child without a number. Leaves a trail row."""
    plain = await unseal(child_id, facts_label(child_id), sealed, access)
    told: dict[str, str] = orjson.loads(plain)
    return told


async def child_by_certificate(certificate: str) -> UUID | None:
    """The child of this birth certificate, if it was entered. Refuses CertificateInvalid."""
    index = certificate_index(read_certificate(certificate))
    rows = await query(_BY_CERTIFICATE, index)
    return rows[0]["person_id"] if rows else None


def birthday(born: date, years: int) -> date:
    """The day on which somebody born then has lived so many years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # 29 February
        return date(born.year + years, 3, 1)


def read_certificate(typed: str) -> str:
    """A birth certificate's number as it is kept. Refuses CertificateInvalid."""
    certificate = normalise(typed)
    if not _CERTIFICATE.fullmatch(certificate):
        raise CertificateInvalid
    return certificate


def certificate_index(certificate: str) -> bytes:
    """What it is found by."""
    return blind_index("birth_certificate", certificate)


async def _enter(name: str, birth: Birth, certificate: str) -> UUID:
    child, at = uuid4(), await now()
    told = {"birthDate": birth.born.isoformat(), "sex": birth.sex}
    places = {label("name", child): name, facts_label(child): orjson.dumps(told).decode()}
    sealed = await seal_all(child, places)
    await Person.create(
        id=child,
        phone_sealed=b"",
        phone_masked="",
        phone_index=secrets.token_bytes(16),
        name_sealed=sealed[label("name", child)],
        name_masked=mask_name(name),
        identity_level=Level.PHONE,
        created_at=at,
    )
    masked = f"{certificate[:2]}******{certificate[-2:]}"
    await query(_ENTER, child, sealed[facts_label(child)], certificate_index(certificate), masked)
    return child
