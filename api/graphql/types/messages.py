"""The inbox."""

from datetime import datetime
from uuid import UUID

import strawberry


@strawberry.type
class MessageChannel:
    """How one message went out, and what became of it there."""

    channel: str = strawberry.field(description="sms | push | inbox")
    state: str = strawberry.field(
        description="waiting | sent | delivered | failed | merged (told by another SMS)"
    )


@strawberry.type
class Message:
    """One message, rendered now in the reader's language."""

    id: UUID
    at: datetime
    title: str
    text: str
    link: str
    read: bool
    channels: list[MessageChannel]


@strawberry.type
class MessagePage:
    """Some messages, newest first."""

    edges: list[Message]
    end_cursor: str | None
    has_more: bool
    unread: int


@strawberry.type
class MessagesRead:
    """How many are still unread."""

    unread: int
