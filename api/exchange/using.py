"""Using a shared field on a case in hand: by its grade or a grant, with a reason, in the trail.

Each use is a look: the citizen reads office, field, reason and case under 谁看过我.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.applications.lending import InHand, granted_answer, in_hand
from api.applications.refusals import ClaimedByOther, NotClaimed
from api.certificates import verifying
from api.clocks.counting import day_of
from api.exchange import granting
from api.exchange.fields import SharedField, ShareGrade, shared_fields
from api.exchange.refusals import NotShared
from api.materials import viewing
from identity.actor import THE_SYSTEM, Actor, Level
from identity.offices import offices
from identity.people import known_of, person
from identity.refusals import ReasonNeeded
from identity.sealing import Access
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import transaction
from notifications.wording import CHINESE, sentence

_ADULT = 18


@dataclass(frozen=True)
class Usable:
    """A field that may be used on a case. ``until``: the last day of the grant, if it needs one."""

    field: SharedField
    owner: str
    purpose: str
    until: date | None


@dataclass(frozen=True)
class Shared:
    """What was read. ``value`` None: the owner keeps nothing about this person here."""

    key: str
    value: str | None


async def usable(actor: Actor, application_id: UUID, language: str = CHINESE) -> tuple[Usable, ...]:
    """What may be used on this case. Refuses NotFound, NotClaimed, ClaimedByOther, NotAllowed."""
    case, hall = await in_hand(actor, application_id), await offices()
    if not case.people:
        return ()
    alive = await granting.living(case.department_id, case.item_code)
    open_fields = [
        field
        for field in shared_fields().values()
        if hall.department_ids.get(field.owner) != case.department_id
        and (field.grade is ShareGrade.UNCONDITIONAL or field.key in alive)
    ]
    return tuple(
        Usable(
            field,
            hall.department_names.get(field.owner, ""),
            alive[field.key].purpose if field.key in alive else field.purpose.in_language(language),
            alive[field.key].until if field.key in alive else None,
        )
        for field in open_fields
    )


async def usable_or_none(
    actor: Actor, application_id: UUID, language: str = CHINESE
) -> tuple[Usable, ...] | None:
    """The same for a page that shows a case: None when it is not in this clerk's hands."""
    try:
        return await usable(actor, application_id, language)
    except (NotFound, NotClaimed, ClaimedByOther, NotAllowed):
        return None


async def use(
    actor: Actor, application_id: UUID, key: str, because: str, language: str = CHINESE
) -> Shared:
    """Read one field about the applicant.

    Refuses NotFound, NotClaimed, ClaimedByOther, NotAllowed, ReasonNeeded, NotShared.
    """
    case = await in_hand(actor, application_id)
    field = shared_fields().get(key)
    if field is None or not case.people:
        raise NotFound
    if not because.strip():
        raise ReasonNeeded
    if not await _may(case, field):
        raise NotShared(field.title.in_language(language))
    async with transaction():
        await _note(actor, case, field, because.strip())
        return Shared(key, await _value(case, field, language))


async def _may(case: InHand, field: SharedField) -> bool:
    match field.grade:
        case ShareGrade.UNCONDITIONAL:
            return True
        case ShareGrade.CONDITIONAL:
            return field.key in await granting.living(case.department_id, case.item_code)
        case _:
            return False


async def _note(actor: Actor, case: InHand, field: SharedField, because: str) -> None:
    """An opening like any other, by the clerk; what is decrypted for it has rows of its own."""
    said: dict[str, object] = {
        "share": field.key,
        "title": field.title.zh,
        "title_en": field.title.en,
    }
    if case.seat is not None:
        said |= {"role": case.seat.role.value, "department": str(case.seat.department_id)}
    await record(
        actor,
        "unseal",
        subject_kind="share",
        subject_id=case.citizen_id,
        citizen_id=case.citizen_id,
        case_id=case.id,
        purpose=because,
        details=said,
    )


async def _value(case: InHand, field: SharedField, language: str) -> str | None:
    origin, why = field.origin, f"共享：{field.title.zh}"
    if "person" in origin:
        return await _of_person(case, origin["person"], why, language)
    if "certificate" in origin:
        return await _of_certificate(case, origin["certificate"], language)
    if "material" in origin:
        seen = await viewing.original_seen(case.people, origin["material"])
        return None if seen is None else _say(language, "seen", day=_day(day_of(seen), language))
    pointer = origin["pointer"]
    told = await granted_answer(case.people, origin["answers"], pointer, THE_SYSTEM, why)
    if told is None:
        return None
    return _say(language, "answer", value=told[0], day=_day(told[1], language))


async def _of_person(case: InHand, what: str, why: str, language: str) -> str | None:
    them = await person(case.citizen_id)
    if them.identity_level < Level.REAL_NAME or them.verified_at is None:
        return None
    if what == "verified":
        level = "in_person" if them.identity_level >= Level.IN_PERSON else "checked"
        return _say(language, level, day=_day(day_of(them.verified_at), language))
    told = await known_of(them, Access(THE_SYSTEM, why, case.id, case.citizen_id))
    if what == "adult":
        born = date.fromisoformat(told["birthDate"])
        today = (await now()).astimezone(SHANGHAI).date()
        years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        return _say(language, "yes" if years >= _ADULT else "no")
    return told.get(what)


async def _of_certificate(case: InHand, item_code: str, language: str) -> str | None:
    found = await verifying.newest(case.people, item_code)
    if found is None:
        return None
    until = _day(found.valid_until, language) if found.valid_until else _say(language, "for_good")
    state = sentence(language, "page.certificate", part=found.state)
    return _say(
        language,
        "certificate",
        state=state.rstrip("。."),
        number=found.number,
        issued=_day(found.issued_on, language),
        until=until,
    )


def _day(day: date, language: str) -> str:
    """With its year: of a paper it matters."""
    return f"{day:%Y-%m-%d}" if language == "en" else f"{day.year}年{day.month}月{day.day}日"


def _say(language: str, what: str, **params: str) -> str:
    return sentence(language, f"share.{what}", **params)
