"""Village agents (代办员): appointed for one village, chosen by who lives there, ended by either.

A department appoints somebody who is verified here. A citizen chooses an agent of their own village
and says so with a code; the mandate names that village, and counts only while the appointment for
it lives: an agent who moves on, or is dismissed, sees nothing of it with the next request.
Whoever calls ``appoint``, ``dismiss`` and ``revoke`` has asked the policy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson

from identity.actor import Actor, Level
from identity.agreeing import Consent, check_consent, sealed_consent
from identity.mandates import Relation, Scope, refuse_scope, verified_person
from identity.offices import offices
from identity.people import ids_of, profile
from identity.refusals import IdentityNeeded, MandateInvalid, ReasonNeeded, VillageInvalid
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

LONGEST = timedelta(days=3 * 366)
_VILLAGE = 12  # digits
_APPOINT = """
INSERT INTO village_agent (id, person_id, village, department_id, appointed_by, since, until)
SELECT $1, $2, $3, $4, $5, doorstep_now(), $6 ON CONFLICT DO NOTHING RETURNING id
"""
_DISMISS = """
UPDATE village_agent SET ended_at = doorstep_now(), ended_by = $2, ended_because = $3
WHERE id = $1 AND ended_at IS NULL RETURNING person_id, village
"""
_MANDATES_END = """
UPDATE mandate SET ended_at = doorstep_now(), ended_by = $2, ended_because = $3
WHERE ended_at IS NULL AND (id = $1 OR agent_id = $4 AND village = $5)
RETURNING id, principal_id, agent_id
"""
_HERE = """
SELECT v.id, v.village, v.department_id, v.since, v.until, p.name_masked AS name,
       p.phone_masked AS phone, '[]'::jsonb AS people
FROM village_agent v JOIN person p ON p.id = v.person_id
WHERE v.village = $1 AND v.ended_at IS NULL AND doorstep_now() < v.until ORDER BY v.since, v.id
"""
_OURS = """
SELECT v.id, v.village, v.department_id, v.since, v.until, p.name_masked AS name,
       p.phone_masked AS phone,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', m.id, 'name', w.name_masked, 'items', m.items, 'until', m.until)
            ORDER BY m.given_at DESC), '[]')
        FROM mandate m JOIN person w ON w.id = m.principal_id
        WHERE m.agent_id = v.person_id AND m.village = v.village AND m.accepted_at IS NOT NULL
          AND m.ended_at IS NULL AND doorstep_now() < m.until) AS people
FROM village_agent v JOIN person p ON p.id = v.person_id
WHERE v.department_id = ANY($1::uuid[]) AND v.ended_at IS NULL AND doorstep_now() < v.until
ORDER BY v.village, v.since, v.id LIMIT 500
"""
_ONE = """
SELECT person_id, village, department_id FROM village_agent
WHERE id = $1 AND ended_at IS NULL AND doorstep_now() < until
"""
_OVER = """
SELECT d.id FROM department d JOIN region r ON r.id = d.region_id
WHERE d.id = ANY($1::uuid[]) AND starts_with($2, r.code) ORDER BY r.code DESC, d.id LIMIT 1
"""
_GIVE = """
INSERT INTO mandate (id, principal_id, agent_id, relation, items, until, given_at, village,
    consent, drawn_sealed)
SELECT $1, $2, $3, 'village_agent', $4::text[], $5, doorstep_now(), $6, $7, $8::bytea
ON CONFLICT DO NOTHING RETURNING id
"""
_APPOINTED_BY = """
SELECT v.department_id FROM mandate m JOIN village_agent v
    ON v.person_id = m.agent_id AND v.village = m.village AND v.ended_at IS NULL
