"""Organisations: registered by who represents them by law, as the register has it now.

A body has one row for its credit code. The code is sealed under the body's own key; its name is
public. Whoever the register names later takes its place: handlers stay, all are told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from identity.actor import Actor, Level
from identity.creditcodes import ApplicantKind, CreditCode, mask_credit_code, read_credit_code
from identity.people import profile, reveal
from identity.realname.contract import OrganisationVerifier, Verdict
from identity.refusals import IdentityNeeded, OrganisationMismatch
from identity.sealing import Access, blind_index, seal, unseal
from identity.throttle import spend
from identity.trail import record
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import transaction

_FIELD = "credit_code"
_MINE = """
SELECT o.id, o.name, o.credit_code_masked, o.kind, p.name_masked AS representative,
       o.representative_id = ANY($1::uuid[]) AS represented,
       h.id AS handler_id, h.items, h.until, h.accepted_at IS NOT NULL AS accepted,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', one.id, 'name', who.name_masked, 'items', one.items, 'until', one.until,
            'accepted', one.accepted_at IS NOT NULL) ORDER BY one.invited_at), '[]')
        FROM handler one JOIN person who ON who.id = one.person_id
        WHERE o.representative_id = ANY($1::uuid[]) AND one.organisation_id = o.id
          AND one.ended_at IS NULL AND doorstep_now() < one.until) AS handlers
FROM organisation o JOIN person p ON p.id = o.representative_id
LEFT JOIN handler h ON h.organisation_id = o.id AND h.person_id = ANY($1::uuid[])
     AND h.ended_at IS NULL AND doorstep_now() < h.until
WHERE o.representative_id = ANY($1::uuid[]) OR h.id IS NOT NULL
ORDER BY o.registered_at, o.id
"""
_LOCK = "SELECT pg_advisory_xact_lock($1)"
_FIND = "SELECT id, name, representative_id FROM organisation WHERE credit_code_index = $1"
_ENTER = """
INSERT INTO organisation (id, credit_code_sealed, credit_code_masked, credit_code_index, name,
                          kind, representative_id, registered_at, checked_at)
SELECT $1, $2, $3, $4, $5, $6, $7, t, t FROM doorstep_now() AS t
"""
_CHECKED = """
UPDATE organisation SET name = $2, representative_id = $3, checked_at = doorstep_now()
WHERE id = $1
"""
# Who represents it needs no leave to handle; who was invited by the former one was never accepted.
_NO_LONGER = """
UPDATE handler SET ended_at = doorstep_now(), ended_by = $2
WHERE organisation_id = $1 AND (person_id = $2 OR accepted_at IS NULL) AND ended_at IS NULL
RETURNING id, person_id, accepted_at IS NULL AS invited
"""
_ONE = (
    "SELECT id, name, kind, credit_code_sealed, credit_code_masked FROM organisation WHERE id = $1"
)
_PEOPLE = """
SELECT representative_id AS person_id FROM organisation WHERE id = $1
UNION SELECT person_id FROM handler
WHERE organisation_id = $1 AND accepted_at IS NOT NULL AND ended_at IS NULL
  AND doorstep_now() < until
