"""Who hears that a citizen wrote back by SMS: they themselves, and whoever has the case in hand."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from identity.actor import Role
from identity.offices import staff_in
from identity.villages import appointers_of
from notifications.delivering import Happened
from notifications.messages import CHANNELS, INBOX, SMS, Recipient, Telling, tell

Subscriber = Callable[[Happened, object], Awaitable[None]]


async def tell_writer(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — a subscriber's shape
    """In the app only: an SMS would ask for the next reply."""
    if fact.citizen_id is None:
        return
    placed = fact.name == "reply.came"
    named = {name: fact.params.get(name) for name in ("item", "reference")} if placed else {}
    link = f"/applications/{fact.subject_id}" if placed else "/applications"
    await tell(fact, [Recipient(fact.citizen_id)], Telling(fact.name, named, link, (INBOX,)))


async def tell_worker(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who has it in hand; else whoever may take it; while it waits for nobody, the window."""
    named = {name: fact.params.get(name) for name in ("item", "reference")}
    telling = Telling("desk.replied", named, f"/cases/{fact.subject_id}", (INBOX,))
    await tell(fact, [Recipient(one, is_staff=True) for one in await _whom(fact)], telling)


async def _whom(fact: Happened) -> tuple[UUID, ...]:
    said = fact.params
    if said.get("staff_id"):
        return (UUID(str(said["staff_id"])),)
    role = Role(str(said["desk"])) if said.get("desk") else Role.WINDOW
    near = "works_" if said.get("works_department_id") else ""
    site = said.get(f"{near}site_id")
    department = UUID(str(said[f"{near}department_id"]))
    return tuple(await staff_in(role, department, UUID(str(site)) if site else None))


async def tell_wish(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """That a word stopped or started something: on every way, they may not have written it."""
    if fact.citizen_id is not None:
        telling = Telling(fact.name, {}, "/me/channels", CHANNELS)
        await tell(fact, [Recipient(fact.citizen_id)], telling)


async def tell_disowned(fact: Happened, vendors: object) -> None:  # noqa: ARG001 — likewise
    """Who oversees the department, and who appointed the agent; the person in the app."""
    said = {name: fact.params.get(name) for name in ("item", "reference")}
    over = list(await staff_in(Role.SUPERVISOR, UUID(str(fact.params["department_id"]))))
    for department in await appointers_of(UUID(str(fact.params["agent_id"]))):
        over += await staff_in(Role.DEPARTMENT_ADMIN, department)
    staff = [Recipient(one, is_staff=True) for one in dict.fromkeys(over)]
    telling = Telling("desk.disowned", said, f"/cases/{fact.subject_id}", (INBOX, SMS))
    await tell(fact, staff, telling)
    if fact.citizen_id is not None:
        link = f"/applications/{fact.subject_id}"
        await tell(fact, [Recipient(fact.citizen_id)], Telling(fact.name, said, link, CHANNELS))


OF_REPLIES: Mapping[str, tuple[Subscriber, ...]] = MappingProxyType(
    {
        "reply.came": (tell_writer, tell_worker),
        "case.disowned": (tell_disowned,),
        "reply.unplaced": (tell_writer,),
        **dict.fromkeys(("reply.stopped", "reply.started"), (tell_wish,)),
    }
)
