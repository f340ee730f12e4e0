"""Brought from where there was no network: what was signed beside a village's agent (C49).

Consent is a drawn name and a picture of both together, each with its time. What was signed is kept
word for word: whose it is, the answers, the papers' digests, the sentence above the name. Nobody
becomes known here: the person has an account, so that the word of it goes to a phone that they
themselves proved, never to one that the agent typed.
"""

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson

from api.applications.advancing import locked
from api.applications.answering import refuse_problems, sealed
from api.applications.beginning import new_draft, refuse_too_many
from api.applications.brought import hash_of
from api.applications.filing import need_fresh
from api.applications.filing_for import refuse_applicant, told
from api.applications.models import Application
from api.applications.refusals import ConsentRefused
from api.applications.site_choosing import nearest, settle_site
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.forms import settled
from api.clocks.counting import day_of
from api.materials import checking
from api.materials.developing import develop
from api.materials.models import Scan
from api.materials.refusals import FileHarmful, NotAPhoto
from api.policy import Case, Operation, require
from identity import neighbours
from identity.acting import acting, watch
from identity.actor import Actor
from identity.agreeing import Drawn
from identity.offices import offices
from identity.people import ids_of
from identity.present import known_beside
from identity.realname.contract import RealNameVerifier
from identity.sealing import seal
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction
from notifications.wording import LANGUAGES, sentence

LARGEST_PICTURE = 150 * 1024
_KEPT, _AHEAD = timedelta(days=8), timedelta(minutes=15)  # phones keep a week; clocks go wrong
_TOGETHER = timedelta(minutes=30)  # signed and pictured in one sitting
_PURPOSE = "仅用于核实代办委托"
_PAPERS = 200  # more than any matter asks for
_LIVES = """
SELECT region FROM application
WHERE citizen_id = ANY($1::uuid[]) AND region IS NOT NULL AND submitted_at IS NOT NULL
  AND mandate_id IS NULL AND organisation_id IS NULL AND length(region) = 12
ORDER BY submitted_at DESC LIMIT 1
"""
_OBJECTED = """
SELECT FROM disowning WHERE agent_id = ANY($1::uuid[]) AND citizen_id = ANY($2::uuid[]) LIMIT 1
"""
_USED = """
SELECT FROM neighbour_consent
WHERE citizen_id = ANY($1::uuid[]) AND content_hash = $2 AND signed_at = $3 LIMIT 1
"""
_KEEP = """
INSERT INTO neighbour_consent (id, application_id, citizen_id, agent_id, mandate_id, village,
    content_sealed, drawn_sealed, together_sealed, content_hash, answers_hash, signed_at,
    pictured_at, came_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, doorstep_now())
"""
# A key is remembered for a week: its answer names the mandate of this row.
_ASTRAY = """
DELETE FROM neighbour_consent c
WHERE NOT EXISTS (SELECT FROM application a WHERE a.id = c.application_id)
  AND c.came_at < doorstep_now() - interval '8 days'
"""
_UNDER = "SELECT mandate_id FROM neighbour_consent WHERE application_id = $1"


@dataclass(frozen=True)
class Brought:
    """What the phone kept. ``content``: the JSON that was signed; ``digest``: made of it then."""

    content: str
    digest: str
    drawn: Drawn
    picture: bytes
    signed_at: datetime
    pictured_at: datetime


@dataclass(frozen=True)
class _Signed:
    item: str
    village: str
    name: str
    id_number: str
    answers: dict[str, Any]


async def bring(
    actor: Actor, brought: Brought, key: str, verifier: RealNameVerifier
) -> tuple[UUID, UUID]:
    """The draft as it was signed, and the mandate to file it under. Again: the same two.

    Refuses FreshProofNeeded, ConsentRefused (see there), NameInvalid, IdNumberInvalid,
    IdentityMismatch, and what ``filing.start`` and ``filing.save`` refuse.
    """
    need_fresh(actor, Operation.MANAGE_MANDATES)
    signed = _read(brought)
    await _refuse_times(brought)
    if not await neighbours.serves(actor, signed.village):
        raise ConsentRefused("agent")
    neighbour = await _neighbour(actor, signed, verifier)
    definition = await published.offered(signed.item, signed.village)
    kept = settled(definition.form, signed.answers, {}, day_of(await now()))
    refuse_problems(definition, kept, complete=False)
    at = (await now()).astimezone(SHANGHAI)
    try:
        developed = await develop(brought.picture, f"{_PURPOSE} · {at:%Y-%m-%d %H:%M}")
        clean = await checking.first_look(brought.picture) is Scan.CLEAN
    except (NotAPhoto, FileHarmful) as error:
        raise ConsentRefused("picture") from error
    if not clean:
        raise ConsentRefused("checking")
    once = Once(actor.me, "bring", key, {"digest": brought.digest})
    async with transaction(once) as tx:
        if tx.seen and tx.outcome:
            return tx.outcome, (await query(_UNDER, tx.outcome))[0]["mandate_id"]
        ids = sorted(await ids_of(neighbour))
        if await query(_OBJECTED, sorted(actor.mine), ids):  # the picture took its time
            raise ConsentRefused("objected")
        mandate = await neighbours.entrusted(actor, neighbour, signed.village, definition.code)
        agent = await acting(actor, mandate)
        require(agent, Operation.EDIT_DRAFT, Case(agent.whose, item_code=definition.code))
        await refuse_applicant(agent, definition)
        await refuse_too_many(agent.whose)
        if await query(_USED, ids, brought.digest, brought.signed_at):
            raise ConsentRefused("changed")  # a name counts once
        application = await _draft(agent, definition, signed, kept)
        hashed = hash_of(kept)
        await _keep_proof(agent, application, brought, signed.village, developed.preview, hashed)
        await note(agent, "application.brought", application, signed_at=str(brought.signed_at))
        await watch(agent)
        tx.outcome = application.id
    return application.id, agent.mandate_id or UUID(int=0)


