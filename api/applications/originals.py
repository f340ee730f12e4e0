"""Comparing originals: the window calls for them, the citizen books, an official compares.

An original that agrees raises its material from C to B (domain.md 4e).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from api.applications.advancing import advance, check, locked, tell
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import Action, Status
from api.applications.models import OriginalCheck
from api.applications.refusals import GapNotInList, SlotTaken, WrongStatus
from api.applications.visiting import about_case
from api.appointments import booking
from api.appointments.offering import HOME_VISIT, Pool, Window, free_slots, pool_of
from api.catalog import published
from api.clocks.calendar import calendar
from api.materials import holding
from api.policy import Operation
from identity.actor import Actor
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

_DAYS_OFFERED = 5
VISIT = "visit"


@dataclass(frozen=True)
class OriginalOutcome:
    """What comparing one material showed."""

    material_id: str
    agrees: bool
    note: str = ""


@dataclass(frozen=True)
class Called:
    """Where and until when originals are shown."""

    application_id: UUID
    site_id: UUID
    item_code: str
    latest_on: date


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
    """Book, or move, the time at which the originals are shown.

    Refuses NotFound, WrongStatus, SlotTaken, TooOftenMissed.
    """
    content = {"id": application_id, "way": way, "at": at}
    async with transaction(Once(actor.me, "book_original_check", key, content)) as tx:
        if tx.seen:
            return application_id
        await _book(actor, application_id, way, at)
        tx.outcome = application_id
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
        await booking.came(application_id)
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


async def offered(check: Called, way: str, asked_at: datetime) -> tuple[datetime, ...]:
    """Times that are still to be had for showing them that way, this case's own among them."""
    pool = await _pool(check, way)
    within = Window(asked_at, check.latest_on, _DAYS_OFFERED)
    free = await free_slots(pool, within, await calendar(), but=check.application_id)
    return tuple(slot.starts_at for slot in free)


async def _pool(check: Called, way: str) -> Pool:
    return await pool_of(check.site_id, check.item_code if way == VISIT else HOME_VISIT)


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
    if way not in rule.ways:
        raise SlotTaken
    check = Called(application_id, called.site_id, application.item_code, called.latest_on)
    await booking.book(
        about_case(application, definition, "originals"),
        way,
        at,
        await _pool(check, way),
        Window(moment, called.latest_on, _DAYS_OFFERED),
        await calendar(),
    )
    called.way, called.booked_for = way, at
    await called.save(update_fields=["way", "booked_for"])
    await tell(
        "application.original_check_booked",
        application,
        definition,
        due=at.astimezone(SHANGHAI).isoformat(timespec="minutes"),
        **({"site": rule.site} if way == VISIT else {}),  # at home there is no place to go to
    )
