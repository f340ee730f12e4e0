"""Mandates (委托): given with a code, accepted by the other, revoked at once by either.

A citizen whose name is known appoints another: a relative, a guardian, a village agent. Children
under 14 without an account stand under who entered them with name and number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from identity.account_refusals import PhotoMissing
from identity.actor import THE_SYSTEM, Actor, Level
from identity.agreeing import Consent, Together, Way, check_consent, sealed_consent
from identity.idnumbers import read_name
from identity.models import Person
from identity.people import ids_of, label, profile
from identity.phones import e164
from identity.refusals import (
    AgentUnknown,
    IdentityNeeded,
    MandateInvalid,
)
from identity.sealing import Access, blind_index, unseal
from identity.throttle import spend
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

LONGEST = timedelta(days=3 * 366)
_MOST_ITEMS = 50

_MINE = """
SELECT m.id, m.relation, m.items, m.until, m.accepted_at, m.consent,
       m.principal_id = ANY($1::uuid[]) AS given,
       p.name_masked AS principal, a.name_masked AS agent,
       doorstep_now() >= m.until AS over,
       CASE WHEN m.relation = 'guardian' THEN
           CASE WHEN g.paper IS NULL THEN 'D' ELSE 'B' END END AS grade,
       CASE WHEN n.bound_at IS NULL THEN n.certificate_masked END AS certificate,
       CASE WHEN m.relation = 'guardian' AND m.agent_id = ANY($1::uuid[]) THEN
           (SELECT c.due_at FROM phone_change c
            WHERE c.person_id = m.principal_id AND c.ended_at IS NULL) END AS taken_over_at
FROM mandate m
JOIN person p ON p.id = m.principal_id JOIN person a ON a.id = m.agent_id
LEFT JOIN guardianship g ON g.mandate_id = m.id LEFT JOIN newborn n ON n.person_id = p.id
WHERE (m.principal_id = ANY($1::uuid[]) OR m.agent_id = ANY($1::uuid[]))
  AND m.ended_at IS NULL AND doorstep_now() < m.until
ORDER BY m.given_at DESC, m.id
"""
_GIVE = """
INSERT INTO mandate (id, principal_id, agent_id, relation, items, until, consent, drawn_sealed,
    given_at, accepted_at)
SELECT $1, $2, $3, $4, $5::text[], $6, $7, $8::bytea, t, CASE WHEN $9 THEN t END
FROM doorstep_now() AS t
ON CONFLICT DO NOTHING RETURNING id
"""
_OFFERED = """
SELECT consent FROM mandate
WHERE id = $1 AND agent_id = ANY($2::uuid[]) AND accepted_at IS NULL AND ended_at IS NULL
  AND doorstep_now() < until
FOR UPDATE
"""
_ACCEPT = """
UPDATE mandate SET accepted_at = doorstep_now(), together_sealed = $2 WHERE id = $1
RETURNING principal_id, agent_id
"""
_END = """
UPDATE mandate SET ended_at = doorstep_now(), ended_by = $2
WHERE id = $1 AND ended_at IS NULL
  AND (principal_id = ANY($3::uuid[]) OR agent_id = ANY($3::uuid[]))
RETURNING principal_id, agent_id
"""


class Relation(StrEnum):
    """What the one acting is to the other."""

    RELATIVE = "relative"
    GUARDIAN = "guardian"
    VILLAGE_AGENT = "village_agent"


@dataclass(frozen=True)
class Scope:
    """What a mandate covers, and until when. ``items`` None: all."""

    items: tuple[str, ...] | None
    until: datetime


@dataclass(frozen=True)
class Mandate:
    """One mandate as either side sees it; ``name`` is the other's, masked."""

    id: UUID
    given: bool  # by me; otherwise: to me
    name: str
    relation: Relation
    items: tuple[str, ...] | None
    until: datetime
    accepted: bool
    # Of a guardian: D is only said, B was compared at a window. Of a child without a number: the
    # birth certificate's, masked.
    grade: str | None = None
    certificate: str | None = None
    consent: str | None = None  # ``agreeing.Way``; None: a guardian's word
    taken_over_at: datetime | None = None  # the child asked for the own record: then it comes


async def mandates_of(actor: Actor) -> tuple[Mandate, ...]:
    """What the actor gave and holds, newest first. Refuses SignInNeeded."""
    person = await profile(actor)
    rows = await query(_MINE, sorted(await ids_of(person.id)))
    return tuple(
        Mandate(
            id=row["id"],
            given=row["given"],
            name=row["agent" if row["given"] else "principal"] or "",
            relation=Relation(row["relation"]),
            items=None if row["items"] is None else tuple(row["items"]),
            until=row["until"],
            accepted=row["accepted_at"] is not None,
            grade=row["grade"],
            certificate=row["certificate"],
            consent=row["consent"],
            taken_over_at=row["taken_over_at"],
        )
        for row in rows
    )


