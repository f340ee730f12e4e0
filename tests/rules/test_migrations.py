"""A migration runs over a county that has rows, not over an empty one."""

import ast

from tests.rules.source import PACKAGES, ROOT

_SINCE = 30  # those before it were replayed on empty tables only


def _fields_without_a_value() -> list[str]:
    found = []
    for path in sorted(ROOT.glob("*/migrations/[0-9]*.py")):
        if path.parts[-3] not in PACKAGES or (
            path.parts[-3] == "api" and int(path.name[:4]) < _SINCE
        ):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "AddField"):
                continue
            values = (*node.args, *(word.value for word in node.keywords))
            field = next(value for value in values if isinstance(value, ast.Call))
            words = {word.arg: ast.unparse(word.value) for word in field.keywords}
            if "db_default" not in words and words.get("null") != "True":
                found.append(f"{path.relative_to(ROOT)}: {ast.unparse(node)}")
    return found


def test_a_column_added_to_rows_that_are_there_may_be_empty_or_has_a_value() -> None:
    assert _fields_without_a_value() == []
