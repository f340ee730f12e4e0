"""What people looked for and did not find, for the editors: the words and how often, never who."""

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from tortoise import connections

from identity.throttle import spend
from notifications.refusals import TooManyRequests

LONGEST, _SHORTEST = 40, 2
_DAYS = 30
# A digit, an address, four numerals in a row, whatever stands between them: a number of somebody,
# maybe beside a name.
_NUMERAL = "〇零洞一二三四五六七八九两幺拐勾弌弍弎亖壹贰貳叁參叄肆伍陆陸柒捌玖〡-〩"
_PERSONAL = re.compile(rf"[\d@]|(?:[{_NUMERAL}][\W_]*){{4}}")
_TOO_LONG = re.compile(r"[a-z]{20}")  # pasted, not asked
_MISSED = """
SELECT m.words, sum(m.count)::int AS count, max(m.day) AS last_on
  FROM missed_search m
 WHERE m.day > (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date - $1::int
 GROUP BY m.words ORDER BY count DESC, last_on DESC, m.words LIMIT $2
"""


@dataclass(frozen=True)
class Missed:
    """Words that found nothing."""

    words: str
    count: int
    last_on: date


def keepable(text: str) -> str | None:
    """The words as they are kept; None for what may be about somebody, or is no question."""
    read = unicodedata.normalize("NFKC", text).casefold()
    if _PERSONAL.search(read) or _TOO_LONG.search(read):
        return None
    words = " ".join("".join(one if one.isalnum() else " " for one in read).split())
    return words if _SHORTEST <= len(words) <= LONGEST else None


async def note(text: str, who: str) -> None:
    """Count a question that found nothing. What must not be kept is not sent; ``who`` asks, by the
    address, is only counted: nobody fills the editors' page alone.
    """
    words = keepable(text)
    if words is None:
        return
    with suppress(TooManyRequests):
        await spend("missed.client", who)
        await connections.get("default").execute_query("SELECT doorstep_missed($1)", [words])


async def missed(most: int, days: int = _DAYS) -> tuple[Missed, ...]:
    """What was looked for in vain in the last days, the most often first. The desk's role only."""
    rows = await connections.get("default").execute_query_dict(_MISSED, [days, most])
    return tuple(Missed(**row) for row in rows)
