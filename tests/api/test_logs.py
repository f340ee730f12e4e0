"""What a log line may hold (G57)."""

import logging
import sys
from uuid import uuid4

import orjson
import pytest

from api.logs import JsonLines

SECRET = "13800138000 张三 11010119900307775X"


def line(message: object, *args: object, **extra: object) -> str:
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, message, args, None)
    record.__dict__.update(extra)
    return JsonLines().format(record)


def test_arguments_are_never_written() -> None:
    written = line("sent to %s", SECRET)
    assert orjson.loads(written)["event"] == "sent to %s"
    assert SECRET not in written


def test_of_arguments_ids_alone_are_written() -> None:
    """An operator must find what is dead; a number of sixteen bytes names nobody."""
    subject = uuid4()
    written = orjson.loads(line("fact %s of %s is dead", subject, SECRET))
    assert written["ids"] == [str(subject)]
    assert SECRET not in str(written)


def test_only_known_fields_are_written() -> None:
    written = orjson.loads(line("request", route="/files/{id}", status=200, phone=SECRET))
    assert written["route"] == "/files/{id}"
    assert "phone" not in written


def test_an_exception_is_its_type_and_its_way() -> None:
    with pytest.raises(ValueError, match="1380013") as caught:
        raise ValueError(SECRET)
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "failed", (), caught._excinfo)
    written = JsonLines().format(record)
    assert orjson.loads(written)["error"] == "ValueError"
    assert any("test_logs.py" in place for place in orjson.loads(written)["trace"])
    assert SECRET not in written


def test_whatever_is_logged_is_one_line_of_json() -> None:
    for odd in ("two\nlines", sys, None, "长" * 1000):
        written = line(odd)
        assert "\n" not in written
        assert len(orjson.loads(written)["event"]) <= 300
