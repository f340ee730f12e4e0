"""Comparing originals: the window calls for them, the citizen books, an official compares.

An original that agrees raises its material from C to B (domain.md 4e).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from api.applications.advancing import advance, check, locked, tell
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import Action, Status
from api.applications.models import OriginalCheck
from api.applications.refusals import GapNotInList, SlotTaken, WrongStatus
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.calendar import calendar
from api.clocks.counting import Calendar, day_of, next_working_day
from api.materials import holding
from api.policy import Operation
from identity.actor import Actor
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

_DAYS_OFFERED = 5
_HALF_HOURS = (0, 30)
_HOURS = tuple(time(hour, minute) for hour in (9, 10, 14, 15) for minute in _HALF_HOURS)


@dataclass(frozen=True)
class OriginalOutcome:
    """What comparing one material showed."""

    material_id: str
    agrees: bool
    note: str = ""


async def call_for_originals(
    actor: Actor, application_id: UUID, version: int, material_ids: Sequence[str], key: str
) -> UUID:
    """Ask to see originals before acceptance. Only those the version says are compared.

    Refuses GapNotInList, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "materials": list(material_ids)}
    async with transaction(Once(actor.me, "call_for_originals", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.CALL_FOR_ORIGINALS, actor, version=version)
        definition = await published.version(application.item_version_id)
        rule = definition.original_check
        allowed = {spec.id for spec in definition.materials if spec.original_checked}
        strange = tuple(ref for ref in material_ids if rule is None or ref not in allowed)
        if strange or rule is None or not material_ids:
            raise GapNotInList(strange)
        await advance(application, Action.CALL_FOR_ORIGINALS, actor, site=rule.site)
        await OriginalCheck.create(
            id=uuid4(),
            application=application,
            citizen_id=application.citizen_id,
            site_id=application.site_id,
            wanted=list(dict.fromkeys(material_ids)),
            called_by=actor.me,
            called_at=application.updated_at,
            latest_on=application.due_on,
        )
        tx.outcome = application_id
    return application_id


async def book_original_check(
    actor: Actor, application_id: UUID, way: str, at: datetime, key: str
) -> UUID:
    """Book, or move, the time at which the originals are shown. One household per time.

    Refuses NotFound, WrongStatus, SlotTaken.
    """
    content = {"id": application_id, "way": way, "at": at}
    try:
        async with transaction(Once(actor.me, "book_original_check", key, content)) as tx:
            if tx.seen:
                return application_id
            await _book(actor, application_id, way, at)
            tx.outcome = application_id
    except IntegrityError as error:  # the unique slot: another household was faster
        raise SlotTaken from error
    return application_id


async def originals_agree(
    actor: Actor,
    application_id: UUID,
    version: int,
    outcomes: Sequence[OriginalOutcome],
    key: str,
) -> UUID:
    """Record what comparing showed, for exactly the materials called for.

    What agrees is raised to B; what does not stays a copy, and acceptance refuses it.
    Refuses GapNotInList, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "outcomes": [vars(o) for o in outcomes]}
    async with transaction(Once(actor.me, "originals_agree", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.ORIGINALS_AGREE, actor, version=version)
        called = await OriginalCheck.get(application_id=application_id, agreed_at=None)
        told = [outcome.material_id for outcome in outcomes]
        wrong = set(told) ^ set(called.wanted)
        if wrong or len(told) != len(set(told)):
            raise GapNotInList(tuple(sorted(wrong or set(told))))
        called.agreed_at, called.checked_by = await now(), actor.me
        called.outcomes = [{"material": o.material_id, "agrees": o.agrees} for o in outcomes]
        await called.save(update_fields=["agreed_at", "checked_by", "outcomes"])
        for outcome in outcomes:
            await holding.raise_grade(
                application_id,
                outcome.material_id,
                agrees=outcome.agrees,
                checked_by=actor.me,
                note=outcome.note,
            )
        await advance(application, Action.ORIGINALS_AGREE, actor)
        tx.outcome = application_id
    return application_id


def slots(
    definition: Definition, asked_at: datetime, latest_on: date, days: Calendar
) -> tuple[datetime, ...]:
    """Times that can be booked, from the next working day on, before looking at who has them."""
    if definition.original_check is None:
        return ()
    found: list[datetime] = []
    day = day_of(asked_at)
    for _ in range(_DAYS_OFFERED):
        day = next_working_day(day, days)
        if day > latest_on:
            break
        found += [datetime.combine(day, hour, SHANGHAI) for hour in _HOURS]
    return tuple(found)


async def _book(actor: Actor, application_id: UUID, way: str, at: datetime) -> None:
    application = await locked(application_id)
    moment = await now()
    permit(actor, Operation.BOOK, circumstances(application, moment))
    if application.status is not Status.AWAITING_ORIGINAL:
        raise WrongStatus(application.status)
    definition = await published.version(application.item_version_id)
    called = await OriginalCheck.filter(application_id=application_id, agreed_at=None).first()
    rule = definition.original_check
    if called is None or rule is None:
        raise NotFound
    offered = slots(definition, moment, called.latest_on, await calendar())
    if way not in rule.ways or at not in offered:
        raise SlotTaken
    called.way, called.booked_for = way, at
    await called.save(update_fields=["way", "booked_for"])
    await tell(
        "application.original_check_booked",
        application,
        definition,
        due=at.astimezone(SHANGHAI).isoformat(timespec="minutes"),
        **({"site": rule.site} if way == "visit" else {}),  # at home there is no place to go to
    )
