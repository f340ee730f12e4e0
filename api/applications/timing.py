"""What each step does to the clocks of the law: one table (domain.md 4d), so no verb counts days.

``follow`` is called by ``advance`` alone, once per step, in its transaction. The days that lists
sort and colour by (``promised_on``, ``legal_on``, ``due_on``, ``warn_on``) are copies that only
this module writes.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

from api.applications.lifecycle import Action, Status
from api.applications.limits import limit_of
from api.applications.models import Application, OriginalCheck, StageRun, Supplement
from api.applications.stages import is_notice, middle, written
from api.appointments import booking
from api.catalog.definition import Definition
from api.clocks import running
from api.clocks.calendar import add_days
from api.clocks.counting import Unit, day_of
from api.clocks.models import WAITING, ClockKind
from api.clocks.running import Clocks, Running

A, K = Action, ClockKind
_REPLY_DAYS = 5
_LOWER_DAYS = 20  # 行政许可法 §43: what a lower office looks at first, counted from its beginning
_LOWEST = 6  # a village
APPOINTMENT = "appointment"  # the case type of what is done in person, on a booked day
_ONE = timedelta(days=1)

_LOOKING = (K.PRE_REVIEW, K.PROMISED_REVIEW)
_LOOKED = (*_LOOKING, K.BOOKING)  # whoever comes unbooked is looked at all the same
_DECIDING = (K.LEGAL, K.PROMISE)
_OF_STAGE = (K.STAGE, K.NOTICE)
_WORKING = (*_DECIDING, K.STAGE, K.LOWER_REVIEW)
# Whose turn it is: while one of the desk's runs the case is coloured and sorted by the soonest of
# them; else by the soonest of the citizen's, without a colour. The one that only warns sorts none.
DESK = frozenset({K.PRE_REVIEW, K.LEGAL, K.PROMISE, K.STAGE, K.LOWER_REVIEW, K.SPECIAL, K.DELIVERY})
WARNS_ONLY = frozenset({K.PROMISED_REVIEW})
COPIES = ("promised_on", "legal_on", "due_on", "warn_on")  # columns of application


class Does(NamedTuple):
    """What a step does, in this order. ``ends``: every clock falls away."""

    stop: tuple[ClockKind, ...] = ()
    pause: tuple[ClockKind, ...] = ()
    resume: tuple[ClockKind, ...] = ()
    extend: tuple[ClockKind, ...] = ()
    start: tuple[ClockKind, ...] = ()
    since: str = ""  # the column with the moment of the event, where the verb wrote one
    tells: ClockKind | None = None  # whose end goes with the fact
    ends: bool = False


_OVER = Does(ends=True)
_ACCEPTED = Does(stop=_LOOKED, start=_DECIDING, since="accepted_at", tells=K.PROMISE)
_DECIDED = Does(stop=(*_DECIDING, K.REPLY), start=(K.DELIVERY,), since="decided_at")
_WORKED_ON = Does(stop=(K.SPECIAL, K.SUPPLEMENT), resume=_WORKING, tells=K.PROMISE)
_HANDED_OUT = Does(stop=(K.DELIVERY, K.STAGE))

TIMING: Mapping[Action, Does] = MappingProxyType(
    {
        A.SUBMIT: Does(start=_LOOKING, since="submitted_at", tells=K.PROMISE),
        A.ASK_ONCE: Does(stop=_LOOKED, pause=(K.STAGE,), start=(K.SUPPLEMENT,), tells=K.SUPPLEMENT),
        A.RESUBMIT: Does(stop=(K.SUPPLEMENT,), resume=(K.STAGE,), start=_LOOKING, tells=K.PROMISE),
        A.CALL_FOR_ORIGINALS: Does(
            pause=(*_LOOKED, K.STAGE), start=(K.ORIGINALS,), tells=K.ORIGINALS
        ),
        A.ORIGINALS_AGREE: Does(stop=(K.ORIGINALS,), resume=(*_LOOKED, K.STAGE)),
        A.ASK_PAYMENT_BEFORE_ACCEPTANCE: Does(pause=(*_LOOKED, K.STAGE), start=(K.PAYMENT,)),
        A.SETTLE_BEFORE_ACCEPTANCE: Does(stop=(K.PAYMENT,), resume=(*_LOOKED, K.STAGE)),
        A.ASK_PAYMENT_BEFORE_REVIEW: Does(pause=_WORKING, start=(K.PAYMENT,)),
        A.SETTLE_BEFORE_REVIEW: Does(stop=(K.PAYMENT,), resume=_WORKING),
        A.ASK_PAYMENT_BEFORE_ISSUE: Does(pause=(K.DELIVERY, K.STAGE), start=(K.PAYMENT,)),
        A.SETTLE_BEFORE_ISSUE: Does(stop=(K.PAYMENT,), resume=(K.DELIVERY, K.STAGE)),
        A.ACCEPT: _ACCEPTED,
        A.DEEM_ACCEPTED: _ACCEPTED,
        A.REFUSE_TO_ACCEPT: Does(stop=(*_LOOKED, K.STAGE)),
        A.OPEN_SPECIAL: Does(pause=_WORKING, start=(K.SPECIAL,)),
        A.CLOSE_SPECIAL: _WORKED_ON,
        A.CALL_FOR_MORE: Does(pause=_WORKING, start=(K.SUPPLEMENT,), tells=K.SUPPLEMENT),
        A.SUPPLY: _WORKED_ON,
        A.CLOSE_UNSUPPLIED: _WORKED_ON,
        A.EXTEND: Does(extend=_WORKING, tells=K.PROMISE),
        A.APPROVE: _DECIDED,
        A.REFUSE: _DECIDED,
        A.APPROVE_AT_ONCE: _DECIDED,
        A.REFUSE_AT_ONCE: _DECIDED,
        A.SEND: _HANDED_OUT,
        A.SET_ASIDE: _HANDED_OUT,
        A.HAND_OVER_ELECTRONICALLY: _HANDED_OUT,
        A.SERVED: _HANDED_OUT,
        A.PARCEL_RETURNED: Does(start=(K.DELIVERY,)),
        A.SEND_ANEW: Does(start=(K.DELIVERY,)),
        A.CALL_BACK: Does(start=(K.DELIVERY,)),
        A.RECALL: Does(start=(K.DELIVERY,)),
        A.LAPSE_PICKUP: Does(start=(K.DELIVERY,)),
        A.LAPSE_SUPPLEMENT: _OVER,
        A.LAPSE_ORIGINALS: _OVER,
        A.LAPSE_BOOKING: _OVER,
        A.LAPSE_PAYMENT: _OVER,
        A.WITHDRAW: _OVER,
        A.TERMINATE: _OVER,
        A.REVOKE: _OVER,
    }
)

# Steps of a case done in person after which everything waits for the day that was booked.
_UNTIL_BOOKED = frozenset({A.SUBMIT, A.RESUBMIT})
_BY_THEN = (*_LOOKING, K.STAGE)


async def follow(
    application: Application,
    action: Action,
    definition: Definition,
    at: datetime,
    *,
    run: StageRun | None,
    params: Mapping[str, Any],
) -> dict[str, str]:
    """Turn the clocks as ``action`` demands, and the copies on ``application``, which is unsaved.

    ``run``: the stage that runs after the step; one that began with it starts its own clock.
    ``A.EXTEND`` needs ``days`` in ``params``. Answers with what the fact says of days.
    """
    does, why = TIMING.get(action, Does()), action.value
    clocks = await running.of(application.id)
    if does.ends:
        clocks.stop(at=at, why=why, dropped=True)
    clocks.stop(does.stop, at=at, why=why)
    clocks.pause(does.pause, at=at, why=why)
    clocks.resume(does.resume, at=at, why=why)
    if does.extend:
        clocks.extend(does.extend, int(params["days"]), at=at, why=why)
    since = getattr(application, does.since) if does.since else at
    for kind in does.start:
        if (limit := limit_of(kind, application, definition, params)) is not None:
            clocks.start(kind, *limit, at=since, why=why)
    await _time_stage(clocks, definition, run, at, why)
    _time_below(clocks, definition, run, at, why)
    if definition.case_type == APPOINTMENT and action in _UNTIL_BOOKED:
        _wait(application, definition, clocks, await booking.met_at(application.id), at, why)
    if action is A.SUBMIT:  # until it is accepted: what to expect
        application.promised_on = await add_days(
            day_of(since), definition.promised_days, definition.unit
        )
    copy(application, clocks)
    await clocks.keep()
    return _told(application, clocks, does.tells)


async def ask_reply(application_id: UUID, of: str, at: datetime, days: int | None = None) -> date:
    """An office was asked; ``of`` names which asking. Answers with the last day for its reply."""
    clocks = await running.of(application_id)
    limit = days or _REPLY_DAYS
    clock = clocks.start(K.REPLY, limit, Unit.WORKING, at=at, why="ask_reply", of=of)
    await clocks.keep()
    return clock.due_on


async def replied(application_id: UUID, of: str, at: datetime) -> None:
    """It answered, or need not any more."""
    clocks = await running.of(application_id)
    clocks.stop((K.REPLY,), at=at, why="replied", of=of)
    await clocks.keep()


async def recount(application: Application, at: datetime) -> int:
    """Count its running clocks again on a changed calendar. Returns how many ends moved.

    ``application`` is locked.
    """
    clocks = await running.of(application.id)
    moved = clocks.recount(at=at, why="calendar")
    if moved:
        await _keep(application, clocks)
    return moved


async def booked_anew(application: Application, definition: Definition, at: datetime) -> None:
    """The day was booked, moved or given back: what waits for it stands still until its end.

    ``application`` is locked. Whoever does not come is waited for no longer: the next working day
    is counted again. Whoever has booked nothing has some days to do it.
    """
    clocks = await running.of(application.id)
    met = await booking.met_at(application.id)
    before = await running.newest_ended(application.id, K.BOOKING)
    _wait(application, definition, clocks, met, at, "booking", before)
    await _keep(application, clocks)


def _wait(
    application: Application,
    definition: Definition,
    clocks: Clocks,
    met: datetime | None,
    at: datetime,
    why: str,
    before: Running | None = None,
) -> None:
    """``before``: whoever gave back what they booked goes on with those days, not with new ones."""
    clocks.stop((K.BOOKING,), at=at, why=why)
    if met is not None:
        clocks.pause_until(_BY_THEN, day_of(met), at=at, why=why)
        return
    clocks.pause(_BY_THEN, at=at, why=why)
    limit = limit_of(K.BOOKING, application, definition)
    if application.status is Status.SUBMITTED and limit is not None:
        clock = clocks.start(K.BOOKING, *limit, at=before.started_at if before else at, why=why)
        clock.reminded = before.reminded if before else 0


async def _keep(application: Application, clocks: Clocks) -> None:
    copy(application, clocks)
    await application.save(update_fields=COPIES)
    await clocks.keep()
    await _copy_below(application.id, clocks)


async def _copy_below(application_id: UUID, clocks: Clocks) -> None:
    """The days that stand at a stage, at what was asked for, and at a call for originals."""
    for clock in clocks.live:
        if clock.kind in _OF_STAGE and clock.of:
            await StageRun.filter(id=int(clock.of)).update(due_on=clock.due_on)
        elif clock.kind is K.SUPPLEMENT:
            asked = Supplement.filter(
                application_id=application_id, answered_at=None, ended_at=None
            )
            await asked.update(due_on=clock.due_on)
        elif clock.kind is K.ORIGINALS:
            called = OriginalCheck.filter(application_id=application_id, agreed_at=None)
            await called.update(latest_on=clock.due_on)


def copy(application: Application, clocks: Clocks) -> None:
    """Set the days that lists sort and colour by. What has no ``due_on`` stands in no queue."""
    ends = {one.kind: one.due_on for one in clocks.live}
    application.promised_on = ends.get(K.PROMISE, application.promised_on)
    application.legal_on = ends.get(K.LEGAL, application.legal_on)
    desk = clocks.running(*DESK)
    theirs = [one.due_on for one in desk or clocks.running(*WAITING)]
    application.due_on = min(theirs, default=application.due_on or application.promised_on)
    warned = desk + (clocks.running(*WARNS_ONLY) if desk else [])
    application.warn_on = min((_yellow(one) for one in warned), default=None)


def _yellow(clock: Running) -> date:
    """From which day on it colours a case. One that only warns: when its day has passed."""
    passed: date = clock.due_on + _ONE
    if clock.kind in WARNS_ONLY or clock.warn_on is None:
        return passed
    return clock.warn_on


async def _time_stage(
    clocks: Clocks, definition: Definition, run: StageRun | None, at: datetime, why: str
) -> None:
    """Give a stage that began with this step its clock, and end the one before."""
    here = "" if run is None else str(run.id)
    for clock in [one for one in clocks.live if one.kind in _OF_STAGE and one.of != here]:
        clocks.stop(_OF_STAGE, at=at, why=why, of=clock.of)
    stage = written(definition, run.stage, run.kind) if run else None
    if run is None or stage is None or run.started_at != at:
        return
    kind = K.NOTICE if is_notice(stage) else K.STAGE
    clock = clocks.start(kind, stage.limit_days, Unit.WORKING, at=at, why=why, of=here)
    if run.due_on != clock.due_on:
        run.due_on = clock.due_on
        await run.save(update_fields=["due_on"])


def _time_below(
    clocks: Clocks, definition: Definition, run: StageRun | None, at: datetime, why: str
) -> None:
    """While offices below the deciding one look at it, the law's limit for them runs, or theirs."""
    decides = min((s.level for s in definition.stages if s.kind == "approve"), default=_LOWEST)
    below = {s.key: s.limit_days for s in middle(definition) if s.level > decides}
    if run is None or run.stood_in or run.stage not in below:
        clocks.stop((K.LOWER_REVIEW,), at=at, why=why)
    elif not any(one.kind is K.LOWER_REVIEW for one in clocks.live):
        days = min(_LOWER_DAYS, sum(below.values()))
        clocks.start(K.LOWER_REVIEW, days, Unit.WORKING, at=at, why=why)


def _told(application: Application, clocks: Clocks, kind: ClockKind | None) -> dict[str, str]:
    found = next((one.due_on for one in clocks.live if one.kind is kind), None)
    day = application.promised_on if kind is K.PROMISE else found
    return {"due": day.isoformat()} if day else {}
