"""The catalogue as its keepers see it: drafts with their checks, and what was published."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

import strawberry

from api.catalog import compressing, draft_reading
from api.catalog import refusals as catalogue
from api.catalog.draft_reading import DraftAction
from api.catalog.models import DraftState
from api.graphql.catalogue import item_of
from api.graphql.context import Info
from api.graphql.types.items import Item
from api.graphql.types.refusals import (
    Busy,
    KeyMissing,
    KeyReused,
    NotAllowed,
    NotFound,
    ProofInvalid,
    Refusal,
    SignInNeeded,
    TooManyRequests,
)
from api.graphql.types.staff import Prepared
from identity.offices import offices
from notifications import refusals

for _enum in (DraftState, DraftAction):
    strawberry.enum(_enum)


@strawberry.type
class DraftProblem:
    """One place of the text, and what is wrong or could be better there."""

    line: int
    field: str
    rule: str = strawberry.field(description="A stable word for what was broken.")
    message: str

    @classmethod
    def of(cls, problem: catalogue.Problem, language: str) -> Self:
        """In the asker's language."""
        said = problem.message_en if language == "en" else problem.message
        return cls(line=problem.line, field=problem.field, rule=problem.rule, message=said)


@strawberry.type
class DraftCard:
    """One line of the list of drafts."""

    id: UUID
    code: str | None
    number: int | None = strawberry.field(description="Of the version, as the text says.")
    title: str
    department: str
    author: str | None = strawberry.field(description="Null: brought by the installation.")
    by_me: bool
    state: DraftState
    revision: int = strawberry.field(description="Sent with every change: what was read.")
    updated_at: datetime
    sent_back_because: str


@strawberry.type
class Cut:
    """How much was cut: days against the law, papers and steps against the first version."""

    legal_days: int
    promised_days: int
    days_cut: int = strawberry.field(description="In whole percent, as are the others.")
    papers_before: int
    papers: int
    papers_cut: int
    stages_before: int
    stages: int
    stages_cut: int

    @classmethod
    def of(cls, found: compressing.Compression) -> Self:
        """By name."""
        return cls(**{name: getattr(found, name) for name in cls.__annotations__})


@strawberry.type
class Draft:
    """A draft with its text, its checks, and what citizens would see."""

    card: DraftCard
    source: str
    problems: list[DraftProblem] = strawberry.field(description="None of them may be left.")
    warnings: list[DraftProblem] = strawberry.field(description="Could be said better.")
    item: Item | None = strawberry.field(
        description="As the citizens' page would show it; null while there are problems."
    )
    before: int | None = strawberry.field(description="The version published before it.")
    changes: list[str] = strawberry.field(description="What it changes, in sentences.")
    cut: Cut | None
    content_hash: str | None = strawberry.field(description="What a signature would be over.")
    actions: list[DraftAction]


@strawberry.type
class KeptVersion:
    """A published version as its keepers see it."""

    code: str
    number: int
    title: str
    department: str
    published_at: datetime
    effective_from: date | None
    cancelled_on: date | None
    author: str | None
    signer: str | None = strawberry.field(description="Null: it came with the installation.")
    content_hash: str
    asked_by: str | None = strawberry.field(description="Who wants it withdrawn.")
    asked_by_me: bool
    asked_because: str | None
    withdrawn_at: datetime | None


@strawberry.type
class DraftInvalid(Refusal):
    """Places of the text must be corrected."""

    problems: list[DraftProblem]

    @classmethod
    async def of(cls, refusal: refusals.Refusal, info: Info) -> Self:
        """Each problem in the asker's language."""
        visitor = info.context.visitor
        found = [DraftProblem.of(p, visitor.language) for p in cls._rest(refusal)["problems"]]
        return cls(code=refusal.code, message=visitor.hears(refusal), problems=found)


@strawberry.type
class DraftChanged(Refusal):
    """It changed since it was read."""


@strawberry.type
class DraftElsewhere(Refusal):
    """Handed in, published or discarded."""

    state: DraftState


@strawberry.type
class SecondPersonNeeded(Refusal):
    """Another keeper of the department must do this."""


@strawberry.type
class VersionTaken(Refusal):
    """Published already, with another text."""


@strawberry.type
class ReasonNeeded(Refusal):
    """Why must be said."""


DraftResult = Annotated[
    Draft
    | DraftInvalid
    | DraftChanged
    | DraftElsewhere
    | ReasonNeeded
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("DraftResult"),
]
PreparePublicationResult = Annotated[
    Prepared
    | DraftInvalid
    | DraftChanged
    | DraftElsewhere
    | SecondPersonNeeded
    | KeyMissing
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy,
    strawberry.union("PreparePublicationResult"),
]
PublishDraftResult = Annotated[
    Draft
    | ProofInvalid
    | VersionTaken
    | DraftInvalid
    | DraftChanged
    | DraftElsewhere
    | SecondPersonNeeded
    | TooManyRequests
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("PublishDraftResult"),
]
WithdrawVersionResult = Annotated[
    KeptVersion | SecondPersonNeeded | ReasonNeeded | NotAllowed | NotFound | SignInNeeded | Busy,
    strawberry.union("WithdrawVersionResult"),
]


async def card_shown(info: Info, card: draft_reading.DraftCard) -> DraftCard:
    """A line with names instead of ids."""
    known, actor = await offices(), await info.context.visitor.actor()
    same: dict[str, Any] = {name: getattr(card, name) for name in _SAME}
    return DraftCard(
        department=known.departments.get(card.department_id, ""),
        author=known.staff.get(card.author_id) if card.author_id else None,
        by_me=card.author_id == actor.me,
        **same,
    )


async def draft_shown(info: Info, draft_id: UUID) -> Draft:
    """The draft as it is now. Refuses NotFound, NotAllowed, SignInNeeded."""
    visitor = info.context.visitor
    screen = await draft_reading.draft_screen(await visitor.actor(), draft_id)
    said = [change.en if visitor.language == "en" else change.zh for change in screen.differences]
    item = screen.item
    return Draft(
        card=await card_shown(info, screen.card),
        source=screen.source,
        problems=[DraftProblem.of(one, visitor.language) for one in screen.problems],
        warnings=[DraftProblem.of(one, visitor.language) for one in screen.warnings],
        item=await item_of(item, visitor.language, changes=said) if item else None,
        before=screen.before.version if screen.before else None,
        changes=said,
        cut=Cut.of(screen.cut) if screen.cut else None,
        content_hash=item.content_hash if item else None,
        actions=list(screen.actions),
    )


async def version_shown(info: Info, kept: draft_reading.KeptVersion) -> KeptVersion:
    """A version with names instead of ids."""
    known, actor = await offices(), await info.context.visitor.actor()
    same: dict[str, Any] = {name: getattr(kept, name) for name in _KEPT}
    return KeptVersion(
        department=known.department_names.get(kept.department_code, ""),
        author=known.staff.get(kept.author_id) if kept.author_id else None,
        signer=known.staff.get(kept.signer_id) if kept.signer_id else None,
        asked_by=known.staff.get(kept.asked_by) if kept.asked_by else None,
        asked_by_me=kept.asked_by == actor.me,
        **same,
    )


_SAME = ("id", "code", "number", "title", "state", "revision", "updated_at", "sent_back_because")
_KEPT = (
    *("code", "number", "title", "published_at", "effective_from", "cancelled_on"),
    *("content_hash", "asked_because", "withdrawn_at"),
)
