"""The clocks of one subject: start, pause, resume, extend, stop. In the caller's transaction.

``of`` reads and locks what runs, the verbs turn it, ``keep`` writes everything at once. What is
not running is not turned: a case from before there were clocks goes on without.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from api.clocks.calendar import calendar
from api.clocks.counting import Calendar, Unit, day_of
from api.clocks.models import NEVER_LATE, WAITING, Clock, ClockChange, ClockKind, Ended
from api.clocks.turning import HALF, LATE_SHARE, Threshold, crossed, ends, next_look
from notifications.transactions import current

_TURNED = (
    *("extended", "pauses", "paused_on", "due_on", "warn_on", "watch_on", "yellow_on", "red_on"),
    *("ended_on", "ended_at", "how", "reminded", "reminded_on"),
)


ENOUGH = 2  # reminders before what was not done counts as not wanted
Running = Clock  # what the packages above hold in their hands
_ONE, _SOON = timedelta(days=1), timedelta(days=3)


@dataclass
class Clocks:
    """The clocks of one subject that have not ended, and what is to be written."""

    subject_id: UUID
    days: Calendar
    live: list[Clock]
    _turned: dict[UUID, Clock] = field(default_factory=dict)
    _changes: list[ClockChange] = field(default_factory=list)

    def running(self, *kinds: ClockKind) -> list[Clock]:
        """Those of ``kinds`` that run now: neither ended nor paused."""
        return [one for one in self.live if one.kind in kinds and one.paused_on is None]

    def start(
        self, kind: ClockKind, days: int, unit: Unit, *, at: datetime, why: str, of: str = ""
    ) -> Clock:
        """Begin a limit with an event at ``at``; that day is not counted."""
        began = day_of(at)
        when = ends(began, days, unit, (), self.days, _share(kind))
        clock = Clock(
            id=uuid4(),
            subject_id=self.subject_id,
            of=of,
            kind=kind,
            days=days,
            unit=unit,
            started_on=began,
            started_at=at,
            due_on=when.due_on,
            warn_on=when.warn_on,
            watch_on=next_look(when.due_on, when.warn_on, began),
        )
        self.live.append(clock)
        self._note(clock, "started", why, at, None)
        return clock

    def pause(self, kinds: Collection[ClockKind], *, at: datetime, why: str) -> None:
        """The days after this one are not counted, until it is resumed."""
        for clock in self.running(*kinds):
            clock.paused_on = day_of(at)
            clock.pauses = _until(clock.pauses, clock.paused_on)
            clock.watch_on = _still_to_see(clock, clock.paused_on)
            self._note(clock, "paused", why, at, clock.due_on)

    def pause_until(
        self, kinds: Collection[ClockKind], over: date, *, at: datetime, why: str
    ) -> None:
        """The days after this one up to and with ``over`` are not counted, and its end stays a day.

        What stood still goes on standing still until then; said again, only the last word counts.
        """
        today = day_of(at)
        for clock in self.live:
            if clock.kind not in kinds:
                continue
            was, began = clock.due_on, clock.paused_on or today
            _mark(clock, today)
            clock.pauses = [
                *_until(clock.pauses, today),
                [began.isoformat(), max(over, began).isoformat()],
            ]
            clock.paused_on = None
            self._turn(clock)
            self._note(clock, "paused", why, at, was)

    def resume(self, kinds: Collection[ClockKind], *, at: datetime, why: str) -> None:
        """Go on counting with the day after this one."""
        for clock in self.live:
            if clock.kind not in kinds or clock.paused_on is None:
                continue
            was, today = clock.due_on, max(day_of(at), clock.paused_on)
            clock.pauses = [*clock.pauses, [clock.paused_on.isoformat(), today.isoformat()]]
            clock.paused_on = None
            self._turn(clock)
            self._note(clock, "resumed", why, at, was)

    def extend(self, kinds: Collection[ClockKind], days: int, *, at: datetime, why: str) -> None:
        """Give ``days`` more, also while it is paused."""
        for clock in self.live:
            if clock.kind in kinds:
                was = clock.due_on
                _mark(clock, day_of(at))
                clock.extended += days
                self._turn(clock)
                self._note(clock, "extended", why, at, was)

    def stop(
        self,
        kinds: Collection[ClockKind] | None = None,
        *,
        at: datetime,
        why: str,
        of: str | None = None,
        dropped: bool = False,
    ) -> None:
        """End those of ``kinds`` (None: all); with ``of`` only that one."""
        for clock in tuple(self.live):
            fits = kinds is None or clock.kind in kinds
            if not fits or (of is not None and clock.of != of):
                continue
            until = clock.paused_on or day_of(at)
            clock.ended_on, clock.ended_at = until, at
            late = until > clock.due_on and clock.kind not in NEVER_LATE
            clock.how = Ended.DROPPED if dropped else Ended.LATE if late else Ended.MET
            clock.watch_on = _still_to_see(clock, until)
            self.live.remove(clock)
            self._note(clock, "ended", why, at, clock.due_on)

    def recount(self, *, at: datetime, why: str) -> int:
        """Count all again on the calendar as it is now. Returns how many ends moved."""
        moved = 0
        for clock in self.live:
            was = clock.due_on
            _mark(clock, day_of(at))
            self._turn(clock)
            if clock.due_on != was:
                moved += 1
                self._note(clock, "recounted", why, at, was)
        return moved

    def remind(self, clock: Clock, *, at: datetime) -> None:
        """Note that whose clock it is was reminded; next three days before its end, then at it."""
        today = day_of(at)
        clock.reminded, clock.reminded_on = clock.reminded + 1, today
        last = clock.due_on + _ONE
        soon = last if clock.reminded >= ENOUGH else min(last, clock.due_on - _SOON)
        clock.watch_on = max(today + _ONE, soon)
        self._note(clock, "reminded", "time", at, clock.due_on)

    def look_no_more(self, clock: Clock) -> None:
        """Nothing more will come of it by itself."""
        clock.watch_on = None
        self._turned[clock.id] = clock

    async def keep(self) -> None:
        """Write what was turned, and the history of it."""
        current()
        if not self._turned:
            return
        await Clock.bulk_create(self._turned.values(), update_fields=_TURNED, on_conflict=["id"])
        await ClockChange.bulk_create(self._changes)
        self._turned, self._changes = {}, []

    def _turn(self, clock: Clock) -> None:
        """Count its end again from what happened to it."""
        pauses = ((date.fromisoformat(a), date.fromisoformat(b)) for a, b in clock.pauses)
        total, unit = clock.days + clock.extended, Unit(clock.unit)
        when = ends(clock.started_on, total, unit, pauses, self.days, _share(clock.kind))
        clock.due_on, clock.warn_on = when.due_on, when.warn_on
        unseen = clock.yellow_on is not None or clock.red_on is not None
        if clock.kind not in WAITING and unseen:
            clock.watch_on = clock.started_on
        elif clock.paused_on is not None:
            clock.watch_on = _still_to_see(clock, clock.paused_on)
        elif clock.kind not in WAITING or clock.watch_on is None:
            # From the beginning: an end that came nearer may already be behind us.
            clock.watch_on = next_look(when.due_on, when.warn_on, clock.started_on)

    def _note(self, clock: Clock, what: str, why: str, at: datetime, was: date | None) -> None:
        self._turned[clock.id] = clock
        self._changes.append(
            ClockChange(
                clock_id=clock.id, what=what, why=why, was_due=was, due_on=clock.due_on, at=at
            )
        )


async def newest_ended(subject_id: UUID, kind: ClockKind) -> Running | None:
    """The one of its kind that ended last, if any did."""
    return (
        await Clock.filter(subject_id=subject_id, kind=kind)
        .exclude(ended_at=None)
        .order_by("-ended_at")
        .first()
    )


async def of(subject_id: UUID) -> Clocks:
    """What runs for a subject, held until the transaction ends."""
    current()
    found = Clock.filter(subject_id=subject_id, ended_at=None).select_for_update()
    return Clocks(subject_id, await calendar(), list(await found.order_by("started_at", "id")))


async def to_see(kinds: Collection[ClockKind], today: date, most: int) -> list[UUID]:
    """Subjects with a clock of ``kinds`` that somebody must look at today, longest due first."""
    found = Clock.filter(kind__in=kinds, watch_on__lte=today).order_by("watch_on", "id")
    rows = await found.limit(most).values_list("subject_id", flat=True)
    return list(dict.fromkeys(UUID(str(row)) for row in rows))


@dataclass(frozen=True)
class Crossing:
    """A threshold that a clock went past, on the first day behind it."""

    clock_id: UUID
    subject_id: UUID
    of: str
    kind: ClockKind
    threshold: Threshold
    on: date
    due_on: date


async def crossings(subject_id: UUID, kinds: Collection[ClockKind], today: date) -> list[Crossing]:
    """What one's clocks crossed up to ``today``, also those that stopped; then it is seen.

    The caller writes it down in the same transaction. One that somebody else looks at is left to
    them; after a clock was turned it may come a second time.
    """
    current()
    due = Clock.filter(subject_id=subject_id, watch_on__lte=today, kind__in=kinds)
    clocks = await due.order_by("watch_on", "id").select_for_update(skip_locked=True)
    found: list[Crossing] = []
    for clock in clocks:
        _mark(clock, today)
        about = (clock.id, clock.subject_id, clock.of, ClockKind(clock.kind))
        if clock.yellow_on is not None:
            found.append(Crossing(*about, Threshold.YELLOW, clock.yellow_on, clock.due_on))
        if clock.red_on is not None:
            found.append(Crossing(*about, Threshold.RED, clock.red_on, clock.red_on - _ONE))
        still = clock.ended_on is not None or clock.paused_on is not None
        clock.watch_on = None if still else next_look(clock.due_on, clock.warn_on, today)
    if clocks:
        await Clock.bulk_update(clocks, ["watch_on", "yellow_on", "red_on"])
    return found


async def overdue(kinds: Collection[ClockKind], today: date, most: int) -> list[UUID]:
    """Subjects with a running clock of ``kinds`` whose last day is over, longest due first."""
    found = Clock.filter(kind__in=kinds, ended_at=None, paused_on=None, due_on__lt=today)
    rows = await found.order_by("due_on").limit(most).values_list("subject_id", flat=True)
    return list(dict.fromkeys(UUID(str(row)) for row in rows))


def _mark(clock: Clock, today: date) -> None:
    """Keep what it crossed up to ``today``: its end may move before anybody looks.

    What was red once is not warned of any more, even if it got more days.
    """
    until = min(today, clock.ended_on or clock.paused_on or today)
    for threshold, day in crossed(clock.due_on, clock.warn_on, until):
        if threshold is Threshold.YELLOW and clock.red_on is None:
            clock.yellow_on = clock.yellow_on or day
        elif threshold is Threshold.RED:
            clock.red_on = clock.red_on or day


def _until(pauses: list[list[str]], today: date) -> list[list[str]]:
    """Without what of them is still to come."""
    day = today.isoformat()
    return [[began, min(over, day)] for began, over in pauses if began < day]


def _share(kind: ClockKind) -> int:
    """The desk is warned when little is left; the citizen reminded when half is."""
    return HALF if kind in WAITING else LATE_SHARE


def _still_to_see(clock: Clock, until: date) -> date | None:
    """What it crossed before it stood still is still to be seen; nothing more is to come."""
    if clock.kind in WAITING and clock.ended_at is not None:
        return None
    return clock.watch_on if clock.watch_on is not None and clock.watch_on <= until else None
