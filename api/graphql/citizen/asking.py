"""The citizens' queries. Null means absent or not mine: the two look the same."""

from uuid import UUID

import strawberry

from api.applications import reading
from api.graphql.citizen.catalogue import CatalogueQuery
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.paging import reading_a_cursor, shown
from api.graphql.refusals import reading as read_as
from api.graphql.types.applications import Application, ApplicationPage
from api.graphql.types.messages import Message, MessageChannel, MessagePage
from api.graphql.types.notices import NoticeText
from api.graphql.types.people import Me, me_of
from api.notices import reading as notices
from api.policy import Operation
from identity.actor import ActorKind
from notifications import inbox as messages
from notifications.refusals import NotFound


@strawberry.type
class Query(CatalogueQuery):
    """What a citizen can ask."""

    @strawberry.field(description="Null when nobody is signed in.")
    @read_as(Operation.SIGN_IN)
    async def me(self, info: Info) -> Me | None:
        """The masked profile."""
        actor = await info.context.visitor.actor()
        return None if actor.kind is ActorKind.ANONYMOUS else await me_of(info)

    @strawberry.field(description="Mine, newest first.")
    @read_as(Operation.READ_CASE)
    async def applications(
        self, info: Info, first: int = 20, after: str | None = None
    ) -> ApplicationPage:
        """One statement; the rows are handed through by name."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        with reading_a_cursor():
            page = await reading.mine(actor, first, after, visitor.language)
        return ApplicationPage(**shown(page))

    @strawberry.field(description="Null when absent or not mine.")
    @read_as(Operation.READ_CASE)
    async def application(self, info: Info, id: UUID) -> Application | None:
        """One application's page."""
        try:
            return await application_of(info, id)
        except NotFound:
            return None

    @strawberry.field(description="In words, for the phone. Null when absent or not mine.")
    @read_as(Operation.PRINT_NOTICE)
    async def notice(self, info: Info, id: UUID) -> NoticeText | None:
        """Opening it leaves a trail row, and the first time says that it was served."""
        visitor = info.context.visitor
        try:
            found = await notices.read(id, await visitor.actor(), visitor.language)
        except NotFound:
            return None
        return NoticeText.of(*found)

    @strawberry.field
    @read_as(Operation.READ_INBOX)
    async def inbox(self, info: Info, first: int = 20, after: str | None = None) -> MessagePage:
        """Messages, newest first."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        with reading_a_cursor(ValueError):
            page = await messages.page(actor.mine, first, after, language=visitor.language)
        return MessagePage(
            edges=[_message(line) for line in page.lines],
            end_cursor=page.end_cursor,
            has_more=page.has_more,
            unread=page.unread,
        )


def _message(line: messages.Line) -> Message:
    return Message(
        id=line.id,
        at=line.at,
        title=line.title,
        text=line.text,
        link=line.link,
        read=line.read,
        channels=[MessageChannel(channel=name, state=state) for name, state in line.channels],
    )
