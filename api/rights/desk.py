"""What offices see of people's wishes about their data: corrections, and erasures that are due."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from api.policy import Operation, require
from api.rights.leaving import SECOND
from identity import correcting
from identity.actor import Actor, Role, Seat
from identity.realname.contract import RealNameVerifier
from identity.refusals import ReasonNeeded
from identity.sealing import Access
from identity.wishes import Wrong
from notifications.refusals import NotAllowed

_ERASURES = """
SELECT r.id, r.asked_at, r.kept_until, p.name_masked, p.phone_masked,
       EXISTS (SELECT FROM second_request s WHERE s.kind = $1 AND s.subject_id = r.id
               AND s.state = 'waiting'
               AND s.asked_at > doorstep_now() - interval '7 days') AS asked
FROM rights_request r JOIN person p ON p.id = r.person_id
WHERE r.kind = 'erase' AND r.state = 'ready' ORDER BY r.asked_at, r.id LIMIT 200
"""


@dataclass(frozen=True)
class Correction:
    """Somebody says that something verified is wrong. Masked."""

    id: UUID
    field: Wrong
    name: str
    id_number: str
    asked_at: datetime


@dataclass(frozen=True)
class Erasure:
    """A wish that is due. ``asked``: one of the two asked already."""

    id: UUID
    name: str
    phone: str
    asked_at: datetime
    kept_until: date | None
    asked: bool


async def corrections(actor: Actor) -> tuple[Correction, ...]:
    """Oldest first. Refuses NotAllowed."""
    require(actor, Operation.CORRECT_RECORDS)
    return tuple(
        Correction(
            id=row["id"],
            field=Wrong(row["field"]),
            name=row["name_masked"] or "",
            id_number=row["id_number_masked"] or "",
            asked_at=row["asked_at"],
        )
        for row in await correcting.waiting()
    )


async def read_correction(actor: Actor, request_id: UUID, because: str) -> str:
    """What the person wrote. Refuses NotAllowed, NotFound, ReasonNeeded, KeyWithheld."""
    require(actor, Operation.CORRECT_RECORDS)
    return await correcting.read_said(actor, request_id, _reason(because), _seat(actor))


async def correct_name(
    actor: Actor, request_id: UUID, name: str, because: str, verifier: RealNameVerifier
) -> None:
    """``because``: which paper was shown. Refuses what ``correcting.rename`` refuses, NotAllowed,
    ReasonNeeded. Raises Unavailable.
    """
    require(actor, Operation.CORRECT_RECORDS)
    access = Access(actor, _reason(because), seat=_seat(actor))
    await correcting.rename(actor, request_id, name, access, verifier)


async def refuse_correction(actor: Actor, request_id: UUID, text: str) -> None:
    """It stays, and why. Refuses NotAllowed, NotFound, TextNeeded."""
    require(actor, Operation.CORRECT_RECORDS)
    await correcting.answer(actor, request_id, text)


async def erasures(actor: Actor) -> tuple[Erasure, ...]:
    """Wishes that are due, oldest first. Refuses NotAllowed."""
    require(actor, Operation.EXECUTE_ERASURE)
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        _ERASURES, [SECOND]
    )
    return tuple(
        Erasure(
            id=row["id"],
            name=row["name_masked"] or "",
            phone=row["phone_masked"],
            asked_at=row["asked_at"],
            kept_until=row["kept_until"],
            asked=row["asked"],
        )
        for row in rows
    )


def _reason(because: str) -> str:
    reason = because.strip()
    if not reason:
        raise ReasonNeeded
    return reason[:255]


def _seat(actor: Actor) -> Seat:
    """The seat from which it is done. Refuses NotAllowed."""
    for seat in actor.seats:
        if seat.role in {Role.WINDOW, Role.DEPARTMENT_ADMIN}:
            return seat
    raise NotAllowed(Operation.CORRECT_RECORDS.value)