async def forget_astray() -> None:
    """Signatures and pictures whose draft was thrown away."""
    await query(_ASTRAY)


def _read(brought: Brought) -> _Signed:
    """Refuses ConsentRefused: not what was signed, or not in our words."""
    try:
        digest = hashlib.sha256(brought.content.encode()).hexdigest()
        said = orjson.loads(brought.content)
        item, village, name = (str(said[one]) for one in ("item", "village", "name"))
        signed = _Signed(item, village, name, str(said["idNumber"]), said["answers"])
        papers = [(str(paper["spec"]), str(paper["sha256"])) for paper in said["papers"]]
        well_said = isinstance(said["delivery"] or {}, dict) and len(papers) <= _PAPERS
    except (ValueError, KeyError, TypeError) as error:
        raise ConsentRefused("changed") from error
    if digest != brought.digest or not well_said or not isinstance(signed.answers, dict):
        raise ConsentRefused("changed")
    if said.get("said") not in statements():
        raise ConsentRefused("changed")
    return signed


def statements() -> tuple[str, ...]:
    """The sentence above the name, in each language."""
    return tuple(sentence(language, "beside.statement") for language in LANGUAGES)


async def _refuse_times(brought: Brought) -> None:
    at, both = await now(), (brought.signed_at, brought.pictured_at)
    if not all(at - _KEPT < one < at + _AHEAD for one in both):
        raise ConsentRefused("times")
    if abs(brought.signed_at - brought.pictured_at) > _TOGETHER:
        raise ConsentRefused("times")


async def _neighbour(actor: Actor, signed: _Signed, verifier: RealNameVerifier) -> UUID:
    """Who has this name and number and a phone of their own, and lives in the village."""
    try:
        person = await known_beside(actor, signed.name, signed.id_number, verifier)
    except NotFound as error:
        raise ConsentRefused("unknown") from error
    if person.id in actor.mine:
        raise ConsentRefused("unknown")
    if not person.phone_sealed:
        raise await _refused(actor, person.id, "unknown")
    ids = sorted(await ids_of(person.id))
    lives = await query(_LIVES, ids)
    if lives and not signed.village.startswith(lives[0]["region"]):
        raise await _refused(actor, person.id, "village")
    if await query(_OBJECTED, sorted(actor.mine), ids):
        raise await _refused(actor, person.id, "objected")
    return person.id


async def _refused(agent: Actor, person_id: UUID, reason: str) -> ConsentRefused:
    """Somebody was found by name and number: that it was tried stands in the trail."""
    async with transaction():
        await record(
            agent,
            "application.bring_refused",
            subject_kind="person",
            subject_id=person_id,
            citizen_id=person_id,
            details={"reason": reason},
        )
    return ConsentRefused(reason)


async def _draft(
    agent: Actor, definition: Definition, signed: _Signed, kept: dict[str, Any]
) -> Application:
    """What was signed, as the draft's answers."""
    where = nearest(definition, await offices(), signed.village)
    known = await told(agent)
    made = await new_draft(definition, agent.citizen, known, where, region=signed.village)
    application = await locked(made.id)
    application.answers_sealed = await sealed(application.id, application.owner_id, kept)
    await settle_site(application, definition, kept)
    application.version += 1
    columns = ["answers_sealed", "site_id", "region", "version"]
    await application.save(update_fields=columns)
    return application


async def _keep_proof(
    agent: Actor,
    application: Application,
    brought: Brought,
    village: str,
    picture: bytes,
    answers: bytes,
) -> None:
    ident, owner = uuid4(), application.citizen_id
    strokes = orjson.dumps(brought.drawn.strokes)
    await query(
        _KEEP,
        *(ident, application.id, owner, agent.me, agent.mandate_id, village),
        await seal(owner, f"neighbour_consent.content:{ident}", brought.content),
        await seal(owner, f"neighbour_consent.drawn:{ident}", strokes),
        await seal(owner, f"neighbour_consent.together:{ident}", b64encode(picture)),
        *(brought.digest, answers, brought.signed_at, brought.pictured_at),
    )
