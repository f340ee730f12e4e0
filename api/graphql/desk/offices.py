"""机构与人员: who works here, and who sits where."""

import contextlib
from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.desk.entering import DESK
from api.graphql.refusals import reading, refusing
from api.graphql.sending import send_code
from api.graphql.types.offices import (
    EnrolStaffResult,
    GiveSeatResult,
    SeatChoices,
    SeatInput,
    StaffChanged,
    StaffMember,
    TakeSeatResult,
)
from api.offices import reading as offices_read
from api.offices import staffing
from api.offices.staffing import NewSeat
from api.policy import Operation
from identity.offices import offices
from identity.seats import ADMINS
from identity.staffing import Member
from notifications.refusals import Refused, TooManyRequests, Unavailable

_REASON = 255
_WELCOME = "enrolment_code"


@strawberry.type
class OfficesQuery:
    """Queries."""

    @strawberry.field(description="Who works in my departments, by name.")
    @reading(Operation.MANAGE_STAFF)
    async def staff(self, info: Info, search: str = "") -> list[StaffMember]:
        """One statement."""
        actor = await info.context.visitor.actor()
        found = await offices_read.people(actor, text_of(search, 64))
        return [await _shown(info, one) for one in found]

    @strawberry.field(description="Seats that I may give.")
    @reading(Operation.GRANT_SEAT)
    async def seat_choices(self, info: Info) -> SeatChoices:
        """From the process's memory."""
        visitor = info.context.visitor
        found = await offices_read.choices(await visitor.actor())
        return SeatChoices.of(found, visitor.language)


@strawberry.type
class Staffing:
    """Mutations."""

    @strawberry.mutation(
        description="Enters somebody with a first seat and sends them a code to begin with."
    )
    @refusing(Operation.MANAGE_STAFF)
    async def enrol_staff(
        self, info: Info, name: str, phone: str, id_number: str, seat: SeatInput, because: str
    ) -> EnrolStaffResult:
        """They make their first key themselves; another person confirms it."""
        actor = await info.context.visitor.actor()
        entered = await staffing.enrol(
            actor,
            text_of(name, 64),
            text_of(phone, 40),
            text_of(id_number, 40),
            _seat(seat),
            text_of(because, _REASON),
        )
        # A code can be asked for again at the sign-in; the person is entered whatever SMS does.
        with contextlib.suppress(Unavailable, Refused, TooManyRequests):
            await send_code(info, phone, DESK, _WELCOME)
        return StaffChanged(member=await _shown(info, entered), asked=seat.role in ADMINS)

    @strawberry.mutation(description="Another seat; an administrator's waits for a second person.")
    @refusing(Operation.GRANT_SEAT)
    async def give_seat(
        self, info: Info, staff_id: UUID, seat: SeatInput, because: str
    ) -> GiveSeatResult:
        """Counts with their next request."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        given = await staffing.grant(actor, staff_id, _seat(seat), reason)
        return StaffChanged(member=await _shown(info, given), asked=seat.role in ADMINS)

    @strawberry.mutation(description="Ends a seat at once.")
    @refusing(Operation.GRANT_SEAT)
    async def take_seat(
        self, info: Info, staff_id: UUID, seat_id: UUID, because: str
    ) -> TakeSeatResult:
        """Counts with their next request."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        left = await staffing.take_away(actor, seat_id, staff_id, reason)
        return StaffChanged(member=await _shown(info, left), asked=False)

    @strawberry.mutation(description="They work here no more: seats, keys and sessions end.")
    @refusing(Operation.MANAGE_STAFF)
    async def staff_leaves(self, info: Info, staff_id: UUID, because: str) -> TakeSeatResult:
        """What they had claimed is free again."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        gone = await staffing.leave(actor, staff_id, reason)
        return StaffChanged(member=await _shown(info, gone), asked=False)


def _seat(wanted: SeatInput) -> NewSeat:
    return NewSeat(wanted.role, wanted.department_id, wanted.site_id, wanted.lead)


async def _shown(info: Info, one: Member) -> StaffMember:
    visitor = info.context.visitor
    return StaffMember.of(one, await offices(), visitor.language, await visitor.actor())
