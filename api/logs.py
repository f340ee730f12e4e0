"""Logs as JSON lines that cannot name a person (G57).

A record's template is written, and of its arguments only ids (``ids``): whatever else stands there
may name a person. Of extra fields only those in ``_FIELDS``; of an exception its type and the
places it passed, never its text, which may quote somebody's data.
"""

import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from uuid import UUID

import orjson

request_id: ContextVar[str] = ContextVar("request_id", default="")
_FIELDS = frozenset(
    {
        *("door", "method", "route", "status", "ms", "code", "operation", "fact", "template"),
        *("channel", "gateway", "attempts", "count", "seconds", "job", "fault"),
    }
)
_LONGEST = 300
_FRAMES = 12


class JsonLines(logging.Formatter):
    """One JSON object per record."""

    def format(self, record: logging.LogRecord) -> str:
        """The allowed parts of a record."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {
            "at": at,
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": str(record.msg)[:_LONGEST],
        }
        if found := [str(given) for given in _arguments(record) if isinstance(given, UUID)]:
            line["ids"] = found
        if known := request_id.get():
            line["request"] = known
        line |= {key: value for key, value in record.__dict__.items() if key in _FIELDS}
        if record.exc_info and record.exc_info[1]:
            line["error"] = type(record.exc_info[1]).__name__
            line["trace"] = places(record.exc_info[2])
        return orjson.dumps(line, default=lambda value: type(value).__name__).decode()


def _arguments(record: logging.LogRecord) -> tuple[object, ...]:
    return record.args if isinstance(record.args, tuple) else ()


def places(trace: TracebackType | None) -> list[str]:
    """file:line of the innermost frames, outermost first."""
    found = []
    while trace is not None:
        found.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[-_FRAMES:]


def write_logs(level: str) -> None:
    """Send every logger's records to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "arq", "tortoise", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
