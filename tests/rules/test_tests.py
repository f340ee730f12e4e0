"""What a test may look like."""

import ast
import re

from tests.rules.source import ROOT, modules

MOCKING = re.compile(r"monkeypatch\.setattr|mock\.patch|@patch\b|MagicMock\(|AsyncMock\(")
ASSERTING = re.compile(r"\bassert\b|raises\(|expect\(|fail\(")


def _tests() -> list[tuple[str, str]]:
    found = []
    for path, tree in modules("tests"):
        source = (ROOT / path).read_text(encoding="utf-8")
        found += [
            (f"{path}::{node.name}", ast.get_source_segment(source, node) or "")
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and node.name.startswith("test_")
        ]
    return found


def test_every_test_asserts_something() -> None:
    """A test without an assertion would still pass if the feature were broken."""
    assert [name for name, body in _tests() if not ASSERTING.search(body)] == []


def test_hardly_anything_of_ours_is_mocked() -> None:
    """At most 2 per 100 tests: fakes stand only at the seams, and those are the sandboxes."""
    sources = [
        (ROOT / path).read_text(encoding="utf-8")
        for path, _ in modules("tests")
        if path != "tests/rules/test_tests.py"
    ]
    mocks = sum(len(MOCKING.findall(source)) for source in sources)
    assert mocks * 50 <= len(_tests())


def test_nothing_is_skipped_without_naming_the_missing_tool() -> None:
    """R15: a skip names a system tool; xfail does not exist here."""
    offenders = [
        path
        for path, tree in modules("tests")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "xfail"
    ]
    assert offenders == []
