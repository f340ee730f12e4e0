"""The window's verb for a person who is present: begin a draft that they go on with themselves."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from api.applications.advancing import tell
from api.applications.beginning import new_draft
from api.applications.models import Origin
from api.applications.refusals import OwnApplication
from api.catalog import published
from api.catalog.definition import Definition
from api.policy import Operation, require
from identity.actor import Actor, Role, Seat
from identity.cards import SOURCE, read_card, use_up
from identity.offices import offices, staff_ids_of
from identity.people import known_of, person
from identity.present import MANUAL, person_present
from identity.realname.contract import RealNameVerifier
from identity.sealing import Access
from identity.trail import record
from notifications.refusals import NotAllowed
from notifications.transactions import Once, transaction

_WHY = "窗口当面为您开件"  # what the citizen reads under 谁看过我


@dataclass(frozen=True)
class Present:
    """Who stands at the counter, typed or read; ``phone`` and ``code`` only for a first account."""

    name: str
    id_number: str
    phone: str | None = None
    code: str = ""
    card: str = ""  # what a card reader read: then nothing typed counts
    phoneless: bool = False  # has none: told on paper from now on


@dataclass(frozen=True)
class Started:
    """What was begun, and for whom: masked, for the clerk to read back."""

    application_id: UUID
    item: str
    item_en: str
    name: str
    phone: str  # empty: they have none


async def start_for(
    clerk: Actor, item_code: str, who: Present, key: str, verifier: RealNameVerifier
) -> Started:
    """Begin a draft of the item for somebody who is present; they are told and go on with it.

    Any department's item, at the site of the window. Refuses NotAllowed, what ``filing.start``
    refuses of items, what ``person_present`` refuses of people, CardUnreadable, CardExpired,
    OwnApplication.
    """
    require(clerk, Operation.START_AT_COUNTER)
    seat = window_seat(clerk)
    definition = await published.offered(item_code)
    name, number, source = await _identity(who, seat)
    present = await person_present(
        clerk,
        name,
        number,
        verifier,
        phone=who.phone,
        code=who.code,
        source=source,
        phoneless=who.phoneless,
    )
    if clerk.me in await staff_ids_of(present.id):
        raise OwnApplication
    content = {"item": item_code, "person": present.id}
    async with transaction(Once(clerk.me, "start_for", key, content)) as tx:
        if not tx.seen or tx.outcome is None:
            if source == SOURCE:
                await use_up(who.card, clerk)
            tx.outcome = await _begin(clerk, seat, definition, present.id, source)
    return Started(
        application_id=tx.outcome,
        item=definition.title,
        item_en=definition.title_en,
        name=present.name_masked or "",
        phone=present.phone_masked,
    )


async def _identity(who: Present, seat: Seat) -> tuple[str, str, str]:
    """Name, number and where they are from. Refuses CardUnreadable, CardExpired."""
    if not who.card:
        return who.name, who.id_number, MANUAL
    codes = {site_id: code for code, site_id in (await offices()).site_ids.items()}
    card = await read_card(who.card, codes.get(seat.site_id, "") if seat.site_id else "")
    return card.name, card.id_number, SOURCE


async def _begin(
    clerk: Actor, seat: Seat, definition: Definition, citizen_id: UUID, source: str
) -> UUID:
    """The draft, its trace and the message about it. The caller's transaction."""
    draft_id, site_id = uuid4(), seat.site_id
    if site_id is None:
        raise NotAllowed(Operation.START_AT_COUNTER.value)
    access = Access(clerk, _WHY, case_id=draft_id, citizen_id=citizen_id, seat=seat)
    draft = await new_draft(
        definition,
        citizen_id,
        await known_of(await person(citizen_id), access),
        site_id,
        application_id=draft_id,
        origin=Origin.COUNTER,
        begun_by=clerk.me,
        begun_at_site=site_id,
        identity_source=source,
    )
    await record(
        clerk,
        "application.start_at_counter",
        subject_kind="application",
        subject_id=draft_id,
        citizen_id=citizen_id,
        case_id=draft_id,
        details={"site": str(site_id), "identity": source},
    )
    await tell("application.started_at_counter", draft, definition)
    return draft_id


def window_seat(clerk: Actor) -> Seat:
    """The seat one stands at: a counter has a place. Refuses NotAllowed."""
    for seat in clerk.seats:
        if seat.role is Role.WINDOW and seat.site_id is not None:
            return seat
    raise NotAllowed(Operation.START_AT_COUNTER.value)
