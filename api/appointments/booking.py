"""Booking a time, moving it, giving it back, having come. All need the caller's transaction.

Who books the last place of a time is decided by one lock per site and pool, and by an index.
Missing two within 90 days without a word means coming without booking until they are past.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from api.appointments.offering import Pool, Window, free_slots
from api.appointments.openings import Days, Slot
from api.appointments.refusals import AppointmentOver, SlotTaken, TooOftenMissed
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.transactions import current, query

REMEMBERED = timedelta(days=90)
MISSES = 2
_REMIND_AT = time(9)
_ONE = timedelta(days=1)
_TOLD = """subject_id, citizen_id, department_id, site_id, way, item, item_code, reference,
    organisation_id, filer_id, starts_at"""


_SOON = """
SELECT id FROM appointment WHERE state = 'booked' AND remind_at <= doorstep_now()
ORDER BY remind_at LIMIT 500
"""
_REMINDED = f"""
UPDATE appointment SET remind_at = NULL
WHERE id = $1 AND state = 'booked' AND remind_at IS NOT NULL RETURNING {_TOLD}
"""  # noqa: S608 — our own constant
_OVER = """
SELECT id FROM appointment WHERE state = 'booked' AND way = 'visit' AND starts_at <
    date_trunc('day', doorstep_now() AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'
ORDER BY starts_at LIMIT 500
"""
_MISSED = f"""
UPDATE appointment SET state = 'missed', ended_at = doorstep_now()
WHERE id = $1 AND state = 'booked' RETURNING {_TOLD}
"""  # noqa: S608 — our own constant


@dataclass(frozen=True)
class About:
    """What somebody comes for. Ids, numbers and titles: nothing personal but whose it is."""

    subject_id: UUID
    purpose: str  # originals, item
    citizen_id: UUID
    department_id: UUID
    item_code: str
    item: str
    reference: str | None
    organisation_id: UUID | None = None  # whose it is, if not the person's
    filer_id: UUID | None = None


@dataclass(frozen=True)
class Booked:
    """An appointment that stands."""

    id: UUID
    site_id: UUID
    way: str
    starts_at: datetime
    ends_at: datetime


async def book(
    about: About, way: str, at: datetime, pool: Pool, within: Window, days: Days
) -> Booked:
    """Book, or move what was booked. One person per place.

    Refuses SlotTaken, TooOftenMissed.
    """
    current()
    barred = await barred_until(about.citizen_id, within.asked_at)
    if barred is not None:
        raise TooOftenMissed(barred)
    await query(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 27))", f"{pool.site_id}/{pool.name}"
    )
    free = await free_slots(pool, within, days, but=about.subject_id)
    slot = next((slot for slot in free if slot.starts_at == at), None)
    if slot is None:
        raise SlotTaken
    await _moved(about.subject_id, within.asked_at)
    return await _written(about, way, slot, free[slot], pool, within.asked_at)


async def give_back(subject_id: UUID) -> Booked:
    """The person does not come. Refuses AppointmentOver."""
    current()
    rows = await query(
        "UPDATE appointment SET state = 'cancelled', ended_at = doorstep_now()"
        " WHERE subject_id = $1 AND state = 'booked' AND starts_at > doorstep_now()"
        " RETURNING id, site_id, way, starts_at, ends_at",
        subject_id,
    )
    if not rows:
        raise AppointmentOver
    return Booked(**rows[0])


async def drop(subject_id: UUID) -> None:
    """What it was for is over: the time is free for others."""
    current()
    await query(
        "UPDATE appointment SET state = 'cancelled', ended_at = doorstep_now()"
        " WHERE subject_id = $1 AND state = 'booked'",
        subject_id,
    )


async def came(subject_id: UUID) -> None:
    """They were there, earlier or later than booked."""
    current()
    await query(
        "UPDATE appointment SET state = 'kept', ended_at = doorstep_now()"
        " WHERE subject_id = $1 AND state = 'booked'",
        subject_id,
    )


async def open_one(subject_id: UUID) -> Booked | None:
    """The appointment that stands, or None."""
    rows = await query(
        "SELECT id, site_id, way, starts_at, ends_at FROM appointment"
        " WHERE subject_id = $1 AND state = 'booked'",
        subject_id,
    )
    return Booked(**rows[0]) if rows else None


async def met_at(subject_id: UUID) -> datetime | None:
    """When they come, or somebody comes to them; None: nothing is settled."""
    (row,) = await query(
        "SELECT min(at) AS at FROM (SELECT starts_at AS at FROM appointment"
        " WHERE subject_id = $1 AND state = 'booked' UNION ALL SELECT planned_for FROM home_visit"
        " WHERE subject_id = $1 AND state = 'planned') AS met",
        subject_id,
    )
    met: datetime | None = row["at"]
    return met


async def barred_until(citizen_id: UUID, at: datetime) -> date | None:
    """The day from which the person may book again; None: may book now."""
    rows = await query(
        "SELECT starts_at FROM appointment WHERE citizen_id = $1 AND state = 'missed'"
        " AND starts_at > $2 ORDER BY starts_at DESC LIMIT $3",
        citizen_id,
        at - REMEMBERED,
        MISSES,
    )
    if len(rows) < MISSES:
        return None
    past: datetime = rows[-1]["starts_at"] + REMEMBERED
    return past.astimezone(SHANGHAI).date() + _ONE


async def to_remind() -> list[UUID]:
    """Who comes tomorrow and was not told yet."""
    return [row["id"] for row in await query(_SOON)]


async def remind(appointment_id: UUID) -> None:
    """Tell them. The caller's transaction."""
    current()
    for row in await query(_REMINDED, appointment_id):
        if row["starts_at"] > await now():
            await announce("appointment.soon", row["subject_id"], **_said(row))


async def whose_day_ended() -> list[UUID]:
    """Those whose day ended without them."""
    return [row["id"] for row in await query(_OVER)]


async def note_missed(appointment_id: UUID) -> None:
    """They are told so, kindly. The caller's transaction."""
    current()
    for row in await query(_MISSED, appointment_id):
        await announce("appointment.missed", row["subject_id"], **_said(row))


def fact_of(about: About, booked: Booked) -> dict[str, Any]:
    """What a fact about a booking says: nothing personal."""
    return _said({**vars(about), **vars(booked)})


async def _moved(subject_id: UUID, at: datetime) -> None:
    """What was booked is another's. Once its time has passed it was missed, and is told so."""
    rows = await query(
        f"""
UPDATE appointment SET ended_at = $2,
    state = CASE WHEN way = 'visit' AND starts_at <= $2 THEN 'missed' ELSE 'moved' END
WHERE subject_id = $1 AND state = 'booked' RETURNING state, {_TOLD}""",  # noqa: S608 — our own
        subject_id,
        at,
    )
    for row in rows:
        if row["state"] == "missed":
            await announce("appointment.missed", subject_id, **_said(row))


async def _written(
    about: About, way: str, slot: Slot, place: int, pool: Pool, at: datetime
) -> Booked:
    made, day = uuid4(), slot.starts_at.astimezone(SHANGHAI).date()
    remind_at = datetime.combine(day - _ONE, _REMIND_AT, SHANGHAI)
    await query(
        "INSERT INTO appointment (id, subject_id, purpose, citizen_id, department_id, site_id,"
        " pool, way, item_code, item, reference, organisation_id, filer_id, starts_at, ends_at,"
        " place, state, booked_at, remind_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
        " $11, $12, $13, $14, $15, $16, 'booked', $17, $18)",
        *(made, about.subject_id, about.purpose, about.citizen_id, about.department_id),
        *(pool.site_id, pool.name, way, about.item_code, about.item, about.reference),
        *(about.organisation_id, about.filer_id, slot.starts_at, slot.ends_at, place, at),
        remind_at if remind_at > at else None,
    )
    return Booked(made, pool.site_id, way, slot.starts_at, slot.ends_at)


def _said(row: dict[str, Any]) -> dict[str, Any]:
    due = row["starts_at"].astimezone(SHANGHAI).isoformat(timespec="minutes")
    whose = {"organisation_id": row["organisation_id"], "filer_id": row["filer_id"]}
    return {
        "citizen_id": row["citizen_id"],
        "item": row["item"],
        "item_code": row["item_code"],
        "reference": row["reference"],
        "department_id": row["department_id"],
        "due": due,
        **({"site_id": row["site_id"]} if row["way"] == "visit" else {}),
        **(whose if row["organisation_id"] else {}),
    }
