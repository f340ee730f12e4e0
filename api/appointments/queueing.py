"""Numbers at a site: taken by whoever comes without booking, called at a window (C123).

Whoever booked and is there goes before the others from ten minutes before their time. Two windows
that call at once call two people.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from api.appointments.openings import Days
from api.appointments.refusals import SiteClosed
from api.policy import Case, Operation, require
from identity.actor import Actor, Role
from identity.hours import opening
from identity.offices import offices
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import Once, current, query, transaction

LONGEST_WINDOW = 16
# $1 the site, $2 the day
_LINE = """
SELECT t.id, t.site_id, t.number, t.state, t.at_window, t.citizen_id, t.starts_at, t.taken_at,
       row_number() OVER (ORDER BY
           (t.starts_at <= doorstep_now() + interval '10 minutes') IS TRUE DESC,
           CASE WHEN t.starts_at <= doorstep_now() + interval '10 minutes' THEN t.starts_at END,
           t.number) - 1 AS ahead
FROM queue_ticket t WHERE t.site_id = $1 AND t.day = $2 AND t.state = 'waiting'
"""
_NEXT = """
SELECT t.id FROM queue_ticket t WHERE t.site_id = $1 AND t.day = $2 AND t.state = 'waiting'
ORDER BY (t.starts_at <= doorstep_now() + interval '10 minutes') IS TRUE DESC,
    CASE WHEN t.starts_at <= doorstep_now() + interval '10 minutes' THEN t.starts_at END, t.number
LIMIT 1 FOR UPDATE SKIP LOCKED
"""
_TICKET = "id, site_id, number, state, at_window, citizen_id, starts_at, taken_at, 0 AS ahead"


@dataclass(frozen=True)
class Ticket:
    """One number of one day. ``ahead``: how many are called before it."""

    id: UUID
    site_id: UUID
    number: int
    state: str  # waiting, called, served, gone
    at_window: str | None
    citizen_id: UUID | None
    starts_at: datetime | None  # booked for then
    taken_at: datetime
    ahead: int


@dataclass(frozen=True)
class Line:
    """Who waits at a site, in the order of being called, and whom the asker called last."""

    site_id: UUID
    waiting: tuple[Ticket, ...]
    called: Ticket | None


async def take(actor: Actor, site_code: str, days: Days, key: str) -> UUID:
    """A number for oneself; whoever has one keeps it. Refuses NotFound, SiteClosed, SignInNeeded.

    A time booked there today goes with it.
    """
    require(actor, Operation.BOOK, Case(owner_id=actor.me))
    hall = await offices()
    site_id = hall.site_ids.get(site_code)
    if site_id is None or site_id not in hall.staffed:
        raise NotFound
    async with transaction(Once(actor.me, "take_number", key, {"site": site_code})) as tx:
        if tx.seen and tx.outcome is not None:
            return tx.outcome
        if shut := await closed(site_id, days):
            raise shut
        tx.outcome = await _taken(actor, site_id, await _today(), actor.me)
    return tx.outcome


async def closed(site_id: UUID, days: Days) -> SiteClosed | None:
    """Why no number is to be had there now."""
    at = (await now()).astimezone(SHANGHAI)
    hours = (await offices()).sites[site_id].hours
    said = opening(hours, at.hour * 60 + at.minute, working=days.is_working(at.date()))
    return SiteClosed(said.opens) if said is not None and not said.open else None


async def hand_out(actor: Actor, key: str) -> UUID:
    """A number for somebody at the door who has no phone. Refuses NotAllowed."""
    site_id = _site(actor)
    async with transaction(Once(actor.me, "hand_out_number", key)) as tx:
        if tx.seen and tx.outcome is not None:
            return tx.outcome
        tx.outcome = await _taken(actor, site_id, await _today(), None)
    return tx.outcome


async def call_next(actor: Actor, window: str, key: str) -> Ticket | None:
    """Call whoever is next to a window; None: nobody waits. Who was here before is done.

    The same key calls nobody twice. Refuses NotAllowed.
    """
    site_id, day = _site(actor), await _today()
    async with transaction(Once(actor.me, "call_next", key)) as tx:
        if tx.seen and tx.outcome is not None:
            return await _ticket(tx.outcome)
        served = await query(
            "UPDATE queue_ticket SET state = 'served', ended_at = doorstep_now()"
            " WHERE called_by = $1 AND state = 'called' RETURNING id, citizen_id",
            actor.me,
        )
        for one in served:
            await _trace(actor, "number.settled", one["id"], one["citizen_id"])
        found = await query(_NEXT, site_id, day)
        if not found:
            return None
        (row,) = await query(
            f"""
