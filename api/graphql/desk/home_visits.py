"""Planning visits, and writing down what was found at the door."""

from base64 import b64decode, b64encode
from datetime import datetime
from uuid import UUID

import strawberry

from api.applications import home_visiting, visit_reading
from api.appointments.home_visits import Found
from api.appointments.refusals import PhotoInvalid
from api.graphql.arguments import few, key_of, moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.home_visits import (
    CaseVisit,
    DeclineVisitResult,
    FinishVisitResult,
    KeepVisitPhotoResult,
    OpenVisitResult,
    PlanVisitResult,
    ReadVisitResult,
    VisitFound,
    VisitOpened,
    VisitSettled,
    VisitToMake,
)
from api.policy import Operation
from identity.agreeing import read_strokes
from identity.offices import offices

_MOST_PHOTO = 98_000  # characters of base64


@strawberry.type
class VisitsQuery:
    """Queries."""

    @strawberry.field(description="Visits to be planned or made, those without a time first.")
    @reading(Operation.VISIT_HOME)
    async def home_visits(self, info: Info) -> list[VisitToMake]:
        """Masked."""
        actor = await info.context.visitor.actor()
        staff = (await offices()).staff
        return [
            VisitToMake(
                mine=row.visitor_id == actor.me,
                visitor=staff.get(row.visitor_id) if row.visitor_id else None,
                **{name: value for name, value in vars(row).items() if name != "visitor_id"},
            )
            for row in await home_visiting.to_visit(actor)
        ]

    @strawberry.field(description="The visits of a case that one may see, the first first.")
    @reading(Operation.READ_DESK)
    async def case_visits(self, info: Info, id: UUID) -> list[CaseVisit]:
        """Without what was found."""
        staff = (await offices()).staff
        return [
            CaseVisit(
                visitor=staff.get(row.visitor_id) if row.visitor_id else None,
                **{name: value for name, value in vars(row).items() if name != "visitor_id"},
            )
            for row in await visit_reading.visits_of(await info.context.visitor.actor(), id)
        ]


@strawberry.type
class VisitingHomes:
    """Mutations."""

    @strawberry.mutation(description="Why and where to; the person sees who looked.")
    @refusing(Operation.VISIT_HOME)
    async def open_visit(self, info: Info, id: UUID, because: str) -> OpenVisitResult:
        """In clear, with a row in the trail."""
        actor = await info.context.visitor.actor()
        told = await home_visiting.read_visit(actor, id, text_of(because, 200) or "上门")
        return VisitOpened(why=told.get("why", ""), address=told.get("address", ""))

    @strawberry.mutation(description="What was found; by who works on the case, for a reason.")
    @refusing(Operation.READ_MATERIAL)
    async def read_visit(self, info: Info, id: UUID, because: str) -> ReadVisitResult:
        """In clear, with rows in the trail."""
        actor = await info.context.visitor.actor()
        found = await visit_reading.read_found(actor, id, text_of(because, 200))
        return VisitFound(
            findings=found.findings,
            declined=found.declined,
            strokes=found.strokes,
            photos=[b64encode(photo).decode() for photo in found.photos],
        )

    @strawberry.mutation(description="I go there then.")
    @refusing(Operation.VISIT_HOME)
    async def plan_visit(self, info: Info, id: UUID, at: datetime) -> PlanVisitResult:
        """Again with another time: moved."""
        actor = await info.context.visitor.actor()
        return VisitSettled(id=await home_visiting.plan_visit(actor, id, moment_of(at)))

    @strawberry.mutation
    @refusing(Operation.VISIT_HOME)
    async def decline_visit(self, info: Info, id: UUID, because: str) -> DeclineVisitResult:
        """Nobody can come, and why."""
        actor = await info.context.visitor.actor()
        return VisitSettled(id=await home_visiting.decline_visit(actor, id, text_of(because)))

    @strawberry.mutation(description="`jpeg`: base64, at most 72 kB of picture.")
    @refusing(Operation.VISIT_HOME)
    async def keep_visit_photo(
        self, info: Info, id: UUID, photo_id: UUID, jpeg: str
    ) -> KeepVisitPhotoResult:
        """Sent twice it is kept once."""
        actor = await info.context.visitor.actor()
        try:
            picture = b64decode(text_of(jpeg, _MOST_PHOTO), validate=True)
        except ValueError as error:  # also what no base64 holds: other letters
            raise PhotoInvalid from error
        return VisitSettled(id=await home_visiting.keep_photo(actor, id, photo_id, picture))

    @strawberry.mutation(
        description="`signature`: strokes of x, y, x, y …, 0 to 4000; `filledAt`: by the phone."
    )
    @refusing(Operation.VISIT_HOME)
    async def finish_visit(
        self,
        info: Info,
        id: UUID,
        findings: str,
        signature: list[list[int]],
        filled_at: datetime,
        key: str,
    ) -> FinishVisitResult:
        """Sent twice it is written down once."""
        actor = await info.context.visitor.actor()
        strokes: list[list[int]] = few(signature, 400)
        drawn = read_strokes(strokes)
        found = Found(text_of(findings), drawn, moment_of(filled_at))
        return VisitSettled(id=await home_visiting.finish_visit(actor, id, found, key_of(key)))
