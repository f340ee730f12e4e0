"""Who hears of what was said: never whoever worked on the case."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import MappingProxyType
from uuid import UUID

from identity.actor import Role
from identity.offices import leaders_of, staff_in
from notifications.delivering import Happened
from notifications.messages import INBOX, PUSH, SMS, Recipient, Telling, tell

Subscriber = Callable[[Happened, object], Awaitable[None]]


async def tell_menders(fact: Happened, vendors: object) -> None:
    """The department's administrators who did not work on the case; where there is none, those
    above, who have somebody seated.
    """
    admins = await staff_in(Role.DEPARTMENT_ADMIN, _department(fact))
    if set(admins) <= _away(fact):
        await tell_above(fact, vendors)
    else:
        await _tell_staff(fact, admins)


async def tell_office(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — a subscriber's shape
    """Who answers: the department's administrators, who pass it on to whoever knows."""
    admins = await staff_in(Role.DEPARTMENT_ADMIN, _department(fact))
    await _tell_staff(fact, admins)


async def tell_asker(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who asked reads the answer."""
    if fact.citizen_id is not None:
        telling = Telling(fact.name, {}, "/ask", (INBOX, SMS, PUSH))
        await tell(fact, [Recipient(fact.citizen_id)], telling)


async def tell_above(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """It was not answered in time: who oversees the department, and who leads it."""
    above = await staff_in(Role.SUPERVISOR, _department(fact))
    await _tell_staff(fact, dict.fromkeys((*above, *await leaders_of(_department(fact)))))


async def tell_rater(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who rated hears what came of it."""
    if fact.citizen_id is not None:
        link = f"/applications/{fact.subject_id}"
        telling = Telling(fact.name, _named(fact), link, (INBOX, SMS, PUSH))
        await tell(fact, [Recipient(fact.citizen_id)], telling)


async def _tell_staff(fact: Happened, whom: Iterable[UUID]) -> None:
    link = "/questions" if fact.name.startswith("question.") else "/ratings"
    telling = Telling(fact.name, _named(fact), link, (INBOX, SMS))
    away = _away(fact)
    staff = [Recipient(one, is_staff=True) for one in whom if one not in away]
    await tell(fact, staff, telling)


def _away(fact: Happened) -> frozenset[UUID]:
    """Who worked on the case."""
    return frozenset(UUID(one) for one in fact.params.get("not_to", ()))


def _named(fact: Happened) -> dict[str, object]:
    return {name: fact.params.get(name) for name in ("item", "reference", "due")}


def _department(fact: Happened) -> UUID:
    return UUID(str(fact.params["department_id"]))


OF_TALK: Mapping[str, tuple[Subscriber, ...]] = MappingProxyType(
    {
        "rating.low": (tell_menders,),
        "rating.late": (tell_above,),
        "rating.answered": (tell_rater,),
        "question.asked": (tell_office,),
        "question.late": (tell_above,),
        "question.answered": (tell_asker,),
    }
)
