"""Who is told of a fact, and on which channels: one row per fact, person and channel."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from notifications import merging, wishes
from notifications.delivering import Happened
from notifications.models import Message, MessageState
from notifications.now import now
from notifications.outbox import CHANNEL

INBOX, SMS, PUSH = wishes.INBOX, "sms", wishes.PUSH
CHANNELS = (INBOX, SMS, PUSH)


@dataclass(frozen=True)
class Recipient:
    """A person to tell."""

    id: UUID
    is_staff: bool = False


@dataclass(frozen=True)
class Telling:
    """What to say: a template of the wording files, its parameters (nothing personal), a link."""

    template: str
    params: dict[str, object]
    link: str
    channels: tuple[str, ...] = CHANNELS


async def tell(fact: Happened, recipients: Iterable[Recipient], telling: Telling) -> None:
    """Write the rows; again is harmless. The in-app message is there at once, the others wait."""
    moment, told = await now(), tuple(recipients)
    wished = await wishes.of({one.id for one in told if not one.is_staff})
    rows = [
        Message(
            id=uuid4(),
            fact_id=fact.id,
            recipient_id=recipient.id,
            citizen_id=None if recipient.is_staff else recipient.id,
            staff_id=recipient.id if recipient.is_staff else None,
            subject_id=fact.subject_id,
            channel=channel,
            template=telling.template,
            params=telling.params,
            link=telling.link,
            state=MessageState.DELIVERED if channel == INBOX else MessageState.WAITING,
            created_at=fact.happened_at,
            due_at=merging.waits_until(
                telling.template,
                channel,
                fact.happened_at,
                as_wished.rings(
                    telling.template, channel, moment + wishes.PATIENCE if waits else moment
                ),
            ),
            if_unseen=waits,
            delivered_at=moment if channel == INBOX else None,
        )
        for recipient in told
        for as_wished in (wished.get(recipient.id, wishes.Wishes()),)
        for channel in telling.channels
        if as_wished.takes(telling.template, channel)
        for waits in (as_wished.waits_for_push(telling.template, channel, telling.channels),)
    ]
    await Message.bulk_create(rows, ignore_conflicts=True)
    for recipient in {row.recipient_id: row for row in rows}.values():
        await wake("message.arrived", recipient.subject_id, recipient.citizen_id)


async def wake(fact: str, subject_id: UUID | None, citizen_id: UUID | None) -> None:
    """Wake the screens that show ``subject_id``. Needs no transaction, keeps nothing."""
    payload = {
        "fact": fact,
        "subject": str(subject_id or ""),
        "citizen": str(citizen_id or ""),
    }
    await connections.get("default").execute_query(
        "SELECT pg_notify($1, $2)", [CHANNEL, orjson.dumps(payload).decode()]
    )
