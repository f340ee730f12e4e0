"""Visits to people at home (上门): asked for, planned, written down on a phone. Rows and seals.

Why, where to, what was found and the drawn name are sealed under the person's own key. All of it
needs the caller's transaction; who may is asked by whoever calls.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import orjson

from api.appointments.booking import About
from api.appointments.refusals import PhotoInvalid, VisitOver
from identity import sealing
from identity.agreeing import Drawn
from identity.sealing import Access
from notifications.transactions import current, query

MOST_PHOTOS = 6
MOST_BYTES = 72_000
_OPEN = frozenset({"asked", "planned"})
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True)
class Visit:
    """One visit, without what is sealed."""

    id: UUID
    subject_id: UUID
    citizen_id: UUID
    state: str  # asked, planned, done, declined, cancelled
    planned_for: datetime | None
    visitor_id: UUID | None


@dataclass(frozen=True)
class Found:
    """What was written down at the door, by the phone's own clock."""

    findings: str
    drawn: Drawn
    filled_at: datetime


@dataclass(frozen=True)
class Told:
    """What a visit came to, in clear."""

    findings: str
    declined: str
    strokes: list[list[int]]
    photos: tuple[bytes, ...]


async def open_visit(subject_id: UUID) -> Visit | None:
    """The one that is asked for or planned, held; None: none."""
    current()
    rows = await query(
        "SELECT id, subject_id, citizen_id, state, planned_for, visitor_id FROM home_visit"
        " WHERE subject_id = $1 AND state IN ('asked', 'planned') FOR UPDATE",
        subject_id,
    )
    return Visit(**rows[0]) if rows else None


async def held(visit_id: UUID) -> Visit | None:
    """That one, held until the transaction ends."""
    current()
    rows = await query(
        "SELECT id, subject_id, citizen_id, state, planned_for, visitor_id FROM home_visit"
        " WHERE id = $1 FOR UPDATE",
        visit_id,
    )
    return Visit(**rows[0]) if rows else None


async def ask(about: About, site_id: UUID, why: str, address: str, at: datetime) -> UUID:
    """Written down under the person's key."""
    made = uuid4()
    sealed = await sealing.seal_all(
        about.citizen_id, {_label("why", made): why, _label("address", made): address}
    )
    await query(
        "INSERT INTO home_visit (id, subject_id, citizen_id, department_id, site_id, item_code,"
        " item, reference, state, why_sealed, address_sealed, asked_at) VALUES ($1, $2, $3, $4, $5,"
        " $6, $7, $8, 'asked', $9, $10, $11)",
        *(made, about.subject_id, about.citizen_id, about.department_id, site_id),
        *(about.item_code, about.item, about.reference, *sealed.values(), at),
    )
    return made


async def plan(visit: Visit, at: datetime, visitor: UUID) -> None:
    """Then, and by whom. Refuses VisitOver."""
    if visit.state not in _OPEN:
        raise VisitOver
    await query(
        "UPDATE home_visit SET state = 'planned', planned_for = $2,"
        " visitor_id = $3, planned_by = $3 WHERE id = $1",
        *(visit.id, at, visitor),
    )


async def end(visit: Visit, state: str, because: str = "") -> None:
    """Given back by whoever asked, or declined with a reason. Refuses VisitOver."""
    if visit.state not in _OPEN:
        raise VisitOver
    label = _label("declined", visit.id)
    said = await sealing.seal(visit.citizen_id, label, because) if because else None
    await query(
        "UPDATE home_visit SET state = $2, declined_sealed = $3, ended_at = doorstep_now()"
        " WHERE id = $1",
        *(visit.id, state, said),
    )


async def drop(subject_id: UUID) -> None:
    """What it was for is over: nobody needs to come."""
    current()
    await query(
        "UPDATE home_visit SET state = 'cancelled', ended_at = doorstep_now()"
        " WHERE subject_id = $1 AND state IN ('asked', 'planned')",
        subject_id,
    )


async def keep_photo(visit: Visit, photo_id: UUID, jpeg: bytes, taken_by: UUID) -> None:
    """Sent twice it is kept once. Refuses VisitOver, PhotoInvalid."""
    if visit.state not in {"planned", "done"}:
        raise VisitOver
    known = "SELECT id = $2 AS same FROM home_visit_photo WHERE visit_id = $1"
    kept = [row["same"] for row in await query(known, visit.id, photo_id)]
    if any(kept):
        return
    if not jpeg.startswith(_JPEG) or len(jpeg) > MOST_BYTES or len(kept) >= MOST_PHOTOS:
        raise PhotoInvalid
    made = await query(
        "INSERT INTO home_visit_photo (id, visit_id, citizen_id, jpeg_sealed, taken_by, at)"
        " VALUES ($1, $2, $3, $4, $5, doorstep_now()) ON CONFLICT DO NOTHING RETURNING id",
        *(photo_id, visit.id, visit.citizen_id),
        await sealing.seal(visit.citizen_id, _photo_label(photo_id), jpeg),
        taken_by,
    )
    if not made:  # the number is that of another visit's picture
        raise PhotoInvalid


async def finish(visit: Visit, found: Found) -> None:
    """Written down once. Refuses VisitOver."""
    if visit.state != "planned":
        raise VisitOver
    drawn = orjson.dumps(found.drawn.strokes)
    sealed = await sealing.seal_all(
        visit.citizen_id,
        {_label("findings", visit.id): found.findings, _label("drawn", visit.id): drawn},
    )
    await query(
        "UPDATE home_visit SET state = 'done', findings_sealed = $2, drawn_sealed = $3,"
        " filled_at = $4, done_at = doorstep_now(), ended_at = doorstep_now() WHERE id = $1",
        *(visit.id, *sealed.values(), found.filled_at),
    )


async def told(visit: Visit, names: Sequence[str], access: Access) -> dict[str, str]:
    """Texts of a visit in clear, each with a trail row; what was never said is not there."""
    rows = await query(
        "SELECT why_sealed AS why, address_sealed AS address, declined_sealed AS declined,"
        " findings_sealed AS findings, drawn_sealed AS drawn FROM home_visit WHERE id = $1",
        visit.id,
    )
    sealed = {_label(n, visit.id): bytes(rows[0][n]) for n in names if rows and rows[0][n]}
    if not sealed:
        return {}
    opened = await sealing.unseal_all(visit.citizen_id, sealed, access)
    return {n: opened[_label(n, visit.id)].decode() for n in names if _label(n, visit.id) in opened}


async def found_at(visit: Visit, access: Access) -> Told:
    """What was found, drawn and photographed, each with a trail row."""
    texts = await told(visit, ("findings", "declined", "drawn"), access)
    rows = await query(
        "SELECT id, jpeg_sealed FROM home_visit_photo WHERE visit_id = $1 ORDER BY at, id", visit.id
    )
    sealed = {_photo_label(row["id"]): bytes(row["jpeg_sealed"]) for row in rows}
    opened = await sealing.unseal_all(visit.citizen_id, sealed, access) if sealed else {}
    return Told(
        texts.get("findings", ""),
        texts.get("declined", ""),
        orjson.loads(texts.get("drawn", "[]")),
        tuple(opened[label] for label in sealed),
    )


def _photo_label(photo_id: UUID) -> str:
    return f"home_visit_photo.jpeg:{photo_id}"


def _label(column: str, visit_id: UUID) -> str:
    return f"home_visit.{column}:{visit_id}"
