"""What no profile may do has no switch at all (G67): nobody can set it wrongly."""

import ast

import pytest

from tests.rules.source import importers, nodes

OURS = ("api", "identity", "notifications")


@pytest.mark.parametrize("module", ["pickle", "marshal", "shelve", "dill"])
def test_nothing_that_runs_code_when_read_is_read(module: str) -> None:
    assert importers(module) == set()


def test_the_queue_speaks_json_wherever_it_is_opened() -> None:
    """arq pickles by default: whoever writes to the queue would run code in the worker."""
    opened = {
        call.func.id: {keyword.arg for keyword in call.keywords}
        for path, call in nodes(ast.Call, *OURS)
        if isinstance(call.func, ast.Name) and call.func.id in {"Worker", "create_pool"}
    }
    assert set(opened) == {"Worker", "create_pool"}
    for names in opened.values():
        assert {"job_serializer", "job_deserializer"} <= names


def test_no_page_of_an_error_shows_what_went_wrong() -> None:
    """Starlette's debug pages print the source around an error, and its values."""
    passed = {keyword.arg for _, call in nodes(ast.Call, *OURS) for keyword in call.keywords}
    assert "debug" not in passed


def test_tables_are_made_by_migrations_alone() -> None:
    called = {node.attr for _, node in nodes(ast.Attribute, *OURS)}
    assert "generate_schemas" not in called


def test_a_key_always_verifies_who_holds_it() -> None:
    """User verification is required in every question and every answer; no setting says so."""
    said = [
        ast.unparse(keyword.value)
        for path, call in nodes(ast.Call, *OURS)
        for keyword in call.keywords
        if keyword.arg in {"user_verification", "require_user_verification"}
        and path.startswith("identity/")
    ]
    assert len(said) >= 5
    assert set(said) <= {"UserVerificationRequirement.REQUIRED", "True"}