UPDATE queue_ticket SET state = 'called', called_at = doorstep_now(), called_by = $2,
    at_window = $3 WHERE id = $1 RETURNING {_TICKET}""",  # noqa: S608 — our own constant
            found[0]["id"],
            actor.me,
            window.strip()[:LONGEST_WINDOW] or "1",
        )
        await _came(row)
        await _trace(actor, "number.called", row["id"], row["citizen_id"])
        if row["citizen_id"]:
            said = {"number": row["number"], "window": row["at_window"], "site_id": site_id}
            await announce("number.called", row["id"], citizen_id=row["citizen_id"], **said)
        tx.outcome = row["id"]
    return Ticket(**row)


async def settle(actor: Actor, ticket_id: UUID, *, came: bool) -> None:
    """Whoever was called is done, or was not there. Refuses NotFound, NotAllowed."""
    site_id = _site(actor)
    async with transaction():
        rows = await query(
            "UPDATE queue_ticket SET state = $4, ended_at = doorstep_now()"
            " WHERE id = $1 AND site_id = $2 AND called_by = $3 AND state = 'called'"
            " RETURNING citizen_id",
            ticket_id,
            site_id,
            actor.me,
            "served" if came else "gone",
        )
        if not rows:
            raise NotFound
        await _trace(actor, "number.settled", ticket_id, rows[0]["citizen_id"])


async def mine(actor: Actor) -> Ticket | None:
    """One's own number of today that still counts."""
    rows = await query(
        f"SELECT {_TICKET} FROM queue_ticket WHERE citizen_id = $1 AND day = $2"  # noqa: S608
        " AND state IN ('waiting', 'called') ORDER BY taken_at DESC LIMIT 1",
        actor.me,
        await _today(),
    )
    if not rows or rows[0]["state"] == "called":
        return Ticket(**rows[0]) if rows else None
    line = await query(_LINE, rows[0]["site_id"], await _today())
    return next((Ticket(**row) for row in line if row["id"] == rows[0]["id"]), Ticket(**rows[0]))


async def waiting_at(site_id: UUID) -> int:
    """How many wait there now."""
    return len(await query(_LINE, site_id, await _today()))


async def called_at(site_id: UUID) -> list[tuple[int, str]]:
    """Which numbers are called there now, and to which window, the last one first."""
    rows = await query(
        "SELECT number, at_window FROM queue_ticket WHERE site_id = $1 AND day = $2"
        " AND state = 'called' ORDER BY called_at DESC LIMIT 8",
        site_id,
        await _today(),
    )
    return [(row["number"], row["at_window"] or "1") for row in rows]


async def line(actor: Actor) -> Line:
    """The line at one's own site. Refuses NotAllowed."""
    site_id = _site(actor)
    rows = await query(f"{_LINE} ORDER BY ahead LIMIT 200", site_id, await _today())
    called = await query(
        f"SELECT {_TICKET} FROM queue_ticket"  # noqa: S608 — our own constant
        " WHERE called_by = $1 AND day = $2 AND state = 'called'",
        actor.me,
        await _today(),
    )
    return Line(
        site_id,
        tuple(Ticket(**row) for row in sorted(rows, key=lambda row: row["ahead"])),
        Ticket(**called[0]) if called else None,
    )


async def forget_numbers() -> None:
    """What is older than a month tells nobody anything. The caller's transaction."""
    current()
    await query("DELETE FROM queue_ticket WHERE taken_at < doorstep_now() - interval '30 days'")


async def _ticket(ticket_id: UUID) -> Ticket:
    (row,) = await query(
        f"SELECT {_TICKET} FROM queue_ticket WHERE id = $1",  # noqa: S608 — our own constant
        ticket_id,
    )
    return Ticket(**row)


async def _taken(actor: Actor, site_id: UUID, day: date, citizen_id: UUID | None) -> UUID:
    """The caller's transaction. One line per site and day: one lock."""
    await query(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 29))", f"{site_id}/{day.isoformat()}"
    )
    if citizen_id is not None:
        has = await query(
            "SELECT id FROM queue_ticket WHERE citizen_id = $1 AND site_id = $2 AND day = $3"
            " AND state IN ('waiting', 'called')",
            *(citizen_id, site_id, day),
        )
        if has:
            kept: UUID = has[0]["id"]
            return kept
    made = uuid4()
    await query(
        "INSERT INTO queue_ticket (id, site_id, day, number, citizen_id, starts_at, state,"
        " taken_at) SELECT $1, $2, $3, coalesce((SELECT max(number) FROM queue_ticket"
        " WHERE site_id = $2 AND day = $3), 0) + 1, $4, (SELECT min(p.starts_at) FROM appointment p"
        " WHERE p.citizen_id = $4 AND p.site_id = $2 AND p.state = 'booked' AND"
        " (p.starts_at AT TIME ZONE 'Asia/Shanghai')::date = $3), 'waiting', doorstep_now()",
        *(made, site_id, day, citizen_id),
    )
    await _trace(actor, "number.taken", made, citizen_id)
    return made


async def _came(row: dict[str, Any]) -> None:
    """Who booked and is called was there."""
    if row["starts_at"] is not None:
        await query(
            "UPDATE appointment SET state = 'kept', ended_at = doorstep_now()"
            " WHERE citizen_id = $1 AND site_id = $2 AND starts_at = $3 AND state = 'booked'",
            row["citizen_id"],
            row["site_id"],
            row["starts_at"],
        )


def _site(actor: Actor) -> UUID:
    """Where the actor sits at a window."""
    own = (s.site_id for s in actor.seats if s.role is Role.WINDOW and s.site_id is not None)
    site_id = next(own, None)
    if site_id is None:
        raise NotAllowed(Operation.CALL_NUMBERS.value)
    require(actor, Operation.CALL_NUMBERS, Case(site_id=site_id))
    return site_id


async def _today() -> date:
    return (await now()).astimezone(SHANGHAI).date()


async def _trace(actor: Actor, action: str, ticket_id: UUID, citizen_id: UUID | None) -> None:
    await record(
        actor, action, subject_kind="queue_ticket", subject_id=ticket_id, citizen_id=citizen_id
    )
