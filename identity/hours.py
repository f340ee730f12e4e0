"""When a hall is open, as people write it: checked, never rewritten.

工作日上午 9:00—12:00，下午 1:30—5:00 stays what it is; 25:00, or five o'clock until nine, is no
time at which anybody finds the door open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from identity.refusals import HoursInvalid

LONGEST = 255
_NOON = 12 * 60
_MIDNIGHT = 24 * 60
_TIME = re.compile(r"(上午|中午|下午|晚上|晚|早上|早)?\s*([0-9]{1,3})\s*[:：]\s*([0-9]{1,3})")
_UNTIL = re.compile(r"\s*(?:[-–—~～至到]|——)+\s*")
_AFTER_NOON = {"下午", "晚上", "晚"}
_SOME_DAYS = re.compile(r"周六|周日|周末|星期|节假|Sat|Sun", re.IGNORECASE)
_WORKING_DAYS = re.compile(r"工作日|周一至周五|Mon\s*[-–—]\s*Fri", re.IGNORECASE)
_ALSO = re.compile(r"24\s*小时|电话|预约|24\s*hours|call|appointment", re.IGNORECASE)


@dataclass(frozen=True)
class Opening:
    """Whether the door is open now; then until when, else from when today: 24-hour times."""

    open: bool
    closes: str | None = None
    opens: str | None = None


def opening(hours: str, minute: int, *, working: bool) -> Opening | None:
    """What the text says of this ``minute`` of a day, a ``working`` one or not.

    None where it says nothing that can be counted on: no times, or some days only.
    """
    if _SOME_DAYS.search(hours) or not _TIME.search(hours):
        return None
    spans = sorted(_spans(hours, working=working))
    if now := next((span for span in spans if span[0] <= minute < span[1]), None):
        return Opening(open=True, closes=_clock(now[1]))
    later = next((span for span in spans if span[0] > minute), None)
    return Opening(open=False, opens=_clock(later[0]) if later else None)


def read_hours(text: str) -> str:
    """The text without blanks around it; empty stays unknown.

    Refuses HoursInvalid: ``long``, ``time`` (no such time of day), ``order`` (closes before it
    opens), ``none`` (says no time at all).
    """
    hours = text.strip()
    if len(hours) > LONGEST:
        raise HoursInvalid("long")
    times = list(_TIME.finditer(hours))
    if hours and not times and not _ALSO.search(hours):
        raise HoursInvalid("none")
    if any(int(time[2]) * 60 + int(time[3]) > _MIDNIGHT or int(time[3]) > 59 for time in times):  # noqa: PLR2004 — minutes
        raise HoursInvalid("time")
    for opens, closes in pairwise(times):
        if _UNTIL.fullmatch(hours[opens.end() : closes.start()]):
            half = opens[1] or ""
            if _minute(closes, closes[1] or half) <= _minute(opens, half):
                raise HoursInvalid("order")
    return hours


def _minute(time: re.Match[str], half: str) -> int:
    """Of the day; 下午 1:30 is 13:30."""
    minute = int(time[2]) * 60 + int(time[3])
    return minute + _NOON if half in _AFTER_NOON and minute < _NOON else minute


def _spans(hours: str, *, working: bool) -> Iterator[tuple[int, int]]:
    """From when until when the text says that somebody is there, in minutes of the day."""
    for part in re.split(r"[；;。]", hours):
        if _WORKING_DAYS.search(part) and not working:
            continue
        for opens, closes in pairwise(_TIME.finditer(part)):
            if _UNTIL.fullmatch(part[opens.end() : closes.start()]):
                half = opens[1] or ""
                yield _minute(opens, half), _minute(closes, closes[1] or half)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