"""


@dataclass(frozen=True)
class Handler:
    """Who acts for an organisation; the name is masked."""

    id: UUID
    name: str
    items: tuple[str, ...] | None
    until: datetime
    accepted: bool


@dataclass(frozen=True)
class Membership:
    """An organisation that the actor represents, or handles, or is asked to handle."""

    id: UUID
    name: str
    credit_code: str  # masked
    kind: ApplicantKind
    representative: str  # masked
    represented: bool  # by me; then ``handlers`` are all there are
    own: Handler | None  # what I am to handle
    handlers: tuple[Handler, ...]


@dataclass(frozen=True)
class Organisation:
    """What an application says of whose it is."""

    id: UUID
    name: str
    kind: ApplicantKind
    credit_code_masked: str
    credit_code_sealed: bytes


async def memberships(actor: Actor) -> tuple[Membership, ...]:
    """What the actor represents and handles. Refuses SignInNeeded."""
    await profile(actor)
    return tuple(_membership(row) for row in await query(_MINE, sorted(actor.mine)))


async def register(actor: Actor, name: str, code: str, verifier: OrganisationVerifier) -> UUID:
    """Enter a body, or take over as who represents it; again: checked anew.

    The register is asked about the actor's own name and number first: who is not named there learns
    nothing. Refuses SignInNeeded, FreshProofNeeded, IdentityNeeded, CreditCodeInvalid,
    OrganisationMismatch, TooManyRequests. Raises Unavailable.
    """
    person = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    if person.identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    read, called = read_credit_code(code), read_organisation_name(name)
    await spend("organisation.person", str(person.id))
    access = Access(actor, "registering an organisation")
    verdict = await verifier.check_organisation(
        credit_code=read.code,
        name=called,
        legal_name=await reveal(person.id, "name", access),
        legal_id_number=await reveal(person.id, "idNumber", access),
    )
    if verdict is not Verdict.MATCH:
        raise OrganisationMismatch
    async with transaction():
        return await _keep(actor, read, called)


async def organisation(organisation_id: UUID) -> Organisation:
    """For who was allowed to see it. Refuses NotFound."""
    rows = await query(_ONE, organisation_id)
    if not rows:
        raise NotFound
    return Organisation(
        id=rows[0]["id"],
        name=rows[0]["name"],
        kind=ApplicantKind(rows[0]["kind"]),
        credit_code_masked=rows[0]["credit_code_masked"],
        credit_code_sealed=bytes(rows[0]["credit_code_sealed"]),
    )


async def credit_code_of(one: Organisation, access: Access) -> str:
    """In clear; leaves a trail row."""
    return await unseal(one.id, label(one.id), one.credit_code_sealed, access)


async def known_of_organisation(organisation_id: UUID, access: Access) -> dict[str, str]:
    """What the platform can fill into its forms."""
    one = await organisation(organisation_id)
    code = await credit_code_of(one, access)
    return {"organisation/name": one.name, "organisation/creditCode": code}


async def people_of(organisation_id: UUID) -> frozenset[UUID]:
    """Who may act for it now: its representative and its handlers."""
    return frozenset(row["person_id"] for row in await query(_PEOPLE, organisation_id))


async def reached_at(organisation_id: UUID, filer_id: UUID) -> UUID:
    """Who hears of its case: who filed it, or its representative once they act for it no more."""
    if filer_id in await people_of(organisation_id):
        return filer_id
    rows = await query("SELECT representative_id FROM organisation WHERE id = $1", organisation_id)
    return UUID(str(rows[0]["representative_id"])) if rows else filer_id


def read_organisation_name(typed: str) -> str:
    """As licences write it: full-width brackets, no spaces inside Chinese. Refuses mismatch."""
    name = " ".join(typed.split()).replace("(", "（").replace(")", "）")
    if len(name) < 2:  # noqa: PLR2004 — no body's name is a single character
        raise OrganisationMismatch
    return name


def label(organisation_id: UUID) -> str:
    """The place of an organisation's sealed credit code."""
    return f"organisation.{_FIELD}:{organisation_id}"


async def query(statement: str, *values: object) -> list[dict[str, Any]]:
    """Rows of the tables of organisations."""
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        statement, list(values)
    )
    return rows


async def _keep(actor: Actor, code: CreditCode, name: str) -> UUID:
    index = blind_index(_FIELD, code.code)
    await query(_LOCK, int.from_bytes(index[:8], signed=True))
    rows = await query(_FIND, index)
    if not rows:
        made = uuid4()
        sealed = await seal(made, label(made), code.code)
        masked, kind = mask_credit_code(code.code), int(code.kind)
        await query(_ENTER, made, sealed, masked, index, name, kind, actor.me)
        await note(actor, "organisation.registered", made)
        await announce("organisation.registered", made, citizen_id=actor.me)
        return made
    found, was = UUID(str(rows[0]["id"])), UUID(str(rows[0]["representative_id"]))
    await query(_CHECKED, found, name, actor.me)
    if was in actor.mine:
        await note(actor, "organisation.checked", found)
        return found
    for ended in await query(_NO_LONGER, found, actor.me):
        if ended["invited"]:
            await note(actor, "handler.ended", found, handler=ended["id"])
            await announce("handler.ended", ended["id"], citizen_id=ended["person_id"])
    await note(actor, "organisation.taken_over", found, was=was)
    await announce("organisation.taken_over", found, citizen_id=actor.me, other_id=was)
    return found


async def note(actor: Actor, action: str, subject_id: UUID, **details: object) -> None:
    """Into the trail."""
    await record(
        actor,
        action,
        subject_kind="organisation",
        subject_id=subject_id,
        citizen_id=actor.me,
        details=details,
    )


def _membership(row: dict[str, Any]) -> Membership:
    own = None
    if row["handler_id"] is not None and not row["represented"]:
        own = Handler(row["handler_id"], "", _items(row["items"]), row["until"], row["accepted"])
    return Membership(
        id=row["id"],
        name=row["name"],
        credit_code=row["credit_code_masked"],
        kind=ApplicantKind(row["kind"]),
        representative=row["representative"] or "",
        represented=row["represented"],
        own=own,
        handlers=tuple(
            Handler(
                id=UUID(one["id"]),
                name=one["name"] or "",
                items=_items(one["items"]),
                until=datetime.fromisoformat(one["until"]),
                accepted=one["accepted"],
            )
            for one in orjson.loads(row["handlers"])
        ),
    )


def _items(codes: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if codes is None else tuple(codes)
