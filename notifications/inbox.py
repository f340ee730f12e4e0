"""What a person was told, to read in the app: newest first, with how it travelled."""

import base64
import binascii
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import orjson
from tortoise import connections

from notifications import wording

_PAGE = """
SELECT m.id, m.created_at, m.template, m.params, m.link, m.read_at IS NOT NULL AS read,
    (SELECT jsonb_agg(jsonb_build_array(s.channel,
        CASE WHEN s.if_unseen AND s.state = 'waiting' THEN 'unseen' ELSE s.state END)
        ORDER BY s.channel)
     FROM message s
     WHERE s.fact_id = m.fact_id AND s.recipient_id = m.recipient_id) AS channels,
    (SELECT count(*) FROM message u
     WHERE u.recipient_id = ANY($1::uuid[]) AND u.channel = 'inbox' AND u.read_at IS NULL) AS unread
FROM message m
WHERE m.recipient_id = ANY($1::uuid[]) AND m.channel = 'inbox'
  AND ($2::timestamptz IS NULL OR (m.created_at, m.id) < ($2, $3))
ORDER BY m.created_at DESC, m.id DESC LIMIT $4
"""
_UNREAD = """
SELECT count(*) AS unread FROM message
WHERE recipient_id = ANY($1::uuid[]) AND channel = 'inbox' AND read_at IS NULL
"""
# What is read here needs no SMS any more; one that another takes up just now is left to it.
_READ = """
WITH opened AS (
    UPDATE message SET read_at = doorstep_now()
    WHERE recipient_id = ANY($1::uuid[]) AND channel = 'inbox' AND read_at IS NULL
      AND id = ANY($2::uuid[])
    RETURNING id, fact_id, recipient_id),
spared AS (
    SELECT s.id, opened.id AS told_by
    FROM opened JOIN message s ON s.fact_id = opened.fact_id
        AND s.recipient_id = opened.recipient_id AND s.channel = 'sms'
    WHERE s.if_unseen AND s.state = 'waiting' FOR UPDATE OF s SKIP LOCKED)
UPDATE message SET state = 'seen', merged_into = told_by, if_unseen = false
FROM spared WHERE message.id = spared.id
"""


@dataclass(frozen=True)
class Line:
    """One message, worded. ``channels``: (channel, state) pairs; ``unseen``: an SMS that waits to
    see whether the push is.
    """

    id: UUID
    at: datetime
    title: str
    text: str
    link: str
    read: bool
    channels: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """A page of messages; ``end_cursor`` goes into ``after`` for the next one."""

    lines: tuple[Line, ...]
    end_cursor: str | None
    has_more: bool
    unread: int


async def page(
    ids: Collection[UUID],
    first: int = 20,
    after: str | None = None,
    *,
    language: str = wording.CHINESE,
) -> Page:
    """A page of what ``ids`` were told, newest first: one person, with accounts joined to theirs.

    Raises ValueError if ``after`` is none of our cursors.
    """
    moment, last = _position(after)
    rows = await connections.get("default").execute_query_dict(
        _PAGE, [sorted(ids), moment, last, first + 1]
    )
    lines = tuple(_line(row, language) for row in rows[:first])
    more = len(rows) > first
    left = rows[0]["unread"] if rows else await unread(ids)
    return Page(lines, _cursor(lines[-1]) if lines else None, more, left)


async def unread(ids: Collection[UUID]) -> int:
    """How many this person has not opened."""
    rows = await connections.get("default").execute_query_dict(_UNREAD, [sorted(ids)])
    count: int = rows[0]["unread"]
    return count


async def mark_read(ids: Collection[UUID], read: list[UUID]) -> int:
    """Mark those of ``read`` that are this person's; others are ignored. Returns unread left."""
    await connections.get("default").execute_query(_READ, [sorted(ids), read])
    return await unread(ids)


def _line(row: dict[str, object], language: str) -> Line:
    template, params = str(row["template"]), orjson.loads(str(row["params"]))
    title, text = wording.message(language, template, "inbox", params)
    channels = tuple((name, state) for name, state in orjson.loads(str(row["channels"])))
    at, ident = row["created_at"], row["id"]
    assert isinstance(at, datetime)  # noqa: S101 — narrows the driver's Any
    return Line(UUID(str(ident)), at, title, text, str(row["link"]), bool(row["read"]), channels)


def _cursor(line: Line) -> str:
    return base64.urlsafe_b64encode(f"{line.at.isoformat()} {line.id}".encode()).decode()


def _position(after: str | None) -> tuple[datetime | None, UUID | None]:
    if after is None:
        return None, None
    try:
        written = base64.b64decode(after, altchars=b"-_", validate=True).decode()
        moment, _, ident = written.partition(" ")
        return datetime.fromisoformat(moment).astimezone(UTC), UUID(ident)
    except (ValueError, OverflowError, binascii.Error) as error:
        raise ValueError("not one of our cursors") from error
