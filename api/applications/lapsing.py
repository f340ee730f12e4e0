"""What time does to a case that nobody touches: reminded, deemed accepted, treated as withdrawn;
a public notice that has stood for its days ends.

The machine's verbs, each in its own transaction under the case's lock: it looks there whether it is
still so, and may be repeated. By day only: nobody is woken, and who answers in the night after the
last day has answered.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from api.applications import asking_for, fetching, publicising, timing
from api.applications.advancing import advance, locked, tell
from api.applications.ending import never_took_effect
from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.appointments import home_visits
from api.catalog import published
from api.clocks import running
from api.clocks.counting import day_of
from api.clocks.models import WAITING, ClockKind
from api.clocks.running import ENOUGH, Running
from identity.actor import THE_SYSTEM
from notifications.going_on import each
from notifications.now import SHANGHAI, now
from notifications.transactions import transaction

_MOST = 500  # cases in one round
_MORNING, _NIGHT = 7, 21
# What happens to whom was reminded twice and did nothing: it counts as withdrawn; once it is
# accepted, the office goes on with what there is.
_LAPSES: Mapping[tuple[ClockKind, Status], Action] = MappingProxyType(
    {
        (ClockKind.ORIGINALS, Status.AWAITING_ORIGINAL): Action.LAPSE_ORIGINALS,
        (ClockKind.BOOKING, Status.SUBMITTED): Action.LAPSE_BOOKING,
        (ClockKind.SUPPLEMENT, Status.SUPPLEMENTING): Action.LAPSE_SUPPLEMENT,
        (ClockKind.SUPPLEMENT, Status.IN_SPECIAL): Action.CLOSE_UNSUPPLIED,
        (ClockKind.PAYMENT, Status.AWAITING_PAYMENT): Action.LAPSE_PAYMENT,
    }
)


async def let_time_pass(at: datetime) -> None:
    """Everything that is due by ``at``; what fails is tried again in the next round."""
    if not by_day(at):
        return
    today = day_of(at)
    silent = await running.overdue((ClockKind.PRE_REVIEW,), today, _MOST)
    await each(silent, deem_accepted, job="deem_accepted")
    await each(await publicising.over(today, _MOST), publicising.end, job="end_notice")
    await each(await running.to_see(WAITING, today, _MOST), remind_or_lapse, job="remind_or_lapse")
    await fetching.look_at_the_shelf(at)


def by_day(at: datetime) -> bool:
    """Whether people are told of what nobody did: nobody is woken by it."""
    return _MORNING <= at.astimezone(SHANGHAI).hour < _NIGHT


async def deem_accepted(application_id: UUID) -> UUID:
    """Five working days without a word: it counts as accepted on the day it came (§32)."""
    async with transaction():
        application = await locked(application_id)
        clocks, today = await running.of(application_id), day_of(await now())
        silent = [c for c in clocks.running(ClockKind.PRE_REVIEW) if c.due_on < today]
        if application.status is Status.SUBMITTED and silent:
            application.accepted_at, application.deemed = silent[0].started_at, True
            wrote = ("accepted_at", "deemed")
            await advance(application, Action.DEEM_ACCEPTED, THE_SYSTEM, wrote=wrote)
            if not application.instant:
                await advance(application, Action.ASSIGN, THE_SYSTEM)
    return application_id


async def count_again(application_id: UUID) -> int:
    """The calendar changed: how many limits moved. Whoever was promised another day hears of it."""
    async with transaction():
        application = await locked(application_id)
        was = application.promised_on
        moved = await timing.recount(application, await now())
        if application.promised_on != was and application.promised_on is not None:
            definition = await published.version(application.item_version_id)
            due = application.promised_on.isoformat()
            await tell("application.promise_moved", application, definition, due=due)
    return moved


async def remind_or_lapse(application_id: UUID) -> UUID:
    """Say that a day comes nearer; twice reminded and the day gone, it is waited for no longer."""
    async with transaction():
        application = await locked(application_id)
        clocks, at = await running.of(application_id), await now()
        today = day_of(at)
        for clock in clocks.running(*WAITING):
            if clock.watch_on is None or clock.watch_on > today:
                continue
            if clock.kind is ClockKind.BOOKING and await home_visits.open_visit(application_id):
                continue  # somebody goes there instead
            if clock.due_on < today and clock.reminded >= ENOUGH:
                clocks.look_no_more(clock)
                await clocks.keep()
                await _lapse(application, clock)
                break
            clocks.remind(clock, at=at)
            await clocks.keep()
            await _remind(application, clock)
    return application_id


async def _lapse(application: Application, clock: Running) -> None:
    action = _LAPSES.get((ClockKind(clock.kind), application.status))
    if action is None:
        return
    told = await never_took_effect(application, "fee_unpaid")
    if action is Action.CLOSE_UNSUPPLIED:
        await asking_for.wait_no_more(application)
    await advance(application, action, THE_SYSTEM, **told)


async def _remind(application: Application, clock: Running) -> None:
    """By name, so that each has its own words."""
    definition = await published.version(application.item_version_id)
    due = clock.due_on.isoformat()
    if clock.kind is ClockKind.SUPPLEMENT and application.status is Status.IN_SPECIAL:
        await tell("application.more_due", application, definition, due=due)
    elif clock.kind is ClockKind.SUPPLEMENT:
        await tell("application.supplement_due", application, definition, due=due)
    elif clock.kind is ClockKind.PAYMENT:
        await tell("application.payment_due", application, definition, due=due)
    elif clock.kind is ClockKind.BOOKING:
        await tell("application.booking_due", application, definition, due=due)
    else:
        await tell("application.originals_due", application, definition, due=due)
