"""Reading back: the clerk, and the case as it is now."""

from collections.abc import Awaitable, Callable
from typing import Concatenate, ParamSpec
from uuid import UUID

from api.applications import case_reading, desk_reading
from api.graphql.context import Info
from api.graphql.types.cases import Case
from api.graphql.types.people import Passkey
from api.graphql.types.staff import Counts, Seat, StaffMe
from identity import passkeys
from identity.actor import Actor
from identity.actor import Seat as Held
from identity.offices import Offices, offices
from notifications.refusals import NotFound
from notifications.wording import sentence

Given = ParamSpec("Given")


async def case_of(info: Info, case_id: UUID) -> Case:
    """The case's screen. Refuses NotFound."""
    visitor = info.context.visitor
    screen = await case_reading.case_screen(await visitor.actor(), case_id, visitor.language)
    if screen is None:
        raise NotFound
    return Case.of(screen)


async def case_after(
    info: Info,
    verb: Callable[Concatenate[Actor, Given], Awaitable[UUID]],
    *given: Given.args,
    **named: Given.kwargs,
) -> Case:
    """Do it, as who visits; then the screen of the case it was done to."""
    return await case_of(info, await verb(await info.context.visitor.actor(), *given, **named))


async def staff_me(info: Info) -> StaffMe:
    """Who sits here, with seats and what waits."""
    visitor = info.context.visitor
    actor = await visitor.actor()
    known = await offices()
    waiting = await desk_reading.counts(actor)
    return StaffMe(
        id=actor.me,
        name=known.staff.get(actor.me, ""),
        seats=[_seat(seat, known, visitor.language) for seat in actor.seats],
        keys=[
            Passkey(id=key.id, label=key.label, created_at=key.created_at)
            for key in await passkeys.passkeys_of(actor)
        ],
        counts=Counts(mine=waiting.mine, open=waiting.open),
    )


def _seat(seat: Held, known: Offices, language: str) -> Seat:
    site = known.sites.get(seat.site_id) if seat.site_id else None
    return Seat(
        id=seat.id,
        role=seat.role.value,
        role_text=sentence(language, f"role.{seat.role.value}"),
        department=known.departments.get(seat.department_id, ""),
        site=site.name if site else None,
        lead=seat.lead,
    )
