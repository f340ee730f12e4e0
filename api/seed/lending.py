"""One field lent, one asked for: so that the room of shared data shows both (C117)."""

from collections.abc import Mapping
from datetime import timedelta

from api import seconding
from api.exchange import granting
from api.exchange.refusals import GrantAsked
from api.seed.content import CARD, HOME
from api.seed.staff import ELDERLY, LAND, Colleague
from identity.offices import offices
from identity.seconding import asked
from notifications.now import SHANGHAI, now

_BASIS = "《不动产登记暂行条例》第十七条"


async def lend(staff: Mapping[str, Colleague]) -> None:
    """By the real verbs and three people. Repeatable: a second time changes nothing."""
    asker, first, second = (staff[post].actor for post in ("catalogue", "lender", "lender2"))
    hall, until = await offices(), (await now()).astimezone(SHANGHAI).date() + timedelta(days=365)
    land, elderly = hall.department_ids[LAND], hall.department_ids[ELDERLY]
    purpose = "核实转让人是否成年，未成年的要监护人一起来"
    wish = granting.ShareWish("person.birth_date", land, HOME, purpose, _BASIS, until)
    try:
        one = await granting.ask(asker, wish)
    except GrantAsked:
        return
    await granting.grant(first, one.id, "只用于这个事项，期限一年")
    (request, *_) = await asked(first)
    await seconding.confirm(second, request.id)
    why = "老年人优待证免交户口簿"
    basis = "《老年人权益保障法》第五十三条"
    waits = granting.ShareWish("material.household_register", elderly, CARD, why, basis, until)
    await granting.ask(asker, waits)
