"""docs/capabilities.csv and docs/goals.csv tell the truth, as far as a program can check it."""

import ast
import csv
import functools
from pathlib import Path

import pytest

from tests.rules.source import ROOT

LEDGERS = {"capabilities.csv": "capability", "goals.csv": "goal"}


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "docs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@functools.cache
def names_in(path: Path) -> frozenset[str]:
    """Names of the test functions of a file, in classes or not."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    )


@pytest.mark.parametrize("name", LEDGERS)
def test_every_row_is_there_once_and_in_order(name: str) -> None:
    column = LEDGERS[name]
    ids = [row[column] for row in rows(name)]
    assert len(ids) == len(set(ids))
    if name == "capabilities.csv":
        assert ids == [f"C{n}" for n in range(1, 136)]
    else:
        assert {int(i[1:].rstrip("b")) for i in ids} == set(range(1, 69))


@pytest.mark.parametrize("name", LEDGERS)
def test_states_are_words_of_the_ledger(name: str) -> None:
    assert {row["state"] for row in rows(name)} <= {"works", "partly", "no"}


@pytest.mark.parametrize("name", LEDGERS)
def test_no_row_works_without_a_test(name: str) -> None:
    column = LEDGERS[name]
    bare = [r[column] for r in rows(name) if r["state"] != "no" and not r["tests"].strip()]
    assert bare == []


@pytest.mark.parametrize("name", LEDGERS)
def test_every_named_test_exists(name: str) -> None:
    column = LEDGERS[name]
    missing = []
    for row in rows(name):
        for test in row["tests"].split():
            path, _, function = test.partition("::")
            file = ROOT / path
            if not file.is_file() or function not in names_in(file):
                missing.append(f"{row[column]}: {test}")
    assert missing == []