async def give(
    actor: Actor, name: str, phone: str, relation: Relation, scope: Scope, consent: Consent
) -> UUID:
    """Appoint who has this name and phone, with the code that went to the actor's own phone, or
    with that code and the actor's name drawn by hand.

    It counts once they accept. Whether a phone is known learns only who knows the name too.
    Refuses SignInNeeded, IdentityNeeded, MandateInvalid (scope, oneself, one open already),
    NameInvalid, PhoneInvalid, AgentUnknown, CodeWrong, CodeExpired, TooManyRequests.
    """
    principal = await profile(actor)
    if principal.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    # A village's agent is chosen there: see ``villages``. Who takes a picture for somebody was
    # appointed by a department: nobody vouches for a relative who takes it.
    if relation is Relation.VILLAGE_AGENT or isinstance(consent, Together):
        raise MandateInvalid
    await refuse_scope(scope)
    agent = await verified_person(actor, name, phone)
    if agent.id == principal.id:
        raise MandateInvalid
    await check_consent(actor, principal.id, consent)
    async with transaction():
        return await _give(actor, principal.id, agent.id, relation, scope, consent)


async def accept(actor: Actor, mandate_id: UUID) -> None:
    """Take it on. Refuses SignInNeeded, IdentityNeeded, NotFound, PhotoMissing (``together``)."""
    await take_on(actor, mandate_id)


async def take_on(actor: Actor, mandate_id: UUID, together: bytes | None = None) -> None:
    """``accept``, with the sealed picture of both where the mandate waits for one."""
    agent = await profile(actor)
    if agent.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    async with transaction():
        offered = await query(_OFFERED, mandate_id, sorted(await ids_of(agent.id)))
        waits = bool(offered) and offered[0]["consent"] == Way.PHOTO.value
        if waits and together is None:
            raise PhotoMissing
        rows = await query(_ACCEPT, mandate_id, together if waits else None) if offered else []
        principal_id = await _note(actor, mandate_id, rows, "accepted")
        await announce("mandate.accepted", mandate_id, citizen_id=principal_id, agent_id=agent.id)


async def end(actor: Actor, mandate_id: UUID) -> None:
    """Revoke it, or give it back: counts with the next request. Refuses SignInNeeded, NotFound."""
    person = await profile(actor)
    ids = sorted(await ids_of(person.id))
    async with transaction():
        rows = await query(_END, mandate_id, person.id, ids)
        principal_id = await _note(actor, mandate_id, rows, "ended")
        agent_id = rows[0]["agent_id"]
        await announce("mandate.ended", mandate_id, citizen_id=principal_id, agent_id=agent_id)


async def entrust(
    actor: Actor, principal_id: UUID, agent_id: UUID, relation: Relation, scope: Scope
) -> UUID:
    """A mandate that counts at once: who acts took it on themselves. The caller's transaction."""
    return await _give(actor, principal_id, agent_id, relation, scope, None)


async def refuse_scope(scope: Scope) -> None:
    """Refuses MandateInvalid: over already, too long, or nothing at all."""
    at, items = await now(), scope.items
    if not at < scope.until <= at + LONGEST:
        raise MandateInvalid
    if items is not None and not 0 < len(items) <= _MOST_ITEMS:
        raise MandateInvalid


async def verified_person(actor: Actor, name: str, phone: str) -> Person:
    """Who has this name and phone, and is verified.

    Refuses NameInvalid, PhoneInvalid, AgentUnknown, TooManyRequests.
    """
    real_name, number = read_name(name), e164(phone)
    await spend("mandate.person", str(actor.me))
    agent = await Person.get_or_none(phone_index=blind_index("phone", number))
    if agent is not None and agent.merged_into is not None:
        agent = await Person.get(id=agent.merged_into)
    if agent is None or agent.name_sealed is None or agent.identity_level < Level.REAL_NAME:
        raise AgentUnknown
    why = Access(THE_SYSTEM, "appointed by name and phone", citizen_id=agent.id)
    if await unseal(agent.id, label("name", agent.id), agent.name_sealed, why) != real_name:
        raise AgentUnknown
    return agent


async def _give(
    actor: Actor,
    principal_id: UUID,
    agent_id: UUID,
    relation: Relation,
    scope: Scope,
    consent: Consent | None,
) -> UUID:
    """``consent`` None: who acts took it on themselves."""
    mandate_id = uuid4()
    items = None if scope.items is None else list(scope.items)
    way, drawn = None, None
    if consent is not None:
        way, drawn = await sealed_consent(principal_id, mandate_id, consent)
    values = (principal_id, agent_id, relation.value, items, scope.until, way, drawn)
    if not await query(_GIVE, mandate_id, *values, consent is None):
        raise MandateInvalid
    rows = [{"principal_id": principal_id, "agent_id": agent_id}]
    await _note(actor, mandate_id, rows, "given", way)
    await announce("mandate.given", mandate_id, citizen_id=principal_id, agent_id=agent_id)
    return mandate_id


async def _note(
    actor: Actor,
    mandate_id: UUID,
    rows: Sequence[dict[str, Any]],
    what: str,
    way: str | None = None,
) -> UUID:
    """Into the trail; answers whose mandate it is. Refuses NotFound when there was none."""
    if not rows:
        raise NotFound
    principal_id: UUID = rows[0]["principal_id"]
    await record(
        actor,
        f"mandate.{what}",
        subject_kind="mandate",
        subject_id=mandate_id,
        citizen_id=principal_id,
        details={"agent": str(rows[0]["agent_id"]), **({"consent": way} if way else {})},
    )
    return principal_id
