"""What people write back by SMS: which message it answers, and what a short word asks for.

Nothing of the words is kept here (R2): whoever keeps them seals them first.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from notifications.transactions import query

LONGEST = 500  # letters of a reply: several SMS put together
_REFERENCE = re.compile(r"[A-Z]{2}[0-9A-Z]{11,14}", re.ASCII)
_CASE = re.compile(r"(?:/applications/|[?&]case=)(?P<case>[0-9a-f-]{36})")
_STOP = frozenset({"T", "TD", "TD1", "N", "退订", "回T退订", "取消", "STOP", "UNSUBSCRIBE"})
_NOT_MINE = frozenset(
    {"不是我办的", "不是我", "不是本人", "不是本人办的", "我没办", "NOTME", "NOT ME"}
)
_START = frozenset({"HF", "KT", "恢复", "订阅", "START"})
# The last one they were sent about what they name; without a number, the last one at all.
_ANSWERED = """
SELECT id, link, citizen_id FROM message
WHERE recipient_id = ANY($1::uuid[]) AND channel = 'sms' AND staff_id IS NULL
  AND sent_at > doorstep_now() - interval '30 days'
  AND ($2::text IS NULL OR params ->> 'reference' = $2)
  AND ($3::text IS NULL OR template = $3) AND right(link, 36) <> ALL($4::text[])
ORDER BY sent_at DESC, id DESC LIMIT 1
"""
FILED_FOR = "application.filed_for"


class Wanted(StrEnum):
    """What a reply asks for."""

    STOP = "stop"
    START = "start"
    HEARD = "heard"  # words for whoever works on it


@dataclass(frozen=True)
class Answered:
    """The message that a reply answers; ``case_id``: what it was about, if about a case."""

    message_id: UUID
    case_id: UUID | None


def readable(text: str) -> str:
    """One line without what cannot be seen, at most ``LONGEST`` letters."""
    shown = (" " if char.isspace() else char for char in text)
    kept = "".join(c for c in shown if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})
    return " ".join(kept.split())[:LONGEST]


def wanted(text: str) -> Wanted:
    """A short word stops or starts what may be left out; everything else is for people."""
    word = _bare(text)
    if word in _STOP:
        return Wanted.STOP
    return Wanted.START if word in _START else Wanted.HEARD


def disowns(text: str) -> bool:
    """Whether it says that what the SMS told was not them; the case's number may stand by."""
    return _bare(_REFERENCE.sub("", _plain(text))) in _NOT_MINE


async def answered(
    recipients: Collection[UUID],
    text: str,
    template: str | None = None,
    without: Collection[UUID] = (),
) -> Answered | None:
    """The message that somebody answers with ``text``; None: they were sent none for a month.

    Which case is said by its number in the text, else by what they were sent last. ``template``:
    among those only; ``without``: of these cases none.
    """
    named, ids = _REFERENCE.search(_plain(text)), sorted(recipients)
    among = (template, [str(one) for one in without])
    rows = await query(_ANSWERED, ids, named.group(), *among) if named else []
    rows = rows or await query(_ANSWERED, ids, None, *among)
    if not rows:
        return None
    about = _CASE.search(rows[0]["link"])
    return Answered(rows[0]["id"], UUID(about["case"]) if about else None)


def _bare(text: str) -> str:
    return _plain(text).strip(" 。.!！，,:：()“”\"'")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()
