"""公告: one administrator writes, another of the department publishes; it ends by itself."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from api.applications.refusals import NothingAsked
from api.clocks.counting import day_of
from api.policy import Case, Operation, require
from api.talking.refusals import NothingWritten
from identity.actor import Actor, Role
from identity.offices import offices
from identity.refusals import SamePerson
from identity.trail import record
from notifications.now import now
from notifications.transactions import Once, query, transaction

_COLUMNS = """
id, department_id, title, text, until, written_by, written_at, published_by, published_at,
       withdrawn_at
"""
_SHOWN = f"""
SELECT {_COLUMNS} FROM announcement
WHERE published_at IS NOT NULL AND withdrawn_at IS NULL AND until >= $1
  AND ($2::uuid IS NULL OR id = $2)
ORDER BY published_at DESC LIMIT 30
"""  # noqa: S608 — our own columns
_KEPT = f"""
SELECT {_COLUMNS} FROM announcement
WHERE department_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR id = $2)
ORDER BY published_at IS NOT NULL, written_at DESC LIMIT 50
"""  # noqa: S608 — our own columns
_WRITE = """
INSERT INTO announcement (id, department_id, title, text, until, written_by, written_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_HOLD = "SELECT id FROM announcement WHERE id = $1 FOR UPDATE"
_PUBLISH = "UPDATE announcement SET published_by = $2, published_at = $3 WHERE id = $1"
_WITHDRAW = "UPDATE announcement SET withdrawn_by = $2, withdrawn_at = $3 WHERE id = $1"


@dataclass(frozen=True)
class Announcement:
    """``state``: waits (for a second person), shown, over or withdrawn."""

    id: UUID
    office: str
    title: str
    text: str
    until: date
    written_by: UUID
    published_at: datetime | None
    state: str


async def shown(announcement_id: UUID | None = None) -> list[Announcement]:
    """What everybody reads today, newest first."""
    rows = await query(_SHOWN, day_of(await now()), announcement_id)
    return [await _told(row) for row in rows]


async def kept(actor: Actor, announcement_id: UUID | None = None) -> list[Announcement]:
    """Of the departments that one administers, waiting ones first."""
    rows = await query(_KEPT, _mine(actor), announcement_id)
    return [await _told(row) for row in rows]


async def write(actor: Actor, seat_id: UUID, words: tuple[str, str], until: date, key: str) -> UUID:
    """Title and text, for the department of one's seat; nobody else reads them yet.

    Refuses NotFound, NothingWritten.
    """
    content = {"seat": seat_id, "words": words, "until": until.isoformat()}
    of = next((s.department_id for s in actor.seats if s.id == seat_id), seat_id)
    require(actor, Operation.ANNOUNCE, Case(department_id=of), seen_by=Operation.ANNOUNCE)
    async with transaction(Once(actor.me, "write_announcement", key, content)) as tx:
        if tx.seen:
            return UUID(str(tx.outcome))
        at = await now()
        if not all(words) or until < day_of(at):
            raise NothingWritten
        new_id = uuid4()
        await query(_WRITE, new_id, of, *words, until, actor.me, at)
        await _note(actor, "write", new_id)
        tx.outcome = new_id
    return new_id


async def publish(actor: Actor, announcement_id: UUID) -> UUID:
    """The second person. Refuses NotFound, SamePerson, NothingAsked (it is not waiting)."""
    async with transaction():
        row = await _held(actor, announcement_id)
        if row["written_by"] == actor.me:
            raise SamePerson
        if row["published_at"] is not None or row["withdrawn_at"] is not None:
            raise NothingAsked
        await query(_PUBLISH, announcement_id, actor.me, await now())
        await _note(actor, "publish", announcement_id)
    return announcement_id


async def withdraw(actor: Actor, announcement_id: UUID) -> UUID:
    """At once, by either; again changes nothing. Refuses NotFound."""
    async with transaction():
        row = await _held(actor, announcement_id)
        if row["withdrawn_at"] is None:
            await query(_WITHDRAW, announcement_id, actor.me, await now())
        await _note(actor, "withdraw", announcement_id)
    return announcement_id


async def _held(actor: Actor, announcement_id: UUID) -> dict[str, Any]:
    await query(_HOLD, announcement_id)
    rows = await query(_KEPT, _mine(actor), announcement_id)
    case = Case(department_id=rows[0]["department_id"] if rows else announcement_id)
    require(actor, Operation.ANNOUNCE, case, seen_by=Operation.ANNOUNCE)
    return rows[0]


def _mine(actor: Actor) -> list[UUID]:
    return sorted(actor.departments(Role.DEPARTMENT_ADMIN))


async def _told(row: dict[str, Any]) -> Announcement:
    state = "shown" if row["published_at"] else "waits"
    if row["until"] < day_of(await now()):
        state = "over"
    if row["withdrawn_at"]:
        state = "withdrawn"
    kept_as = ("id", "title", "text", "until", "written_by", "published_at")
    office = (await offices()).departments.get(row["department_id"], "")
    return Announcement(**{name: row[name] for name in kept_as}, office=office, state=state)


async def _note(actor: Actor, act: str, announcement_id: UUID) -> None:
    await record(
        actor,
        f"announcement.{act}",
        subject_kind="announcement",
        subject_id=announcement_id,
    )
