"""Statutory notices: a case's list, and one in words."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from api.graphql.context import Info
from api.notices import reading as notices_of
from api.notices.kinds import Kind
from api.notices.reading import NoticeLine
from api.notices.words import Words

strawberry.enum(Kind, name="NoticeKind")


@strawberry.type
class Notice:
    """A notice that was made: numbered, sealed, on paper as PDF."""

    id: UUID
    kind: Kind
    title: str
    number: str
    issued_on: date
    due: str | None = strawberry.field(description="What is to happen by `dueOn`.")
    due_on: date | None
    read_at: datetime | None = strawberry.field(description="First opened by whom it is for.")
    on_paper: bool = strawberry.field(description="No phone tells of it: it is handed over.")
    handed_at: datetime | None
    verify_url: str

    @strawberry.field
    async def pdf_url(self, info: Info) -> str:
        """Where it is read; it says for whom this page acts."""
        return f"/notices/{self.id}.pdf" + info.context.visitor.standing

    @classmethod
    def of(cls, line: NoticeLine) -> Self:
        """With the address at which it is checked."""
        return cls(
            id=line.id,
            kind=line.kind,
            title=line.title,
            number=line.number,
            issued_on=line.issued_on,
            due=line.due,
            due_on=line.due_on,
            read_at=line.read_at,
            on_paper=line.on_paper,
            handed_at=line.handed_at,
            verify_url=f"/n/{line.token}",
        )


@strawberry.type
class PaperNotice:
    """A notice that lies there to be handed over. Masked."""

    id: UUID
    application_id: UUID
    title: str
    number: str
    reference: str
    item: str
    person: str
    issued_at: datetime

    @strawberry.field
    def pdf_url(self) -> str:
        """Where it is printed."""
        return f"/notices/{self.id}.pdf"


@strawberry.type
class ToldInWriting:
    """A case, and what was told about it in writing."""

    id: UUID

    @strawberry.field(description="What was told in writing, oldest first.")
    async def notices(self, info: Info) -> list[Notice]:
        """Asked where they are shown."""
        language = info.context.visitor.language
        return [Notice.of(line) for line in await notices_of.of_case(self.id, language)]


@strawberry.type
class NoticeEntry:
    """One of several things that a line names."""

    name: str
    about: str


@strawberry.type
class NoticeRow:
    """One line: a text, or entries."""

    label: str
    text: str
    entries: list[NoticeEntry]


@strawberry.type
class NoticeText:
    """The whole notice in words, for the phone: the same as on paper."""

    notice: Notice
    greeting: str
    intro: str
    rows: list[NoticeRow]
    advice: str
    basis: str
    remedies: str

    @classmethod
    def of(cls, line: NoticeLine, words: Words) -> Self:
        """As it was written down."""
        return cls(
            notice=Notice.of(line),
            greeting=words.greeting,
            intro=words.intro,
            rows=[
                NoticeRow(
                    label=row.label,
                    text=row.text,
                    entries=[NoticeEntry(name=name, about=about) for name, about in row.entries],
                )
                for row in words.rows
            ],
            advice=words.advice,
            basis=words.basis,
            remedies=words.remedies,
        )