WHERE m.id = $1 AND m.ended_at IS NULL
"""

_APPOINTERS = """
SELECT DISTINCT department_id FROM village_agent WHERE person_id = $1 AND ended_at IS NULL
"""


@dataclass(frozen=True)
class Entrusted:
    """Somebody who gave this agent a mandate; ``name`` is masked."""

    id: UUID  # of the mandate
    name: str
    items: tuple[str, ...] | None
    until: datetime


@dataclass(frozen=True)
class VillageAgent:
    """One appointment; name and phone are masked."""

    id: UUID
    name: str
    phone: str
    village: str
    village_name: str
    department_id: UUID
    since: datetime
    until: datetime
    people: tuple[Entrusted, ...]


async def appoint(
    actor: Actor, department_id: UUID, name: str, phone: str, village: str, until: datetime
) -> UUID:
    """Appoint who has this name and phone as agent of the village.

    Refuses VillageInvalid (no village that we know), MandateInvalid (too long, or agent there
    already), NameInvalid, PhoneInvalid, AgentUnknown, TooManyRequests.
    """
    at = await now()
    if len(village) != _VILLAGE or village not in (await offices()).region_names:
        raise VillageInvalid
    if not at < until <= at + LONGEST:
        raise MandateInvalid
    person = await verified_person(actor, name, phone)
    async with transaction():
        appointment = uuid4()
        values = (person.id, village, department_id, actor.me, until)
        if not await query(_APPOINT, appointment, *values):
            raise MandateInvalid
        await _note(actor, "appointed", appointment, person.id, village)
        await announce("village_agent.appointed", appointment, citizen_id=person.id)
    return appointment


async def dismiss(actor: Actor, appointment: UUID, because: str) -> None:
    """End an appointment and every mandate given under it; all are told.

    Refuses NotFound, ReasonNeeded.
    """
    if not because.strip():
        raise ReasonNeeded
    async with transaction():
        rows = await query(_DISMISS, appointment, actor.me, because)
        if not rows:
            raise NotFound
        person_id, village = rows[0]["person_id"], rows[0]["village"]
        await _note(actor, "dismissed", appointment, person_id, village, because)
        await announce("village_agent.dismissed", appointment, citizen_id=person_id)
        ended = await query(_MANDATES_END, None, actor.me, because, person_id, village)
        await _revoked(actor, ended, because)


async def revoke(actor: Actor, mandate_id: UUID, because: str) -> None:
    """End one mandate from the desk; both are told. Refuses NotFound, ReasonNeeded."""
    if not because.strip():
        raise ReasonNeeded
    async with transaction():
        ended = await query(_MANDATES_END, mandate_id, actor.me, because, None, None)
        if not ended:
            raise NotFound
        await _revoked(actor, ended, because)


async def agents_in(village: str) -> tuple[VillageAgent, ...]:
    """Whom one may choose there."""
    return await _shown(await query(_HERE, village))


async def agents_of(departments: Sequence[UUID]) -> tuple[VillageAgent, ...]:
    """Whom these departments appointed, by village, with who entrusted them."""
    return await _shown(await query(_OURS, list(departments)))


async def department_over(departments: Sequence[UUID], village: str) -> UUID:
    """The one of these departments in whose region the village lies. Refuses VillageInvalid."""
    rows = await query(_OVER, list(departments), village)
    if not rows:
        raise VillageInvalid
    department: UUID = rows[0]["id"]
    return department


async def department_of(appointment: UUID) -> UUID:
    """Who appointed. Refuses NotFound."""
    rows = await query(_ONE, appointment)
    if not rows:
        raise NotFound
    department: UUID = rows[0]["department_id"]
    return department


async def departments_behind(mandate_id: UUID) -> frozenset[UUID]:
    """Who appointed the agent under whose appointment this mandate was given."""
    return frozenset(row["department_id"] for row in await query(_APPOINTED_BY, mandate_id))


async def appointers_of(person_id: UUID) -> frozenset[UUID]:
    """Which departments have them as agent now."""
    return frozenset(row["department_id"] for row in await query(_APPOINTERS, person_id))


async def give(actor: Actor, appointment: UUID, scope: Scope, consent: Consent) -> UUID:
    """Entrust the agent of one's village, as ``mandates.give``, or with a picture of both.

    Refuses SignInNeeded, IdentityNeeded, NotFound (not appointed any more), MandateInvalid (scope,
    oneself, one open already), CodeWrong, CodeExpired, TooManyRequests; for a picture
    FreshProofNeeded, ConsentNeeded.
    """
    principal = await profile(actor)
    if principal.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    await refuse_scope(scope)
    rows = await query(_ONE, appointment)
    if not rows:
        raise NotFound
    agent, village = rows[0]["person_id"], rows[0]["village"]
    if agent in await ids_of(principal.id):
        raise MandateInvalid
    await check_consent(actor, principal.id, consent)
    async with transaction():
        mandate = uuid4()
        items = None if scope.items is None else list(scope.items)
        way, drawn = await sealed_consent(principal.id, mandate, consent)
        values = (agent, items, scope.until, village, way, drawn)
        if not await query(_GIVE, mandate, principal.id, *values):
            raise MandateInvalid
        details: dict[str, object] = {
            "agent": str(agent),
            "relation": Relation.VILLAGE_AGENT.value,
            "consent": way,
        }
        await record(
            actor,
            "mandate.given",
            subject_kind="mandate",
            subject_id=mandate,
            citizen_id=principal.id,
            details=details,
        )
        await announce("mandate.given", mandate, citizen_id=principal.id, agent_id=agent)
    return mandate


async def _revoked(actor: Actor, ended: Sequence[dict[str, Any]], because: str) -> None:
    for row in ended:
        await record(
            actor,
            "mandate.revoked",
            subject_kind="mandate",
            subject_id=row["id"],
            citizen_id=row["principal_id"],
            purpose=because,
            details={"agent": str(row["agent_id"])},
        )
        both = {"citizen_id": row["principal_id"], "agent_id": row["agent_id"]}
        await announce("mandate.revoked", row["id"], **both)


async def _note(
    actor: Actor, what: str, appointment: UUID, person_id: UUID, village: str, because: str = ""
) -> None:
    await record(
        actor,
        f"village_agent.{what}",
        subject_kind="village_agent",
        subject_id=appointment,
        citizen_id=person_id,
        purpose=because,
        details={"village": village},
    )


async def _shown(rows: Sequence[dict[str, Any]]) -> tuple[VillageAgent, ...]:
    names = (await offices()).region_names
    return tuple(
        VillageAgent(
            **{key: row[key] for key in ("id", "village", "department_id", "since", "until")},
            name=row["name"] or "",
            phone=row["phone"],
            village_name=names.get(row["village"], row["village"]),
            people=tuple(
                Entrusted(
                    UUID(one["id"]),
                    one["name"] or "",
                    None if one["items"] is None else tuple(one["items"]),
                    datetime.fromisoformat(one["until"]),
                )
                for one in orjson.loads(row["people"])
            ),
        )
        for row in rows
    )
