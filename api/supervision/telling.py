"""Who hears of a card or an order: whoever has the case in hand; of an order and a red card the
department's administrators as well. And of a day whose statements and book differ: those who see
to that.
"""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from api.supervision import watching
from api.supervision.rules import LEADERS_TOO
from identity.actor import Role
from identity.offices import leaders_of, staff_in, staff_with
from notifications.delivering import Happened
from notifications.messages import INBOX, SMS, Recipient, Telling, tell

Subscriber = Callable[[Happened, object], Awaitable[None]]
_DESKS = frozenset({Role.WINDOW, Role.REVIEWER, Role.APPROVER})


async def tell_handler(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — a subscriber's shape
    """A line in the inbox and an SMS; where nobody has it in hand, to all who may take it."""
    said, ordered = fact.params, fact.name.startswith("order.")
    named = {name: said.get(name) for name in ("item", "reference", "due")}
    template = fact.name if ordered else f"card.{said['threshold']}"
    link = "/orders" if ordered else f"/cases/{said['application_id']}"
    telling = Telling(template, named, link, (INBOX, SMS))
    staff = [Recipient(one, is_staff=True) for one in await _whom(fact)]
    await tell(fact, staff, telling)


async def tell_admin(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who answers a word against a card: the department's administrators."""
    department = UUID(str(fact.params["department_id"]))
    named = {name: fact.params.get(name) for name in ("item", "reference")}
    admins = await staff_in(Role.DEPARTMENT_ADMIN, department)
    telling = Telling("card.appealed", named, "/cards", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in admins], telling)


async def tell_appellant(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who said a word against a card hears what became of it."""
    await _tell_one(fact, "card.answered", f"/cases/{fact.subject_id}")


async def tell_supervisor(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who gave an order hears that it is answered."""
    await _tell_one(fact, "order.answered", "/orders")


async def tell_overseers(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Results came in that belong to no case: whoever oversees their office."""
    above = await staff_in(Role.SUPERVISOR, UUID(str(fact.params["department_id"])))
    telling = Telling(fact.name, {"count": fact.params["count"]}, "/orders", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in above], telling)


async def note_breach(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """A red card for what was done against a rule."""
    await watching.note_breach(fact.subject_id, str(fact.params["rule"]), fact.id)


async def tell_bookkeepers(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """The auditor, and the administrators of the departments concerned; of nobody's, all."""
    found = list(await staff_with(Role.AUDITOR))
    if fact.params.get("nobodys"):
        found += await staff_with(Role.DEPARTMENT_ADMIN)
    for department in fact.params.get("department_ids", ()):
        found += await staff_in(Role.DEPARTMENT_ADMIN, UUID(str(department)))
    named = {name: fact.params.get(name) for name in ("day", "count")}
    telling = Telling(fact.name, named, "/statements", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in dict.fromkeys(found)], telling)


async def _tell_one(fact: Happened, template: str, link: str) -> None:
    named = {name: fact.params.get(name) for name in ("item", "reference")}
    telling = Telling(template, named, link, (INBOX, SMS))
    await tell(fact, [Recipient(UUID(str(fact.params["staff_id"])), is_staff=True)], telling)


async def _whom(fact: Happened) -> list[UUID]:
    said = fact.params
    department = UUID(str(said["department_id"]))
    site = UUID(str(said["site_id"])) if said.get("site_id") else None
    found = [UUID(str(said["person_id"]))] if said.get("person_id") else []
    role = Role(str(said["role"])) if said.get("role") else Role.SYSTEM
    if not found and role in _DESKS:
        found = list(await staff_in(role, department, site))
    if not found or said.get("threshold", "red") == "red":
        found += await staff_in(Role.DEPARTMENT_ADMIN, department)
    if said.get("threshold") == "red" or said.get("rule") in LEADERS_TOO:  # red goes one level up
        found += await leaders_of(department)
    return list(dict.fromkeys(found))


OF_CARDS: Mapping[str, tuple[Subscriber, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("card.given", "order.given", "order.said"), (tell_handler,)),
        "card.appealed": (tell_admin,),
        "card.answered": (tell_appellant,),
        "order.answered": (tell_supervisor,),
        "result.without_case": (tell_overseers,),
        "statement.differs": (tell_bookkeepers,),
    }
)
