"""咨询 and 公告, for both doors."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from api.graphql.types.refusals import Refusal
from api.talking import announcing, asking, replying


@strawberry.type
class NothingWritten(Refusal):
    """There is nothing to read, or its last day is over."""


@strawberry.type
class EnoughAsked(Refusal):
    """Five questions wait for an answer."""


@strawberry.type
class OwnQuestion:
    """What I asked an office, and its answer."""

    id: UUID
    office: str
    item: str | None
    text: str
    asked_at: datetime
    due_on: date
    answer: str | None
    answered_at: datetime | None

    @classmethod
    def of(cls, one: asking.Asked) -> Self:
        """As it was read."""
        return cls(**vars(one))


@strawberry.type
class QuestionAsked:
    """It is with the office."""

    id: UUID
    due_on: date


@strawberry.type
class OfficeQuestion:
    """What somebody asked my department."""

    id: UUID
    item: str | None
    text: str
    asked_at: datetime
    due_on: date
    late: bool
    answer: str | None
    answered_at: datetime | None
    published: bool
    public_question: str | None = strawberry.field(description="As everybody reads it now.")
    public_answer: str | None
    publishable: bool = strawberry.field(description="I administer the office, and did not answer.")
    withdrawable: bool = strawberry.field(description="It is public, and I administer the office.")

    @classmethod
    def of(cls, one: replying.Question) -> Self:
        """As it was read."""
        return cls(**vars(one))


@strawberry.type
class Announcement:
    """What an office tells everybody."""

    id: UUID
    office: str
    title: str
    text: str
    until: date
    state: str = strawberry.field(description="waits, shown, over or withdrawn.")
    mine: bool = strawberry.field(description="I wrote it; somebody else publishes it.")

    @classmethod
    def of(cls, one: announcing.Announcement, me: UUID) -> Self:
        """As it was read."""
        kept = ("id", "office", "title", "text", "until", "state")
        return cls(**{name: getattr(one, name) for name in kept}, mine=one.written_by == me)
