"""Two accounts that may be one person's: found by phone or number, compared, joined by two people.

Everything is shown masked; that somebody looked stands in both people's trail, with the reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from api.policy import Operation, require
from identity import joining, parting, seconding
from identity.account_refusals import JoinImpossible
from identity.actor import Actor, Level, Role
from identity.idnumbers import is_id_number, normalise
from identity.joining import Join, Way
from identity.offices import staff_ids_of
from identity.people import ids_of, person_by_number, person_with_phone
from identity.people import person as person_with
from identity.refusals import ReasonNeeded
from identity.seconding import SecondRequest
from identity.throttle import spend
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import transaction
from notifications.wording import sentence

KIND = "person.join"
_ACCOUNT = """
SELECT p.id, p.name_masked, p.id_number_masked, p.phone_masked, p.identity_level, p.created_at,
       p.seen_at,
       (SELECT count(*) FROM person j WHERE j.merged_into = p.id) AS joined,
       (SELECT count(*) FROM application a
        WHERE a.citizen_id = ANY($2::uuid[]) AND a.status <> 'draft') AS cases,
       (SELECT count(*) FROM application a
        WHERE a.citizen_id = ANY($2::uuid[]) AND a.status = 'draft') AS drafts,
       (SELECT count(*) FROM certificate k
        WHERE k.citizen_id = ANY($2::uuid[]) AND k.state <> 'making') AS papers,
       (SELECT count(*) FROM mandate m
        WHERE (m.principal_id = ANY($2::uuid[]) OR m.agent_id = ANY($2::uuid[]))
        AND m.ended_at IS NULL AND doorstep_now() < m.until) AS mandates
FROM person p WHERE p.id = $1
"""


_DIFFER = """
SELECT a.id_number_index <> b.id_number_index AS numbers, a.name_masked <> b.name_masked AS names
FROM person a, person b WHERE a.id = $1 AND b.id = $2
"""


@dataclass(frozen=True)
class Account:
    """One account, masked, and how much stands in it."""

    id: UUID
    name: str | None
    id_number: str | None
    phone: str
    level: Level
    since: datetime
    seen_at: datetime | None
    joined: int
    cases: int
    drafts: int
    papers: int
    mandates: int


async def find(actor: Actor, typed: str, because: str) -> Account:
    """The account of this phone or identity number. Refuses NotFound, PhoneInvalid, ReasonNeeded,
    TooManyRequests.
    """
    require(actor, Operation.JOIN_PERSONS)
    reason = _reason(because)
    await spend("join.search", str(actor.me))
    number = normalise(typed)
    found = (
        await person_by_number(number) if is_id_number(number) else await person_with_phone(typed)
    )
    if found is None:
        raise NotFound
    async with transaction():
        await record(
            actor,
            "search",
            subject_kind="person.number",
            subject_id=found.id,
            citizen_id=found.id,
            purpose=reason,
            details=_where(actor),
        )
    return await _account(found.id)


async def ask(actor: Actor, duplicate_id: UUID, stays_id: UUID, because: str) -> SecondRequest:
    """Ask a second administrator to join the two; whose number is known stays.

    Refuses NotFound, JoinImpossible (one already, or the asker's own), ReasonNeeded.
    """
    require(actor, Operation.JOIN_PERSONS)
    duplicate, stays = await person_with(duplicate_id), await person_with(stays_id)
    if duplicate.id_number_index is not None and stays.id_number_index is None:
        duplicate, stays = stays, duplicate
    if duplicate.id == stays.id:
        raise JoinImpossible
    await _refuse_own(actor, duplicate.id, stays.id)
    async with transaction():
        return await seconding.ask(
            actor, KIND, duplicate.id, {"stays": str(stays.id)}, _reason(because)
        )


async def join(actor: Actor, request: SecondRequest) -> None:
    """What the second administrator confirmed. Refuses NotFound, JoinImpossible."""
    stays_id = UUID(str(request.payload["stays"]))
    await _refuse_own(actor, request.subject_id, stays_id)
    await joining.join(actor, request.subject_id, stays_id, Way.TWO_PEOPLE, request.because)


async def in_words(request: SecondRequest, language: str) -> Mapping[str, str]:
    """Both accounts, masked, for whoever confirms."""
    duplicate = await _account(request.subject_id)
    stays = await _account(UUID(str(request.payload["stays"])))
    told = {"duplicate": _spoken(duplicate), "stays": _spoken(stays)}
    wrong = await _differ(request.subject_id, stays.id)
    return told | {"differ": sentence(language, f"second.{KIND}", wrong)} if wrong else told


async def lately(actor: Actor) -> tuple[Join, ...]:
    """Joins that can still be taken back."""
    require(actor, Operation.JOIN_PERSONS)
    return await joining.joins_lately()


async def undo(actor: Actor, join_id: UUID, because: str) -> None:
    """Take one back: one administrator is enough to end a mistake.

    Refuses NotFound, JoinOver, ReasonNeeded.
    """
    require(actor, Operation.JOIN_PERSONS)
    await parting.undo(actor, join_id, _reason(because), own=False)


async def _account(person_id: UUID) -> Account:
    ids = sorted(await ids_of(person_id))
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        _ACCOUNT, [person_id, ids]
    )
    if not rows:
        raise NotFound
    row = rows[0]
    return Account(
        id=row["id"],
        name=row["name_masked"],
        id_number=row["id_number_masked"],
        phone=row["phone_masked"],
        level=Level(row["identity_level"]),
        since=row["created_at"],
        seen_at=row["seen_at"],
        joined=row["joined"],
        cases=row["cases"],
        drafts=row["drafts"],
        papers=row["papers"],
        mandates=row["mandates"],
    )


async def _differ(duplicate_id: UUID, stays_id: UUID) -> str:
    """What speaks against one person: two numbers that are known, or two names; else nothing."""
    rows = await connections.get("default").execute_query_dict(_DIFFER, [duplicate_id, stays_id])
    if rows and rows[0]["numbers"]:
        return "numbers"
    return "names" if rows and rows[0]["names"] else ""


async def _refuse_own(actor: Actor, *people: UUID) -> None:
    """Nobody joins their own accounts, nor confirms it."""
    for one in people:
        if actor.me in await staff_ids_of(one):
            raise JoinImpossible


def _where(actor: Actor) -> dict[str, object]:
    """The seat from which one searches: what the citizen reads of who looked."""
    for seat in actor.seats:
        if seat.role is Role.SECURITY_ADMIN:
            return {"department": seat.department_id, "role": seat.role.value}
    return {}


def _reason(because: str) -> str:
    if not because.strip():
        raise ReasonNeeded
    return because.strip()


def _spoken(account: Account) -> str:
    return " ".join(filter(None, (account.name, account.id_number, account.phone))) or "—"
